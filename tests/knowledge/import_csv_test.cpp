#include "newsgraph/knowledge/import/csv.h"

#include "knowledge/import_fixture.h"
#include "newsgraph/knowledge/import/csv_records.h"

namespace newsgraph {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct Imported {
  std::map<std::string, std::string> rows;
  std::vector<std::string> problems;
};

Imported import(std::string_view table) {
  const ImportFolder folder;
  Complaints complaints;
  std::ostringstream out;
  const auto count = import_csv(folder.write("t.csv", table), out, complaints.hear());
  Imported result{imported_rows(out.str()), complaints.all()};
  EXPECT_EQ(count, result.rows.size());
  return result;
}

ErrorCode error_of(std::string_view table) {
  try {
    (void)import(table);
  } catch (const Error& error) {
    return error.code();
  }
  return ErrorCode::usage;
}

std::vector<std::vector<std::string>> fields_of(std::string_view bytes) {
  std::vector<std::vector<std::string>> all;
  knowledge::CsvRecords records(bytes);
  while (const auto record = records.next())
    all.push_back(record->problem.empty() ? record->fields
                                          : std::vector{std::to_string(record->line) + ": " + record->problem});
  return all;
}

TEST(ImportCsv, ReadsQuotesAsTheStandardSays) {
  EXPECT_THAT(fields_of("a,\"b \"\"c\"\", d\",\n\r\n\"e\nf\",g\r\n,,"),
              ElementsAre(ElementsAre("a", "b \"c\", d", ""), ElementsAre("e\nf", "g"), ElementsAre("", "", "")));
  EXPECT_THAT(fields_of("\xEF\xBB\xBF"
                        "a"),
              ElementsAre(ElementsAre("a")));
  EXPECT_THAT(fields_of(""), IsEmpty());
}

TEST(ImportCsv, ABrokenRecordCostsItself) {
  EXPECT_THAT(fields_of("a\nb\"c\nd,\"e\"f\n\"g\nh\n"),
              ElementsAre(ElementsAre("a"), ElementsAre("2: a quote inside a field that has none around it"),
                          ElementsAre("3: something behind a quoted field"),
                          ElementsAre("4: a quote that is not closed"), ElementsAre("h")));
  const std::string wide(2000, ',');
  EXPECT_THAT(fields_of(wide + "\na"), ElementsAre(ElementsAre("1: too many fields"), ElementsAre("a")));
  const std::string quotes(3'000'000, '"');  // must not take quadratic time
  EXPECT_THAT(fields_of("\"" + quotes + "\nb").back(), ElementsAre("b"));
}

TEST(ImportCsv, SeveralRowsOfOneIdAddTermsAndNames) {
  const auto [rows, problems] = import(
      "kind,id,name,names,surname,gender,country,office,of,from,to,title,acting\r\n"
      "person,person:ada-example,Ada Example,A. Example; Ada "
      "E.,Example,f,FRA,foreign-minister,country:FRA,2020-05,2022,,\r\n"
      ",person:ada-example,,Ada E.;Dr Ada,,,,prime-minister,country:FRA,2022-01-31,,Premier,yes\r\n");
  EXPECT_THAT(problems, IsEmpty());
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(
      rows.begin()->second,
      R"({"kind":"person","id":"person:ada-example","name":"Ada Example","names":["A. Example","Ada E.","Dr Ada"],)"
      R"("surname":["Example"],"gender":"f","country":"FRA","terms":[{"office":"foreign-minister",)"
      R"("of":"country:FRA","from":"2020-05","to":"2022"},{"office":"prime-minister","of":"country:FRA",)"
      R"("from":"2022-01-31","title":"Premier","acting":true}]})");
}

TEST(ImportCsv, EveryKindHasItsFields) {
  const auto [rows, problems] = import(
      "kind,id,name,names,sector,rank,unique,title,type,country,lat,lon,acronyms,members,gender,singular,wikidata\n"
      "office,chief-sampler,Chief Sampler,,GOV,30,yes,true,,,,,,,,,\n"
      "organization,org:samplers,Samplers,,,,,,party,FRA,,,SPL,country:FRA;country:DEU,,,Q42\n"
      "place,,Saint-Échantillon,,,,,,city,FRA,48.9,-2.4,,,,,\n"
      "given-name,,Ada,,,,,,,,,,,,f,,\n"
      "role-noun,,samplers,,CVL,,,,,,,,,,,sampler,\n");
  EXPECT_THAT(problems, IsEmpty());
  EXPECT_THAT(ids_of(rows), ElementsAre("Ada", "chief-sampler", "org:samplers", "place:saint-echantillon", "samplers"));
  EXPECT_EQ(rows.at("chief-sampler"), R"({"kind":"office","id":"chief-sampler","name":"Chief Sampler","sector":"GOV",)"
                                      R"("rank":30,"unique":true,"title":true})");
  EXPECT_THAT(rows.at("org:samplers"), HasSubstr(R"("members":["country:FRA","country:DEU"])"));
  EXPECT_THAT(rows.at("place:saint-echantillon"), HasSubstr(R"("lat":48.9,"lon":-2.4)"));
}

TEST(ImportCsv, TellsWhatIsWrongAndGoesOn) {
  const auto [rows, problems] = import(
      "kind,id,name,colour,country,office,of,from,to,lat,acting,unique,rank,name\n"
      "person,person:a,A One,red,FRA,x,country:FRA,2020-13,,,,,,B\n"
      "person,person:a,A Two,,,x,country:FRA,2021,2020,,,,,\n"
      "person,person:a,,,,x,,,,,,,,\n"
      "person,person:a,,,,x,country:FRA,,,,maybe,,,\n"
      "person,person:a,,,,x,country:FRA,2020/2021,,,,,,\n"
      "place,place:b,B,,FRA,x,country:FRA,,,,,,,\n"
      "place,place:b,,,,,,,,north,,,,\n"
      "person,person:B!,Bee,,,,,,,,,,,\n"
      "wizard,person:c,Cee,,,,,,,,,,,\n"
      ",,Dee,,,,,,,,,,,\n"
      "person,,,,FRA,,,,,,,,,\n"
      "country,,Eeland,,,,,,,,,,,\n"
      "person,person:f,F\n"
      "person,person:g,G,,,,,,,,,,,,,,\n"
      "office,h,H,,,,,,,,,perhaps,much,\n"
      "place,place:i,I,,,,,,,100,,,,\n");
  EXPECT_THAT(ids_of(rows), ElementsAre("h", "person:a", "person:f", "place:b"));
  EXPECT_THAT(rows.at("person:a"), AllOf(HasSubstr("A One"), Not(HasSubstr("terms"))));
  EXPECT_THAT(
      problems,
      ElementsAre("t.csv:1: the column \"colour\" is not a known field", "t.csv:1: the column \"name\" comes twice",
                  "t.csv:2: no such date: \"2020-13\"", "t.csv:3: \"name\" differs from an earlier row's",
                  "t.csv:3: the term ends before it begins", "t.csv:4: a term without \"of\"",
                  "t.csv:5: \"acting\" is neither yes nor no", "t.csv:6: no such date: \"2020/2021\"",
                  "t.csv:7: a term of a place", "t.csv:8: \"lat\" is no number",
                  "t.csv:11: neither a kind nor an id that tells it", "t.csv:12: neither an id nor a name",
                  "t.csv:13: a country needs an id: \"country:\" and its alpha-3 code",
                  "t.csv:15: more fields than the header has", "t.csv:16: \"unique\" is neither yes nor no",
                  "t.csv:16: \"rank\" is no whole number", "t.csv:9: /id has the wrong form",
                  "t.csv:10: unknown kind \"wizard\"", "t.csv:17: /lat is out of range"));
}

TEST(ImportCsv, WhatIsNoTableIsAnError) {
  EXPECT_EQ(error_of(""), ErrorCode::format);
  EXPECT_EQ(error_of("one,two\n1,2\n"), ErrorCode::format);
  EXPECT_EQ(error_of("\"kind,id\n"), ErrorCode::format);
  std::ostringstream out;
  EXPECT_THROW(import_csv("/nonexistent/x.csv", out), Error);
  EXPECT_THROW(import_csv("/tmp", out), Error);
}

TEST(ImportCsv, AnyBytesAreSafe) {
  std::uint32_t seed = 7;
  for (int round = 0; round < 200; ++round) {
    std::string bytes = "kind,id,name,names,from,office,of\n";
    for (int i = 0; i < 300; ++i) {
      seed = seed * 1664525u + 1013904223u;
      constexpr std::string_view letters = "person:,\"\n\r;a\xFF\xC3\xA9 ";
      bytes += letters[(seed >> 16) % letters.size()];
    }
    (void)import(bytes);
  }
}

}  // namespace
}  // namespace newsgraph
