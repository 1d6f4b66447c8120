#include "newsgraph/extraction/noun_phrase.h"

#include <algorithm>

#include "newsgraph/knowledge/group_nouns.h"

namespace newsgraph::extraction {
namespace {

/// Walks from the noun to the left for as long as words belong to it. By the tree and by word order: an adjective of
/// a country right in front of the noun is its own, whatever the parser made of it.
class Reader {
 public:
  Reader(const Words& words, const Trees& trees, const Mentions& mentions, const MentionMap& map, TokenSpan noun,
         TokenSpan sentence)
      : words_(words), trees_(trees), mentions_(mentions), map_(map), sentence_(sentence) {
    out_.noun = noun;
    out_.head = trees.head_of(noun);
    out_.begin = out_.label = noun.begin;
  }

  NounPhrase read() {
    // Every step that goes on moves the begin to the left.
    while (out_.begin > sentence_.begin && step(TokenId{out_.begin.value - 1})) {
    }
    std::ranges::reverse(out_.owners);
    return std::move(out_);
  }

 private:
  /// Takes in what ends with the token `t`; false where the phrase begins behind it.
  bool step(TokenId t) {
    if (possessive(t)) return take_possessor(t), false;
    if (is_hyphen(t)) return t > sentence_.begin && take_hyphenated(t);
    if (const auto owner = map_.named_at(t); owner && can_own(*owner)) return take_owner(*owner);
    const std::string_view lower = words_.lower(t);
    if (lower == "and" || lower == "or" || lower == ",") return joins_owners(t);
    switch (trees_.upos(t)) {
      case Upos::det:
        out_.determiner = t;
        return false;
      case Upos::pron:
        out_.possessed |= trees_.relation(t) == Deprel::nmod_poss;
        return false;
      case Upos::num:
        out_.counted = true;
        return false;
      case Upos::adj:
        if (words_.is(WordClass::numeral, t)) return out_.counted = true, false;
        return trees_.under(t, out_.head) && take_word(t);
      case Upos::noun:
      case Upos::propn:
        if (words_.is(WordClass::weekday, t) || words_.is(WordClass::month, t)) return false;
        return trees_.under(t, out_.head) && trees_.relation(t) != Deprel::obl_unmarked && take_word(t);
      case Upos::verb:
        return trees_.relation(t) == Deprel::amod && trees_.head(t) == out_.head && take_word(t);
      default:
        return false;
    }
  }

  bool take_word(TokenId t) {
    out_.begin = t;
    // "angry farmers" are farmers, "opposition candidates" and "Maoist rebels" are not just any.
    const bool names = trees_.upos(t) == Upos::noun || trees_.upos(t) == Upos::propn || words_.name_capital(t) ||
                       words_.document().annotation.name[t.value] != NameTag::outside ||
                       words_.lexicon().groups().is_naming_adjective(words_.lower(t));
    if (names) out_.label = t;
    return true;
  }

  bool take_owner(MentionId owner) {
    const Mention& mention = mentions_[owner.value];
    // "pro-Russian", "anti-Syria": the prefix makes it somebody else's.
    const TokenId before{mention.head.begin.value - 1};
    if (mention.head.begin > sentence_.begin && is_hyphen(before) && !owner_ends_at(before)) {
      out_.aligned = true;
      out_.begin = out_.label = before > sentence_.begin ? TokenId{before.value - 1} : before;
      return true;
    }
    out_.owners.push_back(owner);
    out_.begin = out_.label = mention.head.begin;
    return true;
  }

  void take_possessor(TokenId apostrophe) {
    const TokenId last{apostrophe.value - 1};
    const auto owner = apostrophe > sentence_.begin ? map_.named_at(last) : std::nullopt;
    if (!owner || mentions_[owner->value].place) {
      out_.possessed = true;
      return;
    }
    out_.owners.push_back(*owner);
    out_.begin = out_.label = mentions_[owner->value].head.begin;
  }

