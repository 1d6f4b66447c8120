#include "newsgraph/writers/statements.h"

#include <cmath>
#include <ostream>

#include "newsgraph/base/error.h"
#include "newsgraph/writers/json_text.h"

namespace newsgraph {
namespace {

class StatementWriter {
 public:
  StatementWriter(const ArticleStatements& article, JsonText& json) : article_(article), json_(json) {}

  void write(const Statement& s) {
    json_.StartObject();
    write_article();
    write_end("source", s.source, s.source_form);
    put(json_, "relation", s.relation);
    write_end("target", s.target, s.target_form);
    put(json_, "status", name(s.status));
    json_.Key("negated");
    json_.Bool(s.negated);
    if (s.date) put(json_, "date", s.date->iso());
    put_unless_empty(json_, "plover", s.plover);
    put_unless_empty(json_, "mode", s.mode);
    put_unless_empty(json_, "cameo", s.cameo);
    put_unless_empty(json_, "role", s.role);
    if (s.former) {
      json_.Key("former");
      json_.Bool(true);
    }
    if (s.event) put(json_, "event", event_id(s.event->value));
    write_evidence(article_.evidence.at(s.evidence.value));
    json_.Key("confidence");
    json_.Double(std::isfinite(s.confidence) ? s.confidence : 0);
    put(json_, "rule", s.rule);
    json_.EndObject();
  }

 private:
  void write_article() {
    json_.Key("article");
    json_.StartObject();
    put(json_, "id", article_.article.id);
    if (article_.article.date) put(json_, "date", article_.article.date->iso());
    put_unless_empty(json_, "url", article_.article.url);
    put_unless_empty(json_, "publisher", article_.article.publisher);
    json_.EndObject();
  }

  /// Tells the events of one article apart; lines that share it are about one occurrence.
  [[nodiscard]] std::string event_id(std::uint32_t index) const {
    return article_.article.id + "#event-" + std::to_string(index);
  }

  void write_end(const char* key, NodeRef ref, const std::string& form) {
    if (ref.kind == NodeRef::Kind::nobody) return;
    json_.Key(key);
    json_.StartObject();
    if (ref.kind == NodeRef::Kind::actor)
      write_actor(article_.actors.at(ref.index));
    else
      write_event(article_.events.at(ref.index), ref.index);
    put_unless_empty(json_, "form", form);
    json_.EndObject();
  }

  void write_actor(const LocalActor& actor) {
    put(json_, "label", actor.label);
    put(json_, "type", name(actor.type));
    put_unless_empty(json_, "id", actor.entity);
    put_unless_empty(json_, "code", actor.code);
    put_unless_empty(json_, "iso3", actor.iso3);
    put_unless_empty(json_, "wikidata", actor.wikidata);
    put_unless_empty(json_, "role", actor.role);
    put_unless_empty(json_, "sector", actor.sector);
  }

  void write_event(const LocalEvent& event, std::uint32_t index) {
    put(json_, "label", event.label.empty() ? event.type : event.label);
    put(json_, "type", event.type);
    put(json_, "id", event_id(index));
    put(json_, "status", name(event.status));
    json_.Key("negated");
    json_.Bool(event.negated);
    if (event.date) put(json_, "date", event.date->iso());
    put_unless_empty(json_, "place", event.place);
    put_unless_empty(json_, "place_iso3", event.place_iso3);
  }

  void write_evidence(const Evidence& evidence) {
    json_.Key("evidence");
    json_.StartObject();
    json_.Key("begin");
    json_.Uint(evidence.span.begin);
    json_.Key("end");
    json_.Uint(evidence.span.end);
    put(json_, "quote", evidence.quote);
    json_.EndObject();
  }

  const ArticleStatements& article_;
  JsonText& json_;
};

}  // namespace

void write_statements(const ArticleStatements& article, std::ostream& out) {
  rapidjson::StringBuffer buffer;
  for (const Statement& statement : article.statements) {
    JsonText json(buffer);
    StatementWriter(article, json).write(statement);
    buffer.Put('\n');
  }
  out.write(buffer.GetString(), static_cast<std::streamsize>(buffer.GetSize()));
  if (!out) throw Error(ErrorCode::io, "", "the statements can't be written");
}

}  // namespace newsgraph
