#include "newsgraph/base/array_file.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>

#include "newsgraph/base/error.h"
#include "newsgraph/base/hash.h"
#include "newsgraph/base/array_layout.h"

namespace newsgraph {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

ArrayWriter sample() {
  ArrayWriter writer;
  writer.add_array("weights", std::vector<float>{0.5F, -1.25F, 3.0F});
  writer.add("words", "one two");
  writer.add("empty", "");
  return writer;
}

std::string problem(const std::string& bytes) {
  try {
    ArrayFile::of(bytes, "m")->check();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

/// The header says again what is so, after a test has changed something.
void renew_head(std::string& bytes) {
  ArrayHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  header.head_checksum = head_checksum(bytes.substr(0, sizeof header + header.sections * sizeof(ArrayEntry)));
  std::memcpy(bytes.data(), &header, sizeof header);
}

/// Reads all that a file offers.
std::uint64_t read_all(const ArrayFile& file) {
  std::uint64_t sum = 0;
  for (const std::string& name : file.names()) sum += hash64(file.section(name)) + name.size();
  return sum;
}

TEST(ArrayFile, GivesBackItsSections) {
  const auto file = ArrayFile::of(sample().bytes());
  EXPECT_THAT(file->array<float>("weights"), ElementsAre(0.5F, -1.25F, 3.0F));
  EXPECT_EQ(file->section("words"), "one two");
  EXPECT_EQ(file->section("empty"), "");
  EXPECT_THAT(file->names(), ElementsAre("empty", "weights", "words"));
  EXPECT_TRUE(file->has("words"));
  EXPECT_FALSE(file->has("word"));
  file->check();
}

TEST(ArrayFile, SectionsAreAligned) {
  const auto file = ArrayFile::of(sample().bytes());
  for (const std::string& name : file->names())
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(file->section(name).data()) % array_alignment, 0U) << name;
}

TEST(ArrayFile, TheOrderOfAddingDoesNotMatter) {
  ArrayWriter other;
  other.add("empty", "");
  other.add("words", "one two");
  other.add_array("weights", std::vector<float>{0.5F, -1.25F, 3.0F});
  EXPECT_EQ(other.bytes(), sample().bytes());
}

TEST(ArrayFile, IsMappedFromDisk) {
  const auto path = std::filesystem::path(testing::TempDir()) / "newsgraph-array-file-test.bin";
  sample().save(path);
  const auto file = ArrayFile::open(path);
  file->check();
  EXPECT_EQ(read_all(*file), read_all(*ArrayFile::of(sample().bytes())));
  EXPECT_EQ(file->place(), path.string());
  EXPECT_FALSE(std::filesystem::exists(path.string() + ".part"));
  std::filesystem::remove(path);
}

TEST(ArrayFile, WhatIsNotThereIsAnError) {
  const auto file = ArrayFile::of(sample().bytes(), "m");
  EXPECT_THROW(static_cast<void>(file->section("nothing")), Error);
  EXPECT_THROW(static_cast<void>(file->array<double>("weights")), Error);
  EXPECT_THROW(static_cast<void>(file->array<float>("weights", 4)), Error);
  EXPECT_THROW(static_cast<void>(ArrayFile::open("/no/such/model")), Error);
  EXPECT_THROW(static_cast<void>(ArrayFile::open("/tmp")), Error);
}

TEST(ArrayFile, ErrorsSayWhatIsWrong) {
  const std::string good = sample().bytes();
  EXPECT_THAT(problem(""), HasSubstr("too short"));
  EXPECT_THAT(problem(std::string(200, 'x')), HasSubstr("not a model or gazetteer of newsgraph"));
  EXPECT_THAT(problem(good.substr(0, good.size() - 1)), HasSubstr("cut off"));
  EXPECT_THAT(problem(good + "x"), HasSubstr("cut off or damaged"));
  std::string older = good;
  older[offsetof(ArrayHeader, version)] = 0;
  EXPECT_THAT(problem(older), HasSubstr("of format 0; this program reads format 1"));
  std::string foreign = good;
  std::reverse(foreign.begin() + 8, foreign.begin() + 12);
  EXPECT_THAT(problem(foreign), HasSubstr("another order of bytes"));
  std::string damaged = good;
  damaged.back() = 'x';
  EXPECT_THAT(problem(damaged), HasSubstr("the checksum differs"));
}

TEST(ArrayFile, ATableThatPointsOutsideIsAnErrorEvenWithARightChecksum) {
  const std::string good = sample().bytes();
  const auto with = [&good](std::size_t offset, std::uint64_t value) {
    std::string bytes = good;
    std::memcpy(bytes.data() + sizeof(ArrayHeader) + sizeof(ArrayEntry) + offset, &value, sizeof value);
    renew_head(bytes);
    return problem(bytes);
  };
  EXPECT_THAT(with(offsetof(ArrayEntry, offset), 1ULL << 40U), HasSubstr("damaged table"));
  EXPECT_THAT(with(offsetof(ArrayEntry, offset), ~0ULL - 63), HasSubstr("damaged table"));
  EXPECT_THAT(with(offsetof(ArrayEntry, offset), 64), HasSubstr("damaged table"));
  EXPECT_THAT(with(offsetof(ArrayEntry, offset), 257), HasSubstr("damaged table"));
  EXPECT_THAT(with(offsetof(ArrayEntry, size), ~0ULL), HasSubstr("damaged table"));
  EXPECT_THAT(with(offsetof(ArrayEntry, size), 7), HasSubstr("damaged table"));
  EXPECT_THAT(with(offsetof(ArrayEntry, element_size), 0), HasSubstr("damaged table"));
  EXPECT_THAT(with(offsetof(ArrayEntry, name), 0), HasSubstr("damaged table"));
}

TEST(ArrayFile, EveryPrefixIsAnError) {
  const std::string good = sample().bytes();
  for (std::size_t size = 0; size < good.size(); ++size)
    EXPECT_THROW(static_cast<void>(ArrayFile::of(good.substr(0, size))), Error) << size;
}

TEST(ArrayFile, FlippedBitsGiveAnErrorOrAModel) {
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
      const auto file = ArrayFile::of(bytes);
      ++opened;
      static_cast<void>(read_all(*file));
      EXPECT_THROW(file->check(), Error);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::format);
    }
  }
  EXPECT_GT(opened, 100) << "damage in a section is found by check() only";
}

TEST(ArrayFile, BytesAfterARightHeadAreSafeWhateverTheTableSays) {
  const std::string good = sample().bytes();
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes = good;
    for (auto changes = 1 + random() % 4; changes > 0; --changes)
      bytes[sizeof(ArrayHeader) + random() % (3 * sizeof(ArrayEntry))] = static_cast<char>(random());
    renew_head(bytes);
    try {
      static_cast<void>(read_all(*ArrayFile::of(bytes)));
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::format);
    }
  }
}

TEST(ArrayWriter, NamesAreBoundedAndDiffer) {
  ArrayWriter writer = sample();
  EXPECT_THROW(writer.add("words", "again"), Error);
  EXPECT_THROW(writer.add("", "x"), Error);
  EXPECT_THROW(writer.add(std::string(40, 'n'), "x"), Error);
  EXPECT_THROW(writer.save("/no/such/folder/model"), Error);
}

}  // namespace
}  // namespace newsgraph
