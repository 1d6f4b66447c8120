#include "newsgraph/language/evaluation.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "newsgraph/base/error.h"
#include "newsgraph/language/evaluation_words.h"

namespace newsgraph::language {
namespace {

constexpr std::array<std::string_view, metric_count> metric_names = {"Tokens", "Sentences", "Words", "UPOS",
                                                                     "XPOS",   "Lemmas",    "UAS",   "LAS"};

/// Spans that are on both sides; both are sorted.
Score span_score(const std::vector<Span>& gold, const std::vector<Span>& system) {
  Score score{0, gold.size(), system.size(), 0};
  for (std::size_t g = 0, s = 0; g < gold.size() && s < system.size();) {
    if (system[s].begin < gold[g].begin) {
      ++s;
    } else if (gold[g].begin < system[s].begin) {
      ++g;
    } else {
      score.correct += gold[g++].end == system[s++].end ? 1 : 0;
    }
  }
  return score;
}

std::string_view without_subtype(std::string_view deprel) {
  return deprel.substr(0, deprel.find(':'));
}

/// A name: type and characters.
using Name = std::tuple<NameType, std::uint32_t, std::uint32_t>;

/// Sorted.
std::vector<Name> names_of(const EvaluatedText& text) {
  std::vector<Name> names;
  NameTag before = NameTag::outside;
  std::size_t sentence = 0;
  for (const EvaluatedWord& word : text.words) {
    if (word.span.begin >= text.sentences[sentence].end && sentence + 1 < text.sentences.size()) {
      ++sentence;
      before = NameTag::outside;
    }
    const NameTag tag = word.word->name.value_or(NameTag::outside);
    if (tag != NameTag::outside) {
      if (is_begin(tag) || !may_follow(before, tag)) names.emplace_back(type_of(tag), word.own.begin, 0);
      std::get<2>(names.back()) = word.own.end;
    }
    before = tag;
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::array<Score, name_type_count> name_scores(const std::vector<Name>& gold, const std::vector<Name>& system) {
  std::array<Score, name_type_count> scores{};
  const auto score = [&scores](const Name& name) -> Score& {
    return scores.at(static_cast<std::size_t>(std::get<0>(name)));
  };
  for (const Name& name : gold) ++score(name).gold;
  for (const Name& name : system) ++score(name).system;
  std::vector<Name> both;
  std::set_intersection(gold.begin(), gold.end(), system.begin(), system.end(), std::back_inserter(both));
  for (const Name& name : both) ++score(name).correct;
  return scores;
}

/// Counts over aligned words.
class WordScores {
 public:
  WordScores(const EvaluatedText& gold, const EvaluatedText& system)
      : gold_(gold), system_(system), pairs_(align(gold, system)), gold_of_(system.words.size(), missing_head) {
    for (const auto& [g, s] : pairs_) gold_of_[s] = g;
  }

  template <class Equal>
  [[nodiscard]] Score count(Equal equal) const {
    Score score{0, gold_.words.size(), system_.words.size(), pairs_.size()};
    for (const auto& [g, s] : pairs_) score.correct += equal(gold_.words[g], system_.words[s]) ? 1 : 0;
    return score;
  }

  [[nodiscard]] bool same_head(const EvaluatedWord& gold, const EvaluatedWord& system) const {
    const bool outside = system.head == root_head || system.head == missing_head;
    return gold.head == (outside ? system.head : gold_of_[system.head]);
  }

 private:
  const EvaluatedText& gold_;
  const EvaluatedText& system_;
  std::vector<std::pair<std::size_t, std::size_t>> pairs_;
  std::vector<std::size_t> gold_of_;
};

bool same_lemma(const std::string& gold, const std::string& system) {
  return gold.empty() || gold == "_" || gold == system;
}

void check_same_characters(const EvaluatedText& gold, const EvaluatedText& system) {
  if (gold.characters == system.characters) return;
  const auto differ =
      std::mismatch(gold.characters.begin(), gold.characters.end(), system.characters.begin(), system.characters.end());
  const auto at = static_cast<std::size_t>(differ.first - gold.characters.begin());
  throw Error(ErrorCode::data, {},
              fmt::format("the two sides hold different texts, from byte {} (blanks aside): '{}' and '{}'", at,
                          gold.characters.substr(at, 20), system.characters.substr(at, 20)));
}

std::string line(std::string_view name, const Score& score) {
  const std::string accuracy = score.aligned == 0 ? std::string() : fmt::format("{:10.2f}", 100 * score.accuracy());
  return fmt::format("{:<10}{:10.2f}{:10.2f}{:10.2f}{}\n", name, 100 * score.precision(), 100 * score.recall(),
                     100 * score.f1(), accuracy);
}

}  // namespace

std::string_view name(Metric metric) {
  return metric_names.at(static_cast<std::size_t>(metric));
}

Score& Score::operator+=(const Score& other) {
  correct += other.correct;
  gold += other.gold;
  system += other.system;
  aligned += other.aligned;
  return *this;
}

Score Evaluation::all_names() const {
  Score sum;
  for (const Score& score : names) sum += score;
  return sum;
}

Score Evaluation::main_names() const {
  Score sum;
  for (const NameType type : {NameType::person, NameType::organization, NameType::location}) sum += (*this)[type];
  return sum;
}

Evaluation evaluate(std::span<const ConlluSentence> gold_sentences, std::span<const ConlluSentence> system_sentences) {
  const EvaluatedText gold = evaluated_text(gold_sentences);
  const EvaluatedText system = evaluated_text(system_sentences);
  check_same_characters(gold, system);
  const WordScores words(gold, system);
  const auto deprel = [](const EvaluatedWord& word) { return without_subtype(word.word->deprel); };
  using Word = const EvaluatedWord&;
  // What the gold side never says is not scored.
  const auto given = [&](const auto& says) {
    return std::any_of(gold.words.begin(), gold.words.end(), [&](Word w) { return says(*w.word); });
  };
  const auto count_if = [&](bool is_given, const auto& same) { return is_given ? words.count(same) : Score{}; };
  const bool has_heads = given([](const ConlluWord& w) { return w.head != unknown_head; });
  Evaluation out;
  out.scores = {
      span_score(gold.tokens, system.tokens),
      span_score(gold.sentences, system.sentences),
      words.count([](Word, Word) { return true; }),
      count_if(given([](const ConlluWord& w) { return w.upos != Upos::none; }),
               [](Word g, Word s) { return g.word->upos == s.word->upos; }),
      count_if(given([](const ConlluWord& w) { return !w.xpos.empty(); }),
               [](Word g, Word s) { return g.word->xpos == s.word->xpos; }),
      count_if(given([](const ConlluWord& w) { return !w.lemma.empty(); }),
               [](Word g, Word s) { return same_lemma(g.word->lemma, s.word->lemma); }),
      count_if(has_heads, [&](Word g, Word s) { return words.same_head(g, s); }),
      count_if(has_heads, [&](Word g, Word s) { return words.same_head(g, s) && deprel(g) == deprel(s); }),
  };
  if (given([](const ConlluWord& w) { return w.name.has_value(); }))
    out.names = name_scores(names_of(gold), names_of(system));
  return out;
}

std::array<Score, name_type_count> evaluate_names(std::span<const std::vector<NameTag>> gold,
                                                  std::span<const std::vector<NameTag>> system) {
  if (gold.size() != system.size()) throw Error(ErrorCode::data, {}, "the two sides have different sentences");
  std::array<Score, name_type_count> scores{};
  for (std::size_t i = 0; i < gold.size(); ++i) {
    if (gold[i].size() != system[i].size()) throw Error(ErrorCode::data, {}, "the two sides have different tokens");
    const auto names = [](const std::vector<NameTag>& tags) {
      std::vector<Name> found;
      for (const NameSpan& name : names_in(tags, {TokenId{0}, make_id<TokenId>(tags.size())}))
        found.emplace_back(name.type, name.tokens.begin.value, name.tokens.end.value);
      std::sort(found.begin(), found.end());
      return found;
    };
    const auto more = name_scores(names(gold[i]), names(system[i]));
    for (std::size_t type = 0; type < scores.size(); ++type) scores.at(type) += more.at(type);
  }
  return scores;
}

std::string report(const Evaluation& evaluation) {
  std::string out = fmt::format("{:<10}{:>10}{:>10}{:>10}{:>10}\n", "", "precision", "recall", "F1", "aligned");
  for (std::size_t i = 0; i < metric_count; ++i)
    if (evaluation.scores.at(i) != Score{}) out += line(metric_names.at(i), evaluation.scores.at(i));
  if (evaluation.all_names() == Score{}) return out;
  for (std::size_t i = 0; i < name_type_count; ++i) out += line(name(static_cast<NameType>(i)), evaluation.names.at(i));
  out += line("PER+ORG+LOC", evaluation.main_names());
  return out;
}

}  // namespace newsgraph::language
