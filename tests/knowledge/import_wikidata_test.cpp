#include "newsgraph/knowledge/import/wikidata.h"

#include <boost/iostreams/copy.hpp>
#include <boost/iostreams/filter/bzip2.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filtering_stream.hpp>

#include "knowledge/import_fixture.h"
#include "knowledge/import_wikidata_sample.h"
#include "newsgraph/base/error.h"

namespace newsgraph {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
namespace sample = wikidata_sample;

WikidataOptions english() {
  WikidataOptions options;
  options.offices = {{"president", "president"}, {"chair", "chair"}};
  return options;
}

std::string import(const std::filesystem::path& path, const WikidataOptions& options = english()) {
  std::ostringstream out;
  import_wikidata(path, options, out);
  return out.str();
}

std::map<std::string, std::string> sample_rows(const WikidataOptions& options = english()) {
  const ImportFolder folder;
  return imported_rows(import(folder.write("dump.json", sample::dump(sample::entities())), options));
}

template <class Filter>
std::string compressed(const Filter& filter, const std::string& bytes) {
  std::istringstream in(bytes);
  std::ostringstream out;
  boost::iostreams::filtering_ostream stream;
  stream.push(filter);
  stream.push(out);
  boost::iostreams::copy(in, stream);
  return out.str();
}

TEST(ImportWikidata, WritesCountriesPersonsOrganisationsPlacesAndOffices) {
  EXPECT_THAT(ids_of(sample_rows()),
              ElementsAre("country:FRA", "org:wd-q900004", "person:wd-q3052772", "person:wd-q900010", "place:wd-q90",
                          "place:wd-q900005", "wd-q900002", "wd-q900003"));
}

TEST(ImportWikidata, APersonHasTermsCitizenshipGenderAndFamilyName) {
  EXPECT_EQ(sample_rows().at("person:wd-q3052772"),
            R"({"kind":"person","id":"person:wd-q3052772","name":"Emmanuel Macron",)"
            R"("names":["Emmanuel Jean-Michel Frédéric Macron"],"wikidata":"Q3052772","gender":"m","surname":"Macron",)"
            R"("country":"FRA","terms":[{"office":"wd-q900002","of":"country:FRA","from":"2014-08-26","to":"2016-08"},)"
            R"({"office":"president","of":"country:FRA","from":"2017-05-14"}]})");
}

TEST(ImportWikidata, TermsEndWithTheLifeAndUnclearEndsAreNoTerms) {
  EXPECT_EQ(sample_rows().at("person:wd-q900010"),
            R"({"kind":"person","id":"person:wd-q900010","name":"Ada Example","names":["A. Example"],)"
            R"("wikidata":"Q900010","gender":"f","country":"FRA",)"
            R"("terms":[{"office":"wd-q900003","of":"org:wd-q900004","to":"2001-02-03"},)"
            R"({"office":"president","of":"country:FRA","to":"1950-06"}]})");
}

TEST(ImportWikidata, CountsWhatWasLeftOut) {
  const ImportFolder folder;
  std::ostringstream out;
  const auto counts = import_wikidata(folder.write("d", sample::dump(sample::entities())), english(), out);
  WikidataCounts expected;
  expected.countries = 1;
  expected.persons = expected.places = expected.offices = 2;
  expected.organizations = 1;
  expected.terms = 4;
  expected.terms_unclear = 1;
  expected.terms_of_nothing = 1;
  EXPECT_EQ(counts, expected);
}

TEST(ImportWikidata, OtherRowsHaveWhatTheSchemaAsksFor) {
  const auto rows = sample_rows();
  EXPECT_EQ(rows.at("country:FRA"),
            R"({"kind":"country","id":"country:FRA","name":"France","names":["French Republic"],"acronyms":["FR"],)"
            R"("wikidata":"Q142","iso2":"FR","numeric":"250"})");
  EXPECT_EQ(rows.at("org:wd-q900004"),
            R"({"kind":"organization","id":"org:wd-q900004","name":"Sample Party","names":["SamP","The Samplers"],)"
            R"("acronyms":["SP"],"wikidata":"Q900004","type":"party","country":"FRA"})");
  EXPECT_EQ(rows.at("place:wd-q90"),
            R"({"kind":"place","id":"place:wd-q90","name":"Paris","names":["City of Light"],"wikidata":"Q90",)"
            R"("type":"city","country":"FRA","lat":48.9,"lon":2.4})");
  EXPECT_THAT(rows.at("place:wd-q900005"), Not(HasSubstr("lat")));  // lies on the Moon
  EXPECT_EQ(rows.at("wd-q900002"),
            R"({"kind":"office","id":"wd-q900002","name":"Minister of Sample Affairs","names":["Sample Minister"]})");
}

TEST(ImportWikidata, TheRestOfAnOfficesNameHasToBeWhatItIsOf) {
  auto lines = sample::entities();
  lines[2] = sample::entity(191954, sample::labels({{"en", "President of the Senate"}}), sample::aliases({}),
                            {{"P1001", {sample::statement(sample::item("P1001", 142))}}});
  const ImportFolder folder;
  const auto rows = imported_rows(import(folder.write("dump.json", sample::dump(lines))));
  EXPECT_THAT(rows.at("person:wd-q3052772"), HasSubstr(R"("office":"wd-q191954","of":"country:FRA")"));
  EXPECT_TRUE(rows.contains("wd-q191954"));
}

TEST(ImportWikidata, TakesTheLanguagesThatAreAskedFor) {
  WikidataOptions options = english();
  options.languages = {"ru", "en"};
  EXPECT_THAT(sample_rows(options).at("place:wd-q90"),
              HasSubstr(R"("name":"Париж","names":["Paris","City of Light"])"));
}

TEST(ImportWikidata, CanLeaveCountriesAndThePastOut) {
  WikidataOptions options = english();
  options.countries = WikidataCountries::refer;
  options.since_year = 2010;
  const auto rows = sample_rows(options);
  EXPECT_THAT(ids_of(rows),
              ElementsAre("org:wd-q900004", "person:wd-q3052772", "place:wd-q90", "place:wd-q900005", "wd-q900002"));
  EXPECT_THAT(rows.at("place:wd-q90"), HasSubstr(R"("country":"FRA")"));
  options.country_codes = {"DEU"};
  EXPECT_THAT(sample_rows(options).at("place:wd-q90"), Not(HasSubstr("country")));
}

TEST(ImportWikidata, TheOutputLoadsAsAGazetteer) {
  const ImportFolder folder;
  const std::string rows = import(folder.write("dump.json", sample::dump(sample::entities())));
  const auto file = folder.write("rows.jsonl", rows);
  WikidataOptions options = english();
  options.countries = WikidataCountries::refer;
  options.offices.clear();
  (void)folder.write("rows.jsonl", import(folder.path("dump.json"), options) +
                                       R"({"kind":"country","id":"country:FRA","name":"France"})"
                                       "\n");
  const auto gazetteer = Gazetteer::load(folder.path());
  EXPECT_EQ((*gazetteer)[gazetteer->find("person:wd-q3052772").value()].iso3, "FRA");
}

TEST(ImportWikidata, ReadsGzipAndBzip2AlsoOfSeveralStreams) {
  const ImportFolder folder;
  const std::string dump = sample::dump(sample::entities());
  const std::string rows = import(folder.write("dump.json", dump));
  const auto gzip = boost::iostreams::gzip_compressor();
  const auto bzip2 = boost::iostreams::bzip2_compressor();
  EXPECT_EQ(import(folder.write("a", compressed(gzip, dump))), rows);
  EXPECT_EQ(import(folder.write("b", compressed(bzip2, dump))), rows);
  // Wikimedia's bzip2 files are written in parallel: many streams, one behind the other.
  const std::string two = dump.substr(0, 3000), three = dump.substr(3000);
  EXPECT_EQ(import(folder.write("c", compressed(bzip2, two) + compressed(bzip2, three))), rows);
  EXPECT_EQ(import(folder.write("d", compressed(gzip, two) + compressed(gzip, three))), rows);
}

TEST(ImportWikidata, ABrokenLineCostsItself) {
  auto lines = sample::entities();
  const std::string deep(100, '[');
  lines.insert(lines.begin() + 1, R"({"type":"item","id":"Q1","labels":{"en":)");
  lines.insert(lines.begin() + 3, R"({"type":"item","id":"Q1","labels":)" + deep);
  lines.insert(lines.begin() + 4, std::string(70'000, 'x'));
  lines.insert(lines.begin() + 5, R"({"type":"item","id":"Q0","labels":{}})");
  lines.insert(lines.begin() + 6, sample::france());
  lines.insert(lines.begin() + 7, R"({"type":"item","labels":{}})");
  lines.insert(lines.begin() + 8, R"(7)");
  WikidataOptions options = english();
  options.max_entity_bytes = 60'000;
  const ImportFolder folder;
  std::ostringstream out;
  Complaints complaints;
  import_wikidata(folder.write("dump.json", sample::dump(lines)), options, out, complaints.hear());
  EXPECT_EQ(out.str(), import(folder.write("good.json", sample::dump(sample::entities()))));
  EXPECT_THAT(complaints.all(),
              ElementsAre(AllOf(HasSubstr("dump.json:3: not JSON")), "dump.json:5: nested too deep",
                          "dump.json:6: longer than an entity may be", "dump.json:7: \"Q0\" is no item's id",
                          "dump.json:8: Q142 for the second time", "dump.json:9: an entity without an id",
                          "dump.json:10: not an object"));
}

TEST(ImportWikidata, OddShapesAreNoReasonToFail) {
  std::vector<std::string> odd = {
      R"({"type":"item","id":"Q1","labels":{"en":7},"aliases":{"en":{"a":1}},"claims":{"P31":{}}})",
      R"({"type":"item","id":"Q2","labels":{"en":{"value":"x"}},"claims":{"P31":[7,null,{"mainsnak":[]},{"mainsnak":{"snaktype":"value"}}],"P279":[]}})",
      R"({"type":"item","id":"Q3","labels":{"en":{"value":"x y"}},"aliases":{"en":[1,{"value":2}]},"claims":{"P298":[{"mainsnak":{"snaktype":"value","datavalue":{"value":{}}}}],"P1001":7}})",
      R"({"type":"item","id":"Q4","labels":{"en":{"value":"x z"}},"claims":{"P39":{},"P31":[{"mainsnak":{"snaktype":"value","datavalue":{"value":{"numeric-id":-5}}}}]}})",
      R"({"type":7,"id":"Q5"})",
      "{\"type\":\"item\",\"id\":\"Q6\",\"labels\":{\"en\":{\"value\":\"\xFF\xFE \\u0000 "
      "\\ud800\"}},\"claims\":{\"P279\":[]}}",
  };
  auto lines = sample::entities();
  lines.insert(lines.end(), odd.begin(), odd.end());
  const ImportFolder folder;
  EXPECT_EQ(import(folder.write("dump.json", sample::dump(lines))),
            import(folder.write("good.json", sample::dump(sample::entities()))));
}

TEST(ImportWikidata, DamagedLinesAreSafe) {
  const auto lines = sample::entities();
  std::uint32_t seed = 3;
  const auto random = [&](std::size_t below) {
    seed = seed * 1664525u + 1013904223u;
    return (seed >> 8) % below;
  };
  for (int round = 0; round < 100; ++round) {
    std::string dump = sample::dump(lines);
    for (int i = 0; i < 20; ++i) {
      constexpr std::string_view letters = "{}[]\":,\\Q0-9\xFF\0ntP\n";
      dump[random(dump.size())] = letters[random(letters.size())];
      if (i % 5 == 0) dump.erase(random(dump.size()), random(40));
    }
    const ImportFolder folder;
    const auto path = folder.write("dump.json", dump);
    try {
      (void)imported_rows(import(path));
    } catch (const Error&) {
      // may happen where no line is left
    }
  }
}

struct Stop {};

TEST(ImportWikidata, AStoppedRunGoesOnWhereItWas) {
  const ImportFolder folder;
  const std::string dump = sample::dump(sample::entities());
  const std::string rows = import(folder.write("whole.json", dump));
  for (const auto& path : {folder.write("dump.json", dump),
                           folder.write("dump.gz", compressed(boost::iostreams::gzip_compressor(), dump))}) {
    WikidataOptions options = english();
    options.work_file = path.string() + ".work";
    options.commit_lines = 3;
    std::ostringstream out;
    for (std::uint64_t stop_at = 3; stop_at < 12; stop_at += 3) {
      std::vector<std::uint64_t> lines;
      EXPECT_THROW(import_wikidata(path, options, out, {},
                                   [&](const WikidataProgress& progress) {
                                     lines.push_back(progress.lines);
                                     EXPECT_LE(progress.file_bytes_read, progress.file_bytes);
                                     if (progress.lines >= stop_at) throw Stop();
                                   }),
                   Stop);
      EXPECT_THAT(lines, ElementsAre(stop_at));
    }
    EXPECT_THAT(out.str(), IsEmpty());
    EXPECT_EQ(import(path, options), rows);
    // All was read: only the join is done again, with other offices if need be.
    options.offices.clear();
    EXPECT_THAT(import(path, options), HasSubstr("\"id\":\"wd-q191954\""));
  }
}

TEST(ImportWikidata, ATruncatedFileKeepsWhatCameAndGoesOnWhenTheRestIsThere) {
  const ImportFolder folder;
  const std::string dump = sample::dump(sample::entities());
  std::string noise;  // so that the first block is not the last
  for (int i = 0; i < 20'000; ++i)
    noise += fmt::format(R"({{"type":"item","id":"Q{}","labels":{{}}}},)"
                         "\n",
                         5'000'000 + i * 7919);
  const std::string whole = compressed(boost::iostreams::gzip_compressor(), "[\n" + noise + dump.substr(2));
  WikidataOptions options = english();
  options.work_file = folder.path("work");
  std::ostringstream out;
  const auto path = folder.write("dump.gz", whole.substr(0, whole.size() - 1000));
  try {
    import_wikidata(path, options, out);
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::format);
  }
  (void)folder.write("dump.gz", whole);
  EXPECT_EQ(import(path, options), import(folder.write("dump.json", dump)));
}

TEST(ImportWikidata, ADumpThatIsCutGoesOnWhenTheRestIsThere) {
  const ImportFolder folder;
  const std::string dump = sample::dump(sample::entities());
  const std::string rows = import(folder.write("whole.json", dump));
  for (const std::size_t left_out : {1u, 2u, 3u, 100u, 3000u, 9000u}) {
    WikidataOptions options = english();
    options.work_file = folder.path("work" + std::to_string(left_out));
    const auto path = folder.write("dump.json", dump.substr(0, dump.size() - left_out));
    Complaints complaints;
    std::ostringstream out;
    import_wikidata(path, options, out, complaints.hear());
    if (left_out > 2) {
      EXPECT_THAT(complaints.all().back(), HasSubstr("the rest of it is missing"));
    }
    (void)folder.write("dump.json", dump);
    EXPECT_EQ(import(path, options), rows) << left_out;
  }
}

TEST(ImportWikidata, AWorkFileIsForOneDumpAndOneSetOfOptions) {
  const ImportFolder folder;
  const auto path = folder.write("dump.json", sample::dump(sample::entities()));
  WikidataOptions options = english();
  options.work_file = folder.path("work");
  (void)import(path, options);
  options.languages = {"fr"};
  const auto complaint = [&]() -> std::string {
    try {
      (void)import(path, options);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::usage);
      return error.what();
    }
    return "none";
  };
  EXPECT_THAT(complaint(), HasSubstr("other options; remove it"));
  options.work_file = folder.write("not-ours", std::string(5000, 'x'));
  EXPECT_THAT(complaint(), EndsWith("remove it, or name another work file"));
}

TEST(ImportWikidata, WhatIsNoDumpIsAnError) {
  const ImportFolder folder;
  const auto code = [&](const std::filesystem::path& path, const WikidataOptions& options = english()) {
    try {
      (void)import(path, options);
    } catch (const Error& error) {
      return error.code();
    }
    return ErrorCode::limit;
  };
  EXPECT_EQ(code(folder.path("missing")), ErrorCode::io);
  EXPECT_EQ(code(folder.path()), ErrorCode::io);
  EXPECT_EQ(code(folder.write("text", "some\ntext\n")), ErrorCode::format);
  WikidataOptions none = english();
  none.languages.clear();
  EXPECT_EQ(code(folder.write("dump", sample::dump({})), none), ErrorCode::usage);
  Complaints complaints;
  std::ostringstream out;
  import_wikidata(folder.write("empty", "[\r\n]\r\n\r\n"), english(), out, complaints.hear());
  EXPECT_THAT(complaints.all(), IsEmpty());
  EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace newsgraph
