#include "newsgraph/knowledge/import/line_source.h"

#include <algorithm>
#include <boost/iostreams/concepts.hpp>
#include <boost/iostreams/filter/bzip2.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filtering_streambuf.hpp>
#include <boost/iostreams/read.hpp>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string_view>

#include "newsgraph/base/error.h"

namespace newsgraph::knowledge {
namespace {

namespace io = boost::iostreams;
using namespace std::string_view_literals;

constexpr std::size_t chunk = std::size_t{1} << 20;

}  // namespace

struct LineSource::File {
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  struct Device : io::source {
    explicit Device(File& source) : file(&source) {}
    std::streamsize read(char* to, std::streamsize size) const {
      const std::size_t count = file->read_raw(to, static_cast<std::size_t>(size));
      return count == 0 && size > 0 ? -1 : static_cast<std::streamsize>(count);
    }
    File* file;
  };

  explicit File(const std::filesystem::path& path) : name(path.string()) {
    if (std::filesystem::is_directory(path)) throw Error(ErrorCode::io, name, "is a directory");
    handle.reset(std::fopen(name.c_str(), "rb"));
    if (!handle) throw Error(ErrorCode::io, name, std::strerror(errno));
    head.resize(4);
    head.resize(std::fread(head.data(), 1, head.size(), handle.get()));
    if (std::string_view(head).starts_with("\x1F\x8B"sv))
      inflate(io::gzip_decompressor());
    else if (std::string_view(head).starts_with("BZh"sv))
      inflate(io::bzip2_decompressor());
  }

  template <class Filter>
  void inflate(const Filter& filter) {
    inflater = std::make_unique<io::filtering_streambuf<io::input>>();
    inflater->push(filter, static_cast<std::streamsize>(chunk));
    inflater->push(Device(*this), static_cast<std::streamsize>(chunk));
  }

  std::size_t read_raw(char* to, std::size_t size) {
    const std::size_t copied = std::min(size, head.size() - head_used);
    std::memcpy(to, head.data() + head_used, copied);
    head_used += copied;
    const std::size_t count = copied + std::fread(to + copied, 1, size - copied, handle.get());
    if (count < size && std::ferror(handle.get()) != 0) throw Error(ErrorCode::io, name, std::strerror(errno));
    bytes_read += count;
    return count;
  }

  std::size_t read(char* to, std::size_t size) {
    if (!inflater) return read_raw(to, size);
    try {
      return static_cast<std::size_t>(
          std::max<std::streamsize>(0, io::read(*inflater, to, static_cast<std::streamsize>(size))));
    } catch (const Error&) {
      throw;
    } catch (const std::exception& error) {
      throw Error(ErrorCode::format, name, std::string("broken compressed data (") + error.what() + ")");
    }
  }

  std::string name;
  std::unique_ptr<std::FILE, Close> handle;
  std::string head;
  std::size_t head_used = 0;
  std::uint64_t bytes_read = 0;
  std::unique_ptr<io::filtering_streambuf<io::input>> inflater;
};

LineSource::LineSource(const std::filesystem::path& path, std::size_t max_line_bytes)
    : name_(path.string()), max_line_bytes_(max_line_bytes), file_(std::make_unique<File>(path)) {}

LineSource::~LineSource() = default;

std::uint64_t LineSource::file_bytes_read() const {
  return file_->bytes_read;
}

void LineSource::skip_to(std::uint64_t offset) {
  if (!file_->inflater && fseeko(file_->handle.get(), 0, SEEK_END) == 0) {
    const auto size = static_cast<std::uint64_t>(ftello(file_->handle.get()));
    if (offset > size || fseeko(file_->handle.get(), static_cast<off_t>(offset), SEEK_SET) != 0)
      throw Error(ErrorCode::format, name_, "is shorter than what was read of it before");
    file_->head_used = file_->head.size();
    file_->bytes_read = offset;
  } else {
    std::string scratch(chunk, '\0');
    for (std::uint64_t left = offset; left > 0;) {
      const std::size_t count =
          file_->read(scratch.data(), static_cast<std::size_t>(std::min<std::uint64_t>(left, chunk)));
      if (count == 0) throw Error(ErrorCode::format, name_, "is shorter than what was read of it before");
      left -= count;
    }
  }
  offset_ = offset;
}

bool LineSource::fill() {
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (buffer_.size() < end_ + chunk + 1) buffer_.resize(end_ + chunk + 1);
  const std::size_t count = file_->read(buffer_.data() + end_, chunk);
  end_ += count;
  return count > 0;
}

std::optional<LineSource::Line> LineSource::next() {
  std::size_t seen = 0, dropped = 0;
  std::size_t stop = std::string::npos;
  while (true) {
    stop = std::string_view(buffer_).substr(0, end_).find('\n', begin_ + seen);
    if (stop != std::string::npos) break;
    if (end_ - begin_ > max_line_bytes_) {  // nothing of it need be kept
      dropped += end_ - begin_;
      begin_ = end_;
    }
    seen = end_ - begin_;
    if (!fill()) break;
  }
  const bool last = stop == std::string::npos;
  if (last && begin_ == end_ && dropped == 0) return std::nullopt;
  if (last) stop = end_;
  Line line{{buffer_.data() + begin_, stop - begin_}, dropped > 0 || stop - begin_ > max_line_bytes_, !last};
  if (line.too_long) line.text = {};
  buffer_[stop] = '\0';
  offset_ += dropped + (stop - begin_) + (last ? 0 : 1);
  begin_ = last ? stop : stop + 1;
  return line;
}

}  // namespace newsgraph::knowledge
