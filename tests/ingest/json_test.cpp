#include <gmock/gmock.h>

#include "newsgraph/ingest/parse.h"
#include "newsgraph/ingest/schema.h"

namespace newsgraph::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

Parsed parse_json(std::string bytes, IngestOptions options = {}) {
  return parse({Record::Form::json, std::move(bytes), {"f.jsonl", 7}}, options);
}

Article read_one(std::string bytes, IngestOptions options = {}) {
  Parsed parsed = parse_json(std::move(bytes), std::move(options));
  EXPECT_THAT(parsed.problems, IsEmpty());
  EXPECT_THAT(parsed.articles, SizeIs(1));
  return parsed.articles.empty() ? Article{} : parsed.articles[0];
}

std::string why_skipped(std::string bytes, IngestOptions options = {}) {
  const Parsed parsed = parse_json(std::move(bytes), std::move(options));
  EXPECT_THAT(parsed.articles, IsEmpty());
  return parsed.problems.size() == 1 ? parsed.problems[0].place + ": " + parsed.problems[0].why : "";
}

TEST(Json, ReadsThePlainFields) {
  const Article article = read_one(
      R"({"id": "a1", "title": "Talks", "date": "2025-05-20", "text": "They met.\nIn Oslo.", "url": "https://e.x/1",
          "publisher": "The Post", "language": "en"})");
  EXPECT_EQ(article.id, "a1");
  EXPECT_EQ(article.title, "Talks");
  EXPECT_EQ(article.text, "They met.\nIn Oslo.");
  EXPECT_EQ(article.url, "https://e.x/1");
  EXPECT_EQ(article.publisher, "The Post");
  EXPECT_EQ(article.language, "en");
  EXPECT_EQ(article.date->iso(), "2025-05-20");
  EXPECT_EQ(article.extra, "");
  EXPECT_EQ(article.origin.place(), "f.jsonl:7");
}

TEST(Json, KnowsTheNamesOfOtherSources) {
  for (const char* key : {"text", "articleBody", "body", "content", "maintext", "event_text"})
    EXPECT_EQ(read_one(std::string("{\"") + key + "\": \"They met.\"}").text, "They met.") << key;
  for (const char* key :
       {"date", "datePublished", "published_at", "published_date", "pub_date", "pubDate", "versionCreated"})
    EXPECT_EQ(read_one(std::string("{\"text\": \"x\", \"") + key + "\": \"2025-05\"}").date->iso(), "2025-05") << key;
  for (const char* key : {"publisher", "source", "domain", "site"})
    EXPECT_EQ(read_one(std::string("{\"text\": \"x\", \"") + key + "\": \"Post\"}").publisher, "Post") << key;
}

TEST(Json, ReadsNestedFields) {
  const Article article = read_one(
      R"({"headline": "Talks", "bodies": [{"role": "main", "value": "One."}, {"value": "Two."}],
          "publisher": {"@type": "Organization", "name": "The Post"}})");
  EXPECT_EQ(article.text, "One.\nTwo.");
  EXPECT_EQ(article.publisher, "The Post");
}

TEST(Json, PrefersTheFirstNameThatSaysSomething) {
  EXPECT_EQ(read_one(R"({"content": "long", "text": " ", "body": "middle"})").text, "middle");
}

TEST(Json, KeepsWhatItHasNoPlaceForAsWritten) {
  const Article article =
      read_one("{\"n\": 12345678901234567890123, \"text\": \"x\",\n\"tags\": [\"a\\u0062\",\n null]}");
  EXPECT_EQ(article.extra, R"({"n": 12345678901234567890123,"tags": ["a\u0062", null]})");
}

TEST(Json, MapsAFieldOfTheUsers) {
  IngestOptions options;
  options.fields = {{"text", "foo"}, {"date", "when"}};
  const Article article = read_one(R"({"text": "teaser", "foo": "They met.", "when": "May 2025"})", options);
  EXPECT_EQ(article.text, "They met.");
  EXPECT_EQ(article.date->iso(), "2025-05");
  EXPECT_EQ(article.extra, R"({"text": "teaser"})");
}

TEST(Json, RefusesToMapAFieldThatIsNone) {
  IngestOptions options;
  options.fields = {{"body", "foo"}};
  EXPECT_THROW(RecordReader({}, options), Error);
}

TEST(Json, MakesIdsOfWhatTheArticleSays) {
  const std::string one = read_one(R"({"text": "They met.", "date": "2025"})").id;
  EXPECT_THAT(one, SizeIs(32));
  EXPECT_EQ(one, read_one(R"({"date": "2025", "content": "They met."})").id);
  EXPECT_NE(one, read_one(R"({"text": "They met.", "date": "2024"})").id);
  EXPECT_EQ(read_one(R"({"text": "They met.", "id": 17})").id, "17");
}

TEST(Json, AnUnreadableDateIsOnlyAWarning) {
  const Parsed parsed = parse_json(R"({"text": "They met.", "date": "last week"})");
  ASSERT_THAT(parsed.articles, SizeIs(1));
  EXPECT_FALSE(parsed.articles[0].date);
  ASSERT_THAT(parsed.problems, SizeIs(1));
  EXPECT_EQ(parsed.problems[0].kind, Problem::Kind::warning);
  EXPECT_THAT(parsed.problems[0].why, HasSubstr("last week"));
}

