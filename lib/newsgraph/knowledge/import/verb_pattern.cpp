#include "newsgraph/knowledge/import/verb_pattern.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

namespace newsgraph::knowledge {
namespace {

using Kind = PatternWord::Kind;
using Forms = RequiredWord::Forms;
using Slots = std::vector<std::string>;

constexpr const char* two_before = "two parties before the verb: one of them is another verb's";

bool is_party(Kind kind) {
  return kind == Kind::source || kind == Kind::target || kind == Kind::compound;
}

/// The side before the verb: who stands there.
struct Before {
  std::optional<Kind> party;
  bool be = false;  ///< a form of "be": the verb is in the passive
};

/// The side behind the verb: the slots of who stands there.
struct Behind {
  std::optional<Slots> source, target, compound;
  bool agent = false;        ///< the source stands behind "by"
  std::optional<Slots> end;  ///< a preposition at the end: who comes then is the target
};

class PatternReader {
 public:
  explicit PatternReader(std::vector<PatternWord> words) : words_(std::move(words)) {}

  PatternReading read() {
    const auto verb = std::ranges::find(words_, Kind::verb, &PatternWord::kind);
    const auto at = static_cast<std::size_t>(verb - words_.begin());
    const Before before = read_before(std::span(words_).first(at));
    if (reading_.problem.empty()) {
      Behind behind = read_behind(std::span(words_).subspan(at + 1));
      if (reading_.problem.empty()) place_parties(before, std::move(behind));
    }
    return std::move(reading_);
  }

 private:
  void fail(const char* why) {
    if (reading_.problem.empty()) reading_.problem = why;
  }

  Before read_before(std::span<const PatternWord> words) {
    Before before;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const PatternWord& word = words[i];
      const bool more = i + 1 < words.size();
      if (is_party(word.kind)) {
        if (before.party) fail(two_before);
        before.party = word.kind;
      } else if (word.kind == Kind::skipped) {
        if (before.party) fail("another actor between the party and its verb");
      } else if (word.kind == Kind::preposition && more && is_party(words[i + 1].kind)) {
        fail("a party that hangs on a noun before the verb");
      } else if (word.kind == Kind::negation) {
        fail("negation is read from the sentence; no frame asks for it");
      } else if (word.kind == Kind::modal) {
        fail("future and modality are read from the sentence; no frame asks for them");
      } else if (word.kind == Kind::be) {
        before.be = true;
      } else if (word.kind == Kind::words) {
        reading_.required.push_back({Forms::any, word.choices});
      } else if (word.kind == Kind::particle) {
        reading_.required.push_back({Forms::any, {{{word.text}, true}}});
      }
    }
    return before;
  }

  Behind read_behind(std::span<const PatternWord> words) {
    Behind behind;
    std::string preposition;  // the last one; "xcomp" in an infinitive, "ccomp" behind "that"
    for (std::size_t i = 0; i < words.size(); ++i) {
      const PatternWord& word = words[i];
      const PatternWord* const next = i + 1 < words.size() ? &words[i + 1] : nullptr;
      switch (word.kind) {
        case Kind::source:
        case Kind::target:
        case Kind::compound: {
          const bool noun_follows = next != nullptr && next->kind == Kind::words;
          add_party(word.kind, preposition, noun_follows, behind);
          preposition.clear();
          break;
        }
        case Kind::preposition:
        case Kind::to:
          if (next != nullptr && (next->kind == Kind::preposition || next->kind == Kind::to)) {
            reading_.particles.push_back(word.text);  // "look in on": the verb's own
            break;
          }
          preposition = word.text;
          if (next == nullptr) {
            behind.end = slots_of(preposition);
          } else if (next->kind == Kind::words) {
            ++i;
            require(*next, word.kind == Kind::to ? Forms::verb : Forms::noun);
            if (word.kind == Kind::to) {
              preposition = "xcomp";
            } else {
              for (std::string& slot : slots_of(preposition)) reading_.also.push_back(std::move(slot));
            }
          }
          break;
        case Kind::that:
          preposition = "ccomp";
          break;
        case Kind::words:
          add_words(word, preposition, words.subspan(0, i));
          break;
        case Kind::particle:
          reading_.particles.push_back(word.text);
          break;
        case Kind::modal:
          reading_.not_asked.push_back(word.text);
          break;
        case Kind::negation:
          fail("negation is read from the sentence; no frame asks for it");
          break;
        case Kind::verb:
        case Kind::skipped:
        case Kind::be:
          break;
      }
    }
    return behind;
  }

  void add_party(Kind kind, const std::string& preposition, bool noun_follows, Behind& behind) {
    if (kind == Kind::source && preposition == "by") behind.agent = true;
    std::optional<Slots>& place = kind == Kind::source   ? behind.source
                                  : kind == Kind::target ? behind.target
                                                         : behind.compound;
    if (place) return fail("the same party twice");
    const bool free_object = reading_.object.empty() && preposition.empty();
    place = free_object && noun_follows ? Slots{"iobj", "poss", "compound"} : slots_of(preposition);
    in_clause_ = in_clause_ || preposition == "ccomp";
    // "attack on people of +": who is meant may be part of the phrase's own actor.
    if (preposition.empty() || in_clause_) return;
    for (const std::string& slot : reading_.also)
      if (std::ranges::find(*place, slot) == place->end()) place->push_back(slot);
  }

