// Words that only the text before explains: pronouns, definite nouns ("the airline"), and what tells whom they mean.
//
//   const Anaphors& anaphors = lexicon->anaphors();
//   const AnaphorWord* word = anaphors.find("himself");   // nullptr for any other word
//   word->pronoun->gender                                 // Gender::male
//
// Immutable after loading; thread-safe. Data: data/language/en/anaphors.json, schema: schemas/anaphors.schema.json.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/document/statement.h"
#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/knowledge/string_map.h"

namespace newsgraph {

struct Pronoun {
  enum class Case : std::uint8_t { subject, object, possessive, reflexive };
  Case form = Case::subject;
  int person = 3;
  bool plural = false;
  bool neuter = false;              ///< "it"
  Gender gender = Gender::unknown;  ///< unknown for "they", "I"
};

/// A noun that takes up an actor: "the airline", "both leaders".
struct AnaphorNoun {
  ActorType type = ActorType::person;
  Gender gender = Gender::unknown;
  bool plural = false;
  bool body = false;            ///< stands for its country: "the government"
  bool needs_modifier = false;  ///< "state": says too little alone
  std::string singular;
  std::string kind;                       ///< of countries: "kingdom"
  std::vector<std::string> entity_types;  ///< of organisations; with none the noun stands in the name
};

/// All that one word tells.
struct AnaphorWord {
  enum Flag : std::uint16_t {
    pair = 1 << 0,
    counterpart = 1 << 1,
    definite = 1 << 2,
    former = 1 << 3,
    person_noun = 1 << 4,
    time_noun = 1 << 5,
    female = 1 << 6,
    male = 1 << 7,
    speech = 1 << 8,
    agentive = 1 << 9,
    actor_object = 1 << 10,
    possessed = 1 << 11,
    body = 1 << 12,
    blocker = 1 << 13,
    causative = 1 << 14,
  };
  std::uint16_t flags = 0;
  std::uint8_t number = 0;  ///< 2 for "two" and "both"
  std::optional<Pronoun> pronoun;
  std::optional<AnaphorNoun> noun;

  [[nodiscard]] bool is(Flag flag) const { return (flags & flag) != 0; }
};

class Anaphors {
 public:
  /// Throws Error(io or data) with the file and reason.
  [[nodiscard]] static Anaphors load(const std::filesystem::path& file);

  /// `word`: in lower case; verbs as lemmas.
  [[nodiscard]] const AnaphorWord* find(std::string_view word) const {
    const auto found = words_.find(word);
    return found == words_.end() ? nullptr : &found->second;
  }
  [[nodiscard]] bool is(AnaphorWord::Flag flag, std::string_view word) const {
    const AnaphorWord* found = find(word);
    return found != nullptr && found->is(flag);
  }
  /// Whether a country is of a kind ("island", "landlocked"); nothing where no such kind is known.
  [[nodiscard]] std::optional<bool> is_of_kind(std::string_view kind, std::string_view iso3) const;
  /// The office of the one who leads a country; nothing where that is the head of government.
  [[nodiscard]] std::optional<std::string_view> leading_office(std::string_view iso3) const;
  /// What an office is of that there is only one of in the world ("pope"), as an id of the gazetteer.
  [[nodiscard]] std::optional<std::string_view> sole_place_of(std::string_view office) const;

 private:
  knowledge::StringMap<AnaphorWord> words_;
  knowledge::StringMap<std::vector<std::string>> kinds_;
  knowledge::StringMap<std::string> leaders_, sole_offices_;
};

}  // namespace newsgraph
