#include "newsgraph/writers/plover.h"

#include <ostream>

#include "newsgraph/base/error.h"
#include "newsgraph/base/version.h"
#include "newsgraph/writers/json_text.h"
#include "newsgraph/writers/plover_records.h"

namespace newsgraph {
namespace {

void put_list(JsonText& json, const char* key, const std::vector<std::string>& items) {
  json.Key(key);
  json.StartArray();
  for (const std::string& item : items)
    if (!item.empty()) put(json, item);
  json.EndArray();
}

void put_parties(JsonText& json, const char* key, const std::vector<PloverParty>& parties) {
  json.Key(key);
  json.StartArray();
  for (const PloverParty& party : parties) {
    json.StartObject();
    put(json, "code", party.code);
    put(json, "sector", party.sector);
    put(json, "entity_text", party.entity_text);
    put(json, "identifier_id", party.identifier_id);
    put(json, "identifier_text", party.identifier_text);
    put(json, "office", party.office);
    json.EndObject();
  }
  json.EndArray();
}

void put_place(JsonText& json, const PloverRecord& record) {
  json.Key("event_loc");
  if (record.place.empty() && record.place_iso3.empty()) return (void)json.Null();
  json.StartObject();
  put(json, "text", record.place);
  put(json, "country", record.place_iso3);
  json.EndObject();
}

void put_citation(JsonText& json, const PloverRecord& record, const ArticleInfo& article) {
  json.Key("text_info");
  json.StartObject();
  json.Key("begin");
  json.Uint(record.span.begin);
  json.Key("end");
  json.Uint(record.span.end);
  json.EndObject();
  json.Key("cite_info");
  json.StartObject();
  put(json, "id", article.id);
  put(json, "url", article.url);
  put(json, "publisher", article.publisher);
  put(json, "title", article.title);
  json.EndObject();
}

void put_coder(JsonText& json, const Provenance& made_by) {
  json.Key("coder");
  json.StartObject();
  put(json, "tool", made_by.tool.empty() ? std::string("newsgraph ") + version() : made_by.tool);
  put_unless_empty(json, "model", made_by.model);
  put_unless_empty(json, "gazetteer", made_by.gazetteer);
  put_unless_empty(json, "ontology", made_by.ontology);
  json.EndObject();
}

void put_record(JsonText& json, const PloverRecord& record, const ArticleInfo& article, const PloverOptions& options) {
  json.StartObject();
  put(json, "id", record.id);
  json.Key("date");
  if (record.date)
    put(json, iso(*record.date));
  else
    json.Null();
  put_parties(json, "actor", record.actors);
  put_parties(json, "recipient", record.recipients);
  put_list(json, "event", {record.category});
  put_list(json, "mode", {record.mode});
  put_list(json, "context", record.contexts);
  put(json, "event_text", record.event_text);
  put_place(json, record);
  json.Key("quad_code");
  json.Int(record.quad);
  json.Key("event_scale");
  json.Double(record.scale);
  put_unless_empty(json, "text", options.text);
  put_citation(json, record, article);
  put_coder(json, options.provenance);
  json.EndObject();
}

}  // namespace

void write_plover(const ArticleStatements& article, const Ontology& ontology, std::ostream& out,
                  const PloverOptions& options) {
  rapidjson::StringBuffer buffer;
  for (const PloverRecord& record : plover_records(article, ontology)) {
    JsonText json(buffer);
    put_record(json, record, article.article, options);
    buffer.Put('\n');
  }
  out.write(buffer.GetString(), static_cast<std::streamsize>(buffer.GetSize()));
  if (!out) throw Error(ErrorCode::io, "", "the PLOVER records can't be written");
}

}  // namespace newsgraph
