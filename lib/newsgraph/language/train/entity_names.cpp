#include "newsgraph/language/train/entity_names.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

namespace newsgraph::language {

namespace {

/// "(4-organization-new-snnnn-cf5-1,2,3-coref-Aberdeen_Grammar_School": type and minspan, words [begin, end).
struct Mention {
  std::string_view group, type;
  std::size_t begin = 0, end = 0;
  std::size_t core_begin = 0, core_end = 0;  ///< of the minspan, from the mention's begin
};

std::string_view entity_field(std::string_view misc) {
  constexpr std::string_view key = "Entity=";
  std::size_t at = misc.find(key);
  while (at != std::string_view::npos && at != 0 && misc[at - 1] != '|') at = misc.find(key, at + 1);
  if (at == std::string_view::npos) return {};
  misc.remove_prefix(at + key.size());
  return misc.substr(0, misc.find('|'));
}

std::string_view next_part(std::string_view& text) {
  const std::size_t dash = text.find('-');
  const std::string_view part = text.substr(0, dash);
  text.remove_prefix(dash == std::string_view::npos ? text.size() : dash + 1);
  return part;
}

Mention read_mention(std::string_view text, std::size_t begin) {
  Mention mention;
  mention.begin = begin;
  mention.group = next_part(text);
  mention.type = next_part(text);
  for (int i = 0; i < 3; ++i) next_part(text);
  std::string_view span = next_part(text);
  std::size_t first = 0;
  while (!span.empty()) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(span.data(), span.data() + span.size(), number);
    if (error != std::errc{} || number == 0 || number > 10'000) break;
    first = first == 0 ? number : std::min(first, number);
    mention.core_end = std::max(mention.core_end, number);
    span.remove_prefix(static_cast<std::size_t>(end - span.data()));
    if (!span.empty()) span.remove_prefix(1);
  }
  mention.core_begin = first == 0 ? 0 : first - 1;
  return mention;
}

/// Those that end within the sentence.
std::vector<Mention> mentions_of(const ConlluSentence& sentence) {
  std::vector<Mention> open, closed;
  const auto close = [&](std::size_t index, std::size_t end) {
    open[index].end = end;
    closed.push_back(open[index]);
    open.erase(open.begin() + static_cast<std::ptrdiff_t>(index));
  };
  for (std::size_t w = 0; w < sentence.words.size(); ++w) {
    std::string_view field = entity_field(sentence.words[w].misc);
    while (!field.empty()) {
      if (field.front() == '(') {
        field.remove_prefix(1);
        const std::size_t end = field.find_first_of("()");
        open.push_back(read_mention(field.substr(0, end), w));
        field.remove_prefix(std::min(end, field.size()));
        if (!field.empty() && field.front() == ')') {
          close(open.size() - 1, w + 1);
          field.remove_prefix(1);
        }
        continue;
      }
      const std::size_t end = field.find_first_of("()");
      const std::string_view group = field.substr(0, end);
      for (std::size_t i = open.size(); i-- > 0;) {
        if (open[i].group == group) {
          close(i, w + 1);
          break;
        }
      }
      field.remove_prefix(std::min(end, field.size()));
      if (!field.empty() && field.front() == ')') field.remove_prefix(1);
    }
  }
  return closed;
}

NameType type_named(std::string_view type) {
  if (type == "person") return NameType::person;
  if (type == "organization") return NameType::organization;
  return type == "place" ? NameType::location : NameType::miscellaneous;
}

/// Narrows a mention to the name that it is, or to nothing.
void narrow(const ConlluSentence& sentence, Mention& m) {
  const auto proper = [&](std::size_t w) { return sentence.words[w].upos == Upos::propn; };
  std::size_t begin = m.begin + m.core_begin, end = std::min(m.end, m.begin + m.core_end);
  while (begin < end && (sentence.words[begin].deprel == "nmod:desc" || sentence.words[begin].upos == Upos::det))
    ++begin;
  bool all_proper = begin < end;
  for (std::size_t w = begin; w < end; ++w) all_proper = all_proper && proper(w);
  std::size_t longer = end;
  while (longer < m.end &&
         (proper(longer) || sentence.words[longer].form == "of" || sentence.words[longer].form == "the")) {
    ++longer;
  }
  if (longer == m.end && longer > end && proper(longer - 1)) end = longer;
  m.begin = begin;
  m.end = all_proper ? end : begin;
}

}  // namespace

std::vector<NameTag> entity_names(const ConlluSentence& sentence) {
  std::vector<NameTag> tags(sentence.words.size(), NameTag::outside);
  std::vector<Mention> mentions = mentions_of(sentence);
  for (Mention& m : mentions) narrow(sentence, m);
  std::stable_sort(mentions.begin(), mentions.end(),
                   [](const Mention& a, const Mention& b) { return a.end - a.begin > b.end - b.begin; });
  for (const Mention& m : mentions) {
    const auto free = [&](std::size_t w) { return tags[w] == NameTag::outside; };
    bool fits = m.begin < m.end;
    for (std::size_t w = m.begin; w < m.end; ++w) fits = fits && free(w);
    for (std::size_t w = m.begin; fits && w < m.end; ++w) {
      tags[w] = w == m.begin ? begin_tag(type_named(m.type)) : inside_tag(type_named(m.type));
    }
  }
  return tags;
}

}  // namespace newsgraph::language
