// The strict dialect follows schemas/graph.xsd; the others, which say more, don't.
#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include <memory>
#include <sstream>

#include "newsgraph/writers/graphml.h"
#include "writers/sample_graph.h"

namespace newsgraph {
namespace {

bool follows_schema(const std::string& text) {
  const std::unique_ptr<xmlSchemaParserCtxt, void (*)(xmlSchemaParserCtxtPtr)> parser(
      xmlSchemaNewParserCtxt(NEWSGRAPH_SOURCE_DIR "/schemas/graph.xsd"), xmlSchemaFreeParserCtxt);
  const std::unique_ptr<xmlSchema, void (*)(xmlSchemaPtr)> schema(xmlSchemaParse(parser.get()), xmlSchemaFree);
  if (!schema) throw std::runtime_error("the schema is no schema");
  const std::unique_ptr<xmlDoc, void (*)(xmlDocPtr)> document(
      xmlReadMemory(text.data(), static_cast<int>(text.size()), "test", nullptr, XML_PARSE_NONET), xmlFreeDoc);
  const std::unique_ptr<xmlSchemaValidCtxt, void (*)(xmlSchemaValidCtxtPtr)> check(xmlSchemaNewValidCtxt(schema.get()),
                                                                                   xmlSchemaFreeValidCtxt);
  xmlSchemaSetValidErrors(check.get(), nullptr, nullptr, nullptr);
  return document && xmlSchemaValidateDoc(check.get(), document.get()) == 0;
}

std::string graphml(const Graph& graph, GraphmlDialect dialect) {
  std::ostringstream out;
  write_graphml(graph, out, {dialect});
  return out.str();
}

TEST(GraphmlSchema, TheStrictDialectFollowsIt) {
  for (const Graph& graph : {sample_graph(), graph_of_labels(awkward_names()), Graph()})
    EXPECT_TRUE(follows_schema(graphml(graph, GraphmlDialect::strict)));
  EXPECT_TRUE(follows_schema(graphml(sample_graph(), GraphmlDialect::boost)));
}

TEST(GraphmlSchema, WhatOnlyGephiAndNeo4jKnowDoesNot) {
  EXPECT_FALSE(follows_schema(graphml(sample_graph(), GraphmlDialect::gephi)));
}

TEST(GraphmlSchema, AnEdgeToNowhereDoesNot) {
  std::string text = graphml(sample_graph(), GraphmlDialect::strict);
  text.replace(text.find("target=\"country:NZL\""), 20, "target=\"country:NIL\"");
  EXPECT_FALSE(follows_schema(text));
}

}  // namespace
}  // namespace newsgraph
