#include "newsgraph/language/model_file.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>

#include "newsgraph/base/error.h"
#include "newsgraph/base/hash.h"
#include "newsgraph/language/model_layout.h"

namespace newsgraph::language {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

ModelWriter sample() {
  ModelWriter writer;
  writer.add_array("weights", std::vector<float>{0.5F, -1.25F, 3.0F});
  writer.add("words", "one two");
  writer.add("empty", "");
  return writer;
}

std::string problem(const std::string& bytes) {
  try {
    ModelFile::of(bytes, "m")->check();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

/// The header says again what is so, after a test has changed something.
void renew_head(std::string& bytes) {
  ModelHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  header.head_checksum = head_checksum(bytes.substr(0, sizeof header + header.sections * sizeof(ModelEntry)));
  std::memcpy(bytes.data(), &header, sizeof header);
}

/// Reads all that a model offers.
std::uint64_t read_all(const ModelFile& model) {
  std::uint64_t sum = 0;
  for (const std::string& name : model.names()) sum += hash64(model.section(name)) + name.size();
  return sum;
}

TEST(ModelFile, GivesBackItsSections) {
  const auto model = ModelFile::of(sample().bytes());
  EXPECT_THAT(model->array<float>("weights"), ElementsAre(0.5F, -1.25F, 3.0F));
  EXPECT_EQ(model->section("words"), "one two");
  EXPECT_EQ(model->section("empty"), "");
  EXPECT_THAT(model->names(), ElementsAre("empty", "weights", "words"));
  EXPECT_TRUE(model->has("words"));
  EXPECT_FALSE(model->has("word"));
  model->check();
}

TEST(ModelFile, SectionsAreAligned) {
  const auto model = ModelFile::of(sample().bytes());
  for (const std::string& name : model->names())
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(model->section(name).data()) % model_alignment, 0U) << name;
}

TEST(ModelFile, TheOrderOfAddingDoesNotMatter) {
  ModelWriter other;
  other.add("empty", "");
  other.add("words", "one two");
  other.add_array("weights", std::vector<float>{0.5F, -1.25F, 3.0F});
  EXPECT_EQ(other.bytes(), sample().bytes());
}

TEST(ModelFile, IsMappedFromDisk) {
  const auto path = std::filesystem::path(testing::TempDir()) / "newsgraph-model-test.bin";
  sample().save(path);
  const auto model = ModelFile::open(path);
  model->check();
  EXPECT_EQ(read_all(*model), read_all(*ModelFile::of(sample().bytes())));
  EXPECT_EQ(model->place(), path.string());
  EXPECT_FALSE(std::filesystem::exists(path.string() + ".part"));
  std::filesystem::remove(path);
}

TEST(ModelFile, WhatIsNotThereIsAnError) {
  const auto model = ModelFile::of(sample().bytes(), "m");
  EXPECT_THROW(static_cast<void>(model->section("nothing")), Error);
  EXPECT_THROW(static_cast<void>(model->array<double>("weights")), Error);
  EXPECT_THROW(static_cast<void>(model->array<float>("weights", 4)), Error);
  EXPECT_THROW(static_cast<void>(ModelFile::open("/no/such/model")), Error);
  EXPECT_THROW(static_cast<void>(ModelFile::open("/tmp")), Error);
}

TEST(ModelFile, ErrorsSayWhatIsWrong) {
  const std::string good = sample().bytes();
  EXPECT_THAT(problem(""), HasSubstr("too short"));
  EXPECT_THAT(problem(std::string(200, 'x')), HasSubstr("not a model of newsgraph"));
  EXPECT_THAT(problem(good.substr(0, good.size() - 1)), HasSubstr("cut off"));
  EXPECT_THAT(problem(good + "x"), HasSubstr("cut off or damaged"));
  std::string older = good;
  older[offsetof(ModelHeader, version)] = 0;
  EXPECT_THAT(problem(older), HasSubstr("a model of format 0; this program reads format 1"));
  std::string foreign = good;
  std::reverse(foreign.begin() + 8, foreign.begin() + 12);
  EXPECT_THAT(problem(foreign), HasSubstr("another order of bytes"));
  std::string damaged = good;
  damaged.back() = 'x';
  EXPECT_THAT(problem(damaged), HasSubstr("the checksum differs"));
}

TEST(ModelFile, ATableThatPointsOutsideIsAnErrorEvenWithARightChecksum) {
  const std::string good = sample().bytes();
  const auto with = [&good](std::size_t offset, std::uint64_t value) {
    std::string bytes = good;
    std::memcpy(bytes.data() + sizeof(ModelHeader) + sizeof(ModelEntry) + offset, &value, sizeof value);
    renew_head(bytes);
    return problem(bytes);
  };
  EXPECT_THAT(with(offsetof(ModelEntry, offset), 1ULL << 40U), HasSubstr("damaged table"));
  EXPECT_THAT(with(offsetof(ModelEntry, offset), ~0ULL - 63), HasSubstr("damaged table"));
  EXPECT_THAT(with(offsetof(ModelEntry, offset), 64), HasSubstr("damaged table"));
  EXPECT_THAT(with(offsetof(ModelEntry, offset), 257), HasSubstr("damaged table"));
  EXPECT_THAT(with(offsetof(ModelEntry, size), ~0ULL), HasSubstr("damaged table"));
  EXPECT_THAT(with(offsetof(ModelEntry, size), 7), HasSubstr("damaged table"));
  EXPECT_THAT(with(offsetof(ModelEntry, element_size), 0), HasSubstr("damaged table"));
  EXPECT_THAT(with(offsetof(ModelEntry, name), 0), HasSubstr("damaged table"));
}

TEST(ModelFile, EveryPrefixIsAnError) {
  const std::string good = sample().bytes();
  for (std::size_t size = 0; size < good.size(); ++size)
    EXPECT_THROW(static_cast<void>(ModelFile::of(good.substr(0, size))), Error) << size;
}

TEST(ModelFile, FlippedBitsGiveAnErrorOrAModel) {
  const std::string good = sample().bytes();
  std::mt19937 random(20250301);
  int opened = 0;
  for (int round = 0; round < 2000; ++round) {
    std::string bytes = good;
    for (auto flips = 1 + random() % 3; flips > 0; --flips) {
      const std::size_t bit = random() % (bytes.size() * 8);
      bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
    }
    if (bytes == good) continue;
    try {
      const auto model = ModelFile::of(bytes);
      ++opened;
      static_cast<void>(read_all(*model));
      EXPECT_THROW(model->check(), Error);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::format);
    }
  }
  EXPECT_GT(opened, 100) << "damage in a section is found by check() only";
}

TEST(ModelFile, BytesAfterARightHeadAreSafeWhateverTheTableSays) {
  const std::string good = sample().bytes();
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes = good;
    for (auto changes = 1 + random() % 4; changes > 0; --changes)
      bytes[sizeof(ModelHeader) + random() % (3 * sizeof(ModelEntry))] = static_cast<char>(random());
    renew_head(bytes);
    try {
      static_cast<void>(read_all(*ModelFile::of(bytes)));
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::format);
    }
  }
}

TEST(ModelWriter, NamesAreBoundedAndDiffer) {
  ModelWriter writer = sample();
  EXPECT_THROW(writer.add("words", "again"), Error);
  EXPECT_THROW(writer.add("", "x"), Error);
  EXPECT_THROW(writer.add(std::string(40, 'n'), "x"), Error);
  EXPECT_THROW(writer.save("/no/such/folder/model"), Error);
}

}  // namespace
}  // namespace newsgraph::language