  /// Where a party behind the preposition stands; without one, behind the verb or its object.
  [[nodiscard]] Slots slots_of(const std::string& preposition) const {
    if (preposition == "xcomp" || preposition == "ccomp") return {preposition};
    if (preposition.empty()) return reading_.object.empty() ? Slots{"obj"} : Slots{};
    if (reading_.object.empty()) return {"obl:" + preposition};
    if (preposition == "of") return {"nmod:of"};
    return {"nmod:" + preposition, "obl:" + preposition};
  }

  void require(const PatternWord& word, Forms forms) { reading_.required.push_back({forms, word.choices}); }

  /// The first noun that no preposition takes is the object; another one right behind it is its head.
  void add_words(const PatternWord& word, const std::string& preposition, std::span<const PatternWord> before) {
    if (in_clause_ || !preposition.empty()) return require(word, preposition == "xcomp" ? Forms::verb : Forms::any);
    if (reading_.object.empty()) {
      reading_.object = word.choices;
    } else if (!before.empty() && before.back().kind == Kind::words && reading_.object.size() == 1) {
      const PatternPhrase first = reading_.object.front();
      reading_.object = word.choices;
      for (PatternPhrase& phrase : reading_.object)
        phrase.words.insert(phrase.words.begin(), first.words.begin(), first.words.end());
    } else {
      require(word, Forms::any);
    }
  }

  void place_parties(const Before& before, Behind behind) {
    if (behind.compound) return place_compound(before, std::move(behind));
    const bool passive = before.be || behind.agent;
    if (before.party == Kind::compound) {
      reading_.source = {passive ? "obj" : "nsubj"};
      reading_.parties_together = !behind.target;
      if (behind.target) reading_.target = std::move(*behind.target);
      return;
    }
    if (passive) return place_passive(before, std::move(behind));
    if (before.party == Kind::target) {
      if (behind.target) return fail("the same party twice");
      if (!behind.source) return fail("no place for the source");
      if (behind.source->empty()) return fail("no place for the source that says how it belongs to the verb");
      reading_.source = std::move(*behind.source);
      reading_.target = {"nsubj"};
      return;
    }
    if (before.party == Kind::source && behind.source) return fail("the same party twice");
    reading_.source = behind.source ? std::move(*behind.source) : Slots{"nsubj"};
    if (reading_.source.empty()) return fail("no place for the source that says how it belongs to the verb");
    if (behind.target) {
      reading_.target = std::move(*behind.target);
    } else if (behind.end) {
      reading_.target = std::move(*behind.end);
    }
  }

  /// Slots are written for the active voice: who stands before the verb is the object, who does it the subject.
  void place_passive(const Before& before, Behind behind) {
    if (before.party == Kind::source) {
      if (behind.source) return fail("the same party twice");
      reading_.source = {"obj"};
      if (behind.target == Slots{"obl:by"}) behind.target = Slots{"nsubj"};
      if (!behind.target) behind.target = std::move(behind.end);
      if (!behind.target || behind.target->empty()) return fail("no place for the target");
      reading_.target = std::move(*behind.target);
      return;
    }
    if (before.party == Kind::target && behind.target) return fail("the same party twice");
    reading_.source = behind.source && !behind.agent ? std::move(*behind.source) : Slots{"nsubj"};
    reading_.target = behind.target ? std::move(*behind.target) : Slots{"obj"};
    if (reading_.source.empty()) return fail("no place for the source that says how it belongs to the verb");
  }

  /// "% …" behind the verb: the targets, or all parties where nobody else is named.
  void place_compound(const Before& before, Behind behind) {
    if (behind.source || behind.target || before.party == Kind::target || before.party == Kind::compound)
      return fail("\"%\" beside another party");
    if (before.party == Kind::source) {
      reading_.source = {before.be ? "obj" : "nsubj"};
      reading_.target = std::move(*behind.compound);
      return;
    }
    reading_.source = std::move(*behind.compound);
    if (reading_.source.empty()) reading_.source = {"poss", "compound", "nmod:between"};
    reading_.parties_together = true;
  }

  std::vector<PatternWord> words_;
  PatternReading reading_;
  bool in_clause_ = false;  // behind "that" and its subject
};

}  // namespace

PatternReading read_pattern(std::string_view text, const WordSets& sets, const Lexicon& lexicon) {
  PatternWords cut = cut_pattern(text, sets, lexicon);
  if (!cut.problem.empty()) {
    PatternReading reading;
    reading.problem = std::move(cut.problem);
    return reading;
  }
  return PatternReader(std::move(cut.words)).read();
}

}  // namespace newsgraph::knowledge
