// Statements that people judged: how many of the right ones the extractor finds, how many of the wrong ones it repeats.
#include <gmock/gmock.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <fstream>

#include "newsgraph/extraction/extractor.h"
#include "newsgraph/knowledge/name_hints.h"
#include "newsgraph/language/annotator.h"
#include "newsgraph/text/reader.h"

namespace newsgraph {
namespace {

struct Judged {
  std::string text, date, source, relation, target, status;
  bool negated = false, right = false;
};

std::vector<Judged> judged() {
  std::ifstream in(std::filesystem::path(NEWSGRAPH_TEST_DIR) / "judged/statements.jsonl");
  std::vector<Judged> out;
  for (std::string line; std::getline(in, line);) {
    rapidjson::Document json;
    json.Parse(line.c_str());
    if (json.HasParseError()) throw std::runtime_error("statements.jsonl holds a line that is no JSON");
    const auto text = [&](const char* key) { return std::string(json[key].GetString()); };
    out.push_back({text("text"), text("date"), text("source"), text("relation"), text("target"), text("status"),
                   json["negated"].GetBool(), json["right"].GetBool()});
  }
  return out;
}

std::vector<Statement> said(const Judged& one, ArticleStatements& all) {
  static const std::filesystem::path data = std::filesystem::path(NEWSGRAPH_SOURCE_DIR) / "data";
  static const auto gazetteer = Gazetteer::load(data / "gazetteer");
  static const Extractor extract(gazetteer, Ontology::load(data), Lexicon::load(data));
  static const language::Annotator annotate(ArrayFile::open(language::english_model(data)),
                                            std::make_shared<GazetteerHints>(gazetteer), language::ReadingMode::fast);
  Article article;
  article.text = one.text;
  article.date = parse_date(one.date);
  Document document = text::read(std::move(article));
  annotate(document);
  all = extract(document);
  return all.statements;
}

/// The same relation from the same source in the same manner, and to the same target where that is an actor.
bool repeats(const Judged& one) {
  ArticleStatements all;
  const auto names = [&](const NodeRef& end, const std::string& label) {
    if (end.kind == NodeRef::Kind::event) return label.starts_with(all.events[end.index].type);
    return end.kind == NodeRef::Kind::actor && all.actors[end.index].label == label;
  };
  const std::vector<Statement> statements = said(one, all);
  return std::ranges::any_of(statements, [&](const Statement& s) {
    const bool same = names(s.source, one.source) && names(s.target, one.target);
    const bool turned = names(s.source, one.target) && names(s.target, one.source);
    return s.relation == one.relation && (same || turned) && one.status == name(s.status) && s.negated == one.negated;
  });
}

TEST(Judged, RightStatementsAreFoundAndWrongOnesAreNotRepeated) {
  int right = 0, found = 0, wrong = 0, repeated = 0;
  for (const Judged& one : judged()) {
    const bool comes = repeats(one);
    ++(one.right ? right : wrong);
    if (comes) ++(one.right ? found : repeated);
  }
  ASSERT_GE(right + wrong, 300);
  RecordProperty("found", found);
  RecordProperty("repeated", repeated);
  std::cout << "right: " << found << " of " << right << " found; wrong: " << repeated << " of " << wrong << " said\n";
  EXPECT_GE(found, right * 65 / 100);
  EXPECT_LE(repeated, wrong * 40 / 100);
}

}  // namespace
}  // namespace newsgraph
