#include "newsgraph/extraction/sentence_reader.h"

#include <utility>

namespace newsgraph::extraction {

using Kind = Chunk::Kind;

SentenceReader::SentenceReader(const Words& words, const Gazetteer& gazetteer, SentenceId sentence, Mentions& out)
    : words_(words),
      document_(words.document()),
      gazetteer_(gazetteer),
      sentence_(sentence),
      chunks_(chunks(words, document_[sentence], gazetteer)),
      titles_(words, gazetteer, chunks_),
      out_(out) {}

void SentenceReader::read() {
  for (std::size_t i = 0; i < chunks_.size();) i = read_at(i);
}

std::vector<RoleNounAt> SentenceReader::role_nouns() const {
  std::vector<RoleNounAt> nouns;
  for (const Chunk& chunk : chunks_)
    if (chunk.kind == Kind::role_noun) nouns.push_back({chunk.tokens, RoleNounId{chunk.role_noun}});
  return nouns;
}

std::size_t SentenceReader::read_at(std::size_t i) {
  if (const auto title = titles_.at(i)) return read_title(*title);
  switch (chunks_[i].kind) {
    case Kind::country:
    case Kind::adjective:
    case Kind::people:
    case Kind::group:
    case Kind::place:
      return read_territory(i);
    case Kind::organization:
      return read_organization(i);
    case Kind::person:
    case Kind::surname:
    case Kind::unknown:
      return read_name(i, {});
    default:
      break;
  }
  if (titles_.is_word(i, WordClass::country_body)) return read_body_of(i);
  return i + 1;
}

MentionId SentenceReader::owner(std::size_t i) {
  const Chunk& chunk = chunks_[i];
  if (chunk.kind == Kind::unknown) {
    Mention mention;
    mention.tokens = mention.head = chunk.tokens;
    mention.type = is_organization_name(i) || chunk.tokens.size() > 1 ? ActorType::organization : ActorType::person;
    mention.form = chunk.tokens.size() > 1 ? Mention::Form::name : Mention::Form::surname;
    push(std::move(mention));
  } else {
    add(chunk.tokens, chunk);
    if (chunk.kind == Kind::adjective) out_.back().form = Mention::Form::adjective;
  }
  out_.back().acts = false;
  return make_id<MentionId>(out_.size() - 1);
}

void SentenceReader::belong(MentionId self, MentionId owner_mention) {
  OfficeClaim claim;
  claim.of_mention = owner_mention;
  out_[self.value].offices.push_back(std::move(claim));
}

Mention& SentenceReader::add(TokenSpan tokens, const Chunk& chunk) {
  Mention mention;
  mention.tokens = mention.head = tokens;
  mention.candidates = chunk.entities;
  switch (chunk.kind) {
    case Kind::organization:
      mention.type = ActorType::organization;
      break;
    case Kind::place:
      mention.type = ActorType::country;
      mention.place = true;
      mention.acts = false;
      break;
    default:
      mention.type = ActorType::country;
      break;
  }
  if (chunk.kind != Kind::place && !chunk.entities.empty() &&
      gazetteer_[chunk.entities.front()].kind == EntityKind::group)
    mention.type = ActorType::group;
  mention.seat = chunk.seat;
  push(std::move(mention));
  return out_.back();
}

void SentenceReader::push(Mention mention) {
  mention.sentence = sentence_;
  out_.push_back(std::move(mention));
}

}  // namespace newsgraph::extraction
