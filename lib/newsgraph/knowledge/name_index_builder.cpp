#include "newsgraph/knowledge/name_index_builder.h"

#include <algorithm>
#include <bit>
#include <tuple>
#include <utility>

#include "newsgraph/base/hash.h"
#include "newsgraph/knowledge/name_index.h"
#include "newsgraph/knowledge/names.h"
#include "newsgraph/knowledge/sounds.h"
#include "newsgraph/text/letters.h"
#include "newsgraph/text/tokens.h"

namespace newsgraph::knowledge {
namespace {

auto order(const NameSense& sense) {
  return std::tuple(sense.kind, sense.id);
}

bool is_entity(NameKind kind) {
  return kind != NameKind::office && kind != NameKind::role_noun;
}

// Whether a text that fulfils `strict` fulfils `loose` as well.
bool implies(const ConditionRecord& strict, const ConditionRecord& loose) {
  return (loose.spelling == 0 || loose.spelling == strict.spelling) &&
         (strict.after_the != 0 || loose.after_the == 0) && (loose.capitals & ~strict.capitals) == 0;
}

// An entity's own name says all that its acronym, metonym or surname of the same letters would.
void drop_repeated(std::vector<NameSense>& senses) {
  std::ranges::sort(senses, {}, order);
  const auto same = [](const NameSense& a, const NameSense& b) { return order(a) == order(b); };
  senses.erase(std::unique(senses.begin(), senses.end(), same), senses.end());
  std::vector<std::uint32_t> named;
  for (const NameSense& sense : senses)
    if (sense.kind == NameKind::name) named.push_back(sense.id);
  std::erase_if(senses, [&](const NameSense& sense) {
    const bool weaker =
        sense.kind == NameKind::acronym || sense.kind == NameKind::metonym || sense.kind == NameKind::surname;
    return weaker && std::ranges::binary_search(named, sense.id);
  });
}

std::vector<std::string_view> tokens_of(std::string_view name) {
  std::vector<std::string_view> tokens;
  for (const Span span : text::tokenize(name)) tokens.push_back(span.of(name));
  while (tokens.size() > 1 && tokens.back() == ".") tokens.pop_back();  // of an abbreviation at the end
  std::erase(tokens, "-");
  return tokens;
}

std::string spelling_of(const std::vector<std::string_view>& tokens) {
  std::string spelling;
  for (const std::string_view token : tokens)
    std::ranges::copy_if(token, std::back_inserter(spelling), [](char c) { return c != '.'; });
  return spelling;
}

template <class Items>
std::uint32_t count(const Items& items) {
  return static_cast<std::uint32_t>(items.size());
}

}  // namespace

NameIndexBuilder::NameIndexBuilder(const StringMap<bool>& common_words, StringPool& strings)
    : common_words_(common_words), strings_(strings) {
  words_.emplace("-", NameIndex::hyphen);
}

std::uint32_t NameIndexBuilder::word_key(std::string_view folded) {
  const auto next = static_cast<std::uint32_t>(NameIndex::first_word + words_.size() - 1);
  return words_.try_emplace(std::string(folded), next).first->second;
}

bool NameIndexBuilder::add(std::string_view name, const NameSense& sense, Casing casing, Initials initials,
                           Spellings spellings) {
  const std::string_view bare = without_article(name);
  const std::vector<std::string_view> tokens = tokens_of(bare);
  if (tokens.empty() || tokens.size() > max_tokens) return false;
  const std::uint32_t begin = count(keys_);
  for (const std::string_view token : tokens) {
    const FoldedToken folded = fold_name_token(token);
    if (folded.view().empty()) {
      keys_.resize(begin);
      return false;
    }
    keys_.push_back(word_key(folded.view()));
    if (initials == Initials::after_first_word && keys_.size() == begin + 1) keys_.push_back(NameIndex::initial);
  }
  ConditionRecord condition;
  const bool common = casing != Casing::any && all_common(tokens);
  const bool article = bare.size() != name.size();
  if (casing == Casing::exact || casing == Casing::capital || common) {
    for (std::size_t i = 0; i < tokens.size(); ++i)
      if (text::starts_upper(tokens[i])) condition.capitals |= 1U << i;
    // One common word needs a capital however it is listed; "international community" is listed as it is written.
    if (condition.capitals == 0 && casing == Casing::ordinary && tokens.size() == 1) condition.capitals = 1;
  }
  if (casing == Casing::exact) condition.spelling = strings_.add(spelling_of(tokens));
  condition.common = common ? 1 : 0;
  const bool after_the =
      article && is_entity(sense.kind) && (sense.kind == NameKind::people || (common && name.front() == 'T'));
  condition.after_the = after_the ? 1 : 0;
  listings_.push_back({begin, count(keys_) - begin, spellings == Spellings::any, condition, sense});
  return true;
}

bool NameIndexBuilder::all_common(const std::vector<std::string_view>& tokens) const {
  return std::ranges::all_of(tokens, [&](std::string_view token) {
    return token.front() == '\'' || common_words_.contains(fold_name_token(token).view());
  });
}

std::uint32_t NameIndexBuilder::condition_index(const ConditionRecord& condition) {
  const auto found =
      std::ranges::lower_bound(condition_indexes_, condition, {}, &std::pair<ConditionRecord, std::uint32_t>::first);
  if (found != condition_indexes_.end() && found->first == condition) return found->second;
  const std::uint32_t index = count(out_.conditions);
  condition_indexes_.insert(found, {condition, index});
  out_.conditions.push_back(condition);
  return index;
}

void NameIndexBuilder::add_variants(std::span<const Listing> listings) {
  std::vector<ConditionRecord> conditions;
  for (const Listing& listing : listings)
    if (conditions.empty() || conditions.back() != listing.condition) conditions.push_back(listing.condition);
  // The strictest first: the matcher takes the first that holds.
  std::ranges::sort(conditions, std::greater<>{}, [](const ConditionRecord& condition) {
    return std::tuple(condition.spelling, condition.after_the, std::popcount(condition.capitals), condition);
  });
  for (const ConditionRecord& condition : conditions) {
    std::vector<NameSense> senses;
    for (const Listing& listing : listings)
      if (implies(condition, listing.condition)) senses.push_back(listing.sense);
    drop_repeated(senses);
    out_.variants.push_back({condition_index(condition), count(out_.senses)});
    out_.senses.insert(out_.senses.end(), senses.begin(), senses.end());
  }
}

void NameIndexBuilder::add_children(const Pending& of, std::uint32_t begin, std::vector<Pending>& next) {
  while (begin < of.end) {
    const std::uint32_t key = path(listings_[begin])[of.depth];
    std::uint32_t end = begin;
    while (end < of.end && path(listings_[end])[of.depth] == key) ++end;
    next.push_back({count(out_.nodes), begin, end, of.depth + 1});
    out_.nodes.push_back({key, 0, 0});
    begin = end;
  }
}

void NameIndexBuilder::add_words() {
  // By number, so that the order in the map doesn't show.
  std::vector<std::string_view> word_of(NameIndex::first_word + words_.size());
  for (const auto& [word, key] : words_) word_of[key] = word;
  for (const std::string_view word : word_of) out_.words.push_back({strings_.add(word), 0});
  for (std::uint32_t child = out_.nodes[0].children; child < out_.nodes[1].children; ++child)
    out_.words[out_.nodes[child].key].node = child;
  out_.slots.resize(std::bit_ceil(2 * words_.size() + 2));
  const std::size_t mask = out_.slots.size() - 1;
  for (std::uint32_t key = 0; key < word_of.size(); ++key) {
    if (word_of[key].empty()) continue;
    const std::uint64_t hash = hash64(word_of[key]);
    std::size_t at = hash & mask;
    while (out_.slots[at].key != 0) at = (at + 1) & mask;
    out_.slots[at] = {NameIndex::upper_half(hash), key};
  }
  add_sounds(word_of);
}

void NameIndexBuilder::add_sounds(std::span<const std::string_view> word_of) {
  // Only words of persons' names are written in so many ways.
  std::vector<bool> of_person(word_of.size(), false);
  for (const Listing& listing : listings_)
    if (listing.person)
      for (const std::uint32_t key : path(listing)) of_person[key] = true;
  for (std::uint32_t key = 0; key < word_of.size(); ++key) {
    if (!of_person[key]) continue;
    for (const std::string& sound : sound_keys(word_of[key]))
      out_.sounds.push_back({NameIndex::upper_half(hash64(sound)), key});
  }
  std::ranges::sort(out_.sounds);
}

NameArrays NameIndexBuilder::build() && {
  std::ranges::stable_sort(listings_, [&](const Listing& a, const Listing& b) {
    const auto x = path(a), y = path(b);
    const auto by_path = std::lexicographical_compare_three_way(x.begin(), x.end(), y.begin(), y.end());
    return by_path != 0 ? by_path < 0 : a.condition < b.condition;
  });
  out_.nodes.push_back({});
  std::vector<Pending> level{{0, 0, count(listings_), 0}}, next;
  while (!level.empty()) {
    for (const Pending& node : level) {
      std::uint32_t own = node.begin;  // the names that end here come first
      while (own < node.end && listings_[own].size == node.depth) ++own;
      out_.nodes[node.node].variants = count(out_.variants);
      if (own > node.begin) add_variants(std::span(listings_).subspan(node.begin, own - node.begin));
      out_.nodes[node.node].children = count(out_.nodes);
      add_children(node, own, next);
    }
    level = std::exchange(next, {});
  }
  out_.nodes.push_back({0, count(out_.nodes), count(out_.variants)});
  out_.variants.push_back({0, count(out_.senses)});
  add_words();
  return std::move(out_);
}

}  // namespace newsgraph::knowledge
