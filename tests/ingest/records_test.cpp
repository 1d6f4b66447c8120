#include "newsgraph/ingest/records.h"

#include <gmock/gmock.h>

#include <boost/iostreams/copy.hpp>
#include <boost/iostreams/filter/bzip2.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/zstd.hpp>
#include <boost/iostreams/filtering_streambuf.hpp>
#include <sstream>

#include "newsgraph/ingest/parse.h"
#include "temporary.h"

namespace newsgraph::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// Each record as "place form size", each problem as "place: why", without the folder.
std::vector<std::string> items_of(const TemporaryFolder& folder, std::vector<std::string> inputs,
                                  const IngestOptions& options = {}) {
  std::vector<std::string> lines;
  RecordReader reader(std::move(inputs), options);
  while (auto item = reader.next()) {
    std::string line;
    if (const auto* problem = std::get_if<Problem>(&*item)) {
      line = problem->place + ": " + problem->why;
    } else {
      const Record& record = std::get<Record>(*item);
      const char* forms[] = {" text ", " json ", " html "};
      line = record.origin.place() + forms[static_cast<int>(record.form)] + record.bytes;
    }
    if (line.starts_with(folder.path() + "/")) line.erase(0, folder.path().size() + 1);
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> items_of(std::string_view name, std::string_view bytes, const IngestOptions& options = {}) {
  const TemporaryFolder folder;
  return items_of(folder, {folder.write(name, bytes)}, options);
}

template <class Filter>
std::string compress(const std::string& bytes) {
  namespace io = boost::iostreams;
  std::istringstream in(bytes);
  std::ostringstream out;
  io::filtering_streambuf<io::input> filtered;
  filtered.push(Filter());
  filtered.push(in);
  io::copy(filtered, out);
  return out.str();
}

TEST(Records, TextIsOneRecord) {
  EXPECT_THAT(items_of("a.txt", "They met.\n"), ElementsAre("a.txt text They met.\n"));
}

TEST(Records, JsonLinesAreCutByLine) {
  EXPECT_THAT(items_of("a.jsonl", "{\"a\":1}\n\n{\"b\":2}\r\n{\"c\":3}"),
              ElementsAre("a.jsonl:1 json {\"a\":1}", "a.jsonl:3 json {\"b\":2}\r", "a.jsonl:4 json {\"c\":3}"));
}

TEST(Records, JsonLinesAreKnownByContent) {
  EXPECT_THAT(items_of("a.txt", "{\"a\":1}\n{\"b\":2}\n"), SizeIs(2));
  EXPECT_THAT(items_of("a.json", "{\"a\":1}\n{\"b\":2}\n"), SizeIs(2));
}

TEST(Records, ABadLineCostsOnlyItself) {
  EXPECT_THAT(items_of("a", "{\"a\": \"x\n{\"b\":2}\n"), ElementsAre("a:1 json {\"a\": \"x", "a:2 json {\"b\":2}"));
}

TEST(Records, AnObjectMayRunOverLines) {
  EXPECT_THAT(items_of("a.json", "{\n\"a\":\n1}\n"), ElementsAre("a.json json {\n\"a\":\n1}"));
  EXPECT_THAT(items_of("a.json", "{\n\"a\":1}\n{\n\"b\":[2]}\n"),
              ElementsAre("a.json:1 json {\n\"a\":1}", "a.json:3 json {\n\"b\":[2]}"));
}

TEST(Records, ArraysAreCutByElement) {
  EXPECT_THAT(items_of("a.json", "[{\"a\":\"]}\\\"\"},\n{\"b\":[1,{}]} , 17, \"s\"]\n"),
              ElementsAre("a.json:1 json {\"a\":\"]}\\\"\"}", "a.json:2 json {\"b\":[1,{}]}", "a.json:2 json 17",
                          "a.json:2 json \"s\""));
  EXPECT_THAT(items_of("a.json", "[]"), IsEmpty());
}

TEST(Records, ListsOfArticlesInAnObjectAreCutByElement) {
  EXPECT_THAT(items_of("a.json", R"({"status": "ok", "articles": [{"a":1}, {"b":2}], "next": {"c": 3}})"),
              ElementsAre("a.json:1 json {\"a\":1}", "a.json:1 json {\"b\":2}"));
}

TEST(Records, HtmlIsKnownByContent) {
  EXPECT_THAT(items_of("a.txt", "\n<!DOCTYPE html><p>x"), ElementsAre("a.txt html \n<!DOCTYPE html><p>x"));
  EXPECT_THAT(items_of("a", "<div>x</div>"), ElementsAre("a html <div>x</div>"));
}

TEST(Records, FormsThatAreNotReadAreNamed) {
  EXPECT_THAT(items_of("a.xml", "<?xml version='1.0'?><rss></rss>"),
              ElementsAre("a.xml: not supported yet: RSS and Atom"));
  EXPECT_THAT(items_of("a.csv", "title,text\n"), ElementsAre("a.csv: not supported yet: CSV"));
  EXPECT_THAT(items_of("a.warc", "WARC/1.0\r\n"), ElementsAre("a.warc: not supported yet: WARC"));
  EXPECT_THAT(items_of("a.pdf", "%PDF-1.4"), ElementsAre("a.pdf: binary, not text"));
  EXPECT_THAT(items_of("a.txt", " \n"), ElementsAre("a.txt: empty"));
}

TEST(Records, FilesThatCannotBeOpenedAreProblems) {
  const TemporaryFolder folder;
  EXPECT_THAT(items_of(folder, {folder.path("none.txt"), folder.write("a.txt", "x")}),
              ElementsAre("none.txt: No such file or directory", "a.txt text x"));
}

TEST(Records, FoldersAreWalkedInOrder) {
  const TemporaryFolder folder;
  for (const char* name : {"b.txt", "a/z.txt", "a/y/x.txt", "c.txt", ".hidden", ".git/x.txt"}) folder.write(name, "x");
  std::filesystem::create_directory_symlink(folder.path(), folder.path("loop"));
  EXPECT_THAT(items_of(folder, {folder.path()}),
              ElementsAre("a/y/x.txt text x", "a/z.txt text x", "b.txt text x", "c.txt text x"));
}

TEST(Records, CompressedFilesAreOpened) {
  const std::string lines = "{\"a\":1}\n{\"b\":2}\n";
  namespace io = boost::iostreams;
  for (const std::string& bytes : {compress<io::gzip_compressor>(lines), compress<io::bzip2_compressor>(lines),
                                   compress<io::zstd_compressor>(lines)})
    EXPECT_THAT(items_of("a", bytes), ElementsAre("a:1 json {\"a\":1}", "a:2 json {\"b\":2}"));
}

TEST(Records, CompressedFilesMayHaveSeveralParts) {
  const std::string one = "{\"a\":1}\n", two = "{\"b\":2}\n";
  namespace io = boost::iostreams;
  EXPECT_THAT(items_of("a", compress<io::gzip_compressor>(one) + compress<io::gzip_compressor>(two)), SizeIs(2));
  EXPECT_THAT(items_of("a", compress<io::bzip2_compressor>(one) + compress<io::bzip2_compressor>(two)), SizeIs(2));
  EXPECT_THAT(items_of("a", compress<io::zstd_compressor>(one) + compress<io::zstd_compressor>(two)), SizeIs(2));
}

TEST(Records, BrokenCompressionIsAProblem) {
  std::string lines;
  for (int i = 0; i < 20000; ++i) lines += "{\"a\":" + std::to_string(i * 7919 % 10007) + "}\n";
  const std::string whole = compress<boost::iostreams::gzip_compressor>(lines);
  const auto items = items_of("a.gz", whole.substr(0, whole.size() / 2));
  ASSERT_THAT(items, Not(IsEmpty()));
  EXPECT_THAT(items.back(), HasSubstr("a.gz: broken compressed data"));
}

TEST(Records, AHugeLineIsMeasuredAndLeftOut) {
  IngestOptions options;
  options.limits.record_bytes = 1000;
  EXPECT_THAT(
      items_of("a.jsonl", "{\"a\":1}\n{\"t\":\"" + std::string(3'000'000, 'x') + "\"}\n{\"b\":2}\n", options),
      ElementsAre("a.jsonl:1 json {\"a\":1}", "a.jsonl:2: too large: 3000008 bytes, of which a record may have 1000",
                  "a.jsonl:3 json {\"b\":2}"));
}

TEST(Records, AHugeElementIsMeasuredAndLeftOut) {
  IngestOptions options;
  options.limits.record_bytes = 1000;
  EXPECT_THAT(
      items_of("a.json", "[{\"a\":1},\n{\"t\":\"" + std::string(3'000'000, 'x') + "\"},\n{\"b\":2}]", options),
      ElementsAre("a.json:1 json {\"a\":1}", "a.json:2: too large: 3000008 bytes, of which a record may have 1000",
                  "a.json:3 json {\"b\":2}"));
}

TEST(Records, AHugeTextIsLeftOut) {
  IngestOptions options;
  options.limits.record_bytes = 1000;
  EXPECT_THAT(items_of("a.txt", std::string(5000, 'x'), options),
              ElementsAre("a.txt: too large: 5000 bytes, of which a record may have 1000"));
}

TEST(Records, ByteOrderMarksAndUtf16AreSeenThrough) {
  EXPECT_THAT(items_of("a", "\xEF\xBB\xBF{\"a\":1}\n{\"b\":2}\n"), SizeIs(2));
  std::string utf16 = "\xFF\xFE";
  for (const char c : std::string("{\"a\":1}\n{\"b\":2}\n")) (utf16 += c) += '\0';
  EXPECT_THAT(items_of("a.jsonl", utf16), ElementsAre("a.jsonl:1 json {\"a\":1}", "a.jsonl:2 json {\"b\":2}"));
}

TEST(Records, ANestingBombIsOneRecordAtMost) {
  const TemporaryFolder folder;
  const Parsed parsed =
      read_all({folder.write("a.json", std::string(1'000'000, '[')),
                folder.write("b.jsonl", std::string(1'000'000, '{') + "\n{\"text\":\"They met.\"}\n")});
  EXPECT_THAT(parsed.articles, SizeIs(1));
  EXPECT_THAT(parsed.problems, SizeIs(2));
}

TEST(ReadAll, SaysOnceAFileHowManyBytesWereBad) {
  const TemporaryFolder folder;
  const std::string line = "{\"text\":\"Malmö \xFF\"}\n";
  const Parsed parsed = read_all({folder.write("a.jsonl", line + line + line), folder.write("b.txt", "Malmö \xFF")});
  EXPECT_THAT(parsed.articles, SizeIs(4));
  ASSERT_THAT(parsed.problems, SizeIs(2));
  EXPECT_THAT(parsed.problems[0].place, EndsWith("a.jsonl"));
  EXPECT_EQ(parsed.problems[0].why, "3 undecodable bytes read as U+FFFD");
  EXPECT_EQ(parsed.problems[0].kind, Problem::Kind::warning);
}

TEST(ReadAll, ALineThatIsNoJsonIsNamedAndTheOthersSurvive) {
  const TemporaryFolder folder;
  const Parsed parsed = read_all({folder.write("a.jsonl", "{\"text\":\"One.\"}\n{\"text\":\n{\"text\":\"Two.\"}\n")});
  EXPECT_THAT(parsed.articles, SizeIs(2));
  ASSERT_THAT(parsed.problems, SizeIs(1));
  EXPECT_THAT(parsed.problems[0].place, EndsWith("a.jsonl:2"));
}

}  // namespace
}  // namespace newsgraph::ingest
