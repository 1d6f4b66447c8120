#include "newsgraph/extraction/titles.h"

namespace newsgraph::extraction {

using Kind = Chunk::Kind;

bool TitleReader::can_own(std::size_t chunk) const {
  switch (chunks_[chunk].kind) {
    case Kind::country:
    case Kind::adjective:
    case Kind::organization:
    case Kind::group:
    case Kind::place:
      return true;
    // "Mahan's director": an unknown name owns an office only with a possessive.
    case Kind::unknown:
      return is_possessive(chunk + 1);
    default:
      return false;
  }
}

std::optional<Title> TitleReader::at(std::size_t first) const {
  Title title;
  title.begin = first;
  TokenId role_begin{};
  bool in_role = false;
  const auto open_role = [&](const Chunk& chunk) {
    if (!in_role) role_begin = chunk.tokens.begin;
    in_role = true;
  };
  std::size_t i = first;
  bool office = false;
  for (; i < chunks_.size(); ++i) {
    const Chunk& chunk = chunks_[i];
    if (is_word(i, WordClass::determiner) && i == first) {
      title.determined = true;
    } else if (!office && is_word(i, WordClass::former)) {
      title.former = true;
      if (is_word(i + 1, "-")) ++i;
    } else if (!office && is_word(i, WordClass::rank)) {
      open_role(chunk);
    } else if (!office && can_own(i)) {
      // The first says where: "Russian Foreign Ministry spokeswoman" is of Russia, the ministry is part of the role.
      if (!title.of) {
        title.of = i;
        in_role = false;
      } else {
        open_role(chunk);
      }
      if (is_possessive(i + 1)) ++i;
    } else if (chunk.kind == Kind::office) {
      open_role(chunk);
      if (!office) title.office = *chunk.office;
      office = true;
      title.end = i + 1;
      title.role = {role_begin, chunk.tokens.end};
      const bool joined = (is_word(i + 1, "and") || is_word(i + 1, "&")) && i + 2 < chunks_.size() &&
                          chunks_[i + 2].kind == Kind::office;
      if (joined) ++i;
    } else {
      break;
    }
  }
  if (!office) return std::nullopt;
  read_complement(title);
  return title;
}

void TitleReader::read_complement(Title& title) const {
  std::size_t i = title.end;
  const bool of = is_word(i, "of") || is_word(i, "for");
  const bool to = is_word(i, "to");
  const bool in = is_word(i, "in");
  if (!of && !to && !in) return;
  ++i;
  if (is_word(i, "the")) ++i;
  if (i >= chunks_.size()) return;
  const Kind kind = chunks_[i].kind;
  const bool place = kind == Kind::country || kind == Kind::organization || kind == Kind::group || kind == Kind::place;
  if (of && !title.of && (place || kind == Kind::unknown)) {
    title.of = i;
    title.end = i + 1;
  } else if (of && title.of && place) {
    title.end = i + 1;  // "the British minister for Europe": the complement belongs to the role
    title.role.end = chunks_[i].tokens.end;
  } else if (to && place) {
    title.end = i + 1;  // "US Ambassador to Germany": held in the US
    title.role.end = chunks_[i].tokens.end;
  } else if ((to || of) && kind != Kind::word) {
    // "a top aide to the Ukrainian president" serves in Ukraine.
    if (at(i) || kind == Kind::person || kind == Kind::surname) title.superior = i;
  } else if (in && kind == Kind::place) {
    title.end = i + 1;
    title.role.end = chunks_[i].tokens.end;
  }
}

}  // namespace newsgraph::extraction
