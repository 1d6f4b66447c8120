// Reads one sentence's chunks from left to right into mentions. For the sources of mentions.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "newsgraph/extraction/described.h"
#include "newsgraph/extraction/mention.h"
#include "newsgraph/extraction/names.h"
#include "newsgraph/extraction/titles.h"

namespace newsgraph::extraction {

/// The read_… members begin at a chunk and return the one to go on with. What they find goes to `out`.
class SentenceReader {
 public:
  SentenceReader(const Words& words, const Gazetteer& gazetteer, SentenceId sentence, Mentions& out);
  void read();
  /// Nouns that the gazetteer knows as roles, by their begin.
  [[nodiscard]] std::vector<RoleNounAt> role_nouns() const;

 private:
  std::size_t read_at(std::size_t i);

  // ---- territories -------------------------------------------------------------------------------------------
  std::size_t read_territory(std::size_t i);
  std::uint32_t own_body_at(std::size_t i) const;
  /// "the Syrian army" in small letters is Syria's arm, no name of its own.
  [[nodiscard]] bool acts_for_state(std::size_t owner, std::size_t body, std::uint32_t length) const;
  /// "the Syrian Army", "Northamptonshire police": an organisation of the country that the gazetteer doesn't list.
  std::size_t read_own_body(std::size_t owner, std::size_t body, std::uint32_t length);
  /// "Northamptonshire police": a body of a place that the gazetteer doesn't know.
  std::size_t read_local_body(std::size_t i, std::uint32_t length);
  /// A country and what one of its people does: "Iranian airline Mahan Air", "Russian journalist Elena Kostyuchenko".
  std::size_t read_name_behind_role(std::size_t owner, std::size_t noun);
  /// "the government of Syria".
  std::size_t read_body_of(std::size_t i);
  std::size_t read_organization(std::size_t i);
  /// "the United States Department of State": the country read just before belongs to the name.
  std::optional<MentionId> owner_before(std::size_t i);
  /// A mention of the country that a match names, if it names one.
  std::optional<MentionId> country_of(const NameMatch& match);
  /// "(SDF)" and "of Germany" behind an organisation's name.
  std::size_t read_after_organization(MentionId self, std::optional<MentionId> owner_mention, std::size_t i);
  /// Says that a mention belongs to a country or organisation without an office.
  void belong(MentionId self, MentionId owner_mention);

  // ---- persons and offices ---------------------------------------------------------------------------------------
  std::size_t read_title(const Title& title);
  /// The mention of what owns an office, which doesn't act itself there.
  MentionId owner(std::size_t i);
  [[nodiscard]] bool is_person_name(std::size_t i) const;
  [[nodiscard]] bool is_name(std::size_t i) const;
  /// What stood before a name: the words and claim of a title, or a country ("Iranian airline").
  struct Before {
    std::optional<TokenSpan> words;
    std::optional<OfficeClaim> claim;
    std::optional<MentionId> owner;
  };
  std::size_t read_name(std::size_t i, Before before);
  /// What may follow a name: "(Australia)", "'s spokesperson", ", a top aide to …".
  std::size_t read_after_person(MentionId self, std::size_t i);
  /// "Merkel's spokesperson, Steffen Seibert"; "Assad's government".
  std::size_t read_servant(MentionId master, std::size_t i);
  void add_office(MentionId person, OfficeClaim claim, TokenSpan words);

  // ---- names the gazetteer doesn't know -----------------------------------------------------------------------
  [[nodiscard]] bool is_organization_name(std::size_t i) const;
  [[nodiscard]] bool looks_like_person(std::size_t i) const;
  /// Chunks of a parenthesis that gives the acronym of what stands before: "( SDF )".
  [[nodiscard]] std::size_t alias_length(std::size_t i) const;
  /// Notes the acronym in parentheses as a further name of the mention just read.
  void read_alias(std::size_t i);

  // ---- making mentions ---------------------------------------------------------------------------------------------
  Mention& add(TokenSpan tokens, const Chunk& chunk);
  void push(Mention mention);

  const Words& words_;
  const Document& document_;
  const Gazetteer& gazetteer_;
  SentenceId sentence_;
  std::vector<Chunk> chunks_;
  TitleReader titles_;
  Mentions& out_;
  std::optional<MentionId> apposition_of_;
  std::size_t apposition_end_ = 0;
};

}  // namespace newsgraph::extraction
