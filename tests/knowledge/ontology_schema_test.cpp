// The data against schemas/ontology.schema.json, and what the loader says of data that are wrong.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>
#include <rapidjson/pointer.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "newsgraph/base/error.h"
#include "newsgraph/knowledge/ontology.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

const fs::path root = NEWSGRAPH_SOURCE_DIR;
const fs::path folder = root / "data" / "ontology";

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in) << path;
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// The schema with one of its definitions as what the whole document has to be.
class Checker {
 public:
  explicit Checker(const std::string& definition) {
    schema_.Parse(read(root / "schemas" / "ontology.schema.json").c_str());
    EXPECT_FALSE(schema_.HasParseError());
    const rapidjson::Value* wanted = rapidjson::Pointer(("/definitions/" + definition).c_str()).Get(schema_);
    EXPECT_NE(wanted, nullptr);
    rapidjson::Value copy(*wanted, schema_.GetAllocator());
    for (auto& member : copy.GetObject()) schema_.AddMember(member.name, member.value, schema_.GetAllocator());
    compiled_ = std::make_unique<rapidjson::SchemaDocument>(schema_);
  }

  /// Empty, or what is wrong and where.
  [[nodiscard]] std::string problem(const std::string& json) const {
    rapidjson::Document document;
    document.Parse(json.c_str());
    if (document.HasParseError()) return "no JSON";
    rapidjson::SchemaValidator validator(*compiled_);
    if (document.Accept(validator)) return {};
    rapidjson::StringBuffer place;
    validator.GetInvalidDocumentPointer().StringifyUriFragment(place);
    return std::string(validator.GetInvalidSchemaKeyword()) + " at " + place.GetString();
  }

 private:
  rapidjson::Document schema_;
  std::unique_ptr<rapidjson::SchemaDocument> compiled_;
};

TEST(OntologySchema, EveryFileFollowsIt) {
  for (const char* name : {"relations", "categories", "events", "sectors", "contexts", "irregular"}) {
    EXPECT_EQ(Checker(name).problem(read(folder / (std::string(name) + ".json"))), "") << name;
  }
  EXPECT_EQ(Checker("cameo-codes").problem(read(folder / "cameo.json")), "");
  EXPECT_EQ(Checker("manifest").problem(read(folder / "MANIFEST.json")), "");
}

TEST(OntologySchema, EveryRowFollowsIt) {
  const auto check = [](const char* definition, const fs::path& file) {
    const Checker checker(definition);
    std::istringstream lines(read(file));
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
      ++number;
      EXPECT_EQ(checker.problem(line), "") << file << ":" << number;
    }
    EXPECT_GT(number, 50U) << file;
  };
  for (const auto& file : fs::directory_iterator(folder / "frames")) check("frame", file.path());
  check("operator", folder / "operators.jsonl");
}

TEST(OntologySchema, SeesWhatIsWrong) {
  const Checker checker("frame");
  EXPECT_EQ(checker.problem(R"({"id":"meet.1","lemma":"meet","part":"verb","relation":"met_with","source":["nsubj"]})"),
            "");
  EXPECT_NE(checker.problem(R"({"id":"meet.1","lemma":"meet","part":"verb","source":["nsubj"]})"), "");
  EXPECT_NE(checker.problem(R"({"id":"meet.1","lemma":"meet","part":"verb","relation":"a","source":["subject"]})"), "");
  EXPECT_NE(checker.problem(R"({"id":"meet.1","lemma":"meet","part":"verb","relation":"a","source":["obl"]})"), "");
  EXPECT_NE(checker.problem(R"({"id":"meet.1","lemma":"meet","part":"adverb","relation":"a","source":["nsubj"]})"), "");
  EXPECT_NE(
      checker.problem(R"({"id":"meet.1","lemma":"meet","part":"verb","relation":"a","source":["nsubj"],"colour":1})"),
      "");
}

