#include "newsgraph/extraction/new_names.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "newsgraph/extraction/mention_map.h"
#include "newsgraph/knowledge/group_nouns.h"
#include "newsgraph/text/letters.h"

namespace newsgraph::extraction {
namespace {

using Form = Mention::Form;

constexpr std::uint32_t max_name = 10;  ///< tokens; longer ones are the model's mistakes

class NameReader {
 public:
  NameReader(Mentions mentions, const Words& words, const Trees& trees, const Gazetteer& gazetteer)
      : words_(words),
        document_(words.document()),
        trees_(trees),
        gazetteer_(gazetteer),
        mentions_(std::move(mentions)),
        gone_(mentions_.size(), false),
        map_(mentions_, trees) {}

  Mentions read() {
    for (MentionId m{0}; m.value < mentions_.size(); ++m) correct_unknown(m);
    for (SentenceId s{0}; s.value < document_.sentences.size(); ++s) {
      // Headings write every word with a capital; what they name stands in the text too.
      if (document_[document_[s].block].kind != BlockKind::paragraph &&
          document_[document_[s].block].kind != BlockKind::list_item)
        continue;
      for (const NameSpan& name : names_in(document_.annotation.name, document_[s].tokens)) read_name(trimmed(name), s);
    }
    gone_.resize(mentions_.size(), false);
    if (std::ranges::count(gone_, true) > 0) return without(std::move(mentions_), gone_);
    return std::move(mentions_);
  }

 private:
  void read_name(NameSpan name, SentenceId s) {
    if (name.tokens.empty() || name.tokens.size() > max_name) return;
    std::vector<MentionId> inside;
    for (TokenId t = name.tokens.begin; t < name.tokens.end; ++t)
      if (const auto m = map_.covering(t); m && (inside.empty() || inside.back() != *m)) inside.push_back(*m);
    if (inside.empty()) return add(name, s, std::nullopt);
    if (inside.size() == 1 && is_unknown(inside.front())) return settle(inside.front(), name);
    if (name.type == NameType::person) return read_person_over(name, inside, s);
    if (name.type == NameType::organization && is_longer_organization(name.tokens, inside)) {
      for (const MentionId m : inside) gone_[m.value] = true;
      return add(name, s, std::nullopt);
    }
    // "Kenyan Space Initiative": a country or two, and a name of several words around it.
    if (name.type != NameType::organization || !is_new_organization(name.tokens, inside)) return;
    std::optional<MentionId> owner;
    for (const MentionId m : inside) {
      if (mentions_[m.value].candidates.empty()) {
        gone_[m.value] = true;
      } else {
        owner = m;
        mentions_[m.value].acts = false;
      }
    }
    add(name, s, owner);
  }

  // ---- names that were left out ------------------------------------------------------------------------------------

  void add(const NameSpan& name, SentenceId s, std::optional<MentionId> owner) {
    if (name.type != NameType::person && name.type != NameType::organization) return;
    const bool one_word = is_one_word(name.tokens);
    if (one_word && trees_.upos(name.tokens.begin) == Upos::adj) return;
    if (!has_name_capitals(name.tokens) || behind_hyphen(name.tokens.begin)) return;
    if (name.type == NameType::organization && !may_be_organization(name.tokens)) return;
    Mention mention;
    mention.tokens = mention.head = name.tokens;
    mention.sentence = s;
    mention.type = name.type == NameType::person ? ActorType::person : ActorType::organization;
    mention.form = one_word ? Form::surname : Form::name;
    mention.sure = mention.type == ActorType::person || has_organization_head(name.tokens);
    if (mention.type == ActorType::organization && one_word && is_acronym(name.tokens)) mention.form = Form::name;
    if (owner && mention.type == ActorType::organization) mention.offices.emplace_back().of_mention = *owner;
    mentions_.push_back(std::move(mention));
    gone_.push_back(false);
    map_.add(make_id<MentionId>(mentions_.size() - 1), mentions_.back(), mentions_);
    if (name.type == NameType::organization && !one_word) add_acronym(name.tokens.end, s);
  }

  /// "(SDF)" behind an organisation's name.
  void add_acronym(TokenId at, SentenceId s) {
    const TokenId end = document_[s].tokens.end;
    if (end.value - at.value < 3 || document_.form(at) != "(" || document_.form(at + 2) != ")") return;
    if (!is_acronym({at + 1, at + 2}) || map_.covering(at + 1)) return;
    Mention acronym;
    acronym.tokens = acronym.head = {at + 1, at + 2};
    acronym.sentence = s;
    acronym.type = ActorType::organization;
    acronym.form = Form::surname;
    acronym.acts = false;
    mentions_.push_back(std::move(acronym));
    gone_.push_back(false);
    map_.add(make_id<MentionId>(mentions_.size() - 1), mentions_.back(), mentions_);
  }

