// The dependency trees of a document, as the rules of extraction walk them.
//
//   const Trees trees(document);                              // an annotated document that outlives it
//   for (const TokenId child : trees.children(verb))
//     if (trees.relation(child) == Deprel::nsubj) use(document.form(child));
//
// Universal Dependencies v2 (https://universaldependencies.org/u/dep/). Subtypes that no rule asks for are folded into
// their relation; what we have no word for is `other`. Invariant: children stand in the order of the text.
// Const and thread-safe once made; walking allocates nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "newsgraph/document/document.h"

namespace newsgraph::extraction {

enum class Deprel : std::uint8_t {
  root,
  nsubj,
  nsubj_pass,
  csubj,
  obj,
  iobj,
  ccomp,
  xcomp,
  obl,
  obl_agent,
  obl_unmarked,  ///< without a preposition: "met [Monday]"
  advcl,
  advmod,
  acl,
  acl_relcl,
  amod,
  appos,
  nmod,
  nmod_poss,
  nmod_desc,  ///< a title: "[President] Macron"
  nummod,
  compound,
  compound_prt,
  flat,
  fixed,
  conj,
  cc,
  case_,
  mark,
  det,
  aux,
  aux_pass,
  cop,
  expl,
  parataxis,
  list,
  punct,
  other,
};

/// "nsubj", "nsubj:pass" and so on to their relation.
[[nodiscard]] Deprel parse_deprel(std::string_view);

class Trees {
 public:
  /// Throws Error(usage) where the document has no annotation.
  explicit Trees(const Document& document);

  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] Deprel relation(TokenId t) const { return relations_[t.value]; }
  [[nodiscard]] TokenId head(TokenId t) const { return document_.annotation.head[t.value]; }  ///< no_head for a root
  [[nodiscard]] bool is_root(TokenId t) const { return head(t) == no_head; }
  [[nodiscard]] std::span<const TokenId> children(TokenId t) const {
    return std::span(children_).subspan(first_child_[t.value], first_child_[t.value + 1] - first_child_[t.value]);
  }
  /// The first child with this relation.
  [[nodiscard]] std::optional<TokenId> child(TokenId t, Deprel relation) const;
  [[nodiscard]] bool has_child(TokenId t, Deprel relation) const { return child(t, relation).has_value(); }

  [[nodiscard]] Upos upos(TokenId t) const { return document_.annotation.upos[t.value]; }
  [[nodiscard]] std::string_view xpos(TokenId t) const { return document_.annotation.xpos_name(t); }
  [[nodiscard]] std::string_view lemma(TokenId t) const { return document_.annotation.lemma(t); }
  [[nodiscard]] bool is_noun(TokenId t) const { return upos(t) == Upos::noun || upos(t) == Upos::propn; }
  [[nodiscard]] bool is_verb(TokenId t) const { return upos(t) == Upos::verb || upos(t) == Upos::aux; }

  /// The token of a span that hangs on a token outside of it: the head of a phrase. The first of several.
  [[nodiscard]] TokenId head_of(TokenSpan span) const;
  /// From the first to one past the last token under `t`, itself included.
  [[nodiscard]] TokenSpan extent(TokenId t) const;
  /// Whether `t` is `ancestor` or stands under it.
  [[nodiscard]] bool under(TokenId t, TokenId ancestor) const;
  /// The preposition in front of a noun: "with" in "with Iran"; the first word of several ("on behalf of"). Empty
  /// without one. Parsers hang it on a title as well: "with [King] Mohammed".
  [[nodiscard]] std::optional<TokenId> preposition(TokenId noun) const;

 private:
  void mend_subjects();

  const Document& document_;
  std::vector<Deprel> relations_;           // by token
  std::vector<std::uint32_t> first_child_;  // by token, one more at the end
  std::vector<TokenId> children_;
};

}  // namespace newsgraph::extraction
