// Lets through to a RapidJSON document only the parts of a Wikidata entity that are wanted.
//
// The paths are /id, /type, /labels/LANGUAGE, /aliases/LANGUAGE and /claims/PROPERTY with all below them. Numbers of
// members are counted anew, as the document relies on them. Deeper than max_depth ends the parse.
#pragma once

#include <rapidjson/document.h>

#include <array>
#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace newsgraph::knowledge {

struct WikidataWanted {
  std::set<std::string, std::less<>> languages, properties;
};

class WikidataFilter {
 public:
  static constexpr std::size_t max_depth = 32;

  WikidataFilter(rapidjson::Document& to, const WikidataWanted& wanted) : to_(to), wanted_(wanted) {}

  bool Null() {
    return value([&] { return to_.Null(); });
  }
  bool Bool(bool v) {
    return value([&] { return to_.Bool(v); });
  }
  bool Int(int v) {
    return value([&] { return to_.Int(v); });
  }
  bool Uint(unsigned v) {
    return value([&] { return to_.Uint(v); });
  }
  bool Int64(std::int64_t v) {
    return value([&] { return to_.Int64(v); });
  }
  bool Uint64(std::uint64_t v) {
    return value([&] { return to_.Uint64(v); });
  }
  bool Double(double v) {
    return value([&] { return to_.Double(v); });
  }
  bool RawNumber(const char* s, rapidjson::SizeType n, bool copy) {
    return value([&] { return to_.RawNumber(s, n, copy); });
  }
  bool String(const char* s, rapidjson::SizeType n, bool copy) {
    return value([&] { return to_.String(s, n, copy); });
  }
  bool StartObject() {
    return open([&] { return to_.StartObject(); });
  }
  bool StartArray() {
    return open([&] { return to_.StartArray(); });
  }
  bool EndObject(rapidjson::SizeType) {
    return close([&](rapidjson::SizeType count) { return to_.EndObject(count); });
  }
  bool EndArray(rapidjson::SizeType) {
    return close([&](rapidjson::SizeType count) { return to_.EndArray(count); });
  }
  bool Key(const char* s, rapidjson::SizeType n, bool copy) {
    if (dropping_below_ != 0) return true;
    const std::string_view key(s, n);
    if (!wants(key)) {
      drop_next_ = true;
      return true;
    }
    if (depth_ == 1)
      section_ = key == "claims"                       ? Section::claims
                 : key == "labels" || key == "aliases" ? Section::texts
                                                       : Section::other;
    return to_.Key(s, n, copy);
  }

 private:
  enum class Section { other, texts, claims };

  [[nodiscard]] bool wants(std::string_view key) const {
    if (depth_ == 1) return key == "id" || key == "type" || key == "labels" || key == "aliases" || key == "claims";
    if (depth_ == 2 && section_ == Section::texts) return wanted_.languages.contains(key);
    if (depth_ == 2 && section_ == Section::claims) return wanted_.properties.contains(key);
    return true;
  }

  // Whether what begins now is left out.
  [[nodiscard]] bool dropped() const { return dropping_below_ != 0 || drop_next_; }

  void count() {
    if (depth_ > 0) ++counts_[depth_ - 1];
  }

  template <class Forward>
  bool value(Forward forward) {
    if (dropped()) {
      drop_next_ = false;
      return true;
    }
    count();
    return forward();
  }

  template <class Forward>
  bool open(Forward forward) {
    if (depth_ == max_depth) return false;
    if (dropped()) {
      if (dropping_below_ == 0) dropping_below_ = depth_ + 1;
      drop_next_ = false;
      ++depth_;
      return true;
    }
    count();
    counts_[depth_++] = 0;
    return forward();
  }

  template <class Forward>
  bool close(Forward forward) {
    --depth_;
    if (dropping_below_ != 0) {
      if (depth_ + 1 == dropping_below_) dropping_below_ = 0;
      return true;
    }
    return forward(counts_[depth_]);
  }

  rapidjson::Document& to_;
  const WikidataWanted& wanted_;
  std::array<rapidjson::SizeType, max_depth> counts_{};
  std::size_t depth_ = 0;
  std::size_t dropping_below_ = 0;  ///< the depth of the value that is being left out; 0: none is
  bool drop_next_ = false;
  Section section_ = Section::other;
};

}  // namespace newsgraph::knowledge
