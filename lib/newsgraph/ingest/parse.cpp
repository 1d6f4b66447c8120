#include "newsgraph/ingest/parse.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "newsgraph/ingest/finish.h"
#include "newsgraph/ingest/html_article.h"
#include "newsgraph/ingest/json_article.h"
#include "newsgraph/ingest/text_article.h"
#include "newsgraph/text/decode.h"

namespace newsgraph::ingest {
namespace {

void parse_text(const Context& context) {
  const std::string& bytes = context.record.bytes;
  if (trim(bytes).empty()) return context.skip("empty");
  if (text::is_binary(bytes)) return context.skip("binary, not text");
  text::Decoded decoded = text::decode(bytes);
  context.parsed.replaced = decoded.replaced;
  read_text(context, std::move(decoded.text));
}

std::optional<Problem> bad_bytes(const std::string& file, std::size_t replaced) {
  if (replaced == 0) return std::nullopt;
  return Problem{Problem::Kind::warning, file,
                 fmt::format("{} undecodable {} read as U+FFFD", replaced, replaced == 1 ? "byte" : "bytes")};
}

}  // namespace

void check(const IngestOptions& options) {
  for (const auto& [ours, theirs] : options.fields) {
    if (!is_field_name(ours))
      throw Error(ErrorCode::usage, "--map", "no field \"" + ours + "\"; there are " + field_names());
    if (theirs.empty()) throw Error(ErrorCode::usage, "--map", "\"" + ours + "\" is mapped to nothing");
  }
}

Parsed parse(const Record& record, const IngestOptions& options) {
  Parsed parsed;
  const Context context{record, options, parsed};
  if (record.bytes.size() > options.limits.record_bytes) {
    context.skip(fmt::format("too large: {} bytes, of which a record may have {}", record.bytes.size(),
                             options.limits.record_bytes));
    return parsed;
  }
  switch (record.form) {
    case Record::Form::text:
      parse_text(context);
      break;
    case Record::Form::json:
      read_json(context);
      break;
    case Record::Form::html:
      read_html(context);
      break;
  }
  return parsed;
}

std::optional<Problem> BadBytes::add(const std::string& file, std::size_t replaced) {
  std::optional<Problem> problem;
  if (file != file_) {
    problem = finish();
    file_ = file;
  }
  replaced_ += replaced;
  return problem;
}

std::optional<Problem> BadBytes::finish() {
  return bad_bytes(file_, std::exchange(replaced_, 0));
}

Parsed read_all(std::vector<std::string> inputs, const IngestOptions& options) {
  Parsed all;
  BadBytes bad;
  const auto say = [&](std::optional<Problem> problem) {
    if (problem) all.problems.push_back(std::move(*problem));
  };
  RecordReader reader(std::move(inputs), options);
  while (auto item = reader.next()) {
    if (auto* problem = std::get_if<Problem>(&*item)) {
      say(std::move(*problem));
      continue;
    }
    const Record& record = std::get<Record>(*item);
    Parsed parsed = parse(record, options);
    say(bad.add(record.origin.file, parsed.replaced));
    std::move(parsed.articles.begin(), parsed.articles.end(), std::back_inserter(all.articles));
    std::move(parsed.problems.begin(), parsed.problems.end(), std::back_inserter(all.problems));
    all.replaced += parsed.replaced;
  }
  say(bad.finish());
  return all;
}

}  // namespace newsgraph::ingest
