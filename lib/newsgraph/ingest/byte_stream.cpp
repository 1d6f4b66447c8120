#include "newsgraph/ingest/byte_stream.h"

#include <algorithm>
#include <boost/iostreams/concepts.hpp>
#include <boost/iostreams/filter/bzip2.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/zstd.hpp>
#include <boost/iostreams/filtering_streambuf.hpp>
#include <boost/iostreams/read.hpp>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "newsgraph/base/error.h"

namespace newsgraph::ingest {
namespace {

namespace io = boost::iostreams;
using namespace std::string_view_literals;

constexpr std::size_t chunk = std::size_t{256} << 10;

/// A C file whose first bytes can be looked at before they are read.
class RawFile {
 public:
  explicit RawFile(const std::string& path) : path_(path) {
    file_.reset(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
    if (!file_) throw Error(ErrorCode::io, path_, std::strerror(errno));
    head_.resize(6);
    head_.resize(read_file(head_.data(), head_.size()));
  }

  [[nodiscard]] std::string_view head() const { return head_; }

  std::size_t read(char* to, std::size_t size) {
    const std::size_t copied = std::min(size, head_.size() - head_read_);
    std::memcpy(to, head_.data() + head_read_, copied);
    head_read_ += copied;
    return copied + read_file(to + copied, size - copied);
  }

 private:
  std::size_t read_file(char* to, std::size_t size) {
    if (size == 0) return 0;
    const std::size_t count = std::fread(to, 1, size, file_.get());
    if (count < size && std::ferror(file_.get()) != 0) throw Error(ErrorCode::io, path_, std::strerror(errno));
    return count;
  }

  struct Close {
    void operator()(std::FILE* file) const {
      if (file != stdin) std::fclose(file);
    }
  };

  std::string path_;
  std::unique_ptr<std::FILE, Close> file_;
  std::string head_;
  std::size_t head_read_ = 0;
};

/// RawFile as a device of Boost.Iostreams.
class RawDevice : public io::source {
 public:
  explicit RawDevice(std::shared_ptr<RawFile> file) : file_(std::move(file)) {}

  std::streamsize read(char* to, std::streamsize size) {
    const std::size_t count = file_->read(to, static_cast<std::size_t>(size));
    return count == 0 && size > 0 ? -1 : static_cast<std::streamsize>(count);
  }

 private:
  std::shared_ptr<RawFile> file_;
};

using Inflater = io::filtering_streambuf<io::input>;

/// Null for a file that is not compressed.
std::unique_ptr<Inflater> make_inflater(const std::shared_ptr<RawFile>& file) {
  const std::string_view head = file->head();
  const auto inflater = [&](auto filter) {
    auto result = std::make_unique<Inflater>();
    result->push(filter, static_cast<std::streamsize>(chunk));
    result->push(RawDevice(file), static_cast<std::streamsize>(chunk));
    return result;
  };
  if (head.starts_with("\x1F\x8B"sv)) return inflater(io::gzip_decompressor());
  if (head.starts_with("\x28\xB5\x2F\xFD"sv)) return inflater(io::zstd_decompressor());
  if (head.size() > 3 && head.starts_with("BZh"sv) && head[3] >= '1' && head[3] <= '9' &&
      (head.size() < 6 || head.substr(4) == "\x31\x41"sv || head.substr(4) == "\x17\x72"sv))
    return inflater(io::bzip2_decompressor());
  return nullptr;
}

}  // namespace

struct ByteStream::State {
  std::string path;
  std::shared_ptr<RawFile> file;
  std::unique_ptr<Inflater> inflater;
  std::string buffer;
  std::size_t begin = 0, end = 0;

  std::size_t read(char* to, std::size_t size) {
    if (!file) return 0;
    if (!inflater) return file->read(to, size);
    try {
      return static_cast<std::size_t>(
          std::max<std::streamsize>(0, io::read(*inflater, to, static_cast<std::streamsize>(size))));
    } catch (const Error&) {
      throw;
    } catch (const std::exception& error) {
      throw Error(ErrorCode::format, path, std::string("broken compressed data (") + error.what() + ")");
    }
  }
};

ByteStream::ByteStream(std::unique_ptr<State> state) : state_(std::move(state)) {}
ByteStream::ByteStream(ByteStream&&) noexcept = default;
ByteStream& ByteStream::operator=(ByteStream&&) noexcept = default;
ByteStream::~ByteStream() = default;

ByteStream ByteStream::open(const std::string& path) {
  auto state = std::make_unique<State>();
  state->path = path;
  state->file = std::make_shared<RawFile>(path);
  state->inflater = make_inflater(state->file);
  return ByteStream(std::move(state));
}

ByteStream ByteStream::of(std::string bytes) {
  auto state = std::make_unique<State>();
  state->end = bytes.size();
  state->buffer = std::move(bytes);
  return ByteStream(std::move(state));
}

std::string_view ByteStream::window() const {
  return std::string_view(state_->buffer).substr(state_->begin, state_->end - state_->begin);
}

bool ByteStream::fill() {
  State& s = *state_;
  if (s.begin > 0) {
    std::memmove(s.buffer.data(), s.buffer.data() + s.begin, s.end - s.begin);
    s.end -= s.begin;
    s.begin = 0;
  }
  if (s.buffer.size() < s.end + chunk) s.buffer.resize(std::max(s.end + chunk, 2 * s.end));
  const std::size_t count = s.read(s.buffer.data() + s.end, chunk);
  s.end += count;
  return count > 0;
}

std::string_view ByteStream::peek(std::size_t size) {
  while (window().size() < size && fill()) {
  }
  return window();
}

void ByteStream::consume(std::size_t size) {
  state_->begin += size;
}

}  // namespace newsgraph::ingest
