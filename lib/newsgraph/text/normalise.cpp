#include "newsgraph/text/normalise.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>

#include "newsgraph/base/error.h"
#include "newsgraph/base/utf8.h"

namespace newsgraph::text {
namespace {

constexpr char32_t removed = 0;

/// Marks on one letter that are looked at together (UAX 15's stream-safe format has 30); sorting more would cost a
/// hostile text quadratic time.
constexpr int most_marks = 30;

/// What stands for a character in normalised text; `removed` where nothing does.
char32_t replacement(char32_t c) {
  if (c < 0x80) {
    if (c >= 0x20 && c < 0x7F) return c;
    if (c == '\n' || c == '\r' || c == '\f' || c == '\v') return '\n';
    return c == '\t' ? U' ' : removed;
  }
  switch (c) {
    case 0x85:  // next line
    case 0x2028:
    case 0x2029:
      return '\n';
    case 0xA0:
    case 0x1680:
    case 0x202F:
    case 0x205F:
    case 0x3000:
      return ' ';
    case 0xAB:  // «
    case 0xBB:
    case 0x201C:  // “
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:  // ″
      return '"';
    case 0xB4:    // an acute accent that stands for an apostrophe
    case 0x2018:  // ‘
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x02BC:
    case 0x2032:  // ′
    case 0x2039:  // ‹
    case 0x203A:
      return '\'';
    case 0x2010:  // hyphen
    case 0x2011:
    case 0x2212:  // minus
      return '-';
    case 0x2012:  // figure dash
      return 0x2013;
    case 0x2015:  // horizontal bar
      return 0x2014;
    case 0xAD:  // soft hyphen
    case 0x061C:
    case 0x180E:
    case 0x200C:
    case 0x200D:
    case 0x200E:
    case 0x200F:
    case 0x200B:
    case 0xFEFF:
      return removed;
    default:
      if (c < 0xA0 || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || (c >= 0xFFF9 && c <= 0xFFFB)) {
        return removed;  // C1 controls, bidi controls, invisible operators, interlinear annotation
      }
      return c >= 0x2000 && c <= 0x200A ? U' ' : c;
  }
}

constexpr bool is_plain(char c) {
  return (c >= 0x20 && c < 0x7F) || c == '\n';
}

class Normaliser {
 public:
  explicit Normaliser(std::string_view source) : source_(source), nfc_(instance()) {}

  Normalised run() && {
    const auto first = std::find_if_not(source_.begin(), source_.end(), is_plain);
    if (first == source_.end()) {
      copy(source_.size());
      return std::move(out_);
    }
    out_.text.reserve(source_.size());
    while (at_ < source_.size()) {
      if (const std::size_t plain = plain_stretch(); plain > 0) {
        copy(plain);
      } else {
        cluster();
      }
    }
    return std::move(out_);
  }

 private:
  static const icu::Normalizer2* instance() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) throw Error(ErrorCode::data, "ICU", u_errorName(status));
    return nfc;
  }

  void copy(std::size_t bytes) {
    out_.text.append(source_, at_, bytes);
    out_.source.append(static_cast<std::uint32_t>(bytes), static_cast<std::uint32_t>(bytes));
    at_ += bytes;
  }

  void replace(std::string_view text, std::size_t bytes) {
    out_.text += text;
    out_.source.replace(static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(bytes));
    at_ += bytes;
  }

  /// The character behind `at`, removed ones skipped, if it may change together with the one before.
  struct Joining {
    char32_t code = removed;
    std::size_t end = 0;  ///< where it ends
    explicit operator bool() const { return code != removed; }
  };
  Joining joining(std::size_t at) const {
    while (at < source_.size() && !is_plain(source_[at])) {
      const char32_t c = replacement(next_code_point(source_, at));
      if (c == removed) continue;
      if (c < 0x300 || nfc_->hasBoundaryBefore(static_cast<UChar32>(c)) != 0) break;
      return {c, at};
    }
    return {};
  }

  /// How many bytes from here on can be copied without a look at what follows them.
  std::size_t plain_stretch() const {
    std::size_t end = at_;
    while (end < source_.size() && is_plain(source_[end])) ++end;
    return end > at_ && joining(end) ? end - at_ - 1 : end - at_;
  }

  /// One character with all that combines with it.
  void cluster() {
    if (source_.compare(at_, 2, "\r\n") == 0) return replace({}, 1);
    const std::size_t begin = at_;
    std::size_t end = begin;
    const char32_t c = next_code_point(source_, end);
    const char32_t mapped = replacement(c);
    if (mapped == removed) return replace({}, end - begin);
    if (mapped == U'…') return replace("...", end - begin);
    buffer_.clear();
    append_utf8(buffer_, mapped);
    bool changes = u_getIntPropertyValue(static_cast<UChar32>(mapped), UCHAR_NFC_QUICK_CHECK) != UNORM_YES;
    Joining next = joining(end);
    for (int count = 0; next && count < most_marks; ++count) {
      append_utf8(buffer_, next.code);
      end = next.end;
      changes = true;
      next = joining(end);
    }
    if (changes) {
      compose();
    }
    if (source_.substr(begin, end - begin) == buffer_) return copy(end - begin);
    replace(buffer_, end - begin);
  }

  void compose() {
    UErrorCode status = U_ZERO_ERROR;
    composed_.clear();
    icu::StringByteSink<std::string> sink(&composed_);
    nfc_->normalizeUTF8(0, icu::StringPiece(buffer_.data(), static_cast<std::int32_t>(buffer_.size())), sink, nullptr,
                        status);
    if (U_SUCCESS(status)) buffer_.swap(composed_);
  }

  std::string_view source_;
  const icu::Normalizer2* nfc_;
  std::size_t at_ = 0;
  Normalised out_;
  std::string buffer_, composed_;
};

}  // namespace

Normalised normalise(std::string_view source) {
  return Normaliser(source).run();
}

}  // namespace newsgraph::text
