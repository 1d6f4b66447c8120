#include "newsgraph/extraction/sentence_reader.h"

#include <utility>

#include "newsgraph/knowledge/group_nouns.h"
#include "newsgraph/text/letters.h"

namespace newsgraph::extraction {

using Kind = Chunk::Kind;

namespace {

std::string_view last_word(std::string_view phrase) {
  return phrase.substr(phrase.rfind(' ') + 1);
}

}  // namespace

std::size_t SentenceReader::read_territory(std::size_t i) {
  const Chunk& chunk = chunks_[i];
  std::size_t next = i + 1;
  if (titles_.is_possessive(next)) ++next;
  while (titles_.is_word(next, WordClass::rank)) ++next;
  if (titles_.is_word(next, WordClass::country_body)) {
    Mention& mention = add({chunk.tokens.begin, chunks_[next].tokens.end}, chunk);
    mention.sector = "GOV";
    return next + 1;
  }
  if (const std::uint32_t length = own_body_at(next); length > 0 && !acts_for_state(i, next, length))
    return read_own_body(i, next, length);
  if (next < chunks_.size() && chunks_[next].kind == Kind::role_noun) return read_name_behind_role(i, next);
  Mention& mention = add(chunk.tokens, chunk);
  if (chunk.kind == Kind::adjective) {
    mention.form = Mention::Form::adjective;
    mention.acts = false;
  }
  return i + 1;
}

std::uint32_t SentenceReader::own_body_at(std::size_t i) const {
  if (i >= chunks_.size()) return 0;
  if (chunks_[i].kind != Kind::word && chunks_[i].kind != Kind::unknown && chunks_[i].kind != Kind::role_noun) return 0;
  return words_.match(WordClass::own_body, chunks_[i].tokens.begin, document_[sentence_].tokens);
}

bool SentenceReader::acts_for_state(std::size_t owner, std::size_t body, std::uint32_t length) const {
  const Chunk& chunk = chunks_[owner];
  if (chunk.kind == Kind::place || chunk.seat) return false;  // a city's police is its own
  const TokenId last{chunks_[body].tokens.begin.value + length - 1};
  if (words_.capital(last)) return false;
  const auto before = [&](std::uint32_t back) {
    return back < length ? words_.lower(TokenId{last.value - back}) : std::string_view{};
  };
  const auto noun = words_.lexicon().groups().match(words_.lower(last), before);
  return noun && noun->noun->as == GroupNoun::As::state;
}

std::size_t SentenceReader::read_own_body(std::size_t owner, std::size_t body, std::uint32_t length) {
  const TokenId end = chunks_[body].tokens.begin + length;
  add(chunks_[owner].tokens, chunks_[owner]).acts = false;
  if (chunks_[owner].kind == Kind::adjective) out_.back().form = Mention::Form::adjective;
  const auto owner_mention = make_id<MentionId>(out_.size() - 1);
  Mention mention;
  mention.tokens = mention.head = {chunks_[owner].tokens.begin, end};
  mention.type = ActorType::organization;
  push(std::move(mention));
  belong(make_id<MentionId>(out_.size() - 1), owner_mention);
  std::size_t next = body;
  while (next < chunks_.size() && chunks_[next].tokens.begin < end) ++next;
  return next;
}

std::size_t SentenceReader::read_local_body(std::size_t i, std::uint32_t length) {
  Mention mention;
  mention.tokens = mention.head = {chunks_[i].tokens.begin, chunks_[i].tokens.end + length};
  mention.type = ActorType::organization;
  push(std::move(mention));
  std::size_t next = i + 1;
  while (next < chunks_.size() && chunks_[next].tokens.begin < out_.back().tokens.end) ++next;
  return next;
}

std::size_t SentenceReader::read_name_behind_role(std::size_t owner, std::size_t noun) {
  add(chunks_[owner].tokens, chunks_[owner]);
  if (chunks_[owner].kind == Kind::adjective) {
    out_.back().form = Mention::Form::adjective;
    out_.back().acts = false;
  }
  const RoleNoun role = gazetteer_[RoleNounId{chunks_[noun].role_noun}];
  const bool plural = words_.lower(TokenId{chunks_[noun].tokens.end.value - 1}) == last_word(role.name);
  if (plural || !is_name(noun + 1)) return noun + 1;
  out_.back().acts = false;
  Before before;
  before.owner = make_id<MentionId>(out_.size() - 1);
  return read_name(noun + 1, before);
}

std::size_t SentenceReader::read_body_of(std::size_t i) {
  std::size_t next = i + 1;
  if (!titles_.is_word(next, "of")) return i + 1;
  ++next;
  if (titles_.is_word(next, "the")) ++next;
  if (next >= chunks_.size() || chunks_[next].kind != Kind::country) return i + 1;
  add({chunks_[i].tokens.begin, chunks_[next].tokens.end}, chunks_[next]).sector = "GOV";
  return next + 1;
}

std::size_t SentenceReader::read_organization(std::size_t i) {
  // "the US Air Force": the name itself says whose it is.
  const TokenSpan tokens = chunks_[i].tokens;
  std::optional<MentionId> owner_mention = owner_before(i);
  if (!owner_mention && tokens.size() > 1) {
    const auto inside = gazetteer_.match(document_, {tokens.begin, TokenId{tokens.end.value - 1}});
    if (!inside.empty() && inside.front().tokens.begin == tokens.begin) owner_mention = country_of(inside.front());
  }
  add(tokens, chunks_[i]);
  return read_after_organization(make_id<MentionId>(out_.size() - 1), owner_mention, i + 1);
}

std::optional<MentionId> SentenceReader::owner_before(std::size_t i) {
  if (i == 0 || out_.empty() || out_.back().tokens.end != chunks_[i].tokens.begin) return std::nullopt;
  if (out_.back().type != ActorType::country || out_.back().place) return std::nullopt;
  out_.back().acts = false;
  return make_id<MentionId>(out_.size() - 1);
}

std::optional<MentionId> SentenceReader::country_of(const NameMatch& match) {
  for (const NameSense& sense : match.senses) {
    if (sense.kind == NameKind::office || sense.kind == NameKind::role_noun || sense.kind == NameKind::surname)
      continue;
    if (gazetteer_[sense.entity()].kind != EntityKind::country) continue;
    Mention mention;
    mention.tokens = mention.head = match.tokens;
    mention.type = ActorType::country;
    mention.form = sense.kind == NameKind::adjective ? Mention::Form::adjective : Mention::Form::name;
    mention.acts = false;
    mention.candidates = {sense.entity()};
    push(std::move(mention));
    return make_id<MentionId>(out_.size() - 1);
  }
  return std::nullopt;
}

std::size_t SentenceReader::read_after_organization(MentionId self, std::optional<MentionId> owner_mention,
                                                    std::size_t i) {
  if (alias_length(i) > 0) {
    read_alias(i);
    i += 3;
  }
  std::size_t next = i + 1;
  if (titles_.is_word(next, "the")) ++next;
  if (!owner_mention && titles_.is_word(i, "of") && next < chunks_.size() && chunks_[next].kind == Kind::country) {
    owner_mention = owner(next);
    out_[self.value].tokens.end = chunks_[next].tokens.end;
    i = next + 1;
  }
  if (owner_mention) belong(self, *owner_mention);
  return i;
}

bool SentenceReader::is_organization_name(std::size_t i) const {
  const TokenSpan run = chunks_[i].tokens;
  for (TokenId t = run.begin; t < run.end; ++t)
    if (run.size() > 1 && words_.is(WordClass::organization_head, t)) return true;
  if (i > 0 && words_.is(WordClass::organization_noun, TokenId{run.begin.value - 1})) return true;
  return run.size() > 1 && alias_length(i + 1) > 0;
}

std::size_t SentenceReader::alias_length(std::size_t i) const {
  if (!titles_.is_word(i, "(") || i + 2 >= chunks_.size() || !titles_.is_word(i + 2, ")")) return 0;
  const auto form = document_.form(chunks_[i + 1].tokens);
  return form.size() >= 2 && form.size() <= 10 && text::all_upper(form) ? 3 : 0;
}

void SentenceReader::read_alias(std::size_t i) {
  if (alias_length(i) == 0) return;
  Mention alias = out_.back();
  alias.tokens = alias.head = chunks_[i + 1].tokens;
  alias.acts = false;
  alias.offices.clear();
  alias.form = Mention::Form::surname;
  push(std::move(alias));
}

}  // namespace newsgraph::extraction
