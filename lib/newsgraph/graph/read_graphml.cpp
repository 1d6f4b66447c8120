#include "newsgraph/graph/read_graphml.h"

#include <libxml/xmlreader.h>

#include <istream>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "newsgraph/base/error.h"
#include "newsgraph/graph/attributes.h"

namespace newsgraph {
namespace {

int read_bytes(void* stream, char* buffer, int size) {
  auto& in = *static_cast<std::istream*>(stream);
  try {
    in.read(buffer, size);
  } catch (...) {  // nothing may fly through libxml2; a stream that throws reads as one that failed
    return -1;
  }
  return in.bad() ? -1 : static_cast<int>(in.gcount());
}

struct FreeReader {
  void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
};

struct FreeText {
  void operator()(xmlChar* text) const { xmlFree(text); }
};

/// The first thing that libxml2 complained of.
struct Complaint {
  std::string why;
  int line = 0;
};

void complain(void* complaint, xmlError* error) {
  auto& first = *static_cast<Complaint*>(complaint);
  if (!first.why.empty() || error == nullptr || error->level < XML_ERR_ERROR) return;
  first.why = error->message != nullptr ? error->message : "not well-formed";
  while (!first.why.empty() && first.why.back() == '\n') first.why.pop_back();
  first.line = error->line;
}

class GraphmlReader {
 public:
  GraphmlReader(std::istream& in, std::string place) : in_(in), place_(std::move(place)) {
    // HUGE lifts the bound of ten million bytes on a text: article tables can be longer. Entities, which the bound is
    // for, are refused with the document type that would declare them.
    constexpr int options = XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_COMPACT;
    reader_.reset(xmlReaderForIO(read_bytes, nullptr, &in_, nullptr, nullptr, options));
    if (!reader_) fail("can't be read");
    xmlTextReaderSetStructuredErrorHandler(reader_.get(), complain, &complaint_);
  }

  Graph read() {
    int more = 0;
    while ((more = xmlTextReaderRead(reader_.get())) == 1) take();
    if (more < 0 || !complaint_.why.empty()) fail(complaint_.why.empty() ? "not well-formed XML" : complaint_.why);
    if (!seen_graph_) fail("no <graph> of GraphML");
    return std::move(graph_);
  }

 private:
  struct Key {
    bool of_node;
    std::string name;
  };

  [[noreturn]] void fail(const std::string& why) const {
    const int line = complaint_.line > 0 ? complaint_.line
                     : reader_           ? xmlTextReaderGetParserLineNumber(reader_.get())
                                         : 0;
    throw Error(ErrorCode::format, line > 0 ? place_ + ":" + std::to_string(line) : place_, why);
  }

  [[nodiscard]] std::string attribute(const char* name) const {
    const std::unique_ptr<xmlChar, FreeText> text(
        xmlTextReaderGetAttribute(reader_.get(), reinterpret_cast<const xmlChar*>(name)));
    return text ? reinterpret_cast<const char*>(text.get()) : std::string();
  }
  [[nodiscard]] std::string required(const char* name) const {
    std::string text = attribute(name);
    if (text.empty()) fail(std::string("an element without its ") + name);
    return text;
  }
  [[nodiscard]] std::string_view element() const {
    const xmlChar* name = xmlTextReaderConstLocalName(reader_.get());
    return name != nullptr ? reinterpret_cast<const char*>(name) : "";
  }

  void take() {
    switch (xmlTextReaderNodeType(reader_.get())) {
      case XML_READER_TYPE_ELEMENT: {
        const bool empty = xmlTextReaderIsEmptyElement(reader_.get()) == 1;
        open(element());
        if (empty) close(element());
        break;
      }
      case XML_READER_TYPE_END_ELEMENT:
        close(element());
        break;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        if (text_) *text_ += reinterpret_cast<const char*>(xmlTextReaderConstValue(reader_.get()));
        break;
      case XML_READER_TYPE_DOCUMENT_TYPE:
        fail("a document type, which GraphML of newsgraph doesn't have");
      case XML_READER_TYPE_ENTITY_REFERENCE:
        fail("an entity that isn't known");
      default:
        break;
    }
  }

  void open(std::string_view name) {
    constexpr int deepest = 16;
    if (xmlTextReaderDepth(reader_.get()) > deepest) fail("nested too deep");
    if (text_) fail("markup inside a value");
    if (name == "key") {
      keys_[required("id")] = {attribute("for") == "node", required("attr.name")};
    } else if (name == "graph") {
      if (seen_graph_) fail("a second or nested <graph>");
      seen_graph_ = true;
    } else if (name == "node") {
      open_node();
    } else if (name == "edge") {
      open_edge();
    } else if (name == "data") {
      data_key_ = required("key");
      text_.emplace();
    } else if (name == "desc") {
      text_.emplace();
    }
  }

  void open_node() {
    std::string id = required("id");
    node_ = boost::add_vertex(graph_);
    if (!vertices_.try_emplace(id, *node_).second) fail("two nodes with the id " + id);
    graph_[*node_].id = std::move(id);
  }

  void open_edge() {
    const auto end = [&](const char* name) {
      const std::string id = required(name);
      const auto found = vertices_.find(id);
      if (found == vertices_.end()) fail("an edge to a node that isn't there: " + id);
      return found->second;
    };
    const Vertex source = end("source"), target = end("target");
    edge_ = boost::add_edge(source, target, graph_).first;
    graph_[*edge_].id = attribute("id");
  }

  void close(std::string_view name) {
    if (name == "node") node_.reset();
    if (name == "edge") edge_.reset();
    if (name == "data" && text_) set_data();
    if (name == "desc" && text_ && !node_ && !edge_) graph_[boost::graph_bundle] = parse_info(*text_);
    if (name == "data" || name == "desc") text_.reset();
  }

  void set_data() {
    const auto key = keys_.find(data_key_);
    if (key == keys_.end()) fail("a value of a key that isn't declared: " + data_key_);
    SetResult result = SetResult::unknown_name;
    if (node_ && key->second.of_node) result = set_attribute(graph_[*node_], key->second.name, std::move(*text_));
    if (edge_ && !key->second.of_node) result = set_attribute(graph_[*edge_], key->second.name, std::move(*text_));
    if (result == SetResult::bad_value) fail("a value that " + key->second.name + " can't have");
  }

  std::istream& in_;
  std::string place_;
  Complaint complaint_;
  std::unique_ptr<xmlTextReader, FreeReader> reader_;
  Graph graph_;
  std::unordered_map<std::string, Key> keys_;
  std::unordered_map<std::string, Vertex> vertices_;
  std::optional<Vertex> node_;
  std::optional<EdgeDescriptor> edge_;
  std::optional<std::string> text_;  // of the <data> or <desc> that is open
  std::string data_key_;
  bool seen_graph_ = false;
};

}  // namespace

Graph read_graphml(std::istream& in, const std::string& place) {
  return GraphmlReader(in, place).read();
}

}  // namespace newsgraph
