#include "newsgraph/pipeline/build.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/writers/graphml.h"
#include "temporary_folder.h"

namespace newsgraph {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string graphml(const std::vector<std::string>& inputs, const BuildOptions& options = {}) {
  std::ostringstream out;
  write_graphml(build_graph(inputs, options), out);
  return out.str();
}

class Build : public testing::Test {
 protected:
  Build() {
    folder.write("2025-03-04-call.txt",
                 "Leaders speak by phone\n\nFrench President Emmanuel Macron called Turkish President Recep Tayyip "
                 "Erdogan on Monday. They agreed to meet in Ankara in the spring, the French presidency said.\n");
    folder.write("visit.json",
                 "{\"id\":\"visit\",\"date\":\"2025-02-28\",\"title\":\"A visit\",\"text\":\"British Prime Minister "
                 "Keir Starmer visited Germany on Thursday. He met with German Chancellor Olaf Scholz in Berlin.\"}");
  }
  TemporaryFolder folder;
};

TEST_F(Build, MakesTheGraphOfAFolder) {
  const Graph graph = build_graph({folder.path()});
  std::vector<std::string> ids;
  for (Vertex v = 0; v < num_vertices(graph); ++v) ids.push_back(graph[v].id);
  EXPECT_THAT(ids, testing::IsSupersetOf({"country:FRA", "country:DEU"}));
  EXPECT_EQ(graph[boost::graph_bundle].articles.size(), 2U);
}

TEST_F(Build, GivesTheSameBytesWhateverTheOrderAndTheNumberOfThreads) {
  const std::string call = folder.path() + "/2025-03-04-call.txt", visit = folder.path() + "/visit.json";
  const std::string expected = graphml({call, visit}, {.pipeline = {.jobs = 1}});
  EXPECT_EQ(graphml({visit, call}, {.pipeline = {.jobs = 1}}), expected);
  EXPECT_EQ(graphml({call, visit, call}, {.pipeline = {.jobs = 4}}), expected);
}

TEST_F(Build, SaysWhatMadeTheGraph) {
  const Graph graph = build_graph({folder.path()});
  const Provenance& made_by = graph[boost::graph_bundle].provenance;
  EXPECT_THAT(made_by.tool, testing::StartsWith("newsgraph "));
  EXPECT_EQ(made_by.gazetteer, load_knowledge().gazetteer->version());
  EXPECT_THAT(made_by.ontology, Not(IsEmpty()));
}

TEST_F(Build, QuotesCanBeLeftOut) {
  EXPECT_THAT(graphml({folder.path()}), HasSubstr("French President Emmanuel Macron called"));
  EXPECT_THAT(graphml({folder.path()}, {.quotes = Quotes::leave_out}),
              Not(HasSubstr("French President Emmanuel Macron called")));
}

TEST_F(Build, ThrowsWhereNothingWasReadable) {
  const TemporaryFolder empty;
  EXPECT_THROW((void)build_graph({empty.path()}), Error);
}

TEST_F(Build, TheUsersNamesAddToTheGazetteer) {
  const TemporaryFolder mine;
  mine.write("mine.jsonl",
             "{\"kind\":\"organization\",\"id\":\"org:lake-commission\",\"name\":\"Lake Commission\","
             "\"type\":\"intergovernmental\",\"code\":\"IGO\"}\n");
  folder.write("lake.txt", "The talks\n\nThe Lake Commission criticized Spain on Monday over the dam.\n");
  const std::string with = graphml({folder.path()}, {.knowledge = {.gazetteer_additions = {mine.path() + "/mine.jsonl"}}});
  EXPECT_THAT(with, HasSubstr("org:lake-commission"));
}

}  // namespace
}  // namespace newsgraph
