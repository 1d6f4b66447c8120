// Sets of statements are a commutative, idempotent monoid under merge, and the graph is a function of the set.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <random>

#include "graph/article_builder.h"
#include "graph/graph_probe.h"

namespace newsgraph {
namespace {

/// Few names, days and countries, so that articles agree and contradict each other often.
const std::vector<std::string> names = {"Ada Vex", "ADA VEX", "Ada Véx",  "Bo Quill",
                                        "Vex",     "Smith",   "Dr Smith", "Union"};
const std::vector<std::string> relations = {"met_with", "called", "praised", "holds_office", "agreed_with", "attacked"};
const std::vector<std::string> days = {"", "2025-05-01", "2025-05-02", "2025-05", "2025-05-01/2025-05-02"};

std::string pick(const std::vector<std::string>& from) {
  return *rc::gen::elementOf(from);
}

NodeRef any_actor(ArticleBuilder& a) {
  const auto type =
      *rc::gen::element(ActorType::person, ActorType::person, ActorType::organization, ActorType::country);
  if (type == ActorType::country) return a.country("France", "FRA");
  const std::string entity = *rc::gen::weightedElement<std::string>({{4, ""}, {1, "person:ada-vex"}});
  return a.actor(type, pick(names),
                 {.entity = entity, .iso3 = pick({"", "FRA", "TUR"}), .role = pick({"", "Minister", "Mayor"})});
}

StatementTraits any_traits() {
  StatementTraits traits;
  traits.status = *rc::gen::element(Status::actual, Status::planned, Status::claimed);
  traits.negated = *rc::gen::weightedElement<bool>({{4, false}, {1, true}});
  traits.date = pick(days);
  traits.role = pick({"", "President"});
  traits.confidence = *rc::gen::element(0.1, 0.5, 0.5, 0.7, 0.9);
  return traits;
}

ArticleStatements any_article() {
  ArticleBuilder a("art-" + std::to_string(*rc::gen::inRange(0, 5)), pick(days));
  std::vector<NodeRef> actors;
  for (int i = 0; i < 4; ++i) actors.push_back(any_actor(a));
  const auto actor = [&] { return *rc::gen::elementOf(actors); };
  const NodeRef event = a.event(pick({"call", "meeting"}), {.date = pick(days)});
  const int count = *rc::gen::inRange(0, 8);
  for (int i = 0; i < count; ++i) {
    const std::string quote = "Wording " + std::to_string(*rc::gen::inRange(0, 6));
    if (*rc::gen::inRange(0, 3) == 0)
      a.says(actor(), "participated_in", event, quote, any_traits());
    else
      a.says(actor(), pick(relations), actor(), quote, any_traits());
  }
  return a;
}

std::vector<ArticleStatements> any_articles() {
  std::vector<ArticleStatements> articles;
  const int count = *rc::gen::inRange(0, 7);
  for (int i = 0; i < count; ++i) articles.push_back(any_article());
  return articles;
}

StatementSet set_of(const std::vector<ArticleStatements>& articles) {
  StatementSet set;
  for (const ArticleStatements& article : articles) set.add(article);
  return set;
}

StatementSet merged(StatementSet a, const StatementSet& b) {
  a.merge(b);
  return a;
}

TEST(StatementSets, MergingIsAssociative) {
  EXPECT_TRUE(rc::check("merge is associative", [] {
    const StatementSet a = set_of(any_articles()), b = set_of(any_articles()), c = set_of(any_articles());
    RC_ASSERT(merged(merged(a, b), c) == merged(a, merged(b, c)));
  }));
}

TEST(StatementSets, MergingIsCommutative) {
  EXPECT_TRUE(rc::check("merge is commutative", [] {
    const StatementSet a = set_of(any_articles()), b = set_of(any_articles());
    RC_ASSERT(merged(a, b) == merged(b, a));
  }));
}

TEST(StatementSets, MergingIsIdempotentAndTheEmptySetChangesNothing) {
  EXPECT_TRUE(rc::check("merge is idempotent", [] {
    const StatementSet a = set_of(any_articles());
    RC_ASSERT(merged(a, a) == a);
    RC_ASSERT(merged(a, StatementSet()) == a);
  }));
}

TEST(StatementSets, AddingIsMergingASetOfOne) {
  EXPECT_TRUE(rc::check("add is merge", [] {
    const auto articles = any_articles();
    StatementSet by_merge;
    for (const ArticleStatements& article : articles) by_merge.merge(set_of({article}));
    RC_ASSERT(by_merge == set_of(articles));
  }));
}

TEST(ResolvedGraphs, AreTheSameBytesForAnyOrderOfArticles) {
  EXPECT_TRUE(rc::check("resolve is a function of the set", [] {
    std::vector<ArticleStatements> articles = any_articles();
    const std::string text = graphml_of(resolve(set_of(articles), test_ontology()));
    std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
    std::ranges::shuffle(articles, random);
    RC_ASSERT(graphml_of(resolve(set_of(articles), test_ontology())) == text);
  }));
}

TEST(ResolvedGraphs, KeepTheirPromises) {
  EXPECT_TRUE(rc::check("invariants of the graph", [] {
    const Graph graph = resolve(set_of(any_articles()), test_ontology());
    std::set<std::string> ids;
    for (const Vertex v : boost::make_iterator_range(vertices(graph))) RC_ASSERT(ids.insert(graph[v].id).second);
    for (const EdgeDescriptor e : boost::make_iterator_range(edges(graph))) {
      RC_ASSERT(ids.insert(graph[e].id).second);
      RC_ASSERT(source(e, graph) != target(e, graph));
      RC_ASSERT(graph[e].weight >= 1 && graph[e].articles >= 1);
      RC_ASSERT(graph[e].confidence > 0 && graph[e].confidence < 1);
      RC_ASSERT(graph[e].evidence.size() >= 1 && graph[e].evidence.size() <= 5);
    }
  }));
}

}  // namespace
}  // namespace newsgraph
