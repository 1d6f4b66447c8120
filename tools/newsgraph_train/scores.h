// Scores of predictions against what is known, with the definitions of the CoNLL 2018 shared task for gold tokens.
#pragma once

#include <span>

#include "newsgraph/language/labels.h"
#include "newsgraph/language/train/example.h"

namespace newsgraph::train_tool {

/// Per cent; 0 where nothing is known.
struct Scores {
  double upos = 0, tags = 0, uas = 0, las = 0, names = 0;
};

/// LAS looks at universal relations only ("nsubj:pass" is "nsubj"); names: F1 of PER, ORG and LOC.
[[nodiscard]] Scores score(std::span<const language::Example> gold, std::span<const language::Prediction> said,
                           const language::Labels& labels);

}  // namespace newsgraph::train_tool