  /// Whether a name goes beyond the countries and unknown words in it.
  [[nodiscard]] bool is_new_organization(TokenSpan name, const std::vector<MentionId>& inside) const {
    std::uint32_t known = 0;
    for (const MentionId m : inside) {
      const Mention& mention = mentions_[m.value];
      if (!name.contains(mention.tokens)) return false;
      if (mention.candidates.empty()) {
        if (mention.type == ActorType::person && !mention.offices.empty()) return false;
        continue;
      }
      const bool adjective = mention.form == Form::adjective && mention.tokens.end < name.end;
      const bool country = mention.type == ActorType::country && mention.tokens.begin == name.begin;
      if ((!adjective && !country) || !mention.sector.empty()) return false;
      known += mention.tokens.size();
    }
    return known > 0 && name.size() >= known + 2 && has_name_capitals(name);
  }

  /// "Northern Alliance for Reform" is not the Northern Alliance.
  [[nodiscard]] bool is_longer_organization(TokenSpan name, const std::vector<MentionId>& inside) const {
    const Mention& first = mentions_[inside.front().value];
    if (first.type != ActorType::organization || first.tokens.begin != name.begin || first.tokens != first.head)
      return false;
    if (first.tokens.end >= name.end || words_.lower(first.tokens.end) != "for") return false;
    return std::ranges::all_of(inside, [&](MentionId m) {
      return name.contains(mentions_[m.value].tokens) && (m == inside.front() || mentions_[m.value].candidates.empty());
    });
  }

  /// "Amara Okonedo-Varga", "Jordan Petersen": a given name that is a place's too.
  void read_person_over(const NameSpan& name, const std::vector<MentionId>& inside, SentenceId s) {
    if (is_one_word(name.tokens) || !all_capitals(name.tokens)) return;
    for (const MentionId m : inside) {
      const Mention& mention = mentions_[m.value];
      const bool place = mention.place || (mention.type == ActorType::country && mention.form == Form::name);
      const bool unknown = is_unknown(m) && mention.offices.empty();
      if (!name.tokens.contains(mention.tokens) || (!place && !unknown)) return;
      // "Denzel Washington": a surname that is a place's.
      const bool surname = mention.tokens.end == name.tokens.end && is_flat(name.tokens);
      if (place && mention.tokens.begin != name.tokens.begin && !surname) return;
    }
    for (TokenId t = name.tokens.begin + 1; t < name.tokens.end; ++t)
      if (trees_.is_root(t) || !name.tokens.contains(trees_.head(t))) return;
    for (const MentionId m : inside) gone_[m.value] = true;
    add(name, s, std::nullopt);
  }

  /// Whether the tree takes all words behind the first one for parts of its name.
  [[nodiscard]] bool is_flat(TokenSpan name) const {
    for (TokenId t = name.begin + 1; t < name.end; ++t)
      if (trees_.relation(t) != Deprel::flat && trees_.relation(t) != Deprel::punct) return false;
    return true;
  }

  [[nodiscard]] bool all_capitals(TokenSpan name) const {
    for (TokenId t = name.begin; t < name.end; ++t)
      if (!words_.capital(t) && document_.form(t) != "-" && !words_.is(WordClass::name_particle, t)) return false;
    return true;
  }

  // ---- names that were read otherwise ------------------------------------------------------------------------------

  /// A name that only capitals made: nobody the gazetteer knows.
  [[nodiscard]] bool is_unknown(MentionId m) const {
    const Mention& mention = mentions_[m.value];
    return mention.candidates.empty() && (mention.form == Form::name || mention.form == Form::surname) &&
           (mention.type == ActorType::person || mention.type == ActorType::organization);
  }

  /// "John Radcliffe Hospital", "Abraham Accords" begin like persons, but their last word says otherwise.
  void correct_unknown(MentionId m) {
    Mention& mention = mentions_[m.value];
    if (is_adjective(mention)) gone_[m.value] = true;
    if (!is_unknown(m) || !mention.offices.empty() || is_one_word(mention.head)) return;
    const TokenId last{mention.head.end.value - 1};
    if (words_.lexicon().groups().names_no_actor(words_.lower(last))) {
      gone_[m.value] = true;
    } else if (words_.is(WordClass::organization_head, last)) {
      mention.type = ActorType::organization;
    }
  }

  void settle(MentionId m, const NameSpan& name) {
    Mention& mention = mentions_[m.value];
    switch (name.type) {
      case NameType::person:
        if (mention.type == ActorType::organization && !words_make_organization(mention)) {
          mention.type = ActorType::person;
          mention.form = is_one_word(mention.head) ? Form::surname : Form::name;
        }
        break;
      case NameType::organization:
        if (mention.type == ActorType::person && !words_make_person(mention)) {
          mention.type = ActorType::organization;
          if (!is_one_word(mention.head)) mention.form = Form::name;
        }
        if (mention.type == ActorType::organization) widen(m, name.tokens);
        break;
      default:
        if (mention.type == ActorType::person && !words_make_person(mention) && mention.offices.empty())
          gone_[m.value] = true;
        break;
    }
  }

  /// "Northern Alliance" -> "Northern Alliance for Reform".
  void widen(MentionId m, TokenSpan name) {
    Mention& mention = mentions_[m.value];
    if (mention.tokens != mention.head || !name.contains(mention.head) || name == mention.head) return;
    mention.tokens = mention.head = name;
    if (!is_one_word(name)) mention.form = Form::name;
    map_.add(m, mention, mentions_);
  }

