// The numbers that a model's outputs stand for, kept in the model file.
//
//   Labels labels = collect_labels(sentences);      // training: from the data, most frequent first
//   writer.add("labels", labels.bytes());
//   Labels again = Labels::from(model.section("labels"), model.place());
//
// Parts of speech and name tags are fixed (document/annotation.h). Thread-safe when const.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "newsgraph/document/annotation.h"
#include "newsgraph/document/label_set.h"
#include "newsgraph/language/conllu.h"

namespace newsgraph::language {

struct Labels {
  std::shared_ptr<const AnnotationLabels> annotation = std::make_shared<const AnnotationLabels>();
  LabelSet tag;  ///< "VERB|VBD": parts of speech as pairs, for taggers that choose them together

  /// For the model file; read back by from().
  [[nodiscard]] std::string bytes() const;
  /// Throws Error(format) at `place` for bytes that bytes() did not write.
  [[nodiscard]] static Labels from(std::string_view bytes, const std::string& place);
};

/// What occurs in these sentences, by frequency and then by name. Pairs of tags that occur fewer than
/// `min_count` times are left out; XPOS and relations never are.
[[nodiscard]] Labels collect_labels(std::span<const ConlluSentence> sentences, std::size_t min_count = 1);

/// "VERB|VBD".
[[nodiscard]] std::string tag_name(Upos upos, std::string_view xpos);
/// The two halves of such a name; nothing where it isn't one.
struct TagPair {
  Upos upos = Upos::none;
  std::string_view xpos;
};
[[nodiscard]] std::optional<TagPair> parse_tag_name(std::string_view name);

}  // namespace newsgraph::language
