#include "newsgraph/knowledge/name_hints.h"

#include <algorithm>

#include "newsgraph/knowledge/phrase.h"
#include "newsgraph/text/letters.h"
namespace newsgraph {

namespace {

using language::NameHint;

/// The words with blanks between them, as one sentence.
Document document_of(std::span<const std::string_view> forms) {
  std::string text;
  std::vector<Span> tokens;
  for (const std::string_view form : forms) {
    if (!text.empty()) text += ' ';
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += form;
    tokens.push_back({begin, static_cast<std::uint32_t>(text.size())});
  }
  return knowledge::phrase(std::move(text), std::move(tokens));
}

NameHint kind_of(const Gazetteer& gazetteer, const NameSense& sense) {
  switch (sense.kind) {
    case NameKind::acronym:
      return NameHint::acronym;
    case NameKind::adjective:
    case NameKind::people:
      return NameHint::adjective;
    case NameKind::surname:
      return NameHint::surname;
    case NameKind::office:
      return NameHint::office;
    case NameKind::role_noun:
      return NameHint::role;
    case NameKind::metonym:
      return NameHint::place;
    case NameKind::name:
      break;
  }
  switch (gazetteer[sense.entity()].kind) {
    case EntityKind::country:
      return NameHint::country;
    case EntityKind::person:
      return NameHint::person;
    case EntityKind::organization:
      return NameHint::organization;
    case EntityKind::group:
      return NameHint::group;
    case EntityKind::place:
      return NameHint::place;
  }
  return NameHint::place;
}

}  // namespace

std::vector<std::vector<std::uint16_t>> GazetteerHints::hints(std::span<const std::string_view> forms) const {
  std::vector<std::vector<std::uint16_t>> hints(forms.size());
  const Document document = document_of(forms);
  const TokenSpan all{TokenId{0}, TokenId{static_cast<std::uint32_t>(forms.size())}};
  for (const NameMatch& match : gazetteer_->match(document, all)) {
    for (const NameSense& sense : match.senses) {
      const NameHint kind = kind_of(*gazetteer_, sense);
      for (TokenId t = match.tokens.begin; t < match.tokens.end; ++t) {
        const auto part = t == match.tokens.begin ? language::NamePart::first : language::NamePart::later;
        hints[t.value].push_back(language::hint_number(kind, part));
      }
    }
  }
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (text::starts_upper(forms[i]) && gazetteer_->known_given_name(forms[i])) {
      hints[i].push_back(language::hint_number(NameHint::given_name, language::NamePart::first));
    }
    std::sort(hints[i].begin(), hints[i].end());
    hints[i].erase(std::unique(hints[i].begin(), hints[i].end()), hints[i].end());
  }
  return hints;
}

}  // namespace newsgraph
