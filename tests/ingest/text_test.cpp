#include <gmock/gmock.h>

#include "newsgraph/ingest/parse.h"

namespace newsgraph::ingest {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

Article read_text(std::string bytes, std::string file = "a.txt", IngestOptions options = {}) {
  Parsed parsed = parse({Record::Form::text, std::move(bytes), {std::move(file), 0}}, options);
  EXPECT_THAT(parsed.problems, IsEmpty());
  EXPECT_THAT(parsed.articles, SizeIs(1));
  return parsed.articles.empty() ? Article{} : parsed.articles[0];
}

TEST(Text, TheFirstLineIsTheHeadlineAndStaysInTheText) {
  const std::string text = "Ministers meet in Oslo\n\nOSLO — The foreign ministers met on Monday.\n";
  const Article article = read_text(text);
  EXPECT_EQ(article.title, "Ministers meet in Oslo");
  EXPECT_EQ(article.text, text);
}

TEST(Text, ASentenceIsNoHeadline) {
  EXPECT_EQ(read_text("The ministers met on Monday.\nThey talked.").title, "");
  EXPECT_EQ(read_text("He said: \"We met.\"\nThey talked.").title, "");
  EXPECT_EQ(read_text("The ministers met on Monday in the\ncapital of Norway and talked.").title, "");
  EXPECT_EQ(read_text("The ministers met on Monday").title, "");
  EXPECT_EQ(read_text("The ministers " + std::string(200, 'x') + "\nThey talked.").title, "");
}

TEST(Text, AQuestionOrAQuoteMayBeAHeadline) {
  EXPECT_EQ(read_text("Will they meet?\nNobody knows.").title, "Will they meet?");
  EXPECT_EQ(read_text("Minister says talks are 'close'\nNobody knows.").title, "Minister says talks are 'close'");
}

TEST(Text, TheFileNameDatesIt) {
  EXPECT_EQ(read_text("They met.", "in/2025-05-20-summit.txt").date->iso(), "2025-05-20");
  EXPECT_FALSE(read_text("They met.").date);
}

TEST(Text, ALineThatIsADateDatesIt) {
  EXPECT_EQ(read_text("Ministers meet\nTuesday, May 20, 2025\nThey met.").date->iso(), "2025-05-20");
}

TEST(Text, OptionsDateTheRest) {
  IngestOptions options;
  options.date = parse_date("2024-01-02");
  EXPECT_EQ(read_text("They met.", "a.txt", options).date->iso(), "2024-01-02");
  EXPECT_EQ(read_text("They met.", "2025-05-20.txt", options).date->iso(), "2025-05-20");
}

TEST(Text, IsDecoded) {
  EXPECT_EQ(read_text("\xEF\xBB\xBFThey met.").text, "They met.");
  EXPECT_EQ(read_text("\x93They met,\x94 he said.").text, "“They met,” he said.");
}

TEST(Text, EmptyAndBinaryAreSkipped) {
  for (const std::string& bytes : {std::string(), std::string(" \n\t"), std::string("a\0b", 3)}) {
    const Parsed parsed = parse({Record::Form::text, bytes, {"a.txt", 0}}, {});
    EXPECT_THAT(parsed.articles, IsEmpty());
    ASSERT_THAT(parsed.problems, SizeIs(1));
    EXPECT_EQ(parsed.problems[0].kind, Problem::Kind::skipped);
  }
}

}  // namespace
}  // namespace newsgraph::ingest
