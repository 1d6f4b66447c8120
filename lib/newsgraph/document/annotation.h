// What the language layer says about each token of a Document, as flat arrays by token.
//
//   const Annotation& a = document.annotation;
//   if (a.upos[t.value] == Upos::verb && a.lemma(t) == "meet")
//     for (TokenId u = sentence.tokens.begin; u < sentence.tokens.end; ++u)
//       if (a.head[u.value] == t && a.deprel(u) == "nsubj") use(document.form(u), a.name[u.value]);
//
// Universal Dependencies v2: https://universaldependencies.org. Invariants: empty, or every array has one value for
// each token of the document (`lemma_end` too). Within a sentence heads make one tree: exactly one token has the head
// `no_head`, every other head is a token of the same sentence, and there is no cycle. Names are well-formed BIO: an
// "inside" follows a "begin" or "inside" of its type in the same sentence. Thread-safe when const.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/document/label_set.h"
#include "newsgraph/document/token_span.h"

namespace newsgraph {

/// Universal parts of speech, in alphabetical order as models number them; `none` where a file doesn't say.
enum class Upos : std::uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x,
  none
};
inline constexpr std::size_t upos_count = 17;

/// "ADJ" … "X"; "_" for none.
[[nodiscard]] std::string_view name(Upos);
[[nodiscard]] std::optional<Upos> parse_upos(std::string_view);

enum class NameType : std::uint8_t { person, organization, location, miscellaneous };
inline constexpr std::size_t name_type_count = 4;

/// "PER", "ORG", "LOC", "MISC".
[[nodiscard]] std::string_view name(NameType);

/// Where a token stands in a name: outside, or the first or a later token of one.
enum class NameTag : std::uint8_t {
  outside,
  begin_person,
  inside_person,
  begin_organization,
  inside_organization,
  begin_location,
  inside_location,
  begin_miscellaneous,
  inside_miscellaneous
};
inline constexpr std::size_t name_tag_count = 1 + 2 * name_type_count;

[[nodiscard]] constexpr NameTag begin_tag(NameType t) {
  return NameTag(1 + 2 * static_cast<std::uint8_t>(t));
}
[[nodiscard]] constexpr NameTag inside_tag(NameType t) {
  return NameTag(2 + 2 * static_cast<std::uint8_t>(t));
}
[[nodiscard]] constexpr bool is_begin(NameTag t) {
  return (static_cast<std::uint8_t>(t) & 1U) != 0;
}
[[nodiscard]] constexpr bool is_inside(NameTag t) {
  return t != NameTag::outside && !is_begin(t);
}
/// Precondition: not outside.
[[nodiscard]] constexpr NameType type_of(NameTag t) {
  return NameType((static_cast<std::uint8_t>(t) - 1) / 2);
}
/// Whether a name's tag may stand behind another; for a sentence's first token, behind `outside`.
[[nodiscard]] constexpr bool may_follow(NameTag before, NameTag tag) {
  return !is_inside(tag) || (before != NameTag::outside && type_of(before) == type_of(tag));
}

/// "O", "B-PER", "I-PER", …
[[nodiscard]] std::string_view name(NameTag);
[[nodiscard]] std::optional<NameTag> parse_name_tag(std::string_view);

/// The head of a sentence's root.
inline constexpr TokenId no_head{0xFFFFFFFF};

/// What the numbers in `xpos` and `relation` mean; belongs to the model.
struct AnnotationLabels {
  LabelSet xpos;      ///< Penn Treebank tags: "VBD"
  LabelSet relation;  ///< with subtypes: "nsubj:pass"

  bool operator==(const AnnotationLabels&) const = default;
};

struct Annotation {
  std::vector<Upos> upos;
  std::vector<std::uint16_t> xpos;      ///< index in labels->xpos
  std::vector<TokenId> head;            ///< in the document; no_head for a root
  std::vector<std::uint16_t> relation;  ///< index in labels->relation
  std::vector<NameTag> name;
  std::vector<std::uint32_t> lemma_end;  ///< in lemma_text; a lemma begins where the one before it ends
  std::string lemma_text;
  std::shared_ptr<const AnnotationLabels> labels;

  [[nodiscard]] bool empty() const { return upos.empty(); }
  [[nodiscard]] std::size_t size() const { return upos.size(); }
  [[nodiscard]] std::string_view lemma(TokenId t) const {
    const std::uint32_t begin = t.value == 0 ? 0 : lemma_end[t.value - 1];
    return std::string_view(lemma_text).substr(begin, lemma_end[t.value] - begin);
  }
  [[nodiscard]] std::string_view xpos_name(TokenId t) const { return labels->xpos[xpos[t.value]]; }
  /// With its subtype: "nsubj:pass".
  [[nodiscard]] std::string_view deprel(TokenId t) const { return labels->relation[relation[t.value]]; }
  /// Without: "nsubj".
  [[nodiscard]] std::string_view universal_deprel(TokenId t) const {
    const std::string_view full = deprel(t);
    return full.substr(0, full.find(':'));
  }

  /// Room for so many tokens, so that appending doesn't allocate.
  void reserve(std::size_t tokens);
  /// The next token's lemma.
  void append_lemma(std::string_view lemma);
};

/// A name in a document: its tokens and type.
struct NameSpan {
  TokenSpan tokens;
  NameType type;

  auto operator<=>(const NameSpan&) const = default;
};

/// The names among these tokens, in their order. An "inside" that follows nothing of its type begins a name.
[[nodiscard]] std::vector<NameSpan> names_in(const std::vector<NameTag>& tags, TokenSpan range);

}  // namespace newsgraph