  /// "Muslim hackers": a surname by the list, but neither the tree nor the model takes it for one.
  [[nodiscard]] bool is_adjective(const Mention& mention) const {
    if (mention.form != Form::surname || mention.type != ActorType::person || !mention.offices.empty()) return false;
    const TokenId t = mention.head.begin;
    const NameTag tag = document_.annotation.name[t.value];
    return mention.head.size() == 1 && trees_.upos(t) == Upos::adj &&
           (tag == NameTag::outside || type_of(tag) != NameType::person);
  }

  [[nodiscard]] bool has_organization_head(TokenSpan name) const {
    for (TokenId t = name.begin; t < name.end; ++t)
      if (words_.is(WordClass::organization_head, t)) return true;
    return false;
  }

  /// "Artemis Accords", "Trade Partnership" have names but don't act.
  [[nodiscard]] bool may_be_organization(TokenSpan name) const {
    const GroupNouns& groups = words_.lexicon().groups();
    if (name.size() > 1 && groups.names_no_actor(words_.lower(TokenId{name.end.value - 1}))) return false;
    for (TokenId t = name.begin; t + 1 < name.end; ++t)
      if (words_.lower(t + 1) == "of" || words_.lower(t + 1) == "for" || words_.lower(t + 1) == "to")
        return !groups.names_no_actor(words_.lower(t));
    return true;
  }

  [[nodiscard]] bool words_make_organization(const Mention& mention) const {
    return has_organization_head(mention.head) || words_.is(WordClass::own_body, TokenId{mention.head.end.value - 1}) ||
           std::ranges::any_of(mention.offices, [](const OfficeClaim& claim) { return claim.role.empty(); });
  }

  [[nodiscard]] bool words_make_person(const Mention& mention) const {
    if (!mention.offices.empty()) return true;
    if (mention.head.begin.value > 0 && words_.is(WordClass::honorific, TokenId{mention.head.begin.value - 1}))
      return true;
    return mention.head.size() > 1 && gazetteer_.known_given_name(document_.form(mention.head.begin)) &&
           !words_make_organization(mention);
  }

  // ---- how it is written -----------------------------------------------------------------------------------------

  /// Without an article in front, a possessive mark or a stop behind.
  [[nodiscard]] NameSpan trimmed(NameSpan name) const {
    while (!name.tokens.empty() &&
           (words_.is(WordClass::determiner, name.tokens.begin) || words_.is(WordClass::honorific, name.tokens.begin)))
      name.tokens.begin = name.tokens.begin + 1;
    // "DFM Morgan": an abbreviated office.
    while (name.type == NameType::person && name.tokens.size() > 1 && document_.form(name.tokens.begin).size() > 2 &&
           text::all_upper(document_.form(name.tokens.begin)) &&
           !text::all_upper(document_.form(TokenId{name.tokens.end.value - 1})))
      name.tokens.begin = name.tokens.begin + 1;
    while (!name.tokens.empty() && !words_.capital(TokenId{name.tokens.end.value - 1}))
      name.tokens.end = TokenId{name.tokens.end.value - 1};
    return name;
  }

  /// One word, where hyphens join: "Okonedo-Varga".
  [[nodiscard]] bool is_one_word(TokenSpan name) const {
    for (TokenId t = name.begin; t + 1 < name.end; ++t)
      if (document_.space_after(t)) return false;
    return true;
  }

  /// "President-Elect Petro"
  [[nodiscard]] bool behind_hyphen(TokenId t) const {
    return t.value > 0 && document_.form(TokenId{t.value - 1}) == "-" && !document_.space_after(TokenId{t.value - 1});
  }

  [[nodiscard]] bool is_acronym(TokenSpan name) const {
    const std::string_view form = document_.form(name);
    return form.size() >= 2 && form.size() <= 10 && text::all_upper(form);
  }

  /// Whether the words have capitals for being a name: at least one says so, and none is an ordinary word.
  [[nodiscard]] bool has_name_capitals(TokenSpan name) const {
    std::uint32_t capitals = 0;
    bool sure = false;
    for (TokenId t = name.begin; t < name.end; ++t) {
      if (words_.is(WordClass::weekday, t) || words_.is(WordClass::month, t)) return false;
      capitals += words_.capital(t) ? 1 : 0;
      sure |= words_.name_capital(t) || (words_.capital(t) && t > name.begin);
    }
    return capitals > 0 && (sure || name.size() > 1);
  }

  const Words& words_;
  const Document& document_;
  const Trees& trees_;
  const Gazetteer& gazetteer_;
  Mentions mentions_;
  std::vector<bool> gone_;
  MentionMap map_;
};

}  // namespace

Mentions with_new_names(Mentions mentions, const Words& words, const Trees& trees, const Gazetteer& gazetteer) {
  return NameReader(std::move(mentions), words, trees, gazetteer).read();
}

}  // namespace newsgraph::extraction
