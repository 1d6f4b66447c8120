// Document -> what it says: actors, events and the statements that join them, each with its evidence and rule.
//
//   const Extractor extract(gazetteer, ontology, lexicon);
//   Document document = text::read(article);
//   annotate(document);
//   ArticleStatements said = extract(document);
//
// The document has to be annotated: Error(usage) otherwise. A pure function of the document; thread-safe.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/document/document.h"
#include "newsgraph/document/statement.h"
#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/knowledge/lexicon.h"
#include "newsgraph/knowledge/ontology.h"

namespace newsgraph {

struct ExtractionOptions {
  std::size_t max_parties = 8;  ///< an occasion with more gives event edges only
};

/// One sentence as the extractor saw it, for a person to read.
struct SentenceExplanation {
  struct Name {
    std::string words, actor, role;  ///< `actor`: what it resolved to, empty where to nobody
  };
  /// A token in its tree.
  struct Word {
    std::string form, lemma;
    std::string_view upos, deprel;
    std::optional<std::size_t> head;  ///< index into words; nothing for the root
  };
  /// A frame that one of the words could have told, and why it does not.
  struct Miss {
    std::string word, frame;
    std::string_view why;
  };
  std::string text;
  bool skipped = false;  ///< boilerplate
  std::vector<Word> words;
  std::vector<Miss> misses;
  std::vector<std::string> notes;  ///< what the words say against the gazetteer: "the former president" of a sitting one
  std::vector<Name> mentions;
  std::vector<std::size_t> statements;  ///< indices into Explanation::said.statements
};

struct Explanation {
  ArticleStatements said;
  std::vector<SentenceExplanation> sentences;
};

class Extractor {
 public:
  Extractor(std::shared_ptr<const Gazetteer> gazetteer, std::shared_ptr<const Ontology> ontology,
            std::shared_ptr<const Lexicon> lexicon, ExtractionOptions options = {});

  [[nodiscard]] ArticleStatements operator()(const Document& document) const;
  [[nodiscard]] Explanation explain(const Document& document) const;

 private:
  std::shared_ptr<const Gazetteer> gazetteer_;
  std::shared_ptr<const Ontology> ontology_;
  std::shared_ptr<const Lexicon> lexicon_;
  ExtractionOptions options_;
};

}  // namespace newsgraph
