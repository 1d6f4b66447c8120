#include "newsgraph/ingest/json_splitter.h"

#include <algorithm>
#include <utility>

#include "newsgraph/ingest/json_scanner.h"

namespace newsgraph::ingest {
namespace {

constexpr std::string_view space = " \t\r\n";

bool is_blank(std::string_view text) {
  return text.find_first_not_of(space) == std::string_view::npos;
}

}  // namespace

void Collected::add(std::string_view piece) {
  size_ += piece.size();
  if (!too_large()) {
    bytes_.append(piece);
  } else if (!bytes_.empty()) {
    std::string().swap(bytes_);
  }
}

bool is_envelope_key(std::string_view key) {
  return key == "articles" || key == "documents" || key == "docs";
}

JsonSplitter::JsonSplitter(ByteStream stream, Mode mode, std::size_t limit)
    : stream_(std::move(stream)), mode_(mode), limit_(limit) {}

std::optional<JsonPiece> JsonSplitter::next() {
  return mode_ == Mode::lines ? next_line() : next_value();
}

/// The next byte, or NUL at the end.
char JsonSplitter::peek() {
  return stream_.at_end() ? '\0' : stream_.window().front();
}

void JsonSplitter::move(std::size_t size, Collected* into) {
  const std::string_view bytes = stream_.window().substr(0, size);
  line_ += static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '\n'));
  if (into != nullptr) into->add(bytes);
  stream_.consume(size);
}

void JsonSplitter::skip(std::string_view what) {
  while (!stream_.at_end()) {
    const std::string_view window = stream_.window();
    const std::size_t end = std::min(window.find_first_not_of(what), window.size());
    move(end);
    if (end < window.size()) return;
  }
}

std::optional<JsonPiece> JsonSplitter::next_line() {
  while (!stream_.at_end()) {
    JsonPiece piece = make_piece();
    bool ended = false;
    while (!ended && !stream_.at_end()) {
      const std::string_view window = stream_.window();
      const std::size_t end = window.find('\n');
      ended = end != std::string_view::npos;
      piece.bytes.add(window.substr(0, end));
      stream_.consume(ended ? end + 1 : window.size());
    }
    ++line_;
    if (piece.bytes.too_large() || !is_blank(piece.bytes.bytes())) return piece;
  }
  return std::nullopt;
}

std::optional<JsonPiece> JsonSplitter::next_value() {
  while (true) {
    skip(place_ == Place::array ? " \t\r\n," : space);
    const char c = peek();
    if (stream_.at_end()) return std::nullopt;
    if (place_ == Place::array && c == ']') {
      move(1);
      place_ = in_envelope_ ? Place::envelope : Place::top;
      in_envelope_ = false;
    } else if (place_ == Place::envelope) {
      if (auto piece = read_object()) return piece;
    } else if (place_ == Place::top && c == '[') {
      move(1);
      first_ = false;
      place_ = Place::array;
    } else if (place_ == Place::top && c == '{') {
      if (auto piece = read_object()) return piece;
    } else {
      JsonPiece piece = make_piece();
      read_value(piece.bytes);
      first_ = false;
      return piece;
    }
  }
}

// Reads an object, or what is left of one behind its list of articles. Nothing where such a list begins, or where the
// object had one.
std::optional<JsonPiece> JsonSplitter::read_object() {
  JsonPiece piece = make_piece();
  const bool rest = place_ == Place::envelope;
  place_ = Place::top;
  if (!rest) move(1, &piece.bytes);
  Collected last(256);  // the value read last: a key, if a colon follows
  while (!stream_.at_end()) {
    const char c = peek();
    if (is_json_space(c) || c == ',' || c == ':') {
      move(1, &piece.bytes);
    } else if (c == '}') {
      move(1, &piece.bytes);
      break;
    } else if (c == '[' && last.size() > 2 && !last.too_large() &&
               is_envelope_key(std::string_view(last.bytes()).substr(1, last.size() - 2))) {
      move(1);
      first_ = false;
      place_ = Place::array;
      in_envelope_ = true;
      return std::nullopt;
    } else {
      const std::size_t before = piece.bytes.size();
      read_value(piece.bytes);
      last = Collected(256);
      if (!piece.bytes.too_large()) last.add(std::string_view(piece.bytes.bytes()).substr(before));
    }
  }
  if (rest) return std::nullopt;
  if (std::exchange(first_, false)) {
    skip(space);
    piece.whole_file = stream_.at_end();
  }
  return piece;
}

void JsonSplitter::read_value(Collected& into) {
  ValueScanner value;
  while (!value.done() && !stream_.at_end()) move(value.feed(stream_.window()), &into);
}

}  // namespace newsgraph::ingest
