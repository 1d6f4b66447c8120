#include "newsgraph/ingest/file_records.h"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

#include "newsgraph/ingest/recognise.h"
#include "newsgraph/text/decode.h"

namespace newsgraph::ingest {
namespace {

constexpr std::size_t head_bytes = std::size_t{1} << 20;

std::string too_large(std::size_t size, std::size_t limit) {
  return fmt::format("too large: {} bytes, of which a record may have {}", size, limit);
}

const char* unsupported(FileForm form) {
  switch (form) {
    case FileForm::csv:
      return "not supported yet: CSV";
    case FileForm::feed:
      return "not supported yet: RSS and Atom";
    case FileForm::xml:
      return "not supported: XML that is no web page";
    case FileForm::warc:
      return "not supported yet: WARC";
    case FileForm::empty:
      return "empty";
    case FileForm::binary:
      return "binary, not text";
    default:
      return nullptr;
  }
}

bool has_mark16(std::string_view head) {
  return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
}

}  // namespace

FileRecords::FileRecords(std::string path, const IngestOptions& options)
    : path_(std::move(path)), name_(path_ == "-" ? options.stdin_name : path_), options_(options) {}

Problem FileRecords::skipped(std::string why, std::uint64_t line) const {
  return {Problem::Kind::skipped, Origin{name_, line}.place(), std::move(why)};
}

std::optional<Item> FileRecords::next() {
  try {
    if (!std::exchange(opened_, true)) return open();
    return json_ ? next_json() : std::nullopt;
  } catch (const Error& error) {
    json_.reset();
    const std::string_view what = error.what();
    const std::size_t place = error.place().empty() ? 0 : error.place().size() + 2;
    return skipped(std::string(what.substr(place)));
  }
}

std::optional<Item> FileRecords::open() {
  ByteStream stream = ByteStream::open(path_);
  const std::string_view head = stream.peek(head_bytes);
  if (has_mark16(head)) return open_utf16(std::move(stream));
  if (head.starts_with("\xEF\xBB\xBF")) stream.consume(3);
  return start(std::move(stream));
}

// UTF-16 can't be cut into records by its bytes, so that the whole is decoded first.
std::optional<Item> FileRecords::open_utf16(ByteStream stream) {
  const std::size_t limit = 4 * options_.limits.record_bytes;
  const std::string_view all = stream.peek(limit + 1);
  if (all.size() > limit)
    return skipped(fmt::format("too large: UTF-16 of more than {} bytes; convert it to UTF-8", limit));
  if (text::is_binary(all)) return skipped(unsupported(FileForm::binary));
  return start(ByteStream::of(text::decode(all).text));
}

std::optional<Item> FileRecords::start(ByteStream stream) {
  const FileForm form = recognise(stream.peek(head_bytes), path_);
  if (const char* why = unsupported(form)) return skipped(why);
  if (form == FileForm::text) return read_whole(std::move(stream), Record::Form::text);
  if (form == FileForm::html) return read_whole(std::move(stream), Record::Form::html);
  const auto mode = form == FileForm::json_lines ? JsonSplitter::Mode::lines : JsonSplitter::Mode::values;
  json_.emplace(std::move(stream), mode, options_.limits.record_bytes);
  return next_json();
}

Item FileRecords::read_whole(ByteStream stream, Record::Form form) const {
  const std::size_t limit = options_.limits.record_bytes;
  std::string bytes(stream.peek(limit + 1));
  if (bytes.size() <= limit) return Record{form, std::move(bytes), {name_, 0}};
  std::error_code error;
  const auto size = std::filesystem::is_regular_file(path_, error) ? std::filesystem::file_size(path_, error) : 0;
  if (!error && size >= bytes.size()) return skipped(too_large(size, limit));
  return skipped(fmt::format("too large: more than the {} bytes a record may have", limit));
}

std::optional<Item> FileRecords::next_json() {
  std::optional<JsonPiece> piece = json_->next();
  if (!piece) return std::nullopt;
  const std::uint64_t line = piece->whole_file ? 0 : piece->line;
  if (piece->bytes.too_large()) return skipped(too_large(piece->bytes.size(), options_.limits.record_bytes), line);
  return Record{Record::Form::json, piece->bytes.take(), {name_, line}};
}

}  // namespace newsgraph::ingest
