#include "newsgraph/writers/info_json.h"

#include "newsgraph/writers/json_text.h"

namespace newsgraph {

std::string info_json(const GraphInfo& info) {
  rapidjson::StringBuffer buffer;
  JsonText json(buffer);
  json.StartObject();
  json.Key("provenance");
  json.StartObject();
  put(json, "tool", info.provenance.tool);
  put(json, "model", info.provenance.model);
  put(json, "gazetteer", info.provenance.gazetteer);
  put(json, "ontology", info.provenance.ontology);
  json.EndObject();
  json.Key("articles");
  json.StartArray();
  for (const ArticleInfo& article : info.articles) {
    json.StartObject();
    put(json, "id", article.id);
    put_unless_empty(json, "title", article.title);
    put_unless_empty(json, "url", article.url);
    put_unless_empty(json, "publisher", article.publisher);
    if (article.date) put(json, "date", article.date->iso());
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace newsgraph
