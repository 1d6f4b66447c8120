#include "explanation_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "newsgraph/base/utf8.h"

namespace newsgraph::tool {
namespace {

/// Control characters of an article must not reach the terminal; line ends inside a sentence are blanks.
std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    append_utf8(out, !control ? c : c == '\n' || c == '\t' || c == '\r' ? U' ' : replacement_character);
  }
  return out;
}

class Layout {
 public:
  Layout(const Explanation& explanation, Colours colours) : explanation_(explanation), colours_(colours) {}

  std::string text() {
    head();
    std::size_t number = 0;
    for (const SentenceExplanation& one : explanation_.sentences) sentence(++number, one);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string styled(std::string_view code, std::string_view text) const {
    return colours_ == Colours::no ? std::string(text) : fmt::format("\033[{}m{}\033[0m", code, text);
  }

  void line(std::string_view name, std::string_view text) {
    out_ += fmt::format("    {} {}\n", styled("2", fmt::format("{:<7}", name)), text);
  }

  void head() {
    const ArticleInfo& article = explanation_.said.article;
    std::string text = styled("1;4", "article " + printable(article.id));
    text += "  " + (article.date ? article.date->iso() : std::string("no date"));
    if (!article.title.empty()) text += "  " + printable(article.title);
    out_ += text + "\n\n";
  }

  void sentence(std::size_t number, const SentenceExplanation& sentence) {
    out_ += fmt::format("{:>3} {}\n", number, styled("1", printable(sentence.text)));
    if (sentence.skipped) {
      line("", "not read: boilerplate");
    } else {
      details(sentence);
    }
    out_ += '\n';
  }

  void details(const SentenceExplanation& sentence) {
    tree(sentence, std::nullopt, 0);
    for (const SentenceExplanation::Name& name : sentence.mentions) {
      const std::string who = name.actor.empty() ? "?" : printable(name.actor);
      const std::string role = name.role.empty() ? "" : fmt::format(" ({})", printable(name.role));
      line("names", fmt::format("{} -> {}{}", printable(name.words), styled("36", who), role));
    }
    for (const std::size_t index : sentence.statements) statement(explanation_.said.statements[index]);
    for (const std::string& note : sentence.notes) line("note", printable(note));
    for (const SentenceExplanation::Miss& miss : sentence.misses)
      line("not", styled("2", fmt::format("{}: frame:{}: {}", printable(miss.word), miss.frame, miss.why)));
  }

  /// What hangs on `head`, a line a word, deeper ones further in.
  void tree(const SentenceExplanation& sentence, std::optional<std::size_t> head, int depth) {
    constexpr int deepest = 40;
    if (depth > deepest) return;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      const SentenceExplanation::Word& word = sentence.words[i];
      if (word.head != head || word.deprel == "punct") continue;
      line("tree", fmt::format("{:{}}{} {}", "", 2 * depth, printable(word.form),
                               styled("2", fmt::format("{} {} {}", word.upos, word.deprel, printable(word.lemma)))));
      tree(sentence, i, depth + 1);
    }
  }

  void statement(const Statement& statement) {
    std::string details = name(statement.status);
    if (statement.negated) details += ", negated";
    if (statement.date) details += ", " + statement.date->iso();
    if (!statement.role.empty()) details += ", " + printable(statement.role);
    if (statement.former) details += ", former";
    line("says",
         fmt::format("{} --{}--> {}  ({})  {:.2f} {}", label(statement.source), styled("33", statement.relation),
                     label(statement.target), details, statement.confidence, styled("2", statement.rule)));
  }

  [[nodiscard]] std::string label(NodeRef node) const {
    const ArticleStatements& said = explanation_.said;
    if (node.kind == NodeRef::Kind::nobody) return "-";
    return printable(node.kind == NodeRef::Kind::actor ? said.actors.at(node.index).label
                                                       : "[" + said.events.at(node.index).label + "]");
  }

  const Explanation& explanation_;
  Colours colours_;
  std::string out_;
};

}  // namespace

std::string explanation_text(const Explanation& explanation, Colours colours) {
  return Layout(explanation, colours).text();
}

}  // namespace newsgraph::tool
