#include "newsgraph/ingest/recognise.h"

#include <algorithm>
#include <string>

#include "newsgraph/ingest/json_scanner.h"
#include "newsgraph/text/decode.h"

namespace newsgraph::ingest {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](char c) { return lower(c); });
  return result;
}

std::string_view trim_front(std::string_view text) {
  const auto is_space = [](char c) { return is_json_space(c) || c == '\f'; };
  return {std::find_if_not(text.begin(), text.end(), is_space), text.end()};
}

/// The name in lower case, without what a compressor appended.
std::string plain_name(std::string_view name) {
  std::string result = lower(name);
  for (const char* suffix : {".gz", ".zst", ".bz2"})
    if (result.ends_with(suffix)) result.resize(result.size() - std::string_view(suffix).size());
  return result;
}

bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> suffixes) {
  return std::any_of(suffixes.begin(), suffixes.end(), [&](auto suffix) { return name.ends_with(suffix); });
}

bool is_json_start(std::string_view text, std::string_view name) {
  if (text.empty() || (text[0] != '{' && text[0] != '[')) return false;
  if (ends_with_any(name, {".json", ".jsonl", ".ndjson"})) return true;
  const std::string_view rest = trim_front(text.substr(1));
  if (rest.empty()) return true;
  return text[0] == '{' ? rest[0] == '"' || rest[0] == '}' || rest[0] == '{'
                        : rest[0] == '{' || rest[0] == '[' || rest[0] == '"' || rest[0] == ']';
}

/// An article a line, or values that may run over lines? Looks at the first object.
FileForm json_form(std::string_view text, std::string_view name) {
  if (ends_with_any(name, {".jsonl", ".ndjson"})) return FileForm::json_lines;
  if (text[0] == '[') return FileForm::json_values;
  const std::size_t line_end = std::min(text.find('\n'), text.size());
  ValueScanner object;
  const std::size_t used = object.feed(text.substr(0, line_end));
  if (object.done()) {
    const bool alone = trim_front(text.substr(used)).empty();
    return alone ? FileForm::json_values : FileForm::json_lines;
  }
  // A line that breaks off inside a string is a broken record; the next line may be a good one.
  if (line_end < text.size()) return object.in_string() ? FileForm::json_lines : FileForm::json_values;
  return name.ends_with(".json") || object.done() ? FileForm::json_values : FileForm::json_lines;
}

FileForm markup_form(std::string_view text, std::string_view name) {
  const std::string head = lower(text.substr(0, 4096));
  const auto has = [&](std::string_view what) { return head.find(what) != std::string::npos; };
  if (has("<rss") || has("<feed") || has("<rdf:rdf")) return FileForm::feed;
  if (has("<!doctype html") || has("<html") || has("<body") || has("<head>")) return FileForm::html;
  if (head.starts_with("<?xml")) return FileForm::xml;
  if (ends_with_any(name, {".html", ".htm", ".xhtml"})) return FileForm::html;
  for (const char* tag : {"<p>", "<p ", "<div", "<article", "<h1", "<meta", "<title"})
    if (has(tag)) return FileForm::html;
  return name.ends_with(".xml") ? FileForm::xml : FileForm::text;
}

}  // namespace

FileForm recognise(std::string_view head, std::string_view file_name) {
  const std::string name = plain_name(file_name);
  const std::string_view text = trim_front(head);
  if (text.empty()) return FileForm::empty;
  if (text.starts_with("WARC/")) return FileForm::warc;
  if (is_json_start(text, name)) return json_form(text, name);
  if (newsgraph::text::is_binary(head)) return FileForm::binary;
  if (text[0] == '<') return markup_form(text, name);
  if (ends_with_any(name, {".jsonl", ".ndjson"})) return FileForm::json_lines;
  if (ends_with_any(name, {".csv", ".tsv"})) return FileForm::csv;
  return FileForm::text;
}

}  // namespace newsgraph::ingest
