// The project's own knowledge, loaded once for the tests of this room.
#pragma once

#include <string>

#include "newsgraph/extraction/extractor.h"
#include "newsgraph/extraction/words.h"
#include "newsgraph/knowledge/data_directory.h"
#include "newsgraph/knowledge/name_hints.h"
#include "newsgraph/language/annotator.h"
#include "newsgraph/text/reader.h"

namespace newsgraph::extraction {

inline std::filesystem::path data() {
  return std::filesystem::path(NEWSGRAPH_SOURCE_DIR) / "data";
}

inline std::shared_ptr<const Gazetteer> gazetteer() {
  static const auto instance = Gazetteer::load(data() / "gazetteer");
  return instance;
}

inline std::shared_ptr<const Ontology> ontology() {
  static const auto instance = Ontology::load(data());
  return instance;
}

inline std::shared_ptr<const Lexicon> lexicon() {
  static const auto instance = Lexicon::load(data());
  return instance;
}

inline const language::Annotator& annotator() {
  static const language::Annotator instance(ArrayFile::open(language::english_model(data())),
                                            std::make_shared<GazetteerHints>(gazetteer()), language::ReadingMode::fast);
  return instance;
}

inline Document document(std::string text, const char* date = "2025-03-04") {
  Article article;
  article.id = "a1";
  article.text = std::move(text);
  article.date = parse_date(date);
  Document read = text::read(std::move(article));
  annotator()(read);
  return read;
}

inline ArticleStatements statements(std::string text, const char* date = "2025-03-04") {
  return Extractor(gazetteer(), ontology(), lexicon())(document(std::move(text), date));
}

}  // namespace newsgraph::extraction
