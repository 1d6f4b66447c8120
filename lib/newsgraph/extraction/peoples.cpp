#include "newsgraph/extraction/peoples.h"

#include <algorithm>
#include <utility>

#include "newsgraph/extraction/article_country.h"
#include "newsgraph/knowledge/group_nouns.h"

namespace newsgraph::extraction {
namespace {

using Form = Mention::Form;

class QuantityReader {
 public:
  QuantityReader(Mentions mentions, const Words& words, const Trees& trees, const Gazetteer& gazetteer)
      : words_(words), trees_(trees), gazetteer_(gazetteer), mentions_(std::move(mentions)), map_(mentions_, trees) {}

  Mentions read() {
    for (MentionId m{0}; m.value < mentions_.size(); ++m) read_people(m);
    const Document& document = words_.document();
    for (const Sentence& sentence : document.sentences) {
      if (document[sentence.block].kind == BlockKind::boilerplate) continue;
      // From the right: "one of the leaders of a group of rebels".
      for (TokenId t = sentence.tokens.end; t > sentence.tokens.begin;) {
        t = TokenId{t.value - 1};
        if (is_quantity(t)) widen(t);
      }
    }
    return std::move(mentions_);
  }

 private:
  /// "100 Palestinians", "ethnic Albanians" are some of them, not their state.
  void read_people(MentionId m) {
    Mention& mention = mentions_[m.value];
    if (mention.type != ActorType::country || mention.form != Form::name || mention.place || mention.seat) return;
    const TokenId head = trees_.head_of(mention.tokens);
    const auto adjective = trees_.child(head, Deprel::amod);
    const bool ethnic = adjective && *adjective < mention.tokens.begin && words_.lower(*adjective) == "ethnic";
    if ((!ethnic && !is_counted(head)) || !is_people(mention)) return;
    if (ethnic) mention.tokens.begin = mention.head.begin = *adjective;
    mention.type = ActorType::group;
    mention.form = Form::description;
    mention.sector = "CVL";
    mention.description =
        Description{Description::Kind::group, {std::string(words_.document().form(mention.head))}, {}};
    if (ethnic) {
      // Ethnic Turks are at home where the sentence has them.
      mention.candidates.clear();
      if (const auto home = place_of_noun(head, words_, trees_, mentions_, map_, gazetteer_))
        mention.candidates.push_back(*home);
    }
    map_.add(m, mention, mentions_);
  }

  [[nodiscard]] bool is_people(const Mention& mention) const {
    const auto senses = gazetteer_.senses(words_.document().form(mention.head));
    return std::ranges::any_of(senses, [](const NameSense& sense) { return sense.kind == NameKind::people; });
  }

  [[nodiscard]] bool is_counted(TokenId head) const {
    if (trees_.has_child(head, Deprel::nummod)) return true;
    if (trees_.relation(head) != Deprel::nmod || trees_.is_root(head) || !is_quantity(trees_.head(head))) return false;
    const auto article = trees_.child(head, Deprel::det);
    return !article || words_.lower(*article) != "the";
  }

  /// "thousands", "group"; one member is not the whole.
  [[nodiscard]] bool is_quantity(TokenId t) const {
    const auto match =
        words_.lexicon().groups().match(words_.lower(t), [](std::uint32_t) { return std::string_view{}; });
    if (!match || match->noun->as != GroupNoun::As::quantity) return false;
    return match->plural || words_.lower(t) != "member";
  }

  /// The mention of the members takes in the quantity in front of it.
  void widen(TokenId quantity) {
    for (const TokenId child : trees_.children(quantity)) {
      if (trees_.relation(child) != Deprel::nmod) continue;
      const auto preposition = trees_.preposition(child);
      if (!preposition || words_.lower(*preposition) != "of") continue;
      const auto members = map_.headed_by(child);
      if (!members || mentions_[members->value].tokens.begin <= quantity) return;
      Mention& mention = mentions_[members->value];
      const bool may = mention.description || mention.type == ActorType::organization ||
                       mention.type == ActorType::group || (mention.type == ActorType::country && is_people(mention));
      if (!may || mention.form == Form::adjective || mention.place) return;
      mention.tokens.begin = quantity;
      map_.add(*members, mention, mentions_);
      return;
    }
  }

  const Words& words_;
  const Trees& trees_;
  const Gazetteer& gazetteer_;
  Mentions mentions_;
  MentionMap map_;
};

}  // namespace

Mentions with_quantities(Mentions mentions, const Words& words, const Trees& trees, const Gazetteer& gazetteer) {
  return QuantityReader(std::move(mentions), words, trees, gazetteer).read();
}

}  // namespace newsgraph::extraction
