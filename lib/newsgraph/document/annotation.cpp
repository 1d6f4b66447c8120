#include "newsgraph/document/annotation.h"

#include <algorithm>

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, upos_count + 1> upos_names = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                                     "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                                     "PUNCT", "SCONJ", "SYM", "VERB", "X",     "_"};
constexpr std::array<std::string_view, name_type_count> type_names = {"PER", "ORG", "LOC", "MISC"};
constexpr std::array<std::string_view, name_tag_count> tag_names = {"O",     "B-PER", "I-PER",  "B-ORG", "I-ORG",
                                                                    "B-LOC", "I-LOC", "B-MISC", "I-MISC"};

/// The value whose name this is.
template <class Enum, std::size_t n>
std::optional<Enum> find(const std::array<std::string_view, n>& names, std::string_view name) {
  const auto* const found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? std::nullopt : std::optional(static_cast<Enum>(found - names.begin()));
}

}  // namespace

std::string_view name(Upos upos) {
  return upos_names.at(static_cast<std::size_t>(upos));
}
std::optional<Upos> parse_upos(std::string_view text) {
  return find<Upos>(upos_names, text);
}
std::string_view name(NameType type) {
  return type_names.at(static_cast<std::size_t>(type));
}
std::string_view name(NameTag tag) {
  return tag_names.at(static_cast<std::size_t>(tag));
}
std::optional<NameTag> parse_name_tag(std::string_view text) {
  return find<NameTag>(tag_names, text);
}

void Annotation::reserve(std::size_t tokens) {
  upos.reserve(tokens);
  xpos.reserve(tokens);
  head.reserve(tokens);
  relation.reserve(tokens);
  name.reserve(tokens);
  lemma_end.reserve(tokens);
  lemma_text.reserve(tokens * 5);  // English lemmas are a little shorter on average
}

void Annotation::append_lemma(std::string_view lemma) {
  lemma_text += lemma;
  lemma_end.push_back(static_cast<std::uint32_t>(lemma_text.size()));
}

std::vector<NameSpan> names_in(const std::vector<NameTag>& tags, TokenSpan range) {
  std::vector<NameSpan> names;
  NameTag before = NameTag::outside;
  for (TokenId t = range.begin; t < range.end; ++t) {
    const NameTag tag = tags[t.value];
    if (tag != NameTag::outside) {
      if (is_begin(tag) || !may_follow(before, tag)) names.push_back({{t, t}, type_of(tag)});
      names.back().tokens.end = t + 1;
    }
    before = tag;
  }
  return names;
}

}  // namespace newsgraph
