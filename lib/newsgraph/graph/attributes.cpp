#include "newsgraph/graph/attributes.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <variant>

namespace newsgraph {
namespace {

template <class Owner>
using Member = std::variant<std::string Owner::*, std::uint64_t Owner::*, double Owner::*, bool Owner::*,
                            std::vector<std::string> Owner::*>;
template <class Owner>
using Named = std::pair<std::string_view, Member<Owner>>;

constexpr std::array<Named<Node>, 18> node_members = {{
    {"label", &Node::label},
    {"type", &Node::type},
    {"aliases", &Node::aliases},
    {"mentions", &Node::mentions},
    {"articles", &Node::articles},
    {"first_seen", &Node::first_seen},
    {"last_seen", &Node::last_seen},
    {"iso3", &Node::iso3},
    {"wikidata", &Node::wikidata},
    {"role", &Node::role},
    {"sector", &Node::sector},
    {"plover", &Node::plover},
    {"mode", &Node::mode},
    {"cameo", &Node::cameo},
    {"status", &Node::status},
    {"date", &Node::date},
    {"place", &Node::place},
    {"place_iso3", &Node::place_iso3},
}};

constexpr std::array<Named<Edge>, 19> edge_members = {{
    {"label", &Edge::label},       {"relation", &Edge::relation},     {"plover", &Edge::plover},
    {"mode", &Edge::mode},         {"cameo", &Edge::cameo},           {"quad", &Edge::quad},
    {"status", &Edge::status},     {"negated", &Edge::negated},       {"symmetric", &Edge::symmetric},
    {"date", &Edge::date},         {"first_date", &Edge::first_date}, {"weight", &Edge::weight},
    {"articles", &Edge::articles}, {"score", &Edge::score},           {"confidence", &Edge::confidence},
    {"quote", &Edge::quote},       {"evidence", &Edge::evidence},     {"role", &Edge::role},
    {"former", &Edge::former},
}};

template <class Number>
bool parse(Number& number, std::string_view text) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

bool parse(bool& truth, std::string_view text) {
  truth = text == "true" || text == "1";
  return truth || text == "false" || text == "0";
}

bool assign(std::string& field, std::string&& value) {
  field = std::move(value);
  return true;
}

bool assign(std::vector<std::string>& field, std::string&& value) {
  for (std::size_t begin = 0; begin <= value.size() && !value.empty();) {
    const std::size_t end = std::min(value.find('|', begin), value.size());
    field.push_back(value.substr(begin, end - begin));
    begin = end + 1;
  }
  return true;
}

template <class Number>
bool assign(Number& field, std::string&& value) {
  return parse(field, value);
}

template <class Owner, class Members>
SetResult set_member(Owner& owner, const Members& members, std::string_view name, std::string value) {
  const auto named = std::ranges::find(members, name, [](const Named<Owner>& n) { return n.first; });
  if (named == members.end()) return SetResult::unknown_name;
  const bool good = std::visit([&](auto member) { return assign(owner.*member, std::move(value)); }, named->second);
  return good ? SetResult::done : SetResult::bad_value;
}

std::string text_of(const rapidjson::Value& object, const char* key) {
  if (!object.IsObject()) return {};
  const auto member = object.FindMember(key);
  if (member == object.MemberEnd() || !member->value.IsString()) return {};
  return {member->value.GetString(), member->value.GetStringLength()};
}

}  // namespace

SetResult set_attribute(Node& node, std::string_view name, std::string value) {
  if (name != "kind") return set_member(node, node_members, name, std::move(value));
  for (const NodeKind kind : {NodeKind::actor, NodeKind::country, NodeKind::event}) {
    if (value != newsgraph::name(kind)) continue;
    node.kind = kind;
    return SetResult::done;
  }
  return SetResult::bad_value;
}

SetResult set_attribute(Edge& edge, std::string_view name, std::string value) {
  return set_member(edge, edge_members, name, std::move(value));
}

GraphInfo parse_info(const std::string& json) {
  GraphInfo info;
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size());
  if (document.HasParseError() || !document.IsObject()) return info;
  if (const auto made_by = document.FindMember("provenance"); made_by != document.MemberEnd())
    info.provenance = {text_of(made_by->value, "tool"), text_of(made_by->value, "model"),
                       text_of(made_by->value, "gazetteer"), text_of(made_by->value, "ontology")};
  const auto articles = document.FindMember("articles");
  if (articles == document.MemberEnd() || !articles->value.IsArray()) return info;
  for (const rapidjson::Value& article : articles->value.GetArray())
    info.articles.push_back({text_of(article, "id"), text_of(article, "title"), text_of(article, "url"),
                             text_of(article, "publisher"), parse_date(text_of(article, "date"))});
  return info;
}

}  // namespace newsgraph
