#include "newsgraph/language/line_reader.h"

#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filtering_stream.hpp>
#include <fstream>
#include <sstream>
#include <utility>

#include "newsgraph/base/error.h"

namespace newsgraph::language {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{1} << 16;

/// Looks at the first two bytes; works on pipes too.
bool is_gzip(std::istream& stream) {
  const int first = stream.get();
  const int second = stream.peek();
  stream.clear();
  if (first != std::char_traits<char>::eof()) stream.unget();
  return first == 0x1F && second == 0x8B;
}

/// The stream, uncompressed where its first bytes say that it is gzip.
template <class Stream>
std::unique_ptr<std::istream> uncompressed(std::unique_ptr<Stream> source) {
  if (!is_gzip(*source)) return source;
  struct Gzip : boost::iostreams::filtering_istream {
    std::unique_ptr<Stream> below;
    ~Gzip() override { reset(); }  // before what it reads from
  };
  auto gzip = std::make_unique<Gzip>();
  gzip->below = std::move(source);
  gzip->push(boost::iostreams::gzip_decompressor());
  gzip->push(*gzip->below);
  gzip->exceptions(std::ios::badbit);
  return gzip;
}

}  // namespace

LineReader::LineReader(const std::filesystem::path& path, std::size_t max_line_bytes)
    : name_(path.string()), max_line_bytes_(max_line_bytes) {
  auto file = std::make_unique<std::ifstream>(path, std::ios::binary);
  if (!*file || std::filesystem::is_directory(path)) throw Error(ErrorCode::io, name_, "can't be opened");
  stream_ = uncompressed(std::move(file));
}

LineReader::LineReader(std::string bytes, std::string name, std::size_t max_line_bytes)
    : name_(std::move(name)),
      max_line_bytes_(max_line_bytes),
      stream_(uncompressed(std::make_unique<std::istringstream>(std::move(bytes)))) {}

bool LineReader::fill() {
  if (!stream_->good()) return false;
  buffer_.erase(0, at_);
  at_ = 0;
  const std::size_t before = buffer_.size();
  buffer_.resize(before + chunk_bytes);
  try {
    stream_->read(buffer_.data() + before, chunk_bytes);
  } catch (const std::ios_base::failure&) {
    throw Error(ErrorCode::format, name_, "broken gzip data");
  }
  buffer_.resize(before + static_cast<std::size_t>(stream_->gcount()));
  return buffer_.size() > before;
}

std::optional<std::string_view> LineReader::next() {
  std::size_t end = buffer_.find('\n', at_);
  while (end == std::string::npos && buffer_.size() - at_ <= max_line_bytes_) {
    const std::size_t seen = buffer_.size() - at_;
    if (!fill()) break;
    end = buffer_.find('\n', at_ + seen);
  }
  const bool last = end == std::string::npos;
  if (last && at_ == buffer_.size()) return std::nullopt;
  ++line_;
  const std::size_t stop = last ? buffer_.size() : end;
  if (stop - at_ > max_line_bytes_) throw Error(ErrorCode::limit, place(), "line too long");
  std::string_view line(buffer_.data() + at_, stop - at_);
  at_ = last ? stop : end + 1;
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace newsgraph::language
