#include "newsgraph/extraction/trees.h"

#include <algorithm>
#include <array>
#include <utility>

#include "newsgraph/base/error.h"

namespace newsgraph::extraction {
namespace {

constexpr std::array<std::pair<std::string_view, Deprel>, 40> names = {{
    {"root", Deprel::root},
    {"nsubj", Deprel::nsubj},
    {"nsubj:outer", Deprel::nsubj},
    {"nsubj:pass", Deprel::nsubj_pass},
    {"csubj", Deprel::csubj},
    {"obj", Deprel::obj},
    {"iobj", Deprel::iobj},
    {"ccomp", Deprel::ccomp},
    {"xcomp", Deprel::xcomp},
    {"obl", Deprel::obl},
    {"obl:agent", Deprel::obl_agent},
    {"obl:unmarked", Deprel::obl_unmarked},
    {"obl:tmod", Deprel::obl_unmarked},
    {"obl:npmod", Deprel::obl_unmarked},
    {"advcl", Deprel::advcl},
    {"advmod", Deprel::advmod},
    {"acl", Deprel::acl},
    {"acl:relcl", Deprel::acl_relcl},
    {"amod", Deprel::amod},
    {"appos", Deprel::appos},
    {"nmod", Deprel::nmod},
    {"nmod:poss", Deprel::nmod_poss},
    {"nmod:desc", Deprel::nmod_desc},
    {"nummod", Deprel::nummod},
    {"compound", Deprel::compound},
    {"compound:prt", Deprel::compound_prt},
    {"flat", Deprel::flat},
    {"fixed", Deprel::fixed},
    {"conj", Deprel::conj},
    {"cc", Deprel::cc},
    {"case", Deprel::case_},
    {"mark", Deprel::mark},
    {"det", Deprel::det},
    {"aux", Deprel::aux},
    {"aux:pass", Deprel::aux_pass},
    {"cop", Deprel::cop},
    {"expl", Deprel::expl},
    {"parataxis", Deprel::parataxis},
    {"list", Deprel::list},
    {"punct", Deprel::punct},
}};

Deprel exactly(std::string_view name) {
  const auto* found = std::ranges::find(names, name, &decltype(names)::value_type::first);
  return found == names.end() ? Deprel::other : found->second;
}

}  // namespace

Deprel parse_deprel(std::string_view name) {
  const Deprel whole = exactly(name);
  return whole == Deprel::other ? exactly(name.substr(0, name.find(':'))) : whole;
}

Trees::Trees(const Document& document) : document_(document) {
  const Annotation& annotation = document.annotation;
  if (annotation.size() != document.tokens.size())
    throw Error(ErrorCode::usage, document.article.id,
                "the document has no annotation: an Annotator has to read it first");
  const std::size_t count = document.tokens.size();
  first_child_.assign(count + 1, 0);
  if (count == 0) return;

  std::vector<Deprel> by_label;
  for (const std::string& label : annotation.labels->relation.names()) by_label.push_back(parse_deprel(label));
  relations_.reserve(count);
  for (const std::uint16_t label : annotation.relation) relations_.push_back(by_label[label]);

  for (const TokenId head : annotation.head)
    if (head != no_head) ++first_child_[head.value + 1];
  for (std::size_t t = 0; t < count; ++t) first_child_[t + 1] += first_child_[t];
  children_.resize(first_child_[count]);
  std::vector<std::uint32_t> next(first_child_.begin(), first_child_.end() - 1);
  for (std::size_t t = 0; t < count; ++t)
    if (annotation.head[t] != no_head) children_[next[annotation.head[t].value]++] = make_id<TokenId>(t);
  mend_subjects();
}

/// "is due [to meet]": an infinitive behind its head is no clause in the place of the subject, as parsers have it.
void Trees::mend_subjects() {
  for (TokenId t{0}; t.value < relations_.size(); ++t) {
    if (relations_[t.value] != Deprel::csubj || head(t) == no_head || t < head(t)) continue;
    const auto mark = child(t, Deprel::mark);
    if (mark && xpos(*mark) == "TO") relations_[t.value] = Deprel::xcomp;
  }
}

std::optional<TokenId> Trees::preposition(TokenId noun) const {
  if (const auto own = child(noun, Deprel::case_)) return own;
  for (const TokenId c : children(noun)) {
    const Deprel r = relation(c);
    if (c > noun || (r != Deprel::nmod_desc && r != Deprel::compound && r != Deprel::amod)) continue;
    if (const auto on_title = child(c, Deprel::case_); on_title && *on_title < c) return on_title;
  }
  return std::nullopt;
}

std::optional<TokenId> Trees::child(TokenId t, Deprel relation) const {
  for (const TokenId c : children(t))
    if (relations_[c.value] == relation) return c;
  return std::nullopt;
}

TokenId Trees::head_of(TokenSpan span) const {
  for (TokenId t = span.begin; t < span.end; ++t)
    if (is_root(t) || !span.contains(head(t))) return t;
  return span.begin;
}

TokenSpan Trees::extent(TokenId t) const {
  TokenId first = t, last = t;
  // The outermost descendants lie under the first child and the last one.
  for (TokenId at = t; !children(at).empty() && children(at).front() < at;) first = at = children(at).front();
  for (TokenId at = t; !children(at).empty() && children(at).back() > at;) last = at = children(at).back();
  return {first, last + 1};
}

bool Trees::under(TokenId t, TokenId ancestor) const {
  for (; t != no_head; t = head(t))
    if (t == ancestor) return true;
  return false;
}

}  // namespace newsgraph::extraction