  /// "US-Israeli" owns in two; "Russian-backed", "anti-government" is one word that only describes.
  bool take_hyphenated(TokenId hyphen) {
    const TokenId left{hyphen.value - 1};
    const auto right = map_.named_at(hyphen + 1);
    // "African-American": a region and a country are one people.
    const auto region = [&](MentionId m) { return mentions_[m.value].type == ActorType::group; };
    if (right && !out_.owners.empty() && out_.owners.back() == *right && owner_ends_at(hyphen)) {
      const MentionId first = *map_.named_at(left);
      if (region(first) && !region(*right)) return out_.begin = out_.label = mentions_[first.value].head.begin, true;
    }
    const bool both = right && !out_.owners.empty() && out_.owners.back() == *right && owner_ends_at(hyphen);
    if (both) return take_owner(*map_.named_at(left));
    const auto named = map_.named_at(left);
    out_.aligned |= named.has_value() || words_.capital(left);
    out_.begin = out_.label = named ? mentions_[named->value].head.begin : left;
    return true;
  }

  /// "French and Egyptian warships": what stands on both sides owns.
  bool joins_owners(TokenId t) {
    if (out_.owners.empty() || mentions_[out_.owners.back().value].head.begin != t + 1) return false;
    TokenId left{t.value - 1};
    if (t > sentence_.begin && words_.lower(left) == ",") left = TokenId{left.value - 1};  // "A, B, and C"
    if (t == sentence_.begin || left < sentence_.begin) return false;
    const auto owner = map_.named_at(left);
    if (!owner || !can_own(*owner) || mentions_[owner->value].head.end != left + 1) return false;
    // "met Germany and French officials": a name with a verb of its own is no adjective's fellow.
    const bool alike = (mentions_[owner->value].form == Mention::Form::adjective) ==
                       (mentions_[out_.owners.back().value].form == Mention::Form::adjective);
    if (!alike && !trees_.under(left, out_.head)) return false;
    return take_owner(*owner);
  }

  [[nodiscard]] bool can_own(MentionId m) const {
    const Mention& mention = mentions_[m.value];
    if (mention.form == Mention::Form::office || mention.description) return false;
    if (mention.form == Mention::Form::adjective) return true;
    // "Jewish" of an unknown capital: a word that describes.
    if ((mention.candidates.empty() || mention.form == Mention::Form::surname) &&
        trees_.upos(trees_.head_of(mention.head)) == Upos::adj)
      return false;
    // A name owns without a mark only where the tree hangs it on the noun.
    const TokenId head = trees_.head_of(mention.head);
    return head != out_.head && trees_.under(head, out_.head) && modifies(head);
  }
  [[nodiscard]] bool modifies(TokenId t) const {
    switch (trees_.relation(t)) {
      case Deprel::compound:
      case Deprel::amod:
      case Deprel::nmod:
      case Deprel::nmod_desc:
      case Deprel::nmod_poss:
      case Deprel::flat:
        return true;
      case Deprel::conj:
        return trees_.head(t) != out_.head;
      default:
        return false;
    }
  }
  [[nodiscard]] bool owner_ends_at(TokenId hyphen) const {
    if (hyphen == sentence_.begin) return false;
    const auto owner = map_.named_at(TokenId{hyphen.value - 1});
    return owner && mentions_[owner->value].type != ActorType::person;
  }
  [[nodiscard]] bool possessive(TokenId t) const {
    return trees_.upos(t) == Upos::part && (words_.lower(t) == "'s" || words_.lower(t) == "'");
  }
  [[nodiscard]] bool is_hyphen(TokenId t) const {
    const Document& document = words_.document();
    return document.form(t) == "-" && t > sentence_.begin && !document.space_after(t) &&
           !document.space_after(TokenId{t.value - 1});
  }

  const Words& words_;
  const Trees& trees_;
  const Mentions& mentions_;
  const MentionMap& map_;
  TokenSpan sentence_;
  NounPhrase out_;
};

}  // namespace

NounPhrase read_noun_phrase(const Words& words, const Trees& trees, const Mentions& mentions, const MentionMap& map,
                            TokenSpan noun, TokenSpan sentence) {
  return Reader(words, trees, mentions, map, noun, sentence).read();
}

}  // namespace newsgraph::extraction