TEST(Json, ReadsNumbersAsDates) {
  EXPECT_EQ(read_one(R"({"text": "x", "date": 2016})").date->iso(), "2016");
  EXPECT_EQ(read_one(R"({"text": "x", "date": 1747724400})").date->iso(), "2025-05-20");
}

TEST(Json, ReadsListsOfArticles) {
  EXPECT_THAT(parse_json(R"([{"text": "One."}, {"text": "Two."}])").articles, SizeIs(2));
  EXPECT_THAT(parse_json(R"({"status": "ok", "articles": [{"text": "One."}, {"text": "Two."}]})").articles, SizeIs(2));
}

TEST(Json, SaysWhereTheSyntaxIsBroken) {
  EXPECT_THAT(why_skipped("{\"text\": \"x\",\n\"date\" 3}"), StartsWith("f.jsonl:8: not JSON: Missing a colon"));
  EXPECT_THAT(why_skipped(R"({"text": "x"} trailing)"), HasSubstr("not JSON"));
  EXPECT_THAT(why_skipped(R"({"text": "cut o)"), HasSubstr("(byte "));
}

TEST(Json, SaysWhenARecordIsNoArticle) {
  EXPECT_THAT(why_skipped(R"({"version": 1, "files": []})"), StartsWith("f.jsonl:7: no text"));
  EXPECT_THAT(why_skipped(R"({"text": "  "})"), StartsWith("f.jsonl:7: no text"));
  EXPECT_THAT(why_skipped("17"), HasSubstr("not a JSON object"));
  EXPECT_THAT(why_skipped(""), HasSubstr("empty"));
}

TEST(Json, ChecksTypesAgainstTheSchema) {
  EXPECT_THAT(why_skipped(R"({"text": 17})"), HasSubstr("/text is against article.schema.json (type"));
  EXPECT_THAT(why_skipped(R"({"text": "x", "title": ["a"]})"), HasSubstr("/title"));
  EXPECT_THAT(why_skipped(R"({"text": "x", "date": {}})"), HasSubstr("/date"));
}

TEST(Json, WhatIsReadFulfilsTheSchema) {
  for (const char* json : {R"({"text": "x"})", R"({"bodies": [{"value": "x"}]})", R"({"body": ["x"], "source": 3})",
                           R"({"articleBody": "x", "publisher": {"name": "y"}, "title": null})"}) {
    EXPECT_THAT(parse_json(json).articles, SizeIs(1)) << json;
    EXPECT_EQ(check_schema(json), std::nullopt) << json;
  }
  EXPECT_TRUE(check_schema("{}"));
}

TEST(Json, RefusesNestingBombs) {
  EXPECT_THAT(why_skipped(std::string(1'000'000, '[')), HasSubstr("nested 1000000 deep"));
  std::string objects;
  for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
  EXPECT_THAT(why_skipped(objects), HasSubstr("nested"));
  EXPECT_THAT(why_skipped(R"({"text": "x", "a": )" + std::string(64, '[') + std::string(64, ']') + "}"),
              HasSubstr("nested 65 deep, of which 64"));
}

TEST(Json, TheDepthOfStringsIsNotCounted) {
  EXPECT_EQ(read_one("{\"text\": \"" + std::string(500, '[') + "\\\"[[\"}").text.size(), 503u);
}

TEST(Json, RefusesRecordsThatAreTooLarge) {
  IngestOptions options;
  options.limits.record_bytes = 20;
  EXPECT_THAT(why_skipped(R"({"text": "They met in Oslo."})", options),
              HasSubstr("29 bytes, of which a record may have 20"));
}

TEST(Json, DecodesBeforeItReads) {
  EXPECT_EQ(read_one("{\"text\": \"\x93Yes,\x94 he said.\"}").text, "“Yes,” he said.");
  const Parsed parsed = parse_json("{\"text\": \"Malmö and G\xF6teborg and \xFF\"}");
  EXPECT_THAT(parsed.articles[0].text, HasSubstr("Malmö and G\uFFFDteborg"));
  EXPECT_EQ(parsed.replaced, 2u);
}

TEST(Json, LoneSurrogatesDoNotCostTheRecord) {
  const Parsed parsed = parse_json(R"({"text": "Good \ud83d\ude42, bad \ud83d."})");
  ASSERT_THAT(parsed.articles, SizeIs(1));
  EXPECT_EQ(parsed.articles[0].text, "Good 🙂, bad \uFFFD.");
  EXPECT_EQ(parsed.replaced, 1u);
}

TEST(Json, OptionsDateTheUndated) {
  IngestOptions options;
  options.date = read_one(R"({"text": "x", "date": "2025-05-20"})").date;
  EXPECT_EQ(read_one(R"({"text": "x"})", options).date->iso(), "2025-05-20");
  EXPECT_EQ(read_one(R"({"text": "x", "date": "2016"})", options).date->iso(), "2016");
}

}  // namespace
}  // namespace newsgraph::ingest
