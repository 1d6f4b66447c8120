#include "newsgraph/extraction/nominals.h"

namespace newsgraph::extraction {
namespace {

using Flag = AnaphorWord::Flag;
constexpr std::uint32_t max_modifiers = 6;

bool is_possessive_mark(std::string_view word) {
  return word == "'s" || word == "'";
}

class NominalReader {
 public:
  NominalReader(const Words& words, const Trees& trees, TokenSpan sentence, TokenId noun)
      : words_(words), trees_(trees), anaphors_(words.lexicon().anaphors()), sentence_(sentence), noun_(noun) {}

  std::optional<Nominal> read() {
    if (words_.lower(noun_) == "old") return read_age();
    out_.noun = noun_;
    out_.word = anaphors_.find(words_.lower(noun_));
    const bool plural = trees_.xpos(noun_) == "NNS";
    if (out_.word == nullptr && plural) out_.word = anaphors_.find(trees_.lemma(noun_));
    if (out_.word == nullptr || !trees_.is_noun(noun_) || !ends_phrase()) return std::nullopt;
    if (!read_left() || !choose_kind(plural)) return std::nullopt;
    if (out_.kind != Nominal::Kind::counterpart && explains_itself()) return std::nullopt;
    out_.tokens.end = noun_ + 1;
    return out_;
  }

 private:
  /// "the 45-year-old", where no noun follows.
  std::optional<Nominal> read_age() {
    if (noun_.value < sentence_.begin.value + 5) return std::nullopt;
    const auto before = [&](std::uint32_t n) { return words_.lower(TokenId{noun_.value - n}); };
    if (before(1) != "-" || before(2) != "year" || before(3) != "-" || before(5) != "the") return std::nullopt;
    const TokenId next = noun_ + 1;
    if (next < sentence_.end && (trees_.is_noun(next) || trees_.upos(next) == Upos::adj || words_.lower(next) == "-"))
      return std::nullopt;
    out_.kind = Nominal::Kind::age;
    out_.noun = noun_;
    out_.tokens = {TokenId{noun_.value - 5}, noun_ + 1};
    out_.modifiers = {out_.tokens.begin + 1, noun_};
    return out_;
  }

  [[nodiscard]] bool ends_phrase() const {
    const Deprel relation = trees_.relation(noun_);
    if (relation == Deprel::compound || relation == Deprel::flat || relation == Deprel::nmod_desc) return false;
    const TokenId next = noun_ + 1;
    if (next >= sentence_.end) return true;
    if (words_.lower(next) == "-") return false;
    const bool counterpart = out_.word->is(Flag::counterpart);
    return counterpart || !trees_.is_noun(next) || trees_.relation(next) == Deprel::obl_unmarked;
  }

  /// Modifiers, then what makes the phrase definite.
  bool read_left() {
    TokenId at = noun_;
    for (std::uint32_t n = 0; n <= max_modifiers && at > sentence_.begin; ++n) {
      const TokenId previous{at.value - 1};
      const AnaphorWord* word = anaphors_.find(words_.lower(previous));
      if (word != nullptr && word->number > 1) out_.number = word->number;
      if (word != nullptr && word->pronoun && word->pronoun->form == Pronoun::Case::possessive) {
        out_.possessor = previous;
      } else if (is_possessive_mark(words_.lower(previous)) && previous > sentence_.begin) {
        out_.possessor = TokenId{previous.value - 1};
      } else if (word == nullptr || !word->is(Flag::definite)) {
        if (!can_modify(previous)) return false;
        at = previous;
        continue;
      }
      out_.modifiers = {at, noun_};
      out_.tokens.begin = out_.possessor.value_or(previous);
      // "both the leaders", "the two": a further determiner in front is part of it.
      if (!out_.possessor && previous > sentence_.begin) read_outer_determiner(TokenId{previous.value - 1});
      return true;
    }
    return false;
  }

  void read_outer_determiner(TokenId t) {
    if (words_.lower(t) != "both") return;
    out_.number = 2;
    out_.tokens.begin = t;
  }

  [[nodiscard]] bool can_modify(TokenId t) const {
    switch (trees_.upos(t)) {
      case Upos::adj:
      case Upos::noun:
      case Upos::propn:
      case Upos::num:
        return true;
      case Upos::punct:
        return words_.lower(t) == "-";
      default:
        return trees_.relation(t) == Deprel::amod || trees_.relation(t) == Deprel::compound;
    }
  }

  bool choose_kind(bool plural) {
    const AnaphorWord& word = *out_.word;
    if (word.is(Flag::counterpart)) {
      out_.kind = Nominal::Kind::counterpart;
      return out_.possessor.has_value();
    }
    if (out_.possessor) {
      out_.kind = Nominal::Kind::body;
      return word.is(Flag::body);
    }
    const bool pair = word.is(Flag::pair);
    if (pair && !plural) out_.number = 2;  // "the pair"
    if (out_.number > 1) {
      out_.kind = Nominal::Kind::several;
      return pair || word.noun || word.is(Flag::person_noun);
    }
    if (pair && plural && words_.lower(noun_) == "sides") {
      out_.number = 2;
      out_.kind = Nominal::Kind::several;
      return true;
    }
    return word.noun && !word.noun->plural && (!word.noun->needs_modifier || modified_enough(*word.noun));
  }

  /// "the former banker", "the Baltic state".
  [[nodiscard]] bool modified_enough(const AnaphorNoun& noun) const {
    if (noun.type != ActorType::person) return !out_.modifiers.empty();
    for (TokenId t = out_.modifiers.begin; t < out_.modifiers.end; ++t)
      if (anaphors_.is(Flag::former, words_.lower(t))) return true;
    return false;
  }

  /// Whether other words say who is meant.
  [[nodiscard]] bool explains_itself() const {
    for (const TokenId child : trees_.children(noun_)) {
      if (trees_.relation(child) == Deprel::cop) return true;  // "India is the leading country"
      if (child < noun_) continue;
      switch (trees_.relation(child)) {
        case Deprel::nmod:
        case Deprel::acl:
          return true;
        case Deprel::appos:
        case Deprel::flat:
          if (out_.kind != Nominal::Kind::body) return true;
          break;
        case Deprel::acl_relcl:
          if (words_.lower(noun_ + 1) != ",") return true;
          break;
        default:
          break;
      }
    }
    return false;
  }

  const Words& words_;
  const Trees& trees_;
  const Anaphors& anaphors_;
  TokenSpan sentence_;
  TokenId noun_;
  Nominal out_;
};

}  // namespace

std::optional<Nominal> nominal_at(const Words& words, const Trees& trees, TokenSpan sentence, TokenId t) {
  return NominalReader(words, trees, sentence, t).read();
}

const Pronoun* pronoun_at(const Words& words, const Trees& trees, TokenId t) {
  const Upos upos = trees.upos(t);
  if (upos != Upos::pron && upos != Upos::det) return nullptr;
  const AnaphorWord* word = words.lexicon().anaphors().find(words.lower(t));
  if (word == nullptr || !word->pronoun) return nullptr;
  // "US" is no pronoun.
  if (words.lower(t) == "us" && words.document().form(t) == "US") return nullptr;
  return &*word->pronoun;
}

}  // namespace newsgraph::extraction
