// The language layer put together: tags, lemmas, trees and names for documents and for given tokens.
//
//   const Annotator annotate(ArrayFile::open(english_model(data_directory())), lookup, ReadingMode::fast);
//   annotate(document);                                      // fills document.annotation
//   annotate.annotate(sentences);                            // CoNLL-U: keeps tokens, predicts the rest
//
// Thread-safe: const over the mapped model; one annotator serves any number of threads. What it says of an article
// depends on nothing but the article, model, lists of names and mode.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "newsgraph/document/document.h"
#include "newsgraph/language/conllu.h"
#include "newsgraph/base/array_file.h"
#include "newsgraph/language/name_lookup.h"

namespace newsgraph::language {

enum class ReadingMode : std::uint8_t { fast, quality };
/// Name of the network in the model: "fast", "quality".
[[nodiscard]] std::string_view name(ReadingMode);

/// Where the model that newsgraph ships lies in its folder of data.
[[nodiscard]] std::filesystem::path english_model(const std::filesystem::path& data);

class Annotator {
 public:
  /// `lookup` may be null: no hints then. Throws Error(format) where the model lacks what the mode needs.
  Annotator(std::shared_ptr<const ArrayFile> model, std::shared_ptr<const NameLookup> lookup, ReadingMode mode);

  /// Replaces document.annotation.
  void operator()(Document& document) const;
  /// Replaces everything but forms, texts and comments; sentences are read as those of one article.
  void annotate(std::span<ConlluSentence> sentences) const;

 private:
  class Reading;
  std::shared_ptr<const Reading> reading_;
};

}  // namespace newsgraph::language
