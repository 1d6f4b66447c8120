#include "newsgraph/ingest/json_scanner.h"

#include <algorithm>

namespace newsgraph::ingest {
namespace {

/// From `at` to the next byte that matters outside of strings.
std::size_t skip_plain(std::string_view piece, std::size_t at) {
  while (at < piece.size()) {
    switch (piece[at]) {
      case '"':
      case '{':
      case '}':
      case '[':
      case ']':
        return at;
      default:
        ++at;
    }
  }
  return at;
}

bool ends_scalar(char c) {
  return c == ',' || c == ']' || c == '}' || is_json_space(c);
}

}  // namespace

// Looks for quotes with find (memchr) and counts the backslashes before each.
std::size_t ValueScanner::skip_string(std::string_view piece, std::size_t at) {
  if (escaped_ && at < piece.size()) {
    escaped_ = false;
    ++at;
  }
  const std::size_t begin = at;
  while (at < piece.size()) {
    const std::size_t quote = std::min(piece.find('"', at), piece.size());
    std::size_t backslashes = 0;
    while (quote - backslashes > begin && piece[quote - backslashes - 1] == '\\') ++backslashes;
    const bool odd = backslashes % 2 == 1;
    if (quote == piece.size()) {
      escaped_ = odd;
      return quote;
    }
    at = quote + 1;
    if (!odd) {
      in_string_ = false;
      return at;
    }
  }
  return at;
}

void ValueScanner::open() {
  ++depth_;
  max_depth_ = std::max(max_depth_, depth_);
}

void ValueScanner::close() {
  if (depth_ > 0) --depth_;
  done_ = depth_ == 0;
}

std::size_t ValueScanner::feed(std::string_view piece) {
  std::size_t at = 0;
  if (!started_ && !piece.empty()) {
    started_ = true;
    const char first = piece[0];
    scalar_ = first != '{' && first != '[' && first != '"';
    if (scalar_) at = 1;
  }
  while (at < piece.size() && !done_) {
    if (scalar_) {
      done_ = ends_scalar(piece[at]);
      if (!done_) ++at;
      continue;
    }
    if (in_string_) {
      at = skip_string(piece, at);
      done_ = !in_string_ && depth_ == 0;
      continue;
    }
    at = skip_plain(piece, at);
    if (at == piece.size()) break;
    const char c = piece[at++];
    if (c == '"') {
      in_string_ = true;
    } else if (c == '{' || c == '[') {
      open();
    } else {
      close();
    }
  }
  return at;
}

std::size_t json_depth(std::string_view json) {
  std::size_t depth = 0;
  while (true) {
    json.remove_prefix(std::min(json.find_first_not_of(" \t\r\n,:]}"), json.size()));
    if (json.empty()) return depth;
    ValueScanner value;
    json.remove_prefix(value.feed(json));
    depth = std::max(depth, value.max_depth());
  }
}

std::vector<RawMember> raw_members(std::string_view object) {
  std::vector<RawMember> members;
  const auto skip = [&](std::size_t at, std::string_view what) {
    return std::min(object.find_first_not_of(what, at), object.size());
  };
  const auto value_at = [&](std::size_t at) {
    ValueScanner value;
    return object.substr(at, value.feed(object.substr(at)));
  };
  std::size_t at = object.find('{') + 1;
  for (at = skip(at, " \t\r\n,"); at < object.size() && object[at] == '"'; at = skip(at, " \t\r\n,")) {
    RawMember member;
    member.key = value_at(at);
    at = skip(at + member.key.size(), " \t\r\n:");
    member.value = value_at(at);
    at += member.value.size();
    members.push_back(member);
  }
  return members;
}

}  // namespace newsgraph::ingest
