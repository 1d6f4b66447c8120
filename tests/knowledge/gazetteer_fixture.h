// The small gazetteer of tests/knowledge/data, and sentences to find its names in.
#pragma once

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/text/tokens.h"

namespace newsgraph {

inline const Gazetteer& small_gazetteer() {
  static const auto gazetteer = Gazetteer::load(NEWSGRAPH_TEST_DIR "/knowledge/data");
  return *gazetteer;
}

/// A document of one paragraph; each of the sentences is one.
inline Document document_of(const std::vector<std::string_view>& sentences) {
  Document document;
  for (const std::string_view sentence : sentences) {
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    const auto first = make_id<TokenId>(document.tokens.size());
    document.text += sentence;
    for (const Span token : text::tokenize(sentence, begin)) document.tokens.push_back(token);
    const auto end = static_cast<std::uint32_t>(document.text.size());
    document.sentences.push_back({{begin, end}, {first, make_id<TokenId>(document.tokens.size())}, BlockId{0}});
    document.text += ' ';
  }
  document.blocks.push_back({{0, static_cast<std::uint32_t>(document.text.size())}});
  return document;
}

inline std::string_view to_string(NameKind kind) {
  constexpr std::string_view names[] = {"name",    "acronym", "adjective", "people",
                                        "metonym", "surname", "office",    "role-noun"};
  return names[static_cast<std::size_t>(kind)];
}

/// "Kyiv = metonym country:UKR, name place:kyiv-ukr": what is found and all that it may stand for.
inline std::vector<std::string> names_in(const Gazetteer& gazetteer, const std::vector<std::string_view>& sentences) {
  const Document document = document_of(sentences);
  std::vector<std::string> out;
  for (const NameMatch& match : gazetteer.match(document, {TokenId{0}, make_id<TokenId>(document.tokens.size())})) {
    std::string line(document.form(match.tokens));
    for (const NameSense& sense : match.senses) {
      line += line.size() == document.form(match.tokens).size() ? " = " : ", ";
      line += std::string(to_string(sense.kind)) + ' ';
      if (sense.kind == NameKind::office) {
        line += gazetteer[sense.office()].id;
      } else if (sense.kind == NameKind::role_noun) {
        line += gazetteer[sense.role_noun()].name;
      } else {
        line += gazetteer[sense.entity()].id;
      }
    }
    out.push_back(std::move(line));
  }
  return out;
}

inline std::vector<std::string> names_in(std::string_view sentence) {
  return names_in(small_gazetteer(), {sentence});
}

/// A file with these lines that goes when the test is over.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string_view text, std::string_view name = "rows.jsonl")
      : directory_(std::filesystem::temp_directory_path() / ("newsgraph-" + unique())) {
    std::filesystem::create_directories(directory_);
    path_ = directory_ / name;
    std::ofstream(path_, std::ios::binary) << text;
  }
  ~TemporaryFile() { std::filesystem::remove_all(directory_); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] const std::filesystem::path& directory() const { return directory_; }

 private:
  static std::string unique();

  std::filesystem::path directory_, path_;
};

inline std::string TemporaryFile::unique() {
  static int count = 0;
  std::string name = std::filesystem::read_symlink("/proc/self").string();  // the process id
  return name + '-' + std::to_string(count++);
}

}  // namespace newsgraph
