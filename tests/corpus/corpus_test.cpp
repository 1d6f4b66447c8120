#include <gmock/gmock.h>

#include <algorithm>

#include "corpus/corpus.h"
#include "newsgraph/extraction/extractor.h"
#include "newsgraph/knowledge/name_hints.h"
#include "newsgraph/language/annotator.h"
#include "newsgraph/text/reader.h"

namespace newsgraph::corpus {
namespace {

const Extractor& extractor() {
  static const std::filesystem::path data = std::filesystem::path(NEWSGRAPH_SOURCE_DIR) / "data";
  static const Extractor instance(Gazetteer::load(data / "gazetteer"), Ontology::load(data), Lexicon::load(data));
  return instance;
}

ArticleStatements said_by(const Case& one) {
  static const std::filesystem::path data = std::filesystem::path(NEWSGRAPH_SOURCE_DIR) / "data";
  static const language::Annotator annotate(ArrayFile::open(language::english_model(data)),
                                            std::make_shared<GazetteerHints>(Gazetteer::load(data / "gazetteer")),
                                            language::ReadingMode::fast);
  Article article;
  article.text = one.text;
  article.date = parse_date(one.date);
  Document document = text::read(std::move(article));
  annotate(document);
  return extractor()(document);
}

std::string end_of(const NodeRef& node, const ArticleStatements& said) {
  if (node.kind == NodeRef::Kind::nobody) return "-";
  return node.kind == NodeRef::Kind::actor ? said.actors[node.index].label : "event:" + said.events[node.index].type;
}

/// An end has the label, or is a body of the state that has it: "Thai police" for Thailand.
bool stands_for(const NodeRef& node, const std::string& label, const ArticleStatements& said) {
  if (end_of(node, said) == label) return true;
  static const std::set<std::string> state{"GOV", "MIL", "COP", "JUD", "LEG", "SPY"};
  if (node.kind != NodeRef::Kind::actor || said.actors[node.index].type != ActorType::organization) return false;
  const LocalActor& body = said.actors[node.index];
  return state.contains(body.sector) && std::any_of(said.actors.begin(), said.actors.end(), [&](const LocalActor& a) {
           return a.type == ActorType::country && a.label == label && a.iso3 == body.iso3;
         });
}

std::set<std::string> flags_of(const Statement& statement) {
  std::set<std::string> flags{name(statement.status)};
  if (statement.negated) flags.insert("negated");
  if (statement.former) flags.insert("former");
  if (statement.date) flags.insert(statement.date->iso());
  return flags;
}

bool matches(const Statement& statement, const ArticleStatements& said, const Expectation& want) {
  static const std::set<std::string> symmetric{"met_with", "held_talks_with", "agreed_with", "signed_with",
                                               "cooperated_with"};
  if (statement.relation != want.relation) return false;
  const auto is = [&](const NodeRef& end, const std::string& label) { return stands_for(end, label, said); };
  const bool same = is(statement.source, want.source) && is(statement.target, want.target);
  const bool turned =
      is(statement.source, want.target) && is(statement.target, want.source) && symmetric.contains(want.relation);
  if (!same && !turned) return false;
  if (want.flags.contains("any")) return true;
  const std::set<std::string> flags = flags_of(statement);
  bool status = false;
  for (const std::string& flag : want.flags) {
    if (!flags.contains(flag)) return false;
    status = status || flag == "planned" || flag == "hypothetical" || flag == "claimed" || flag == "actual";
  }
  if (!want.must && want.flags.empty()) return true;
  return (status || flags.contains("actual")) && (want.flags.contains("negated") || !flags.contains("negated"));
}

std::string listing(const ArticleStatements& said) {
  std::string text;
  for (const Statement& s : said.statements) {
    text += "\n    " + end_of(s.source, said) + " | " + s.relation + " | " + end_of(s.target, said) + " |";
    for (const std::string& flag : flags_of(s)) text += " " + flag;
    text += "   [" + s.rule + "]";
  }
  return text;
}

class Corpus : public testing::TestWithParam<std::string> {};

TEST_P(Corpus, SaysWhatItMustAndNothingThatItMustNot) {
  const std::filesystem::path file = std::filesystem::path(NEWSGRAPH_TEST_DIR) / "corpus" / GetParam();
  const auto cases = read_cases(file);
  ASSERT_FALSE(cases.empty());
  int mended = 0;
  for (const Case& one : cases) {
    const ArticleStatements said = said_by(one);
    for (const Expectation& want : one.expectations) {
      const bool found = std::any_of(said.statements.begin(), said.statements.end(),
                                     [&](const Statement& s) { return matches(s, said, want); });
      if (want.known_gap) {
        if (found == want.must) ++mended;
        continue;
      }
      EXPECT_EQ(found, want.must) << GetParam() << ":" << want.line << ": " << (want.must ? "missing" : "unwanted")
                                  << ": " << want.source << " | " << want.relation << " | " << want.target
                                  << "\n  in: " << one.text << "\n  got:" << listing(said);
    }
  }
  // No failure: data are improved all the time. tests/corpus/mark takes the marks away.
  RecordProperty("known_gaps_that_are_none_any_more", mended);
}

std::vector<std::string> corpus_files() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(NEWSGRAPH_TEST_DIR) / "corpus"))
    if (entry.path().extension() == ".txt") files.push_back(entry.path().filename().string());
  std::sort(files.begin(), files.end());
  return files;
}

INSTANTIATE_TEST_SUITE_P(Files, Corpus, testing::ValuesIn(corpus_files()), [](const auto& file) {
  std::string name = std::filesystem::path(file.param).stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace newsgraph::corpus
