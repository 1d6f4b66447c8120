#include "newsgraph/writers/statements.h"

#include <gmock/gmock.h>
#include <rapidjson/document.h>
#include <rapidjson/istreamwrapper.h>
#include <rapidjson/schema.h>

#include <fstream>
#include <limits>
#include <sstream>

#include "graph/article_builder.h"
#include "writers/sample_graph.h"

namespace newsgraph {
namespace {

std::vector<std::string> lines(const ArticleStatements& article) {
  std::ostringstream out;
  write_statements(article, out);
  std::vector<std::string> result;
  std::istringstream in(out.str());
  for (std::string line; std::getline(in, line);) result.push_back(line);
  return result;
}

/// "" or what the schema objects to.
std::string objection(const std::string& line) {
  std::ifstream file(NEWSGRAPH_SOURCE_DIR "/schemas/statement.schema.json");
  rapidjson::IStreamWrapper in(file);
  rapidjson::Document schema_text, document;
  schema_text.ParseStream(in);
  EXPECT_FALSE(schema_text.HasParseError());
  document.Parse(line.data(), line.size());
  if (document.HasParseError()) return "no JSON";
  const rapidjson::SchemaDocument schema(schema_text);
  rapidjson::SchemaValidator validator(schema);
  return document.Accept(validator) ? "" : validator.GetInvalidSchemaKeyword();
}

ArticleStatements sample() {
  ArticleBuilder a("art-1", "2025-05-20");
  const NodeRef ada = a.person("Ada Vex", {"person:ada-vex", "NZL", "President of New Zealand", "GOV", "Q1"});
  const NodeRef bo = a.person("Bo \"Q\" Quill"),
                call = a.event("call", {.date = "2025-05-19", .place = "Oslo", .place_iso3 = "NOR"});
  a.says(ada, "called", bo, "Vex phoned Quill.",
         {.date = "2025-05-19",
          .plover = "CONSULT",
          .mode = "phone",
          .cameo = "041",
          .event = event_of(call),
          .confidence = 0.75})
      .source_form = "the president";
  a.says(ada, "participated_in", call, "Vex phoned Quill.");
  a.says(ada, "holds_office", a.country("New Zealand", "NZL"), "Vex, the former president, spoke.",
         {.role = "President", .former = true});
  return a;
}

TEST(Statements, AreOneALineAndFollowTheSchema) {
  const auto all = lines(sample());
  ASSERT_EQ(all.size(), 3u);
  for (const std::string& line : all) EXPECT_EQ(objection(line), "") << line;
}

TEST(Statements, SayWhoWhatAndWhere) {
  EXPECT_EQ(
      lines(sample())[0],
      R"({"article":{"id":"art-1","date":"2025-05-20"},"source":{"label":"Ada Vex","type":"person",)"
      R"("id":"person:ada-vex","code":"NZL","iso3":"NZL","wikidata":"Q1","role":"President of New Zealand",)"
      R"("sector":"GOV","form":"the president"},"relation":"called","target":{"label":"Bo \"Q\" Quill",)"
      R"("type":"person"},"status":"actual","negated":false,"date":"2025-05-19","plover":"CONSULT","mode":"phone",)"
      R"("cameo":"041","event":"art-1#event-0","evidence":{"begin":30,"end":47,"quote":"Vex phoned Quill."},)"
      R"("confidence":0.75,"rule":"test"})");
}

TEST(Statements, AreJsonWhateverTheNames) {
  for (const std::string& name : awkward_names()) {
    ArticleBuilder a(name);
    a.says(a.person(name), "called", a.person("Bo Quill"), name,
           {.confidence = std::numeric_limits<double>::quiet_NaN()});
    const auto all = lines(a);
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(objection(all[0]), "") << all[0];
  }
}

TEST(Statements, AnArticleWithoutAnyGivesNothing) {
  EXPECT_TRUE(lines(ArticleBuilder("a")).empty());
}

}  // namespace
}  // namespace newsgraph
