#include "newsgraph/language/labels.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "newsgraph/base/error.h"
#include "newsgraph/language/string_table.h"

namespace newsgraph::language {
namespace {

using Counts = std::map<std::string, std::size_t>;

/// By frequency, then by name.
LabelSet by_frequency(const Counts& counts, std::size_t min_count) {
  std::vector<std::pair<std::string, std::size_t>> sorted;
  std::copy_if(counts.begin(), counts.end(), std::back_inserter(sorted),
               [&](const auto& entry) { return entry.second >= min_count; });
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  LabelSet labels;
  for (const auto& [name, count] : sorted) labels.add(name);
  return labels;
}

}  // namespace

std::string tag_name(Upos upos, std::string_view xpos) {
  return std::string(name(upos)) + '|' + std::string(xpos);
}

std::optional<TagPair> parse_tag_name(std::string_view text) {
  const std::size_t bar = text.find('|');
  if (bar == std::string_view::npos) return std::nullopt;
  const auto upos = parse_upos(text.substr(0, bar));
  return upos ? std::optional(TagPair{*upos, text.substr(bar + 1)}) : std::nullopt;
}

Labels collect_labels(std::span<const ConlluSentence> sentences, std::size_t min_count) {
  Counts xpos;
  Counts relation;
  Counts tag;
  for (const ConlluSentence& sentence : sentences) {
    for (const ConlluWord& word : sentence.words) {
      if (!word.xpos.empty()) ++xpos[word.xpos];
      if (!word.deprel.empty()) ++relation[word.deprel];
      if (word.upos != Upos::none) ++tag[tag_name(word.upos, word.xpos)];
    }
  }
  Labels labels;
  labels.annotation =
      std::make_shared<const AnnotationLabels>(AnnotationLabels{by_frequency(xpos, 1), by_frequency(relation, 1)});
  labels.tag = by_frequency(tag, min_count);
  return labels;
}

std::string Labels::bytes() const {
  std::vector<std::string> lists;
  for (const LabelSet* set : {&annotation->xpos, &annotation->relation, &tag})
    lists.push_back(string_table_bytes(set->names()));
  return string_table_bytes(lists);
}

Labels Labels::from(std::string_view bytes, const std::string& place) {
  const std::vector<std::string> lists = string_table(bytes, place);
  if (lists.size() != 3) throw Error(ErrorCode::format, place, "damaged list of labels");
  std::vector<LabelSet> sets;
  for (const std::string& list : lists) {
    const std::vector<std::string> names = string_table(list, place);
    if (names.size() > LabelSet::max_size) throw Error(ErrorCode::format, place, "too many labels");
    sets.emplace_back(names);
    if (sets.back().size() != names.size()) throw Error(ErrorCode::format, place, "a label comes twice");
  }
  Labels labels;
  labels.annotation = std::make_shared<const AnnotationLabels>(AnnotationLabels{sets[0], sets[1]});
  labels.tag = std::move(sets[2]);
  return labels;
}

}  // namespace newsgraph::language
