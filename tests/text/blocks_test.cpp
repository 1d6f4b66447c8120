#include "newsgraph/text/blocks.h"

#include <gmock/gmock.h>

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::text {
namespace {

using testing::ElementsAre;

constexpr auto paragraph = BlockKind::paragraph;
constexpr auto heading = BlockKind::heading;
constexpr auto list_item = BlockKind::list_item;
constexpr auto boilerplate = BlockKind::boilerplate;

std::vector<BlockKind> kinds(std::string_view text) {
  std::vector<BlockKind> found;
  for (const Block& block : find_blocks(text)) found.push_back(block.kind);
  return found;
}

TEST(Blocks, EachLineIsABlock) {
  const std::string text = "One came.\n\n  Two left. \n";
  const auto blocks = find_blocks(text);
  ASSERT_EQ(blocks.size(), 2u);
  EXPECT_EQ(blocks[1].span.of(text), "Two left.");
}

TEST(Blocks, ShortLinesWithoutAFullStopAreHeadings) {
  EXPECT_THAT(kinds("Norway and Chile sign pact\nThe two ministers met in Oslo.\nSantiago talks\nMore will follow."),
              ElementsAre(heading, paragraph, heading, paragraph));
}

TEST(Blocks, ATextOfOneLineIsAParagraph) {
  EXPECT_THAT(kinds("Norway and Chile sign pact"), ElementsAre(paragraph));
}

TEST(Blocks, BulletsAreListItems) {
  EXPECT_THAT(kinds("They agreed on this.\n- a truce\n• an exchange of prisoners\n* talks\n1. one more round"),
              ElementsAre(paragraph, list_item, list_item, list_item, list_item));
}

TEST(Blocks, LinesOfARosterAreListItems) {
  EXPECT_THAT(kinds("The leaders who took part were:\nPrime Minister Ana Lund (Norway);\nPresident Luis Rey (Chile); "
                    "and\nKing Olo (Tonga).\nThey dined together."),
              ElementsAre(paragraph, list_item, list_item, list_item, paragraph));
}

TEST(Blocks, ARosterWithoutSemicolonsNeedsAColonBefore) {
  EXPECT_THAT(kinds("The leaders who took part were:\nAna Lund (Norway)\nLuis Rey (Chile)\nThey dined together."),
              ElementsAre(paragraph, list_item, list_item, paragraph));
}

TEST(Blocks, LinksToOtherStoriesAreBoilerplate) {
  for (const std::string_view line :
       {"Also read: Ministers meet again", "READ MORE: Ministers meet again", "Watch: Ministers arrive", "Read more",
        "Related: A timeline of the talks", "Sign up for our newsletter", "Follow us on X for updates"}) {
    EXPECT_THAT(kinds("The talks ended.\n" + std::string(line)), ElementsAre(paragraph, boilerplate)) << line;
  }
}

TEST(Blocks, BylinesAndCreditsAreBoilerplate) {
  for (const std::string_view line :
       {"By Ana Lund", "By Ana Lund and Luis Rey", "Ana Lund, Reuters", "Agencies Via Xinhua", "(Reuters)",
        "(Reporting by Ana Lund in Oslo; Editing by Luis Rey)", "Photo: AP", "© 2025 The Daily Example",
        "Copyright 2025 The Daily Example. All rights reserved.", "Tuesday, 4 March 2025", "2025-03-04 08:30"}) {
    EXPECT_THAT(kinds("The talks ended.\n" + std::string(line)), ElementsAre(paragraph, boilerplate)) << line;
  }
}

TEST(Blocks, SentencesThatBeginLikeBoilerplateAreNot) {
  for (const std::string_view line :
       {"Related talks will be held in June.", "By Monday the ministers had left.", "Watch out, she told them.",
        "Reuters reported the talks first.", "Read more books, the minister said.", "Photos showed the damage.",
        "On 4 March 2025 they met again."}) {
    EXPECT_THAT(kinds("The talks ended.\n" + std::string(line)), ElementsAre(paragraph, paragraph)) << line;
  }
}

TEST(Blocks, AListOfOtherStoriesIsBoilerplateToItsEnd) {
  EXPECT_THAT(kinds("The talks ended.\nToday's Top News\n- Rain in Peru\n- Ministers dance\nShare prices up\n"
                    "The president of Chile left on Monday."),
              ElementsAre(paragraph, boilerplate, boilerplate, boilerplate, boilerplate, paragraph));
}

TEST(Blocks, HardWrappedLinesAreJoined) {
  const std::string text =
      "The foreign ministers of Norway and Chile met on Monday in the harbour\n"
      "town of Bergen, where they spoke for three hours about fishing and the\n"
      "price of salmon.\n"
      "\n"
      "They will meet again in the spring, said a spokeswoman, who added that\n"
      "neither side had asked for more than the other was ready to give, and\n"
      "that the weather had been kind.\n";
  const auto blocks = find_blocks(text);
  ASSERT_EQ(blocks.size(), 2u);
  EXPECT_EQ(blocks[0].kind, paragraph);
  EXPECT_EQ(blocks[1].span.of(text).substr(0, 9), "They will");
}

TEST(Blocks, ParagraphsOnLinesAreNotJoined) {
  EXPECT_EQ(find_blocks("Norway met Chile on Monday and the two of them talked about fish.\n"
                        "Chile met Norway on Tuesday and they talked about salmon.\n"
                        "Both agreed.\nNobody else did, and the talks went on until midnight.\n")
                .size(),
            4u);
}

TEST(Blocks, ALineThatGoesOnInLowerCaseIsJoined) {
  EXPECT_EQ(find_blocks("The minister was joined at the table by Ana Lund and others\nfrom the north of Norway.\nAll "
                        "left at noon.")
                .size(),
            2u);
}

TEST(Bullets, AreMeasuredWithTheirBlanks) {
  EXPECT_EQ(bullet_size("- a"), 2u);
  EXPECT_EQ(bullet_size("12) a"), 4u);
  EXPECT_EQ(bullet_size("(3) a"), 4u);
  EXPECT_EQ(bullet_size("-5 degrees"), 0u);
  EXPECT_EQ(bullet_size("2025 began"), 0u);
  EXPECT_EQ(bullet_size("3.5 per cent"), 0u);
}

}  // namespace
}  // namespace newsgraph::text
