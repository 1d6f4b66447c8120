#include "scores.h"

#include <algorithm>
#include <vector>

#include "newsgraph/language/train/losses.h"

namespace newsgraph::train_tool {

namespace {

struct Share {
  std::size_t right = 0, all = 0;
  void add(bool is_right) {
    ++all;
    right += is_right ? 1 : 0;
  }
  [[nodiscard]] double per_cent() const {
    return all == 0 ? 0 : 100.0 * static_cast<double>(right) / static_cast<double>(all);
  }
};

std::vector<NameSpan> names_of(const std::vector<std::uint32_t>& numbers) {
  std::vector<NameTag> tags;
  for (const std::uint32_t n : numbers) tags.push_back(static_cast<NameTag>(n));
  std::vector<NameSpan> names = names_in(tags, {TokenId{0}, TokenId{static_cast<std::uint32_t>(tags.size())}});
  std::erase_if(names, [](const NameSpan& name) { return name.type == NameType::miscellaneous; });
  return names;
}

std::string_view universal(std::string_view relation) {
  return relation.substr(0, relation.find(':'));
}

Upos upos_of(const language::Labels& labels, std::uint32_t tag) {
  const auto pair = language::parse_tag_name(labels.tag[tag]);
  return pair ? pair->upos : Upos::none;
}

}  // namespace

Scores score(std::span<const language::Example> gold, std::span<const language::Prediction> said,
             const language::Labels& labels) {
  Share upos, tags, uas, las;
  std::size_t right = 0, expected = 0, found = 0;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    const language::Example& g = gold[i];
    const language::Prediction& s = said[i];
    for (std::size_t t = 0; t < g.tags.size(); ++t) {
      tags.add(g.tags[t] == s.tags[t]);
      upos.add(g.tags[t] == s.tags[t] || upos_of(labels, g.tags[t]) == upos_of(labels, s.tags[t]));
    }
    for (std::size_t t = 0; t < g.heads.size(); ++t) {
      const bool same = g.heads[t] == s.heads[t];
      uas.add(same);
      const LabelSet& names = labels.annotation->relation;
      las.add(same && universal(names[g.relations[t]]) == universal(names[s.relations[t]]));
    }
    if (g.names.empty()) continue;
    const std::vector<NameSpan> a = names_of(g.names), b = names_of(s.names);
    expected += a.size();
    found += b.size();
    for (const NameSpan& name : b) right += std::find(a.begin(), a.end(), name) != a.end() ? 1 : 0;
  }
  const double f1 =
      expected + found == 0 ? 0 : 200.0 * static_cast<double>(right) / static_cast<double>(expected + found);
  return {upos.per_cent(), tags.per_cent(), uas.per_cent(), las.per_cent(), f1};
}

}  // namespace newsgraph::train_tool
