// A dump as Wikidata writes them, of a dozen entities: facts are real, but cut down to what the tests need.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::wikidata_sample {

inline std::string snak(std::string_view property, std::string_view type, std::string_view value) {
  return fmt::format(
      R"({{"snaktype":"value","property":"{0}","hash":"6952f76c0f1b8e27d0fd14d6c0c1b05a1cfbd4e8","datavalue":{{"value":{2},"type":"{1}"}},"datatype":"{1}"}})",
      property, type, value);
}

inline std::string item(std::string_view property, int id) {
  return snak(property, "wikibase-entityid",
              fmt::format(R"({{"entity-type":"item","numeric-id":{0},"id":"Q{0}"}})", id));
}

inline std::string text(std::string_view property, std::string_view value) {
  return snak(property, "string", fmt::format("\"{}\"", value));
}

inline std::string time(std::string_view property, std::string_view value, int precision) {
  return snak(
      property, "time",
      fmt::format(
          R"({{"time":"{}","timezone":0,"before":0,"after":0,"precision":{},"calendarmodel":"http:\/\/www.wikidata.org\/entity\/Q1985727"}})",
          value, precision));
}

inline std::string no_value(std::string_view property, std::string_view which) {
  return fmt::format(R"({{"snaktype":"{}","property":"{}","hash":"e1","datatype":"time"}})", which, property);
}

inline std::string coordinates(double lat, double lon, std::string_view globe = "Q2") {
  return snak(
      "P625", "globecoordinate",
      fmt::format(
          R"({{"latitude":{},"longitude":{},"altitude":null,"precision":0.0001,"globe":"http:\/\/www.wikidata.org\/entity\/{}"}})",
          lat, lon, globe));
}

struct Qualifier {
  std::string property, snak;
};

inline std::string statement(std::string_view mainsnak, const std::vector<Qualifier>& qualifiers = {},
                             std::string_view rank = "normal") {
  std::string all, order;
  for (const Qualifier& qualifier : qualifiers) {
    all += fmt::format(R"({}"{}":[{}])", all.empty() ? "" : ",", qualifier.property, qualifier.snak);
    order += fmt::format(R"({}"{}")", order.empty() ? "" : ",", qualifier.property);
  }
  const std::string extra =
      all.empty() ? "" : fmt::format(R"(,"qualifiers":{{{}}},"qualifiers-order":[{}])", all, order);
  return fmt::format(
      R"({{"mainsnak":{},"type":"statement"{},"id":"Q1$F078E5B3-F9A8-480E-B7AC-D97778CBBEF9","rank":"{}","references":[{{"hash":"7e","snaks":{{"P854":[{}]}},"snaks-order":["P854"]}}]}})",
      mainsnak, extra, rank, text("P854", "https://example.org/"));
}

struct Claim {
  std::string property;
  std::vector<std::string> statements;
};

inline std::string entity(int id, std::string_view labels, std::string_view aliases, const std::vector<Claim>& claims) {
  std::string all;
  for (const Claim& claim : claims) {
    std::string list;
    for (const std::string& one : claim.statements) list += (list.empty() ? "" : ",") + one;
    all += fmt::format(R"({}"{}":[{}])", all.empty() ? "" : ",", claim.property, list);
  }
  return fmt::format(
      R"({{"type":"item","id":"Q{}","labels":{},"descriptions":{{"en":{{"language":"en","value":"an entity of the sample"}}}},"aliases":{},"claims":{},"sitelinks":{{"enwiki":{{"site":"enwiki","title":"Sample","badges":[]}}}},"pageid":{},"ns":0,"title":"Q{},lastrevid 1","lastrevid":2000000001,"modified":"2025-03-01T12:00:00Z"}})",
      id, labels, aliases, all.empty() ? "[]" : "{" + all + "}", id + 100, id);
}

/// {"en":{"language":"en","value":"…"}}
inline std::string labels(const std::vector<std::pair<std::string_view, std::string_view>>& values) {
  std::string all;
  for (const auto& [language, value] : values)
    all += fmt::format(R"({0}"{1}":{{"language":"{1}","value":"{2}"}})", all.empty() ? "" : ",", language, value);
  return "{" + all + "}";
}

/// The aliases of English.
inline std::string aliases(const std::vector<std::string_view>& values) {
  if (values.empty()) return "[]";  // as the dump writes an empty map
  std::string all;
  for (const std::string_view value : values)
    all += fmt::format(R"({}{{"language":"en","value":"{}"}})", all.empty() ? "" : ",", value);
  return R"({"en":[)" + all + R"(],"de":[{"language":"de","value":"Beispiel"}]})";
}

inline std::string instance_of(int id) {
  return statement(item("P31", id));
}

inline std::string macron() {
  const auto office = [](std::vector<Qualifier> qualifiers, std::string_view rank = "normal") {
    return statement(item("P39", 191954), qualifiers, rank);
  };
  return entity(3052772, labels({{"fr", "Emmanuel Macron"}, {"mul", "Emmanuel Macron"}, {"uk", "Емманюель Макрон"}}),
                aliases({"Emmanuel Jean-Michel Frédéric Macron"}),
                {{"P31", {instance_of(5)}},
                 {"P21", {statement(item("P21", 6581097))}},
                 {"P27", {statement(item("P27", 142))}},
                 {"P734", {statement(item("P734", 900001))}},
                 {"P39",
                  {office({{"P580", time("P580", "+2017-05-14T00:00:00Z", 11)}}, "preferred"),
                   statement(item("P39", 900002), {{"P580", time("P580", "+2014-08-26T00:00:00Z", 11)},
                                                   {"P582", time("P582", "+2016-08-00T00:00:00Z", 10)}}),
                   office({{"P580", time("P580", "+1999-00-00T00:00:00Z", 9)}}, "deprecated")}}});
}

