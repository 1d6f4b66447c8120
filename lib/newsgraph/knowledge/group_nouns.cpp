#include "newsgraph/knowledge/group_nouns.h"

#include <algorithm>
#include <array>
#include <utility>

#include "newsgraph/knowledge/inflection.h"
#include "newsgraph/knowledge/ontology_json.h"

namespace newsgraph {
namespace {

using As = GroupNoun::As;

constexpr std::array<std::pair<std::string_view, As>, 8> kinds = {{
    {"state", As::state},
    {"equipment", As::equipment},
    {"leaders", As::leaders},
    {"states", As::states},
    {"group", As::group},
    {"organization", As::organization},
    {"quantity", As::quantity},
    {"nobody", As::nobody},
}};

GroupNoun noun_of(const detail::JsonRow& row) {
  row.only({"as", "sector", "office", "body", "abroad", "generic", "owned", "foreign", "words", "fixed"});
  const std::string as = row.text("as");
  const auto* kind = std::ranges::find(kinds, as, &decltype(kinds)::value_type::first);
  if (kind == kinds.end()) row.fail("\"" + as + "\" says nothing of what the nouns stand for");
  GroupNoun noun;
  noun.as = kind->second;
  noun.sector = row.optional_text("sector");
  noun.office = row.optional_text("office");
  noun.body = row.flag("body");
  noun.abroad = row.flag("abroad");
  noun.generic = row.flag("generic");
  noun.owned = row.flag("owned");
  noun.foreign = row.flag("foreign");
  return noun;
}

std::string_view last_word(std::string_view phrase) {
  return phrase.substr(phrase.rfind(' ') + 1);
}

/// The words before the last one, from right to left.
std::vector<std::string> words_before_last(std::string_view phrase) {
  std::vector<std::string> words;
  for (auto blank = phrase.rfind(' '); blank != std::string_view::npos; blank = phrase.rfind(' ')) {
    phrase = phrase.substr(0, blank);
    words.emplace_back(last_word(phrase));
  }
  return words;
}

template <class Set>
void fill(Set& set, const detail::JsonRow& row, const char* key) {
  for (std::string& word : row.strings(key)) set.insert(std::move(word));
}

}  // namespace

GroupNouns GroupNouns::load(const std::filesystem::path& directory) {
  const Inflector inflector = Inflector::load(directory / "ontology");
  const detail::JsonFile file = detail::JsonFile::read(directory / "language/en/groups.json");
  const detail::JsonRow root = file.root();
  GroupNouns groups;
  for (const detail::JsonRow& row : root.rows("nouns")) {
    const auto id = static_cast<std::uint32_t>(groups.nouns_.size());
    groups.nouns_.push_back(noun_of(row));
    const auto add = [&](std::string_view phrase, std::string_view last, bool plural, std::string_view last_plural) {
      groups.phrases_[std::string(last)].push_back({words_before_last(phrase), id, plural, std::string(last_plural)});
    };
    for (const std::string& phrase : row.strings("words")) {
      const std::string_view last = last_word(phrase);
      const std::vector<InflectedForm> forms = inflector.noun(last);
      for (const InflectedForm& form : forms)
        add(phrase, form.form, form.inflection == Inflection::plural, forms.back().form);
    }
    for (const std::string& phrase : row.strings("fixed")) add(phrase, last_word(phrase), true, last_word(phrase));
  }
  for (auto entry = groups.phrases_.begin(); entry != groups.phrases_.end(); ++entry)
    std::ranges::stable_sort(entry.value(), std::ranges::greater{},
                             [](const Phrase& phrase) { return phrase.before.size(); });
  fill(groups.state_sectors_, root, "state_sectors");
  fill(groups.private_roles_, root, "not_of_the_state");
  fill(groups.state_types_, root, "state_types");
  fill(groups.body_types_, root, "body_types");
  fill(groups.place_prepositions_, root, "place_prepositions");
  fill(groups.verb_place_prepositions_, root, "place_prepositions_of_verbs");
  fill(groups.place_nouns_, root, "place_nouns");
  fill(groups.naming_adjectives_, root, "naming_adjectives");
  fill(groups.no_actors_, root, "names_of_no_actor");
  groups.leadership_.offices = root.strings("leading_offices");
  fill(groups.leadership_.by_president, root, "led_by_president");
  fill(groups.leadership_.by_monarch, root, "led_by_monarch");
  return groups;
}

GroupNoun GroupNouns::of_role(std::string_view plural, std::string_view sector) const {
  GroupNoun noun;
  noun.sector = sector;
  if (is_state_sector(sector) && !private_roles_.contains(plural)) noun.as = As::state;
  return noun;
}

}  // namespace newsgraph
