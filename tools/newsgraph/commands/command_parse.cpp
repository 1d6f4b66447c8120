#include "commands/command_parse.h"

#include <CLI/App.hpp>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "messages.h"
#include "newsgraph/language/conllu.h"
#include "newsgraph/pipeline/pipeline.h"
#include "output_file.h"
#include "reading.h"

namespace newsgraph::tool {
namespace {

using language::Annotator;
using language::ConlluReader;
using language::ConlluSentence;

const std::vector<Format>& formats() {
  static const std::vector<Format> known = {{"conllu", {"conllu"}}};
  return known;
}

class Outputs {
 public:
  explicit Outputs(const std::vector<Output>& outputs) {
    for (const Output& output : outputs) files_.push_back(std::make_unique<OutputFile>(output.path));
  }
  void write(const std::string& text) {
    for (const auto& file : files_) file->stream() << text;
  }
  void commit() {
    for (const auto& file : files_) file->commit();
  }

 private:
  std::vector<std::unique_ptr<OutputFile>> files_;
};

Counts parse_articles(const InputOptions& input, const PipelineOptions& options, const Annotator& annotator,
                      Outputs& outputs, Reading& reading) {
  const Work work = [&](Document& document) -> Delivery {
    annotator(document);
    std::string text;
    language::append_conllu(document, text);
    return [&outputs, &reading, text = std::move(text)] {
      outputs.write(text);
      reading.article();
    };
  };
  return run_pipeline(input.inputs, options, work, reading.problem_sink());
}

ConlluReader open_conllu(const std::string& path) {
  if (path != "-") return ConlluReader(std::filesystem::path(path));
  return {std::string(std::istreambuf_iterator<char>(std::cin), {}), "standard input"};
}

/// Documents by documents, and long files without documents in parts: names are made consistent within each.
class GivenTokens {
 public:
  GivenTokens(const Annotator& annotator, Outputs& outputs) : annotator_(annotator), outputs_(outputs) {}

  /// How many sentences the file had.
  std::size_t parse(const std::string& path) {
    constexpr std::size_t most = 2000;
    std::size_t count = 0;
    ConlluReader reader = open_conllu(path);
    while (std::optional<ConlluSentence> sentence = reader.next()) {
      if (sentence->new_document || sentences_.size() >= most) flush();
      sentences_.push_back(std::move(*sentence));
      ++count;
    }
    flush();
    return count;
  }

 private:
  void flush() {
    annotator_.annotate(sentences_);
    std::string text;
    for (const ConlluSentence& sentence : sentences_) language::append_conllu(sentence, text);
    outputs_.write(text);
    sentences_.clear();
  }

  const Annotator& annotator_;
  Outputs& outputs_;
  std::vector<ConlluSentence> sentences_;
};

}  // namespace

std::string CommandParse::examples() const {
  return R"(  newsgraph parse article.txt
  newsgraph parse articles/ --mode fast -o articles.conllu
  newsgraph parse --input conllu gold.conllu -o predicted.conllu)";
}

void CommandParse::setup(CLI::App& app) {
  input_.mode = "quality";
  input_.setup(app);
  app.add_option("--input", form_, "What is read: articles (default), or conllu, whose tokens and sentences are kept")
      ->type_name("FORM")
      ->check(CLI::IsMember({"articles", "conllu"}).description(""));
  output_.setup(app, formats());
}

ExitCode CommandParse::run(Messages& messages) {
  PipelineOptions options = input_.pipeline();
  options.coverage = text::Coverage::everything;
  const std::vector<Output> planned = output_.plan(formats());
  const Knowledge knowledge = input_.knowledge();
  Outputs outputs(planned);
  if (form_ == "conllu") {
    std::size_t sentences = 0;
    for (const std::string& path : input_.inputs) sentences += GivenTokens(*knowledge.annotator, outputs).parse(path);
    outputs.commit();
    messages.info(counted(sentences, "sentence"));
    return ExitCode::ok;
  }
  Reading reading(messages);
  const Counts counts = parse_articles(input_, options, *knowledge.annotator, outputs, reading);
  if (counts.articles > 0) outputs.commit();
  reading.finish(counts, "");
  reading.speed(counts);
  if (counts.articles > 0) return ExitCode::ok;
  messages.error("nothing was readable");
  return ExitCode::failed;
}

}  // namespace newsgraph::tool
