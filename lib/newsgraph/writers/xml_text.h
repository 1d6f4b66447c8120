// XML written fast: escaped text and numbers appended to a buffer that goes to a stream in large pieces.
//
//   XmlText out(stream);
//   out.raw("<data>").escaped("AT&T").raw("</data>\n");
//   out.flush();
//
// Whatever bytes come in, what goes out is well-formed UTF-8 of XML 1.0: bytes that are not UTF-8 and characters that
// XML forbids become U+FFFD; tabs and line ends become references, so that no reader folds them. Not thread-safe.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

namespace newsgraph {

/// Appends `text` escaped for both element content and quoted attributes.
void append_xml_escaped(std::string& out, std::string_view text);

class XmlText {
 public:
  explicit XmlText(std::ostream& out) : out_(out) { buffer_.reserve(piece + piece / 4); }
  XmlText(const XmlText&) = delete;
  XmlText& operator=(const XmlText&) = delete;

  XmlText& raw(std::string_view text) {
    buffer_ += text;
    if (buffer_.size() >= piece) flush();
    return *this;
  }
  XmlText& escaped(std::string_view text) {
    append_xml_escaped(buffer_, text);
    return *this;
  }
  XmlText& number(std::uint64_t value);
  XmlText& number(double value);  ///< shortest form that reads back the same; not finite: 0
  void flush();

 private:
  static constexpr std::size_t piece = std::size_t{1} << 16;
  std::ostream& out_;
  std::string buffer_;
};

}  // namespace newsgraph
