#include "newsgraph/extraction/names.h"

#include <algorithm>

namespace newsgraph::extraction {
namespace {

using Kind = Chunk::Kind;

/// How much a sense is preferred where a name has several: lower first.
int preference(const NameSense& sense, const Gazetteer& gazetteer) {
  switch (sense.kind) {
    case NameKind::name:
    case NameKind::acronym:
      switch (gazetteer[sense.entity()].kind) {
        case EntityKind::country:
          return 0;
        case EntityKind::person:
          return 1;
        case EntityKind::organization:
          return 2;
        case EntityKind::group:
          return 4;
        case EntityKind::place:
          return 6;
      }
      return 6;
    case NameKind::adjective:
      return 3;
    case NameKind::metonym:
      return 3;
    case NameKind::people:
      return 4;
    case NameKind::office:
      return 5;
    case NameKind::role_noun:
      return 7;
    case NameKind::surname:
      return 8;
  }
  return 9;
}

Kind kind_of(const NameSense& sense, const Gazetteer& gazetteer) {
  switch (sense.kind) {
    case NameKind::adjective:
      return Kind::adjective;
    case NameKind::people:
      return Kind::people;
    case NameKind::office:
      return Kind::office;
    case NameKind::role_noun:
      return Kind::role_noun;
    case NameKind::surname:
      return Kind::surname;
    default:
      break;
  }
  switch (gazetteer[sense.entity()].kind) {
    case EntityKind::country:
      return Kind::country;
    case EntityKind::person:
      return Kind::person;
    case EntityKind::organization:
      return Kind::organization;
    case EntityKind::group:
      return Kind::group;
    case EntityKind::place:
      return Kind::place;
  }
  return Kind::word;
}

Chunk chunk_of(const NameMatch& match, const Gazetteer& gazetteer) {
  const auto best = std::min_element(match.senses.begin(), match.senses.end(), [&](const auto& a, const auto& b) {
    return preference(a, gazetteer) < preference(b, gazetteer);
  });
  Chunk chunk;
  chunk.tokens = match.tokens;
  chunk.kind = kind_of(*best, gazetteer);
  chunk.seat = best->kind == NameKind::metonym;
  if (best->kind == NameKind::office) {
    chunk.office = best->office();
  } else if (best->kind == NameKind::role_noun) {
    chunk.role_noun = best->role_noun().value;
  } else {
    for (const NameSense& sense : match.senses)
      if (sense.kind != NameKind::office && sense.kind != NameKind::role_noun &&
          kind_of(sense, gazetteer) == chunk.kind && preference(sense, gazetteer) == preference(*best, gazetteer) &&
          std::find(chunk.entities.begin(), chunk.entities.end(), sense.entity()) == chunk.entities.end())
        chunk.entities.push_back(sense.entity());
  }
  return chunk;
}

/// A hyphen without a blank on either side.
bool glued_hyphen(const Words& words, TokenId t) {
  const Document& document = words.document();
  return document.form(t) == "-" && t.value > 0 && !document.space_after(t) &&
         !document.space_after(TokenId{t.value - 1});
}

/// Joins the words between `begin` and `end` that look like names into runs: capitalised words, with particles, hyphens
/// and initials inside ("Anwar bin Ibrahim", "Jean - Noël", "J. D. Vance").
class RunFinder {
 public:
  RunFinder(const Words& words, const Gazetteer& gazetteer, TokenSpan range)
      : words_(words), gazetteer_(gazetteer), range_(range) {}

  /// End of the run that begins at `at`, or `at` itself where none does.
  [[nodiscard]] TokenId end_of(TokenId at, TokenId limit) const {
    if (!starts(at)) return at;
    TokenId end = at + 1;
    for (TokenId next = end; next < limit;) {
      if (continues(next)) {
        end = ++next;
      } else if (glued_hyphen(words_, next) && next + 1 < limit) {
        next = end = next + 2;  // "Han Dong-hoon"
      } else if (words_.is(WordClass::name_particle, next) && next + 1 < limit) {
        ++next;
      } else {
        break;
      }
    }
    return end;
  }

  [[nodiscard]] bool starts(TokenId t) const {
    if (!words_.capital(t) || words_.is(WordClass::function, t) || words_.is(WordClass::honorific, t)) return false;
    if (words_.is(WordClass::weekday, t) || words_.is(WordClass::month, t)) return false;
    return words_.name_capital(t) || (t == range_.begin && opens_a_name(t));
  }

