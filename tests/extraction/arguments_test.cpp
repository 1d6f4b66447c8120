#include "newsgraph/extraction/arguments.h"

#include <gmock/gmock.h>

#include "extraction/fixture.h"
#include "newsgraph/base/error.h"

namespace newsgraph::extraction {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A sentence read, with its words for questions.
struct Read {
  explicit Read(const std::string& text)
      : doc(document(text)), words(doc, *lexicon()), trees(doc), arguments(trees, words) {}

  [[nodiscard]] TokenId word(std::string_view lower) const {
    for (TokenId t{0}; t.value < doc.tokens.size(); ++t)
      if (words.lower(t) == lower) return t;
    throw std::runtime_error("no such word");
  }
  [[nodiscard]] std::vector<std::string> forms(const Heads& heads) const {
    std::vector<std::string> out;
    for (const TokenId t : heads) out.emplace_back(doc.form(t));
    return out;
  }

  Document doc;
  Words words;
  Trees trees;
  Arguments arguments;
};

TEST(Arguments, CoordinatedSubjectsStandSideBySide) {
  const Read s("Kenya and Uganda met Chad.");
  EXPECT_THAT(s.forms(s.arguments.agent(s.word("met"))), ElementsAre("Kenya", "Uganda"));
  EXPECT_THAT(s.forms(s.arguments.object(s.word("met"))), ElementsAre("Chad"));
}

TEST(Arguments, ThePassiveTurnsAgentAndObjectRound) {
  const Read s("Chad was attacked by Libya in June.");
  EXPECT_TRUE(s.arguments.is_passive(s.word("attacked")));
  EXPECT_THAT(s.forms(s.arguments.agent(s.word("attacked"))), ElementsAre("Libya"));
  EXPECT_THAT(s.forms(s.arguments.object(s.word("attacked"))), ElementsAre("Chad"));
}

TEST(Arguments, APassiveWithoutAgentHasNone) {
  const Read s("Chad was attacked in June.");
  EXPECT_THAT(s.arguments.agent(s.word("attacked")), IsEmpty());
}

TEST(Arguments, ASecondVerbSharesTheSubject) {
  const Read s("Kenya met Chad and later phoned Uganda.");
  EXPECT_THAT(s.forms(s.arguments.agent(s.word("phoned"))), ElementsAre("Kenya"));
}

TEST(Arguments, AnInfinitiveIsDoneByTheObjectAbove) {
  const Read s("Kenya urged Chad to release two men.");
  EXPECT_THAT(s.forms(s.arguments.subject(s.word("release"))), ElementsAre("Chad"));
}

TEST(Arguments, AGerundBehindAnAccusationIsTheAccusedOnes) {
  const Read s("Kenya accused Chad of bombing a village.");
  EXPECT_THAT(s.forms(s.arguments.subject(s.word("bombing"))), ElementsAre("Chad"));
}

TEST(Arguments, ARelativePronounIsItsAntecedent) {
  const Read s("Kenya, which had criticised Chad, apologised on Monday.");
  EXPECT_THAT(s.forms(s.arguments.agent(s.word("criticised"))), ElementsAre("Kenya"));
}

TEST(Arguments, PrepositionsAndOwners) {
  const Read s("Kenya's talks with Chad failed.");
  EXPECT_THAT(s.forms(s.arguments.owner(s.word("talks"))), ElementsAre("Kenya"));
  EXPECT_THAT(s.forms(s.arguments.modifier(s.word("talks"), "with")), ElementsAre("Chad"));
}

TEST(Trees, AnUnreadDocumentIsRefused) {
  Article article;
  article.text = "Kenya met Chad.";
  const Document unread = text::read(std::move(article));
  EXPECT_THROW(Trees{unread}, Error);
}

}  // namespace
}  // namespace newsgraph::extraction
