// data/language/en/anaphors.json, against its schema and as it is loaded.
#include "newsgraph/knowledge/anaphors.h"

#include <gtest/gtest.h>
#include <rapidjson/document.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "newsgraph/base/error.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

const fs::path root = NEWSGRAPH_SOURCE_DIR;
const fs::path file = root / "data/language/en/anaphors.json";

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in) << path;
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// Empty, or what breaks the schema and where.
std::string problem(const std::string& json) {
  rapidjson::Document schema, document;
  schema.Parse(read(root / "schemas/anaphors.schema.json").c_str());
  EXPECT_FALSE(schema.HasParseError());
  document.Parse(json.c_str());
  if (document.HasParseError()) return "no JSON";
  const rapidjson::SchemaDocument compiled(schema);
  rapidjson::SchemaValidator validator(compiled);
  if (document.Accept(validator)) return {};
  rapidjson::StringBuffer place;
  validator.GetInvalidDocumentPointer().StringifyUriFragment(place);
  return std::string(validator.GetInvalidSchemaKeyword()) + " at " + place.GetString();
}

TEST(Anaphors, TheFileKeepsItsSchema) {
  EXPECT_EQ(problem(read(file)), "");
}

TEST(Anaphors, TheSchemaRefusesAWordInCapitals) {
  std::string json = read(file);
  json.replace(json.find("\"himself\""), 9, "\"Himself\"");
  EXPECT_NE(problem(json), "");
}

TEST(Anaphors, APronounHasItsGenderAndNumber) {
  const Anaphors anaphors = Anaphors::load(file);
  const AnaphorWord* word = anaphors.find("himself");
  ASSERT_NE(word, nullptr);
  ASSERT_TRUE(word->pronoun);
  EXPECT_EQ(word->pronoun->gender, Gender::male);
  EXPECT_EQ(word->pronoun->form, Pronoun::Case::reflexive);
  EXPECT_TRUE(anaphors.find("they")->pronoun->plural);
  EXPECT_TRUE(anaphors.find("its")->pronoun->neuter);
  EXPECT_EQ(anaphors.find("table"), nullptr);
}

TEST(Anaphors, ANounIsKnownInBothNumbers) {
  const Anaphors anaphors = Anaphors::load(file);
  ASSERT_TRUE(anaphors.find("airline")->noun);
  EXPECT_FALSE(anaphors.find("airline")->noun->plural);
  EXPECT_TRUE(anaphors.find("airlines")->noun->plural);
  EXPECT_EQ(anaphors.find("countries")->noun->singular, "country");
}

TEST(Anaphors, CountriesAreOfKinds) {
  const Anaphors anaphors = Anaphors::load(file);
  EXPECT_EQ(anaphors.is_of_kind("island", "LKA"), std::optional(true));
  EXPECT_EQ(anaphors.is_of_kind("island", "MLI"), std::optional(false));
  EXPECT_EQ(anaphors.is_of_kind("friendly", "MLI"), std::nullopt);
  EXPECT_EQ(anaphors.leading_office("FRA"), std::optional<std::string_view>("president"));
  EXPECT_EQ(anaphors.leading_office("DEU"), std::nullopt);
}

TEST(Anaphors, AMissingFileIsAnError) {
  EXPECT_THROW((void)Anaphors::load("/nowhere/anaphors.json"), Error);
}

}  // namespace
}  // namespace newsgraph
