#include "newsgraph/knowledge/name_index.h"

#include <algorithm>
#include <bit>
#include <tuple>
#include <utility>

#include "newsgraph/knowledge/names.h"
#include "newsgraph/text/letters.h"
#include "newsgraph/text/tokens.h"

namespace newsgraph::knowledge {
namespace {

auto order(const NameSense& sense) {
  return std::tuple(sense.kind, sense.entity, sense.office, sense.role_noun);
}

bool is_entity(NameKind kind) {
  return kind != NameKind::office && kind != NameKind::role_noun;
}

// Whether a text that fulfils `strict` fulfils `loose` as well.
bool implies(const NameCondition& strict, const NameCondition& loose) {
  return (loose.spelling == 0 || loose.spelling == strict.spelling) && (strict.after_the || !loose.after_the) &&
         (loose.capitals & ~strict.capitals) == 0;
}

// An entity's own name says all that its acronym, metonym or surname of the same letters would.
void drop_repeated(std::vector<NameSense>& senses) {
  std::ranges::sort(senses, {}, order);
  const auto same = [](const NameSense& a, const NameSense& b) { return order(a) == order(b); };
  senses.erase(std::unique(senses.begin(), senses.end(), same), senses.end());
  std::vector<EntityId> named;
  for (const NameSense& sense : senses)
    if (sense.kind == NameKind::name) named.push_back(sense.entity);
  std::erase_if(senses, [&](const NameSense& sense) {
    const bool weaker =
        sense.kind == NameKind::acronym || sense.kind == NameKind::metonym || sense.kind == NameKind::surname;
    return weaker && std::ranges::binary_search(named, sense.entity);
  });
}

std::vector<std::string_view> tokens_of(std::string_view name) {
  std::vector<std::string_view> tokens;
  for (const Span span : text::tokenize(name)) tokens.push_back(span.of(name));
  while (tokens.size() > 1 && tokens.back() == ".") tokens.pop_back();  // of an abbreviation at the end
  std::erase(tokens, "-");
  return tokens;
}

}  // namespace

NameIndexBuilder::NameIndexBuilder(const StringMap<bool>& common_words) : common_words_(common_words) {
  index_.keys_.emplace("-", NameIndex::hyphen);
  index_.variants_of_.resize(1);
  index_.starts_.resize(3, false);
}

bool NameIndexBuilder::add(std::string_view name, const NameSense& sense, Casing casing, Initials initials) {
  const std::string_view bare = without_article(name);
  const std::vector<std::string_view> tokens = tokens_of(bare);
  if (tokens.empty() || tokens.size() > max_tokens) return false;
  std::vector<NameIndex::TokenKey> keys;
  for (const std::string_view token : tokens) {
    const FoldedToken folded = fold_name_token(token);
    if (folded.view().empty()) return false;
    const auto next = static_cast<NameIndex::TokenKey>(index_.starts_.size());
    const auto [found, added] = index_.keys_.try_emplace(std::string(folded.view()), next);
    if (added) index_.starts_.push_back(false);
    keys.push_back(found->second);
    if (initials == Initials::after_first_word && keys.size() == 1) keys.push_back(NameIndex::initial);
  }
  NameCondition condition;
  const bool common = casing != Casing::any && all_common(tokens);
  const bool article = bare.size() != name.size();
  if (casing == Casing::exact || casing == Casing::capital || common) {
    for (std::size_t i = 0; i < tokens.size(); ++i)
      if (text::starts_upper(tokens[i])) condition.capitals |= 1u << i;
    if (condition.capitals == 0 && casing == Casing::ordinary) condition.capitals = 1;
  }
  if (casing == Casing::exact) condition.spelling = spelling_index(tokens);
  condition.common = common;
  condition.after_the =
      article && is_entity(sense.kind) && (sense.kind == NameKind::people || (common && name.front() == 'T'));
  listings_.push_back({node_of(keys), condition, sense});
  return true;
}

NameIndex::Node NameIndexBuilder::node_of(const std::vector<NameIndex::TokenKey>& name) {
  index_.starts_[name.front()] = true;
  NameIndex::Node node = 0;
  for (const NameIndex::TokenKey key : name) {
    const auto next = static_cast<NameIndex::Node>(index_.variants_of_.size());
    const auto [found, added] = index_.edges_.try_emplace(pair_key(node, key), next);
    if (added) index_.variants_of_.emplace_back();
    node = found->second;
  }
  return node;
}

bool NameIndexBuilder::all_common(const std::vector<std::string_view>& tokens) const {
  return std::ranges::all_of(tokens, [&](std::string_view token) {
    return token.front() == '\'' || common_words_.contains(fold_name_token(token).view());
  });
}

std::uint32_t NameIndexBuilder::spelling_index(const std::vector<std::string_view>& tokens) {
  std::string spelling;
  for (const std::string_view token : tokens)
    std::ranges::copy_if(token, std::back_inserter(spelling), [](char c) { return c != '.'; });
  const auto [found, added] =
      spelling_indexes_.try_emplace(spelling, static_cast<std::uint32_t>(index_.spellings_.size() + 1));
  if (added) index_.spellings_.push_back(std::move(spelling));
  return found->second;
}

void NameIndexBuilder::add_node(std::span<const Listing> listings) {
  std::vector<NameCondition> conditions;
  for (const Listing& listing : listings)
    if (conditions.empty() || conditions.back() != listing.condition) conditions.push_back(listing.condition);
  // The strictest first: the matcher takes the first that holds.
  std::ranges::sort(conditions, std::greater<>{}, [](const NameCondition& condition) {
    return std::tuple(condition.spelling, condition.after_the, std::popcount(condition.capitals), condition);
  });
  const auto count = [](const auto& items) { return static_cast<std::uint32_t>(items.size()); };
  const std::uint32_t first_variant = count(index_.variants_);
  for (const NameCondition& condition : conditions) {
    std::vector<NameSense> senses;
    for (const Listing& listing : listings)
      if (implies(condition, listing.condition)) senses.push_back(listing.sense);
    drop_repeated(senses);
    const std::uint32_t first_sense = count(index_.senses_);
    index_.senses_.insert(index_.senses_.end(), senses.begin(), senses.end());
    index_.variants_.push_back({condition, {first_sense, count(index_.senses_)}});
  }
  index_.variants_of_[listings.front().node] = {first_variant, count(index_.variants_)};
}

NameIndex NameIndexBuilder::build() && {
  std::ranges::stable_sort(listings_, {},
                           [](const Listing& listing) { return std::pair(listing.node, listing.condition); });
  for (std::size_t begin = 0, end = 0; begin < listings_.size(); begin = end) {
    while (end < listings_.size() && listings_[end].node == listings_[begin].node) ++end;
    add_node(std::span(listings_).subspan(begin, end - begin));
  }
  return std::move(index_);
}

}  // namespace newsgraph::knowledge
