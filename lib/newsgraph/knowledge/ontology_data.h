// What Ontology holds, and how its files are read into it. Private to this room.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "newsgraph/knowledge/ontology.h"
#include "newsgraph/knowledge/ontology_json.h"

namespace newsgraph {
namespace detail {

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

template <class Value>
using WordMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

/// Bit i stands for the i-th context by name.
using ContextMask = std::uint64_t;

struct Keywords {
  ContextMask alone = 0;                                      ///< the word by itself
  std::vector<std::pair<std::string, ContextMask>> followed;  ///< with the word after it
};

}  // namespace detail

struct Ontology::Data {
  std::string version;
  std::vector<Relation> relations;
  std::vector<Category> categories;
  std::vector<EventType> events;
  std::vector<std::string> event_names, context_names;
  std::vector<Sector> sectors;
  std::vector<Frame> frames, operators;
  detail::WordMap<std::vector<FrameForm>> frames_by_word, operators_by_word;
  detail::WordMap<detail::Keywords> keywords;

  [[nodiscard]] const Relation* relation(std::string_view id) const;
  [[nodiscard]] const Category* category(std::string_view id) const;
  [[nodiscard]] const EventType* event(std::string_view id) const;
};

namespace detail {

/// Fails where the category is unknown, or knows no such mode. Both may be empty.
void check_category(const Ontology::Data& data, const std::string& plover, const std::string& mode, const JsonRow& row);

/// The folder `directory`/ontology, or `directory` itself.
[[nodiscard]] std::filesystem::path ontology_folder(const std::filesystem::path& directory);

/// Everything of the folder but frames and operators.
[[nodiscard]] std::unique_ptr<Ontology::Data> read_tables(const std::filesystem::path& folder,
                                                          const Inflector& inflector);

/// Its files of rows: frames/*.jsonl in the order of their names, then operators.jsonl. Throws Error(io) for no frames.
[[nodiscard]] std::vector<std::filesystem::path> frame_files(const std::filesystem::path& folder);

/// How much a frame asks for: of two that fit the one that asks for more knows better, then the one that comes first.
[[nodiscard]] int specificity(const Frame& frame);

/// Heads that tell nothing themselves are operators.
[[nodiscard]] bool is_operator(const JsonRow& row);

/// A row of frames or operators, checked against `data`.
[[nodiscard]] Frame read_frame(const JsonRow& row, const Inflector& inflector, const Ontology::Data& data);

/// Reads the additions, then the folder's own but for rows with an id that an addition has, and indexes them by the
/// forms of their heads. The rest of `data` is read.
void read_frames(const std::filesystem::path& folder, std::span<const std::filesystem::path> additions,
                 const Inflector& inflector, Ontology::Data& data);

}  // namespace detail
}  // namespace newsgraph
