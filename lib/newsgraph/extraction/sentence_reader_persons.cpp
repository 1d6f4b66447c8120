#include "newsgraph/extraction/sentence_reader.h"

#include <string>
#include <utility>

namespace newsgraph::extraction {

using Kind = Chunk::Kind;

std::size_t SentenceReader::read_title(const Title& title) {
  OfficeClaim claim;
  claim.office = title.office;
  claim.former = title.former;
  claim.role = std::string(document_.form(title.role));
  if (title.of) {
    claim.of_mention = owner(*title.of);
    const Mention& of = out_[claim.of_mention->value];
    if (of.candidates.size() == 1 && of.type != ActorType::person) claim.of = of.candidates.front();
  }
  std::size_t next = title.end;
  if (title.superior) {
    next = read_at(*title.superior);
    claim.of_mention = make_id<MentionId>(out_.size() - 1);
  }
  const TokenSpan words{chunks_[title.begin].tokens.begin, chunks_[next - 1].tokens.end};
  std::size_t name = next;
  if (!title.superior && titles_.is_word(name, ",") && (title.determined || title.of)) ++name;
  if (!title.superior && is_person_name(name)) return read_name(name, {words, claim, std::nullopt});
  if (apposition_of_ && apposition_end_ == title.begin) {
    add_office(*apposition_of_, std::move(claim), words);
    return next;
  }
  if (title.of || title.superior || title.determined) {
    Mention mention;
    mention.tokens = mention.head = words;
    mention.form = Mention::Form::office;
    mention.offices.push_back(std::move(claim));
    push(std::move(mention));
  }
  return next;
}

bool SentenceReader::is_person_name(std::size_t i) const {
  if (i >= chunks_.size()) return false;
  if (titles_.is_word(i, WordClass::honorific)) return is_person_name(i + 1);
  const Kind kind = chunks_[i].kind;
  return kind == Kind::person || kind == Kind::surname || (kind == Kind::unknown && !is_organization_name(i));
}

bool SentenceReader::is_name(std::size_t i) const {
  if (i >= chunks_.size()) return false;
  const Kind kind = chunks_[i].kind;
  return kind == Kind::person || kind == Kind::unknown;
}

std::size_t SentenceReader::read_name(std::size_t i, Before before) {
  const TokenId begin = before.words ? before.words->begin : chunks_[i].tokens.begin;
  const bool honorific =
      titles_.is_word(i, WordClass::honorific) || (i > 0 && titles_.is_word(i - 1, WordClass::honorific));
  while (titles_.is_word(i, WordClass::honorific)) ++i;
  const Chunk& chunk = chunks_[i];
  Mention mention;
  mention.tokens = {begin, chunk.tokens.end};
  mention.head = chunk.tokens;
  mention.candidates = chunk.entities;
  mention.form = chunk.kind == Kind::surname ? Mention::Form::surname : Mention::Form::name;
  if (chunk.kind == Kind::unknown) {
    if (!before.words && !honorific && is_organization_name(i)) {
      mention.type = ActorType::organization;
      const auto owner_mention = before.owner ? before.owner : owner_before(i);
      push(std::move(mention));
      return read_after_organization(make_id<MentionId>(out_.size() - 1), owner_mention, i + 1);
    }
    const bool single = chunk.tokens.size() == 1;
    if (!before.words && !before.owner && !honorific && !single && !looks_like_person(i)) return i + 1;
    if (single && !before.words) {
      if (const std::uint32_t length = own_body_at(i + 1); length > 0) return read_local_body(i, length);
    }
    if (single) mention.form = Mention::Form::surname;
  }
  if (before.claim) mention.offices.push_back(std::move(*before.claim));
  push(std::move(mention));
  const auto self = make_id<MentionId>(out_.size() - 1);
  if (before.owner) belong(self, *before.owner);
  return read_after_person(self, i + 1);
}

std::size_t SentenceReader::read_after_person(MentionId self, std::size_t i) {
  if (titles_.is_word(i, "(") && i + 2 < chunks_.size() && titles_.is_word(i + 2, ")") &&
      (chunks_[i + 1].kind == Kind::country || chunks_[i + 1].kind == Kind::organization)) {
    const MentionId of = owner(i + 1);
    for (OfficeClaim& claim : out_[self.value].offices)
      if (!claim.of) {
        claim.of_mention = of;
        claim.of = out_[of.value].candidates.front();
      }
    return i + 3;
  }
  if (titles_.is_possessive(i)) return read_servant(self, i + 1);
  if (titles_.is_word(i, ",")) {
    std::size_t next = i + 1;
    const auto title = titles_.at(next);
    // "…, a US official said" is no apposition: somebody else speaks.
    const bool speaks = title && titles_.is_word(title->end, WordClass::speech);
    if (title && !speaks && (title->determined || title->of || title->former)) {
      apposition_of_ = self;
      apposition_end_ = next;
      next = read_title(*title);
      apposition_of_.reset();
      return next;
    }
  }
  return i;
}

std::size_t SentenceReader::read_servant(MentionId master, std::size_t i) {
  while (titles_.is_word(i, WordClass::rank)) ++i;
  if (titles_.is_word(i, WordClass::country_body)) {
    Mention mention;
    mention.tokens = mention.head = {out_[master.value].tokens.begin, chunks_[i].tokens.end};
    mention.type = ActorType::country;
    mention.form = Mention::Form::description;
    mention.sector = "GOV";
    mention.offices.push_back({});
    mention.offices.back().of_mention = master;
    out_[master.value].acts = false;
    push(std::move(mention));
    return i + 1;
  }
  if (i >= chunks_.size() || chunks_[i].kind != Kind::office) return i;
  OfficeClaim claim;
  claim.office = *chunks_[i].office;
  claim.role = std::string(document_.form(chunks_[i].tokens));
  claim.of_mention = master;
  out_[master.value].acts = false;
  std::size_t name = i + 1;
  if (titles_.is_word(name, ",")) ++name;
  if (is_person_name(name)) return read_name(name, {chunks_[i].tokens, claim, std::nullopt});
  Mention mention;
  mention.tokens = {out_[master.value].tokens.begin, chunks_[i].tokens.end};
  mention.head = chunks_[i].tokens;
  mention.form = Mention::Form::office;
  mention.offices.push_back(std::move(claim));
  push(std::move(mention));
  return i + 1;
}

void SentenceReader::add_office(MentionId person, OfficeClaim claim, TokenSpan words) {
  out_[person.value].offices.push_back(std::move(claim));
  out_[person.value].tokens.end = words.end;
}

bool SentenceReader::looks_like_person(std::size_t i) const {
  const TokenSpan run = chunks_[i].tokens;
  if (run.size() > 5) return false;
  if (gazetteer_.known_given_name(document_.form(run.begin))) return true;
  if (titles_.is_word(i + 1, WordClass::speech)) return true;
  if (!titles_.is_word(i + 1, ",")) return false;
  const auto title = titles_.at(i + 2);
  return title && (title->determined || title->of);
}

}  // namespace newsgraph::extraction
