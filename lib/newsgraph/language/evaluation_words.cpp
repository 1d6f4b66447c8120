#include "newsgraph/language/evaluation_words.h"

#include <algorithm>

#include "newsgraph/text/letters.h"

namespace newsgraph::language {
namespace {

/// Without blanks, of whatever kind Unicode text uses inside words.
std::string without_blanks(std::string_view form) {
  std::string out;
  for (std::size_t at = 0; at < form.size();) {
    if (form.substr(at).starts_with("\u00A0")) {
      at += 2;
    } else if (form[at] == ' ' || form[at] == '\t') {
      ++at;
    } else {
      out += form[at++];
    }
  }
  return out;
}

class Builder {
 public:
  void add(const ConlluSentence& sentence) {
    const std::size_t begin = text_.characters.size();
    const std::size_t first = text_.words.size();
    auto multiword = sentence.multiword.begin();
    for (std::uint32_t i = 0; i < sentence.words.size();) {
      const bool together = multiword != sentence.multiword.end() && multiword->begin == i;
      const std::uint32_t end = together ? multiword->end : i + 1;
      const Span span = token(together ? multiword->form : sentence.words[i].form);
      const std::span<const ConlluWord> words(sentence.words.data() + i, end - i);
      const bool adds_up = size(words) == span.size();
      for (std::uint32_t at = span.begin; i < end; ++i) {
        const ConlluWord& word = sentence.words[i];
        const auto own_end = static_cast<std::uint32_t>(at + without_blanks(word.form).size());
        text_.words.push_back({&word, span, adds_up ? Span{at, own_end} : span, head(word, first), together});
        at = own_end;
      }
      if (together) ++multiword;
    }
    text_.sentences.push_back(since(begin));
  }

  EvaluatedText take() { return std::move(text_); }

 private:
  [[nodiscard]] Span since(std::size_t begin) const {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text_.characters.size())};
  }

  Span token(std::string_view form) {
    const std::size_t begin = text_.characters.size();
    text_.characters += without_blanks(form);
    text_.tokens.push_back(since(begin));
    return text_.tokens.back();
  }

  static std::size_t size(std::span<const ConlluWord> words) {
    std::size_t sum = 0;
    for (const ConlluWord& word : words) sum += without_blanks(word.form).size();
    return sum;
  }

  static std::size_t head(const ConlluWord& word, std::size_t first) {
    if (word.head == unknown_head) return missing_head;
    return word.head == 0 ? root_head : first + word.head - 1;
  }

  EvaluatedText text_;
};

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// A place in both texts.
struct Place {
  std::size_t gold, system;
};

bool is_beyond(const EvaluatedText& text, std::size_t at, std::uint32_t end) {
  if (at >= text.words.size()) return true;
  const EvaluatedWord& word = text.words[at];
  return word.multiword ? word.span.begin >= end : word.span.end > end;
}

/// Where a multiword token of either side begins: a word that lies before it on the other side is passed.
Place multiword_begin(const EvaluatedText& gold, const EvaluatedText& system, Place at) {
  const EvaluatedWord& one = gold.words[at.gold];
  const EvaluatedWord& other = system.words[at.system];
  if (one.multiword && !other.multiword && other.span.begin < one.span.begin) ++at.system;
  if (!one.multiword && other.multiword && one.span.begin < other.span.begin) ++at.gold;
  return at;
}

/// Where the stretch ends that multiword tokens of both sides hold together; its first token ends at byte `end`.
Place multiword_end(const EvaluatedText& gold, const EvaluatedText& system, Place at, std::uint32_t end) {
  const auto pass = [&end](const EvaluatedText& text, std::size_t& word) {
    if (text.words[word].multiword) end = std::max(end, text.words[word].span.end);
    ++word;
  };
  while (!is_beyond(gold, at.gold, end) || !is_beyond(system, at.system, end)) {
    const bool gold_first =
        at.gold < gold.words.size() &&
        (at.system >= system.words.size() || gold.words[at.gold].span.begin <= system.words[at.system].span.begin);
    if (gold_first) {
      pass(gold, at.gold);
    } else {
      pass(system, at.system);
    }
  }
  return at;
}

/// The longest common sequence of forms, case aside.
void align_forms(const EvaluatedText& gold, const EvaluatedText& system, Place from, Place to, Pairs& pairs) {
  constexpr std::size_t max_stretch = 1000;  // the table costs the product; real ones hold a handful of words
  const std::size_t rows = to.gold - from.gold;
  const std::size_t columns = to.system - from.system;
  if (rows > max_stretch || columns > max_stretch) return;
  const auto same = [&](std::size_t g, std::size_t s) {
    return text::lower(gold.words[from.gold + g].word->form) == text::lower(system.words[from.system + s].word->form);
  };
  std::vector<std::size_t> length((rows + 1) * (columns + 1), 0);
  const auto at = [&](std::size_t g, std::size_t s) -> std::size_t& { return length[g * (columns + 1) + s]; };
  for (std::size_t g = rows; g-- > 0;)
    for (std::size_t s = columns; s-- > 0;)
      at(g, s) = std::max({same(g, s) ? at(g + 1, s + 1) + 1 : 0, at(g + 1, s), at(g, s + 1)});
  for (std::size_t g = 0, s = 0; g < rows && s < columns;) {
    if (same(g, s)) {
      pairs.emplace_back(from.gold + g++, from.system + s++);
    } else if (at(g, s) == at(g + 1, s)) {
      ++g;
    } else {
      ++s;
    }
  }
}

}  // namespace

EvaluatedText evaluated_text(std::span<const ConlluSentence> sentences) {
  Builder builder;
  for (const ConlluSentence& sentence : sentences) builder.add(sentence);
  return builder.take();
}

Pairs align(const EvaluatedText& gold, const EvaluatedText& system) {
  Pairs pairs;
  for (Place at{0, 0}; at.gold < gold.words.size() && at.system < system.words.size();) {
    const EvaluatedWord& one = gold.words[at.gold];
    const EvaluatedWord& other = system.words[at.system];
    if (one.multiword || other.multiword) {
      const Place begin = multiword_begin(gold, system, at);
      at = multiword_end(gold, system, begin, one.multiword ? one.span.end : other.span.end);
      align_forms(gold, system, begin, at, pairs);
    } else if (one.span == other.span) {
      pairs.emplace_back(at.gold++, at.system++);
    } else if (one.span.begin <= other.span.begin) {
      ++at.gold;
    } else {
      ++at.system;
    }
  }
  return pairs;
}

}  // namespace newsgraph::language
