// The language layer put together: tags, lemmas, trees and names for documents and for given tokens.
//
//   const Annotator annotate(ModelFile::open("model.bin"), lookup, ReadingMode::fast);
//   annotate(document);                                      // fills document.annotation
//   annotate.annotate(sentences);                            // CoNLL-U: keeps tokens, predicts the rest
//
// Thread-safe: const over the mapped model; one annotator serves any number of threads. What it says of an article
// depends on nothing but the article, model, lists of names and mode.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "newsgraph/document/document.h"
#include "newsgraph/language/conllu.h"
#include "newsgraph/language/labels.h"
#include "newsgraph/language/lemma_rules.h"
#include "newsgraph/language/model_file.h"
#include "newsgraph/language/name_lookup.h"
#include "newsgraph/language/network_model.h"

namespace newsgraph::language {

enum class ReadingMode : std::uint8_t { fast, quality };
/// Name of the network in the model: "fast", "quality".
[[nodiscard]] std::string_view name(ReadingMode);

class Annotator {
 public:
  /// `lookup` may be null: no hints then. Throws Error(format) where the model lacks what the mode needs.
  Annotator(std::shared_ptr<const ModelFile> model, std::shared_ptr<const NameLookup> lookup, ReadingMode mode);

  /// Replaces document.annotation.
  void operator()(Document& document) const;
  /// Replaces everything but forms, texts and comments; sentences are read as those of one article.
  void annotate(std::span<ConlluSentence> sentences) const;

 private:
  using Forms = std::vector<std::string_view>;

  [[nodiscard]] std::vector<Prediction> read(std::span<const Forms> sentences) const;
  void make_consistent(std::span<const Forms> sentences, std::vector<Prediction>& said) const;
  [[nodiscard]] std::string lemma(std::string_view form, std::uint32_t tag, std::uint32_t rule) const;

  std::shared_ptr<const ModelFile> model_;
  std::shared_ptr<const NameLookup> lookup_;
  Labels labels_;
  NetworkModel network_;
  LemmaTable lemma_table_;
  std::vector<std::pair<Upos, std::uint16_t>> tags_;  ///< of each tag its part of speech and number of XPOS
  std::vector<LemmaRule> lemma_rules_;
  std::uint16_t parataxis_ = 0;
};

}  // namespace newsgraph::language
