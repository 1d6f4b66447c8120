// data/gazetteer/countries.jsonl against ISO 3166-1 as Debian's iso-codes has it.
#include <gmock/gmock.h>
#include <rapidjson/document.h>

#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace newsgraph {
namespace {

using testing::IsEmpty;

constexpr char iso_codes[] = "/usr/share/iso-codes/json/iso_3166-1.json";

struct Country {
  std::string iso2, numeric;
  std::map<std::string, std::vector<std::string>> fields;  // all texts and lists of texts
};

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

std::string text(const rapidjson::Value& object, const char* field) {
  return object.HasMember(field) ? object[field].GetString() : "";
}

// By ISO 3166-1 alpha-3.
std::map<std::string, Country> countries() {
  std::map<std::string, Country> out;
  std::ifstream in(NEWSGRAPH_SOURCE_DIR "/data/gazetteer/countries.jsonl");
  for (std::string line; std::getline(in, line);) {
    rapidjson::Document row;
    row.Parse(line.c_str());
    if (!row.IsObject()) continue;
    Country& country = out[text(row, "id").substr(std::string("country:").size())];
    country.iso2 = text(row, "iso2");
    country.numeric = text(row, "numeric");
    for (const auto& member : row.GetObject()) {
      std::vector<std::string>& values = country.fields[member.name.GetString()];
      if (member.value.IsString()) values.emplace_back(member.value.GetString());
      if (member.value.IsArray())
        for (const auto& value : member.value.GetArray()) values.emplace_back(value.GetString());
    }
  }
  return out;
}

TEST(Countries, AreThoseOfIso3166AndKosovo) {
  rapidjson::Document iso;
  iso.Parse(read(iso_codes).c_str());
  ASSERT_TRUE(iso.IsObject()) << iso_codes << " (Debian package iso-codes)";
  auto ours = countries();
  for (const auto& entry : iso["3166-1"].GetArray()) {
    const std::string alpha3 = text(entry, "alpha_3");
    ASSERT_TRUE(ours.contains(alpha3)) << alpha3;
    EXPECT_EQ(ours[alpha3].iso2, text(entry, "alpha_2")) << alpha3;
    EXPECT_EQ(ours[alpha3].numeric, text(entry, "numeric")) << alpha3;
    ours.erase(alpha3);
  }
  EXPECT_EQ(ours.size(), 1u);
  EXPECT_TRUE(ours.contains("XKX"));
}

// Where the answer is that there is none. COG and DMA share their adjective with COD and DOM, which news means by it;
// islands of two words use their name ("Solomon Islands police").
const std::set<std::string> without_adjective = {"ATF", "BES", "BLM", "BVT", "CCK", "COG", "COK", "CXR", "DMA",
                                                 "FLK", "GGY", "HMD", "JEY", "MAF", "MNP", "NFK", "PCN", "SGS",
                                                 "SJM", "SLB", "SPM", "SXM", "TCA", "UMI", "VAT", "VIR"};
const std::set<std::string> without_people = {"ATA", "ATF", "BLM", "BVT", "COG", "DMA", "HMD", "MAF",
                                              "MNP", "SGS", "SJM", "SPM", "SXM", "TCA", "UMI", "VAT"};
// Nobody governs from there, or the country is a city.
const std::set<std::string> without_capital = {"ATA", "ATF", "BVT", "HKG", "HMD", "IOT",
                                               "MAC", "MCO", "SGP", "TKL", "UMI", "VAT"};

TEST(Countries, HaveAllTheirNames) {
  std::vector<std::string> missing;
  for (const auto& [alpha3, country] : countries()) {
    const auto lacks = [&](const char* field) {
      const auto found = country.fields.find(field);
      return found == country.fields.end() || found->second.empty();
    };
    if (lacks("name")) missing.push_back(alpha3 + " name");
    if (!without_adjective.contains(alpha3) && lacks("adjectives")) missing.push_back(alpha3 + " adjectives");
    if (!without_people.contains(alpha3) && lacks("peoples")) missing.push_back(alpha3 + " peoples");
    if (!without_capital.contains(alpha3) && lacks("capital")) missing.push_back(alpha3 + " capital");
  }
  EXPECT_THAT(missing, IsEmpty());
}

TEST(Countries, ShareNoAdjectiveMetonymOrAcronym) {
  std::vector<std::string> shared;
  for (const char* field : {"adjectives", "metonyms", "acronyms"}) {
    std::map<std::string, std::string> owner;
    for (auto& [alpha3, country] : countries()) {
      const auto found = country.fields.find(field);
      if (found == country.fields.end()) continue;
      for (const std::string& name : found->second) {
        const auto [first, added] = owner.emplace(name, alpha3);
        if (!added && first->second != alpha3) shared.push_back(first->second + "/" + alpha3 + " " + name);
      }
    }
  }
  EXPECT_THAT(shared, IsEmpty());
}

}  // namespace
}  // namespace newsgraph
