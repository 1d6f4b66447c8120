#include "output_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <iostream>
#include <utility>

#include "newsgraph/base/error.h"

namespace newsgraph::tool {
namespace {

namespace fs = std::filesystem;

/// A new file beside `path`, on the same file system, so that the rename is one step.
fs::path make_temporary(const std::string& path) {
  std::string name = path + ".XXXXXX";
  const int descriptor = mkstemp(name.data());
  if (descriptor < 0) throw Error(ErrorCode::io, path, std::strerror(errno));
  const mode_t mask = umask(0);
  umask(mask);
  fchmod(descriptor, 0666 & ~mask);  // as a file that is simply created
  close(descriptor);
  return name;
}

}  // namespace

OutputFile::OutputFile(std::string path) : path_(std::move(path)) {
  if (path_ == "-") return;
  std::error_code ignored;
  const fs::file_status status = fs::status(path_, ignored);
  if (fs::is_directory(status)) throw Error(ErrorCode::io, path_, "is a folder");
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    file_.open(path_, std::ios::binary);
  } else {
    temporary_ = make_temporary(path_);
    file_.open(temporary_, std::ios::binary);
  }
  if (!file_) fail();
}

OutputFile::~OutputFile() {
  if (temporary_.empty()) return;
  std::error_code ignored;
  fs::remove(temporary_, ignored);
}

std::ostream& OutputFile::stream() {
  return path_ == "-" ? std::cout : file_;
}

void OutputFile::commit() {
  errno = 0;
  stream().flush();
  if (!stream()) fail();
  if (path_ == "-") return;
  file_.close();
  if (!file_) fail();
  if (temporary_.empty()) return;
  if (std::rename(temporary_.c_str(), path_.c_str()) != 0) fail();
  temporary_.clear();
}

void OutputFile::fail() const {
  throw Error(ErrorCode::io, path_ == "-" ? "standard output" : path_,
              errno == 0 ? "can't be written" : std::strerror(errno));
}

}  // namespace newsgraph::tool
