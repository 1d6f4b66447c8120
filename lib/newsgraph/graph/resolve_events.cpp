// Which events of different articles are one occurrence: those of one type, status, polarity, date and at least two
// parties. An event that lacks a date or parties stays its article's own.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "newsgraph/base/hash.h"
#include "newsgraph/graph/resolve_parts.h"

namespace newsgraph::resolving {
namespace {

/// What one article says of one of its events.
struct EventView {
  std::vector<std::uint32_t> parties;                        // nodes; sorted, distinct
  std::set<std::pair<std::uint32_t, std::string>> wordings;  // evidence and the words for the event in it
  std::set<std::uint32_t> evidence;
  bool has_statements = false, has_kept_statements = false;
};

void see(EventView& view, const Statement& statement, const std::string& form) {
  view.evidence.insert(statement.evidence.value);
  if (!form.empty()) view.wordings.emplace(statement.evidence.value, form);
}

std::vector<EventView> views_of(const Corpus& corpus, const NodeTable& table, std::size_t a) {
  const ArticleStatements& article = *corpus.articles[a];
  std::vector<EventView> views(article.events.size());
  const auto end = [&](NodeRef ref, NodeRef other, const Statement& s, const std::string& form, bool other_is_party) {
    if (ref.kind != NodeRef::Kind::event) return;
    EventView& view = views[ref.index];
    view.has_statements = true;
    if (!corpus.keeps(s)) return;
    view.has_kept_statements = true;
    see(view, s, form);
    if (other_is_party && other.kind == NodeRef::Kind::actor) view.parties.push_back(table.of(a, other));
  };
  for (const Statement& s : article.statements) {
    // An event is the target of its parties' statements and the source of those on its place and subject.
    end(s.target, s.source, s, s.target_form, true);
    end(s.source, s.target, s, s.source_form, false);
  }
  for (std::size_t i = 0; i < views.size(); ++i) {
    views[i].evidence.insert(article.events[i].evidence.value);
    std::ranges::sort(views[i].parties);
    views[i].parties.erase(std::ranges::unique(views[i].parties).begin(), views[i].parties.end());
  }
  return views;
}

std::string event_id(const NodeTable& table, const LocalEvent& event, const EventView& view,
                     const std::string& article_id, std::size_t index) {
  std::string parts = event.type;
  parts += '\0';
  parts += name(event.status);
  parts += event.negated ? "-" : "+";
  if (event.date && view.parties.size() >= 2) {
    std::vector<std::string_view> ids;
    for (const std::uint32_t party : view.parties) ids.push_back(table.nodes[party].id);
    std::ranges::sort(ids);
    parts += event.date->iso();
    for (const std::string_view id : ids) (parts += '\0') += id;
  } else {
    parts += '\0' + article_id + '\0' + std::to_string(index);
  }
  return "event:" + hash_hex(parts).substr(0, 16);
}

/// "call: Donald Trump, Vladimir Putin (2025-05-19)"; of many parties the first few.
std::string built_label(const NodeTable& table, const LocalEvent& event, const EventView& view) {
  constexpr std::size_t shown = 4;
  std::vector<std::string_view> names;
  for (const std::uint32_t party : view.parties) names.push_back(table.nodes[party].label);
  std::ranges::sort(names);
  std::string label = event.negated ? "no " + event.type : event.type;
  if (names.empty() && !event.place.empty()) label += " in " + event.place;
  for (std::size_t i = 0; i < std::min(names.size(), shown); ++i) (label += i == 0 ? ": " : ", ") += names[i];
  if (names.size() > shown) label += " and " + std::to_string(names.size() - shown) + " more";
  if (event.date) label += " (" + event.date->iso() + ")";
  return label;
}

struct Gathered {
  Node node;
  FormCounter labels, aliases;
  Sightings sightings;
  std::string built_label;

  void add(const LocalEvent& event, const EventView& view, std::size_t article, const std::optional<Date>& date) {
    node.mentions += view.evidence.size();
    sightings.add(article, date);
    labels.add(event.label, 1);
    for (const auto& [evidence, words] : view.wordings) aliases.add(words, 1);
    // The oldest article that says something stays; what belongs together is taken together.
    if (node.plover.empty()) {
      node.plover = event.plover;
      node.mode = event.mode;
      node.cameo = event.cameo;
    }
    if (node.place.empty()) node.place = event.place;
    if (node.place_iso3.empty()) node.place_iso3 = event.place_iso3;
  }

  Node finish() {
    const std::vector<std::string> names = labels.by_frequency();
    node.label = names.empty() ? built_label : names.front();
    node.aliases = aliases.by_frequency();
    sightings.write_to(node);
    return std::move(node);
  }
};

}  // namespace

void resolve_events(const Corpus& corpus, NodeTable& table) {
  std::map<std::string, std::uint32_t> index;
  std::vector<Gathered> gathered;
  const auto first = static_cast<std::uint32_t>(table.nodes.size());
  table.events.resize(corpus.articles.size());
  for (std::size_t a = 0; a < corpus.articles.size(); ++a) {
    const ArticleStatements& article = *corpus.articles[a];
    const std::vector<EventView> views = views_of(corpus, table, a);
    for (std::size_t i = 0; i < views.size(); ++i) {
      const LocalEvent& event = article.events[i];
      if (views[i].has_statements && !views[i].has_kept_statements) {
        table.events[a].push_back(no_node);
        continue;
      }
      std::string id = event_id(table, event, views[i], article.article.id, i);
      const auto [place, is_new] = index.try_emplace(id, static_cast<std::uint32_t>(gathered.size()));
      if (is_new) {
        Gathered& one = gathered.emplace_back();
        one.node.id = std::move(id);
        one.node.kind = NodeKind::event;
        one.node.type = event.type;
        one.node.status = name(event.status);
        if (event.date) one.node.date = event.date->iso();
        one.built_label = built_label(table, event, views[i]);
      }
      gathered[place->second].add(event, views[i], a, article.article.date);
      table.events[a].push_back(first + place->second);
    }
  }
  for (Gathered& one : gathered) table.nodes.push_back(one.finish());
}

}  // namespace newsgraph::resolving
