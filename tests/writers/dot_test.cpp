#include "newsgraph/writers/dot.h"

#include <gmock/gmock.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "newsgraph/writers/dot_text.h"
#include "writers/sample_graph.h"

namespace newsgraph {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string dot(const Graph& graph, const DotOptions& options = {}) {
  std::ostringstream out;
  write_dot(graph, out, options);
  return out.str();
}

struct Drawn {
  int exit_code = -1;
  std::string messages, svg;
};

/// Draws with Graphviz, as a user would.
Drawn draw(const std::string& text) {
  const auto file = std::filesystem::temp_directory_path() /
                    (std::string("newsgraph_") + testing::UnitTest::GetInstance()->current_test_info()->name());
  std::ofstream(file, std::ios::binary) << text;
  const std::string command = "dot -Tsvg -o '" + file.string() + ".svg' '" + file.string() + "' 2>&1";
  Drawn drawn;
  std::FILE* pipe = popen(command.c_str(), "r");  // NOLINT: the tests' own file names
  std::array<char, 4096> buffer{};
  while (std::fgets(buffer.data(), buffer.size(), pipe) != nullptr) drawn.messages += buffer.data();
  drawn.exit_code = pclose(pipe);
  std::ostringstream svg;
  svg << std::ifstream(file.string() + ".svg", std::ios::binary).rdbuf();
  drawn.svg = svg.str();
  std::filesystem::remove(file);
  std::filesystem::remove(file.string() + ".svg");
  return drawn;
}

TEST(Dot, GraphvizDrawsAwkwardNamesWithoutAWarning) {
  for (const DotClusters clusters : {DotClusters::none, DotClusters::by_country}) {
    const Drawn drawn = draw(dot(graph_of_labels(awkward_names()), {.clusters = clusters}));
    EXPECT_EQ(drawn.exit_code, 0);
    EXPECT_EQ(drawn.messages, "");
    EXPECT_THAT(drawn.svg, HasSubstr("&lt;Jerry&gt;"));
    EXPECT_THAT(drawn.svg, HasSubstr("{record|&lt;port&gt;}"));
    EXPECT_THAT(drawn.svg, HasSubstr("שלום"));
    EXPECT_THAT(drawn.svg, HasSubstr("\\n"));
  }
}

TEST(Dot, GraphvizReadsTheGephiDialectToo) {
  const Drawn drawn = draw(dot(graph_of_labels(awkward_names()), {.dialect = DotDialect::gephi}));
  EXPECT_EQ(drawn.exit_code, 0);
  EXPECT_EQ(drawn.messages, "");
}

TEST(Dot, TheEvidenceSurvivesIntoThePicture) {
  const Drawn drawn = draw(dot(sample_graph()));
  EXPECT_THAT(drawn.svg, HasSubstr("Vex phoned Quill on Monday."));
  EXPECT_THAT(drawn.svg, HasSubstr("art&#45;2#10&#45;80"));
  EXPECT_THAT(drawn.svg, HasSubstr("id=\"e2\" class=\"edge called verbal&#45;cooperation actual\""));
}

TEST(Dot, StatusAndPolarityAreDrawn) {
  const std::string text = dot(sample_graph());
  EXPECT_THAT(text, HasSubstr("style=\"dashed\", penwidth=\"1.0\", arrowhead=\"tee\", dir=\"both\""));
  EXPECT_THAT(text, HasSubstr("style=\"dotted\""));
  EXPECT_THAT(text, HasSubstr("label=\"Legend\""));
}

TEST(Dot, TheGephiDialectHasNoDefaultsClustersOrLegend) {
  const std::string text = dot(sample_graph(), {.dialect = DotDialect::gephi, .clusters = DotClusters::by_country});
  EXPECT_THAT(text, Not(HasSubstr("node [")));
  EXPECT_THAT(text, Not(HasSubstr("subgraph")));
  EXPECT_THAT(text, HasSubstr("\"person:ada-vex\" -> \"person:bo-quill\" [label=\"called\", weight=\"2\""));
}

TEST(Dot, ALargeGraphIsDrawnBySpringsWithoutWords) {
  EXPECT_THAT(dot(large_graph(150, 200)), HasSubstr("layout=\"dot\", rankdir=\"LR\""));
  const std::string text = dot(large_graph(151, 200));
  EXPECT_THAT(text, HasSubstr("layout=\"sfdp\", overlap=\"prism\", outputorder=\"edgesfirst\""));
  EXPECT_THAT(text, Not(HasSubstr("[label=\"called\"")));
}

TEST(Dot, OnlyWebAddressesBecomeLinks) {
  EXPECT_EQ(dot_url("https://example.org/a?b=1&c=\"\\"), "\"https://example.org/a?b=1&amp;c=%22%5C\"");
  EXPECT_EQ(dot_url("javascript:alert(1)"), "\"\"");
}

TEST(Wrap, CutsAtBlanksAndInLongWords) {
  EXPECT_EQ(wrap("one two three", 7), "one two\nthree");
  EXPECT_EQ(wrap("abcdefghij", 4), "abcd\nefgh\nij");
  EXPECT_EQ(wrap("  a \n b ", 24), "a b");
  EXPECT_EQ(wrap("", 24), "");
}

TEST(Wrap, NeverPartsACharacterFromItsMarks) {
  EXPECT_EQ(wrap("aae\xCC\x81z", 3), "aae\xCC\x81\nz");
  EXPECT_EQ(wrap("ééé", 2), "éé\né");
}

}  // namespace
}  // namespace newsgraph
