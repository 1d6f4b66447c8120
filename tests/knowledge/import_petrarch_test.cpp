#include "newsgraph/knowledge/import/petrarch.h"

#include "knowledge/import_fixture.h"
#include "newsgraph/knowledge/import/cameo_codes.h"
#include "newsgraph/knowledge/import/petrarch_dictionary.h"

namespace newsgraph {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view actors = R"(# Sample.actors.txt - our own words in the form of the dictionaries
<!-- a comment over
     two lines, with a +SYNONYM in it -->
RUSSIA_  ; TABARI's comment
+RUSSIAN
+RUSSIANS_
+RUSSIAN_FEDERATION_   # PETRARCH's comment
+RSFSR_
	[RUS]

VOLOGDA_ [RUS]

BILL_CLINTON_  ; governor before
+PRESIDENT_CLINTON_
+WILLIAM_JEFFERSON_CLINTON
	[USAELI <930120]
	[USAGOV 19930120 - 010120]
	[USAELI]

SAM_SAMPLE_ [FRAOPP > 140608][FRAGOV 0901-1]
JANE_DE_LA_SAMPLE [FRAGOV 900000-950600]
TALIBAN_
	[AFGREB <960927]
	[AFGGOV 960927-011113]
	[AFGREB]
MINISTRY_OF_DEFENCE [ROMGOV]
GENERAL_ELECTRIC_ [MNC]
UNITED_NATIONS_ +UN_ [IGOUNO]
WORLD_HEALTH_ORGANIZATION_ [IGOUNOHLHWHO]
+WHO
EASTERN_EUROPE [EEU]
BOTH_PARTIES [ISR/PSE]
SOME_ALLIANCE [ISRGOV/PSE]
MOUNT_NULL_ [---]
SOMETIMES_NULL_ [--- <930120][FRA]
WIDE_STORY_ [###]
COMPLEX_THING_ [+++]
)";

struct Imported {
  std::map<std::string, std::string> rows;
  std::vector<std::string> problems;
  PetrarchCounts counts;
};

Imported import(const ImportFolder& folder) {
  Complaints complaints;
  std::ostringstream out;
  const auto counts = import_petrarch(folder.path(), out, complaints.hear());
  return {imported_rows(out.str()), complaints.all(), counts};
}

Imported import_actors(std::string_view bytes) {
  const ImportFolder folder;
  (void)folder.write("Sample.actors.txt", bytes);
  return import(folder);
}

TEST(ImportPetrarch, APersonKeepsTheDatedCodes) {
  EXPECT_EQ(import_actors(actors).rows.at("person:bill-clinton"),
            R"({"kind":"person","id":"person:bill-clinton","name":"Bill Clinton",)"
            R"("names":["President Clinton","William Jefferson Clinton"],"country":"USA","sector":"ELI",)"
            R"("codes":[{"code":"USAELI","to":"1993-01-20"},{"code":"USAGOV","from":"1993-01-20","to":"2001-01-20"},)"
            R"({"code":"USAELI"}]})");
}

TEST(ImportPetrarch, TheCountryIsTheBlockWithItsName) {
  const auto rows = import_actors(actors).rows;
  EXPECT_EQ(rows.at("country:RUS"),
            R"({"kind":"country","id":"country:RUS","name":"Russia","adjectives":["Russian"],"peoples":["Russians"],)"
            R"("names":["Russian Federation"],"acronyms":["RSFSR"],"codes":[{"code":"RUS"}]})");
  EXPECT_EQ(rows.at("org:vologda"), R"({"kind":"organization","id":"org:vologda","name":"Vologda","type":"other",)"
                                    R"("country":"RUS","codes":[{"code":"RUS"}]})");
}

TEST(ImportPetrarch, ACountryWithAnUnusualNameIsTheFirstBlock) {
  const auto rows = import_actors("IVORY_COAST_\n\t[CIV]\nABIDJAN_ [CIV]\n").rows;
  EXPECT_THAT(ids_of(rows), ElementsAre("country:CIV", "org:abidjan"));
  EXPECT_THAT(rows.at("country:CIV"), HasSubstr(R"("name":"Ivory Coast")"));
}

TEST(ImportPetrarch, CodesSayWhoIsMeant) {
  const auto [rows, problems, counts] = import_actors(actors);
  EXPECT_THAT(rows.at("org:taliban"), AllOf(HasSubstr(R"("type":"armed-group","country":"AFG","sector":"REB")"),
                                            HasSubstr(R"({"code":"AFGGOV","from":"1996-09-27","to":"2001-11-13"})")));
  EXPECT_THAT(rows.at("person:jane-de-la-sample"),
              AllOf(HasSubstr(R"("name":"Jane de La Sample")"), HasSubstr(R"("from":"1990","to":"1995-06")")));
  EXPECT_THAT(rows.at("person:sam-sample"), HasSubstr(R"("codes":[{"code":"FRAOPP","from":"2014-06-08"}])"));
  EXPECT_THAT(rows.at("org:ministry-of-defence"),
              HasSubstr(R"("type":"ministry","country":"ROU","sector":"GOV","codes":[{"code":"ROMGOV"}])"));
  EXPECT_THAT(rows.at("org:general-electric"), HasSubstr(R"("type":"company","code":"MNC")"));
  EXPECT_THAT(rows.at("org:world-health-organization"),
              HasSubstr(R"("acronyms":["WHO"],"type":"intergovernmental","code":"UNO","sector":"MED")"));
  EXPECT_THAT(rows.at("group:eastern-europe"), Not(HasSubstr("country")));
  EXPECT_THAT(rows.at("group:both-parties"),
              HasSubstr(R"("members":["country:ISR","country:PSE"],"codes":[{"code":"ISR/PSE"}])"));
  EXPECT_THAT(rows.at("group:some-alliance"), Not(HasSubstr("members")));
  EXPECT_THAT(rows.at("org:sometimes-null"), HasSubstr(R"("codes":[{"code":"---","to":"1993-01-20"},{"code":"FRA"}])"));
  EXPECT_EQ(counts.persons, 3u);
  EXPECT_EQ(counts.groups, 3u);
  EXPECT_EQ(counts.countries, 1u);
  EXPECT_EQ(counts.organizations + counts.persons + counts.groups + counts.countries, rows.size());
  EXPECT_THAT(problems, ElementsAre(HasSubstr("no dates: [FRAGOV 0901-1]"),
                                    HasSubstr("not a phrase: UNITED_NATIONS_ +UN_ [IGOUNO]")));
}

TEST(ImportPetrarch, NullDiscardAndComplexCodesGiveNoRow) {
  const auto rows = import_actors(actors).rows;
  for (const char* id : {"org:mount-null", "org:wide-story", "org:complex-thing"})
    EXPECT_FALSE(rows.contains(id)) << id;
}

TEST(ImportPetrarch, WhetherItIsAPersonIsToldWithCare) {
  EXPECT_THAT(
      ids_of(import_actors("KING_FAISAL [SAUGOV]\n"
                           "FAISAL_IBN_SAUD [SAUGOV]\n+CROWN_PRINCE_FAISAL\n"
                           "PRIME_MINISTER [FRAGOV]\n"
                           "PRESIDENT_OF_FRANCE [FRAGOV]\n"
                           "GENERAL_ASSEMBLY [FRALEG]\n"
                           "HOUSE_OF_SAMPLES [FRALEG 900101-950101][FRA]\n"
                           "SAMPLE_FRONT [FRAREB <900101][FRAGOV]\n"
                           "GORBACHEV [RUSGOV 850311-911225][RUSELI]\n")
                 .rows),
      ElementsAre("org:general-assembly", "org:house-of-samples", "org:president-of-france", "org:prime-minister",
                  "org:sample-front", "person:faisal-ibn-saud", "person:gorbachev", "person:king-faisal"));
}

TEST(ImportPetrarch, OnePhraseInTwoFilesIsOneRow) {
  const ImportFolder folder;
  (void)folder.write("a.ACTORS", "SAMPLE_PARTY\n+SP\n\t[FRAPTY]\n");
  (void)folder.write("b.actors.txt", "SAMPLE_PARTY\n+SAMPLERS\n\t[FRAPTYSAM]\n");
  (void)folder.write("verbs.txt", "--- MEET [040] ---\n");
  EXPECT_EQ(import(folder).rows.at("org:sample-party"),
            R"({"kind":"organization","id":"org:sample-party","name":"Sample Party","acronyms":["SP"],)"
            R"("names":["Samplers"],"type":"party","country":"FRA","sector":"PTY",)"
            R"("codes":[{"code":"FRAPTY"},{"code":"FRAPTYSAM"}]})");
}

TEST(ImportPetrarch, AgentsBecomeRoleNounsWithTheirPlurals) {
  const ImportFolder folder;
  (void)folder.write("Sample.agents.txt",
                     "!PERSON! = MAN, MEN, WOMAN, WOMEN, PERSON\n"
                     "ATTORNEY_GENERAL {ATTORNEYS_GENERAL} [~GOVATG]  # two words\n"
                     "POLICE_ {} [~COP]\n"
                     "DEPUTY_ [~LEG]\nWITNESS [~CVL]\nSOLDIER [~MIL]\n"
                     "HUMAN_RIGHTS_BODY [NGO~]\n"
                     "CONGRESS!PERSON! [~LEG]\n"
                     "GHOST [---]\nSOLDIER [~REB]\n"
                     "!UNKNOWN!MAN [~LEG]\nNO_CODE\nODD {ODDS [~GOV]\n[~GOV]\n");
  const auto [rows, problems, counts] = import(folder);
  EXPECT_EQ(rows.at("attorneys general"),
            R"({"kind":"role-noun","name":"attorneys general","singular":"attorney general","sector":"GOV"})");
  EXPECT_EQ(rows.at("police"), R"({"kind":"role-noun","name":"police","sector":"COP"})");
  EXPECT_EQ(rows.at("human rights bodies"),
            R"({"kind":"role-noun","name":"human rights bodies","singular":"human rights body","sector":"SOC"})");
  EXPECT_THAT(rows.at("soldiers"), HasSubstr("MIL"));
  EXPECT_THAT(ids_of(rows), ElementsAre("attorneys general", "congressmen", "congresspersons", "congresswomen",
                                        "deputies", "human rights bodies", "police", "soldiers", "witnesses"));
  EXPECT_EQ(counts.role_nouns, 9u);
  EXPECT_THAT(problems, ElementsAre("Sample.agents.txt:11: an unknown set: !UNKNOWN!MAN",
                                    "Sample.agents.txt:12: not an agent: NO_CODE",
                                    "Sample.agents.txt:13: not an agent: ODD {ODDS [~GOV]",
                                    "Sample.agents.txt:14: not an agent: [~GOV]"));
}

TEST(ImportPetrarch, DiscardsAreAListOfTexts) {
  const ImportFolder folder;
  (void)folder.write("Sample.discards.txt",
                     "# sports\n+WORLD_CUP_\nPRICE_WAR_ ; an idiom\n<!-- X -->\nBATTLE_OF_THE_BANDS\nPRICE_WAR\n_\n");
  (void)folder.write("Sample.actors.txt", actors);
  Complaints complaints;
  EXPECT_THAT(petrarch_discards(folder.path(), complaints.hear()),
              ElementsAre("+WORLD CUP", "PRICE WAR", "BATTLE OF THE BANDS", "WIDE STORY"));
  EXPECT_THAT(complaints.all(), ElementsAre("Sample.discards.txt:7: not a phrase"));
}

TEST(ImportPetrarch, ABrokenLineCostsItself) {
  const auto [rows, problems, counts] = import_actors(
      "+LOST_SYNONYM\n\t[FRA]\n"
      "GOOD_PARTY_ [FRAPTY\n"
      "+GP_ [FRAPTY]x\n"
      "{BAD} [FRA]\n+GOES_WITH_IT\n\t[FRAGOV]\n"
      "NO_CODE_AT_ALL_\n"
      "WRONG_DATES_ [FRAGOV 20010101-20000101][FRAGOV >991301][][FRAGOV 990101]\n"
      "OTHER_PARTY_ [FRAPTY] <!-- never closed\n"
      "SWALLOWED [FRA]\n" +
      std::string(20'000, 'X') + "\n");
  EXPECT_THAT(ids_of(rows), ElementsAre("org:good-party", "org:other-party"));
  EXPECT_THAT(rows.at("org:good-party"), HasSubstr(R"("acronyms":["GP"])"));
  EXPECT_THAT(problems, testing::Contains("Sample.actors.txt:1: belongs to no phrase"));
  EXPECT_THAT(problems, testing::Contains("Sample.actors.txt:3: not a code: [FRAPTY"));
  EXPECT_THAT(problems, testing::Contains("Sample.actors.txt:4: not a code: x"));
  EXPECT_THAT(problems, testing::Contains("Sample.actors.txt:5: not a phrase: {BAD} [FRA]"));
  EXPECT_THAT(problems, testing::Contains("Sample.actors.txt:8: NO_CODE_AT_ALL has no code"));
  EXPECT_THAT(problems, testing::Contains("Sample.actors.txt:9: ends before it begins: [FRAGOV 20010101-20000101]"));
  EXPECT_THAT(problems, testing::Contains("Sample.actors.txt:9: no dates: [FRAGOV >991301]"));
  EXPECT_THAT(problems, testing::Contains("Sample.actors.txt:9: no code in []"));
  EXPECT_THAT(problems, testing::Contains("Sample.actors.txt:9: no dates: [FRAGOV 990101]"));
  EXPECT_THAT(problems, testing::Contains("Sample.actors.txt:12: longer than a line may be"));
  EXPECT_THAT(problems, testing::Contains("Sample.actors.txt:12: the comment that begins in line 10 has no end"));
}

TEST(ImportPetrarch, ReadsBothFormsOfDates) {
  using knowledge::petrarch_date;
  EXPECT_EQ(petrarch_date("930120"), "1993-01-20");
  EXPECT_EQ(petrarch_date("300120"), "2030-01-20");
  EXPECT_EQ(petrarch_date("310120"), "1931-01-20");
  EXPECT_EQ(petrarch_date("20140608"), "2014-06-08");
  EXPECT_EQ(petrarch_date("140600"), "2014-06");
  EXPECT_EQ(petrarch_date("140000"), "2014");
  for (const char* wrong : {"", "14060", "141301", "140631", "14-608", "201406080"})
    EXPECT_EQ(petrarch_date(wrong), "") << wrong;
}

TEST(ImportPetrarch, CameosCountriesAreIsosOfToday) {
  using knowledge::read_cameo;
  EXPECT_EQ(read_cameo("ZARMIL").country, "COD");
  EXPECT_EQ(read_cameo("PALREB").country, "PSE");
  EXPECT_EQ(read_cameo("KSV").country, "XKX");
  EXPECT_EQ(read_cameo("NGMENV").code, "ISM");
  EXPECT_EQ(read_cameo("IGOEECGOV").code, "EUR");
  EXPECT_EQ(read_cameo("USAMED").sector, "JRN");
  EXPECT_EQ(read_cameo("XXXGOV").country, "");
  EXPECT_EQ(read_cameo("XXXGOV").sector, "GOV");
  EXPECT_EQ(read_cameo("US").country, "");
}

TEST(ImportPetrarch, OldDictionariesAreLatin1) {
  EXPECT_THAT(import_actors("SAMPLE_PE\xD1"
                            "A_PARTY [ESPPTY]\r\n")
                  .rows.begin()
                  ->second,
              HasSubstr("Sample Peña Party"));
  EXPECT_EQ(knowledge::country_name("XKX"), "Kosovo");
  EXPECT_EQ(knowledge::country_name("XKK"), "");
}

TEST(ImportPetrarch, TheOutputLoadsWithOurOwn) {
  const ImportFolder folder;
  (void)folder.write("Sample.actors.txt",
                     "BILL_CLINTON [USAELI]\n+SLICK_WILLY\nAFGHANISTAN_\n+AFGHAN\n\t[AFG]\nTALIBAN [AFGREB]\n");
  std::ostringstream out;
  import_petrarch(folder.path(), out);
  const auto rows = folder.write("rows.jsonl", out.str());
  const auto gazetteer = Gazetteer::load(NEWSGRAPH_SOURCE_DIR "/data", std::vector{rows});
  EXPECT_TRUE(gazetteer->find("person:bill-clinton"));
  EXPECT_THAT(names_in(*gazetteer, {"Slick Willy spoke"}), ElementsAre("Slick Willy = name person:bill-clinton"));
}

TEST(ImportPetrarch, ADirectoryWithoutDictionariesIsAnError) {
  const ImportFolder folder;
  std::ostringstream out;
  const auto code = [&](const std::filesystem::path& path) {
    try {
      import_petrarch(path, out);
    } catch (const Error& error) {
      return error.code();
    }
    return ErrorCode::usage;
  };
  EXPECT_EQ(code(folder.path()), ErrorCode::format);
  EXPECT_EQ(code(folder.path("missing")), ErrorCode::io);
}

TEST(ImportPetrarch, AnyBytesAreSafe) {
  std::uint32_t seed = 11;
  for (int round = 0; round < 200; ++round) {
    std::string bytes;
    for (int i = 0; i < 400; ++i) {
      seed = seed * 1664525u + 1013904223u;
      constexpr std::string_view letters = "AFGUSA_+[]<>-0191 \t\n\n#;!{}=/,~\xFF";
      bytes += letters[(seed >> 16) % letters.size()];
    }
    const ImportFolder folder;
    for (const char* name : {"a.actors", "b.agents", "c.discards"}) (void)folder.write(name, bytes);
    (void)import(folder);
    (void)petrarch_discards(folder.path());
  }
}

}  // namespace
}  // namespace newsgraph
