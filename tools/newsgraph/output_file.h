// A file that appears only when it is complete.
//
//   OutputFile file("out.graphml");      // a temporary file beside it
//   write(file.stream());
//   file.commit();                       // now it has its name
//
// "-" is standard output. A device or pipe is written directly. Without commit() the temporary file goes.
#pragma once

#include <filesystem>
#include <fstream>
#include <ostream>
#include <string>

namespace newsgraph::tool {

class OutputFile {
 public:
  /// Throws Error(io).
  explicit OutputFile(std::string path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  [[nodiscard]] std::ostream& stream();
  /// Flushes and renames. Throws Error(io) where not everything could be written.
  void commit();

 private:
  [[noreturn]] void fail() const;

  std::string path_;
  std::filesystem::path temporary_;  ///< empty where the data go straight to path_
  std::ofstream file_;
};

}  // namespace newsgraph::tool