inline std::string france() {
  return entity(142, labels({{"en", "France"}, {"fr", "France"}}),
                aliases({"French Republic", "FR", "\\ud83c\\uddeb\\ud83c\\uddf7"}),
                {{"P31", {instance_of(3624078)}},
                 {"P297", {statement(text("P297", "FR"))}},
                 {"P298", {statement(text("P298", "FRA"))}},
                 {"P299", {statement(text("P299", "250"))}},
                 {"P625", {statement(coordinates(47, 2))}}});
}

/// A line of the dump for each; humans come before what they refer to, and after.
inline std::vector<std::string> entities() {
  std::vector<std::string> all;
  all.push_back(macron());
  all.push_back(france());
  all.push_back(entity(191954, labels({{"en", "President of the French Republic"}, {"fr", "président"}}), aliases({}),
                       {{"P31", {instance_of(4164871)}},
                        {"P17", {statement(item("P17", 142))}},
                        {"P1001", {statement(item("P1001", 142))}}}));
  all.push_back(entity(900002, labels({{"en", "Minister of Sample Affairs"}}), aliases({"Sample Minister"}),
                       {{"P31", {instance_of(4164871)}}, {"P17", {statement(item("P17", 142))}}}));
  all.push_back(entity(900001, labels({{"mul", "Macron"}}), aliases({}), {{"P31", {instance_of(101352)}}}));
  // A woman of an old dump, who was something of the party below, and died in office.
  all.push_back(entity(
      900010, labels({{"en", "Ada Example"}}), aliases({"A. Example"}),
      {{"P31", {instance_of(5)}},
       {"P21", {statement(item("P21", 6581072))}},
       {"P570", {statement(time("P570", "+00000002001-02-03T00:00:00Z", 11))}},
       {"P27",
        {statement(item("P27", 900099), {{"P582", time("P582", "+1991-00-00T00:00:00Z", 9)}}),
         statement(item("P27", 142))}},
       {"P39",
        {statement(item("P39", 900003), {{"P642", item("P642", 900004)}, {"P580", no_value("P580", "somevalue")}}),
         statement(item("P39", 900003), {{"P642", item("P642", 900004)}, {"P582", no_value("P582", "somevalue")}}),
         statement(item("P39", 900003), {{"P580", time("P580", "+1990-00-00T00:00:00Z", 9)}}),
         statement(
             snak("P39", "wikibase-entityid", R"({"entity-type":"item","numeric-id":191954})"),
             {{"P580", time("P580", "+1801-00-00T00:00:00Z", 7)}, {"P582", time("P582", "+1950-06-00T00:00:00Z", 10)}}),
         statement(no_value("P39", "novalue"))}}}));
  all.push_back(entity(900003, labels({{"en", "chairperson"}}), aliases({}), {{"P279", {statement(item("P279", 5))}}}));
  all.push_back(
      entity(900004, labels({{"en", "Sample Party"}}), aliases({"SP", "The Samplers"}),
             {{"P31", {instance_of(7278)}},
              {"P17", {statement(item("P17", 142))}},
              {"P1813", {statement(snak("P1813", "monolingualtext", R"({"text":"SamP","language":"en"})"))}}}));
  all.push_back(entity(90, labels({{"en", "Paris"}, {"ru", "Париж"}}), aliases({"City of Light"}),
                       {{"P31", {instance_of(484170), instance_of(5119)}},
                        {"P17", {statement(item("P17", 142))}},
                        {"P625", {statement(coordinates(48.856, 2.352))}}}));
  all.push_back(entity(900005, labels({{"en", "Sample Crater City"}}), aliases({}),
                       {{"P31", {instance_of(515)}}, {"P625", {statement(coordinates(1, 2, "Q405"))}}}));
  // The same code for a larger whole; a human without a position; a thing of no interest; no label at all.
  all.push_back(
      entity(900142, labels({{"en", "French Union"}}), aliases({}), {{"P298", {statement(text("P298", "FRA"))}}}));
  all.push_back(entity(42, labels({{"en", "Douglas Adams"}}), aliases({}), {{"P31", {instance_of(5)}}}));
  all.push_back(entity(900006, labels({{"en", "a painting"}}), aliases({}), {{"P31", {instance_of(3305213)}}}));
  all.push_back(entity(900007, "[]", "[]", {{"P31", {instance_of(515)}}}));
  all.push_back(
      R"({"type":"property","datatype":"wikibase-item","id":"P31","labels":{},"descriptions":{},"aliases":{},"claims":{},"lastrevid":1})");
  return all;
}

inline std::string dump(const std::vector<std::string>& lines) {
  std::string all = "[\n";
  for (std::size_t i = 0; i < lines.size(); ++i) all += lines[i] + (i + 1 < lines.size() ? ",\n" : "\n");
  return all + "]\n";
}

}  // namespace newsgraph::wikidata_sample