 private:
  /// The first word of a sentence has a capital anyway: it opens a name where it is a given name, or where a capital
  /// follows that is no title ("Mahan Air said", not "Speaking Thursday").
  [[nodiscard]] bool opens_a_name(TokenId t) const {
    const auto form = words_.document().form(t);
    return gazetteer_.known_given_name(form) && t + 1 < range_.end && words_.capital(t + 1);
  }
  [[nodiscard]] bool continues(TokenId t) const {
    return words_.capital(t) && !words_.is(WordClass::function, t) && !words_.is(WordClass::weekday, t) &&
           !words_.is(WordClass::month, t);
  }

  const Words& words_;
  const Gazetteer& gazetteer_;
  TokenSpan range_;
};

/// A surname the gazetteer knows is part of a longer, unknown name where a capitalised word stands right before or
/// behind it ("Mike Johnson" is not Boris).
bool part_of_longer_name(const Words& words, TokenSpan match, const RunFinder& runs, TokenSpan range,
                         const std::vector<Chunk>& before) {
  if (match.end < range.end && ((words.capital(match.end) && runs.starts(match.end)) || glued_hyphen(words, match.end)))
    return true;
  return !before.empty() && before.back().kind == Kind::unknown && before.back().tokens.end == match.begin;
}

/// "former president": a kind of people, but of one person it is an office that is over.
std::optional<Chunk> office_behind_former(const Words& words, const Chunk& chunk, const Gazetteer& gazetteer) {
  if (chunk.kind != Kind::role_noun || chunk.tokens.size() < 2 || !words.is(WordClass::former, chunk.tokens.begin))
    return std::nullopt;
  const TokenSpan rest{chunk.tokens.begin + 1, chunk.tokens.end};
  const auto matches = gazetteer.match(words.document(), rest);
  if (matches.empty() || matches.front().tokens != rest) return std::nullopt;
  Chunk office = chunk_of(matches.front(), gazetteer);
  return office.kind == Kind::office ? std::optional(std::move(office)) : std::nullopt;
}

}  // namespace

/// "He", "May": a surname, but not where it stands alone.
bool is_another_word(const Words& words, TokenSpan name) {
  if (name.size() != 1) return false;
  const TokenId t = name.begin;
  return words.is(WordClass::function, t) || words.is(WordClass::month, t) || words.is(WordClass::weekday, t);
}

std::vector<Chunk> chunks(const Words& words, const Sentence& sentence, const Gazetteer& gazetteer) {
  const Document& document = words.document();
  const bool heading = document[sentence.block].kind == BlockKind::heading;
  const RunFinder runs(words, gazetteer, sentence.tokens);
  const std::vector<NameMatch> matches = gazetteer.match(document, sentence.tokens);

  std::vector<Chunk> out;
  std::size_t next_match = 0;
  for (TokenId at = sentence.tokens.begin; at < sentence.tokens.end;) {
    while (next_match < matches.size() && matches[next_match].tokens.begin < at) ++next_match;
    const bool matched = next_match < matches.size() && matches[next_match].tokens.begin == at;
    if (matched) {
      Chunk chunk = chunk_of(matches[next_match], gazetteer);
      if (const auto office = office_behind_former(words, chunk, gazetteer)) {
        out.push_back({Kind::word, {at, at + 1}, {}, {}, 0});
        chunk = *office;
      }
      const bool loose = chunk.kind == Kind::surname && (!words.capital(at) || is_another_word(words, chunk.tokens));
      if (!loose &&
          !(chunk.kind == Kind::surname && part_of_longer_name(words, chunk.tokens, runs, sentence.tokens, out))) {
        at = chunk.tokens.end;
        out.push_back(std::move(chunk));
        continue;
      }
    }
    // An unknown run ends where the gazetteer knows what follows, unless that is only a surname.
    TokenId limit = sentence.tokens.end;
    for (std::size_t m = next_match; m < matches.size(); ++m) {
      if (matches[m].tokens.begin <= at) continue;
      if (chunk_of(matches[m], gazetteer).kind == Kind::surname) continue;
      limit = matches[m].tokens.begin;
      break;
    }
    const TokenId end = heading ? at : runs.end_of(at, limit);
    if (end > at) {
      out.push_back({Kind::unknown, {at, end}, {}, {}, 0});
      at = end;
    } else {
      out.push_back({Kind::word, {at, at + 1}, {}, {}, 0});
      ++at;
    }
  }
  return out;
}

}  // namespace newsgraph::extraction
