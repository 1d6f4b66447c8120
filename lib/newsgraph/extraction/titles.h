// Titles and offices among the chunks of a sentence: "former US Secretary of State", "Mahan's director", "a top aide to
// the Ukrainian president".
#pragma once

#include <optional>
#include <vector>

#include "newsgraph/extraction/mention.h"
#include "newsgraph/extraction/names.h"

namespace newsgraph::extraction {

/// An office with what stands around it. Chunk indices are half-open.
struct Title {
  std::size_t begin = 0, end = 0;
  std::optional<std::size_t> of;        ///< the chunk that says where the office is held
  std::optional<std::size_t> superior;  ///< the title or person an aide serves: chunk where its words begin
  OfficeId office;
  TokenSpan role;  ///< the words of the role, without the country in front
  bool former = false;
  bool determined = false;  ///< "the", "a", "his" in front
};

class TitleReader {
 public:
  TitleReader(const Words& words, const Gazetteer& gazetteer, const std::vector<Chunk>& chunks)
      : words_(words), gazetteer_(gazetteer), chunks_(chunks) {}

  /// The title that begins at this chunk, if any.
  [[nodiscard]] std::optional<Title> at(std::size_t chunk) const;

  [[nodiscard]] bool is_word(std::size_t chunk, std::string_view lower) const {
    return chunk < chunks_.size() && chunks_[chunk].kind == Chunk::Kind::word &&
           words_.lower(chunks_[chunk].tokens.begin) == lower;
  }
  [[nodiscard]] bool is_word(std::size_t chunk, WordClass c) const {
    return chunk < chunks_.size() && chunks_[chunk].kind == Chunk::Kind::word &&
           words_.is(c, chunks_[chunk].tokens.begin);
  }
  [[nodiscard]] bool is_possessive(std::size_t chunk) const { return is_word(chunk, "'s") || is_word(chunk, "'"); }

 private:
  [[nodiscard]] bool can_own(std::size_t chunk) const;
  void read_complement(Title& title) const;

  const Words& words_;
  const Gazetteer& gazetteer_;
  const std::vector<Chunk>& chunks_;
};

}  // namespace newsgraph::extraction
