#include "newsgraph/extraction/mentions.h"

#include <algorithm>
#include <string>

#include "newsgraph/extraction/names.h"
#include "newsgraph/extraction/titles.h"
#include "newsgraph/text/letters.h"

namespace newsgraph::extraction {
namespace {

using Kind = Chunk::Kind;

/// Reads one sentence's chunks from left to right and appends its mentions.
class SentenceReader {
 public:
  SentenceReader(const Words& words, const Gazetteer& gazetteer, SentenceId sentence, Mentions& out)
      : words_(words),
        document_(words.document()),
        gazetteer_(gazetteer),
        sentence_(sentence),
        chunks_(chunks(words, document_[sentence], gazetteer)),
        titles_(words, gazetteer, chunks_),
        out_(out) {}

  void read() {
    for (std::size_t i = 0; i < chunks_.size();) i = read_at(i);
  }

 private:
  std::size_t read_at(std::size_t i) {
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

  // ---- territories -------------------------------------------------------------------------------------------

  std::size_t read_territory(std::size_t i) {
    const Chunk& chunk = chunks_[i];
    std::size_t next = i + 1;
    if (titles_.is_possessive(next)) ++next;
    while (titles_.is_word(next, WordClass::rank)) ++next;
    if (titles_.is_word(next, WordClass::country_body)) {
      Mention& mention = add({chunk.tokens.begin, chunks_[next].tokens.end}, chunk);
      mention.sector = "GOV";
      return next + 1;
    }
    if (const std::uint32_t length = own_body_at(next); length > 0) return read_own_body(i, next, length);
    if (next < chunks_.size() && chunks_[next].kind == Kind::role_noun) return read_described_group(i, next);
    Mention& mention = add(chunk.tokens, chunk);
    if (chunk.kind == Kind::adjective) {
      mention.form = Mention::Form::adjective;
      mention.acts = false;
    }
    return i + 1;
  }

  std::uint32_t own_body_at(std::size_t i) const {
    if (i >= chunks_.size()) return 0;
    if (chunks_[i].kind != Kind::word && chunks_[i].kind != Kind::unknown && chunks_[i].kind != Kind::role_noun)
      return 0;
    return words_.match(WordClass::own_body, chunks_[i].tokens.begin, document_[sentence_].tokens);
  }

  /// "the Syrian Army", "Northamptonshire police": an organisation of the country that the gazetteer doesn't list.
  std::size_t read_own_body(std::size_t owner, std::size_t body, std::uint32_t length) {
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

  /// "Northamptonshire police": a body of a place that the gazetteer doesn't know.
  std::size_t read_local_body(std::size_t i, std::uint32_t length) {
    Mention mention;
    mention.tokens = mention.head = {chunks_[i].tokens.begin, chunks_[i].tokens.end + length};
    mention.type = ActorType::organization;
    push(std::move(mention));
    std::size_t next = i + 1;
    while (next < chunks_.size() && chunks_[next].tokens.begin < out_.back().tokens.end) ++next;
    return next;
  }

  std::size_t read_described_group(std::size_t owner, std::size_t noun) {
    add(chunks_[owner].tokens, chunks_[owner]).acts = false;
    if (chunks_[owner].kind == Kind::adjective) out_.back().form = Mention::Form::adjective;
    const RoleNoun& role = gazetteer_.role_nouns()[chunks_[noun].role_noun];
    if (words_.lower(TokenId{chunks_[noun].tokens.end.value - 1}) != last_word(role.name)) {
      // One of them: "Iranian airline Mahan Air", "Russian journalist Elena Kostyuchenko".
      if (!is_name(noun + 1)) return noun + 1;
      Before before;
      before.owner = make_id<MentionId>(out_.size() - 1);
      return read_name(noun + 1, before);
    }
    Mention mention;
    mention.tokens = mention.head = {chunks_[owner].tokens.begin, chunks_[noun].tokens.end};
    mention.type = ActorType::group;
    mention.form = Mention::Form::description;
    mention.sector = role.sector;
    mention.candidates = chunks_[owner].entities;
    push(std::move(mention));
    return noun + 1;
  }

  /// "the government of Syria".
  std::size_t read_body_of(std::size_t i) {
    std::size_t next = i + 1;
    if (!titles_.is_word(next, "of")) return i + 1;
    ++next;
    if (titles_.is_word(next, "the")) ++next;
    if (next >= chunks_.size() || chunks_[next].kind != Kind::country) return i + 1;
    add({chunks_[i].tokens.begin, chunks_[next].tokens.end}, chunks_[next]).sector = "GOV";
    return next + 1;
  }

  std::size_t read_organization(std::size_t i) {
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

  /// "the United States Department of State": the country read just before belongs to the name.
  std::optional<MentionId> owner_before(std::size_t i) {
    if (i == 0 || out_.empty() || out_.back().tokens.end != chunks_[i].tokens.begin) return std::nullopt;
    if (out_.back().type != ActorType::country || out_.back().place) return std::nullopt;
    out_.back().acts = false;
    return make_id<MentionId>(out_.size() - 1);
  }

  /// A mention of the country that a match names, if it names one.
  std::optional<MentionId> country_of(const NameMatch& match) {
    for (const NameSense& sense : match.senses) {
      if (sense.kind == NameKind::office || sense.kind == NameKind::role_noun || sense.kind == NameKind::surname)
        continue;
      if (gazetteer_[sense.entity].kind != EntityKind::country) continue;
      Mention mention;
      mention.tokens = mention.head = match.tokens;
      mention.type = ActorType::country;
      mention.form = sense.kind == NameKind::adjective ? Mention::Form::adjective : Mention::Form::name;
      mention.acts = false;
      mention.candidates = {sense.entity};
      push(std::move(mention));
      return make_id<MentionId>(out_.size() - 1);
    }
    return std::nullopt;
  }

  /// "(SDF)" and "of Germany" behind an organisation's name.
  std::size_t read_after_organization(MentionId self, std::optional<MentionId> owner_mention, std::size_t i) {
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

  /// Says that a mention belongs to a country or organisation without an office.
  void belong(MentionId self, MentionId owner_mention) {
    OfficeClaim claim;
    claim.of_mention = owner_mention;
    out_[self.value].offices.push_back(std::move(claim));
  }

  // ---- persons and offices ---------------------------------------------------------------------------------------

  std::size_t read_title(const Title& title) {
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

  /// The mention of what owns an office, which doesn't act itself there.
  MentionId owner(std::size_t i) {
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

  [[nodiscard]] bool is_person_name(std::size_t i) const {
    if (i >= chunks_.size()) return false;
    if (titles_.is_word(i, WordClass::honorific)) return is_person_name(i + 1);
    const Kind kind = chunks_[i].kind;
    return kind == Kind::person || kind == Kind::surname || (kind == Kind::unknown && !is_organization_name(i));
  }

  [[nodiscard]] bool is_name(std::size_t i) const {
    if (i >= chunks_.size()) return false;
    const Kind kind = chunks_[i].kind;
    return kind == Kind::person || kind == Kind::unknown;
  }

  static std::string_view last_word(std::string_view phrase) { return phrase.substr(phrase.rfind(' ') + 1); }

  /// What stood before a name: the words and claim of a title, or a country ("Iranian airline").
  struct Before {
    std::optional<TokenSpan> words;
    std::optional<OfficeClaim> claim;
    std::optional<MentionId> owner;
  };

  std::size_t read_name(std::size_t i, Before before) {
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

  /// What may follow a name: "(Australia)", "'s spokesperson", ", a top aide to …".
  std::size_t read_after_person(MentionId self, std::size_t i) {
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

  /// "Merkel's spokesperson, Steffen Seibert"; "Assad's government".
  std::size_t read_servant(MentionId master, std::size_t i) {
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

  void add_office(MentionId person, OfficeClaim claim, TokenSpan words) {
    out_[person.value].offices.push_back(std::move(claim));
    out_[person.value].tokens.end = words.end;
  }

  // ---- names the gazetteer doesn't know -----------------------------------------------------------------------

  [[nodiscard]] bool is_organization_name(std::size_t i) const {
    const TokenSpan run = chunks_[i].tokens;
    for (TokenId t = run.begin; t < run.end; ++t)
      if (run.size() > 1 && words_.is(WordClass::organization_head, t)) return true;
    if (i > 0 && words_.is(WordClass::organization_noun, TokenId{run.begin.value - 1})) return true;
    return run.size() > 1 && alias_length(i + 1) > 0;
  }

  [[nodiscard]] bool looks_like_person(std::size_t i) const {
    const TokenSpan run = chunks_[i].tokens;
    if (run.size() > 5) return false;
    if (gazetteer_.known_given_name(document_.form(run.begin))) return true;
    if (titles_.is_word(i + 1, WordClass::speech)) return true;
    if (!titles_.is_word(i + 1, ",")) return false;
    const auto title = titles_.at(i + 2);
    return title && (title->determined || title->of);
  }

  /// Chunks of a parenthesis that gives the acronym of what stands before: "( SDF )".
  [[nodiscard]] std::size_t alias_length(std::size_t i) const {
    if (!titles_.is_word(i, "(") || i + 2 >= chunks_.size() || !titles_.is_word(i + 2, ")")) return 0;
    const auto form = document_.form(chunks_[i + 1].tokens);
    return form.size() >= 2 && form.size() <= 10 && text::all_upper(form) ? 3 : 0;
  }

  /// Notes the acronym in parentheses as a further name of the mention just read.
  void read_alias(std::size_t i) {
    if (alias_length(i) == 0) return;
    Mention alias = out_.back();
    alias.tokens = alias.head = chunks_[i + 1].tokens;
    alias.acts = false;
    alias.offices.clear();
    alias.form = Mention::Form::surname;
    push(std::move(alias));
  }

  // ---- making mentions ---------------------------------------------------------------------------------------------

  Mention& add(TokenSpan tokens, const Chunk& chunk) {
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
    push(std::move(mention));
    return out_.back();
  }

  void push(Mention mention) {
    mention.sentence = sentence_;
    out_.push_back(std::move(mention));
  }

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

}  // namespace

Mentions find_mentions(const Words& words, const Gazetteer& gazetteer) {
  const Document& document = words.document();
  Mentions mentions;
  for (SentenceId s{0}; s.value < document.sentences.size(); ++s)
    if (document[document[s].block].kind != BlockKind::boilerplate)
      SentenceReader(words, gazetteer, s, mentions).read();
  return mentions;
}

}  // namespace newsgraph::extraction