/// A copy of the data in which one file can be spoilt.
class BrokenOntology : public testing::Test {
 protected:
  void SetUp() override {
    copy_ = fs::path(testing::TempDir()) / testing::UnitTest::GetInstance()->current_test_info()->name();
    fs::remove_all(copy_);
    fs::copy(folder, copy_, fs::copy_options::recursive);
  }
  void TearDown() override { fs::remove_all(copy_); }

  void write(const char* name, const std::string& bytes) const { std::ofstream(copy_ / name) << bytes; }

  /// All frames are these.
  void write_frames(const std::string& bytes) const {
    fs::remove_all(copy_ / "frames");
    fs::create_directory(copy_ / "frames");
    write("frames/all.jsonl", bytes);
  }

  /// What loading says; empty if it works.
  [[nodiscard]] std::string error() const {
    try {
      (void)Ontology::load(copy_);
      return {};
    } catch (const Error& error) {
      return error.what();
    }
  }

  fs::path copy_;
};

TEST_F(BrokenOntology, AnUntouchedCopyLoads) {
  EXPECT_EQ(error(), "");
}

TEST_F(BrokenOntology, AMissingFileIsNamed) {
  fs::remove(copy_ / "contexts.json");
  EXPECT_THAT(error(), HasSubstr("contexts.json: can't be opened"));
}

TEST_F(BrokenOntology, BadJsonIsReportedWithItsLine) {
  write_frames("\n{\"id\": \n");
  EXPECT_THAT(error(), HasSubstr("frames/all.jsonl:2: "));
  write("events.json", "{\n\n\"events\": [,]}");
  EXPECT_THAT(error(), HasSubstr("events.json:3: "));
}

TEST_F(BrokenOntology, AFrameThatNamesTheUnknownIsReportedWithItsLine) {
  const std::string head = R"({"id":"go.1","lemma":"go","part":"verb","source":["nsubj"],"target":["obj"],)";
  const auto with = [&](const std::string& rest) {
    write_frames(head + rest + "}\n");
    return error();
  };
  EXPECT_EQ(with(R"("relation":"visited")"), "");
  EXPECT_THAT(with(R"("relation":"went")"), HasSubstr("frames/all.jsonl:1: unknown relation \"went\""));
  EXPECT_THAT(with(R"("relation":"holds_office")"), HasSubstr("interactions and events only"));
  EXPECT_THAT(with(R"("event":"party")"), HasSubstr("unknown event type \"party\""));
  EXPECT_THAT(with(R"("relation":"visited","plover":"GO")"), HasSubstr("unknown category \"GO\""));
  EXPECT_THAT(with(R"("relation":"visited","mode":"phony")"), HasSubstr("CONSULT has no mode \"phony\""));
  EXPECT_THAT(with(R"("relation":"visited","colour":1)"), HasSubstr("unknown key \"colour\""));
  EXPECT_THAT(with(R"("relation":"visited","negated":1)"), HasSubstr("\"negated\" is neither true nor false"));
  EXPECT_THAT(with(R"("relation":"visited","embeds":{"kind":"poem"})"), HasSubstr("unknown word \"poem\""));
}

TEST_F(BrokenOntology, AnIdIsThereOnce) {
  const std::string row =
      R"({"id":"go.1","lemma":"go","part":"verb","relation":"visited","source":["nsubj"],"target":["obj"]})";
  write_frames(row + "\n" + row + "\n");
  EXPECT_THAT(error(), HasSubstr("frames/all.jsonl:2: \"go.1\" is there twice"));
}

TEST_F(BrokenOntology, ARowOfAJsonFileIsReportedWithItsLine) {
  write("events.json", "{\"events\": [\n  {\"id\": \"a\"},\n  {\"id\": \"b\", \"plover\": \"NO\"}\n]}\n");
  EXPECT_THAT(error(), HasSubstr("events.json:3: unknown category \"NO\""));
}

}  // namespace
}  // namespace newsgraph
