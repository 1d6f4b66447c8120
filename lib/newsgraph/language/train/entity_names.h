// Names in the Georgetown University Multilayer corpus, whose sentences mark every entity, named or not.
//
//   std::vector<NameTag> tags = entity_names(sentence);   // all outside, where the sentence marks none
//
// An entity is a name where the words that stand for it (its "minspan") are proper nouns: titles before it ("Dr.") are
// left out, "of" and proper nouns behind it belong to it ("University of Leeds"). The outermost of names in each other
// counts. Pure function.
#pragma once

#include <vector>

#include "newsgraph/document/annotation.h"
#include "newsgraph/language/conllu.h"

namespace newsgraph::language {

[[nodiscard]] std::vector<NameTag> entity_names(const ConlluSentence& sentence);

}  // namespace newsgraph::language
