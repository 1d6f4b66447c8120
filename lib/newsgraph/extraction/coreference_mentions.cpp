#include "newsgraph/extraction/coreference_mentions.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "newsgraph/extraction/nominals.h"

namespace newsgraph::extraction {
namespace {

using Form = Mention::Form;
using Case = Pronoun::Case;

class AnaphorFinder {
 public:
  AnaphorFinder(const Words& words, const Trees& trees, Mentions mentions)
      : words_(words), trees_(trees), document_(words.document()), out_(std::move(mentions)), named_(out_.size()) {
    head_.resize(document_.tokens.size());
    inside_.resize(document_.tokens.size());
    for (std::size_t m = 0; m < named_; ++m) mark(out_[m]);
  }

  Mentions find() {
    collect_surnames();
    for (SentenceId s{0}; s.value < document_.sentences.size(); ++s) {
      const BlockKind kind = document_[document_[s].block].kind;
      if (kind == BlockKind::boilerplate) continue;
      if (kind == BlockKind::heading) read_heading(s);
      read(s);
    }
    give_owners();
    return std::move(out_);
  }

 private:
  using Owner = std::pair<TokenId, MentionId>;

  void mark(const Mention& mention) {
    if (mention.tokens.empty()) return;
    head_[trees_.head_of(mention.tokens).value] = true;
    if (mention.form == Form::name || mention.form == Form::surname)
      for (TokenId t = mention.head.begin; t < mention.head.end; ++t) inside_[t.value] = true;
  }

  void read(SentenceId s) {
    const TokenSpan tokens = document_[s].tokens;
    for (TokenId t = tokens.begin; t < tokens.end; ++t) {
      if (head_[t.value] || inside_[t.value]) continue;
      if (const Pronoun* pronoun = pronoun_at(words_, trees_, t)) {
        add_pronoun(s, t, *pronoun);
      } else if (const Upos upos = trees_.upos(t); upos == Upos::noun || upos == Upos::propn || upos == Upos::adj) {
        if (const auto nominal = nominal_at(words_, trees_, tokens, t)) add_nominal(s, *nominal);
      }
    }
  }

  void add_pronoun(SentenceId s, TokenId t, const Pronoun& pronoun) {
    if (trees_.relation(t) == Deprel::expl) return;
    Mention mention;
    mention.tokens = mention.head = {t, t + 1};
    mention.sentence = s;
    mention.form = Form::pronoun;
    mention.type = pronoun.neuter ? ActorType::organization : pronoun.plural ? ActorType::group : ActorType::person;
    mention.acts = pronoun.form != Case::reflexive && trees_.relation(t) != Deprel::nmod_poss &&
                   (pronoun.form != Case::possessive);
    if (trees_.relation(t) == Deprel::nmod_poss) owners_.emplace_back(t, make_id<MentionId>(out_.size()));
    out_.push_back(std::move(mention));
  }

  void add_nominal(SentenceId s, const Nominal& nominal) {
    Mention mention;
    mention.tokens = mention.head = nominal.tokens;
    mention.sentence = s;
    mention.form = Form::anaphor;
    const bool body =
        nominal.kind == Nominal::Kind::body || (nominal.word && nominal.word->noun && nominal.word->noun->body);
    if (nominal.word != nullptr && nominal.word->noun) mention.type = nominal.word->noun->type;
    if (nominal.kind == Nominal::Kind::several) mention.type = ActorType::group;
    if (body) mention.type = ActorType::country;
    if (body) mention.sector = "GOV";
    const TokenId next = nominal.tokens.end;
    if (next < document_[s].tokens.end) mention.acts = words_.lower(next) != "'s" && words_.lower(next) != "'";
    out_.push_back(std::move(mention));
  }

  // ---- owners ------------------------------------------------------------------------------------------------------

  /// "his spokesman": the office is held where the pronoun's actor is.
  void give_owners() {
    for (std::size_t m = 0; m < named_; ++m) {
      Mention& mention = out_[m];
      if (mention.form != Form::office || mention.offices.empty()) continue;
      OfficeClaim& claim = mention.offices.front();
      if (claim.of || claim.of_mention) continue;
      const auto owner = std::ranges::lower_bound(owners_, mention.tokens.begin, {}, &Owner::first);
      if (owner != owners_.end() && owner->first == mention.tokens.begin) claim.of_mention = owner->second;
    }
  }

  // ---- the headline ------------------------------------------------------------------------------------------------

  void collect_surnames() {
    for (std::size_t m = 0; m < named_; ++m) {
      const Mention& mention = out_[m];
      if (mention.type == ActorType::person && mention.form == Form::name && mention.head.size() > 1)
        surnames_.insert(words_.lower(TokenId{mention.head.end.value - 1}));
    }
  }

  void read_heading(SentenceId s) {
    const TokenSpan tokens = document_[s].tokens;
    for (TokenId t = tokens.begin; t < tokens.end; ++t) {
      if (head_[t.value] || inside_[t.value] || !words_.capital(t) || words_.is(WordClass::function, t)) continue;
      if (!surnames_.contains(words_.lower(t))) continue;
      Mention mention;
      mention.tokens = mention.head = {t, t + 1};
      mention.sentence = s;
      mention.form = Form::surname;
      mark(mention);
      out_.push_back(std::move(mention));
    }
  }

  const Words& words_;
  const Trees& trees_;
  const Document& document_;
  Mentions out_;
  std::size_t named_;         // mentions that were there before
  std::vector<bool> head_;    // by token: the syntactic head of a mention
  std::vector<bool> inside_;  // by token: part of a name
  std::unordered_set<std::string_view> surnames_;
  std::vector<Owner> owners_;  // possessive pronouns, in the order of the text
};

}  // namespace

Mentions with_anaphors(const Words& words, const Trees& trees, Mentions mentions) {
  return AnaphorFinder(words, trees, std::move(mentions)).find();
}

}  // namespace newsgraph::extraction
