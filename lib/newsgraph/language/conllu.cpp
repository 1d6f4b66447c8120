#include "newsgraph/language/conllu.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "newsgraph/base/error.h"
#include "newsgraph/language/line_reader.h"

namespace newsgraph::language {
namespace {

enum Column : std::size_t { id, form, lemma, upos, xpos, feats, head, deprel, deps, misc, column_count };
using Row = std::array<std::string_view, column_count>;

std::optional<Row> split_row(std::string_view line) {
  Row row;
  for (std::size_t i = 0; i < column_count; ++i) {
    const std::size_t tab = line.find('\t');
    if ((tab == std::string_view::npos) != (i + 1 == column_count)) return std::nullopt;
    row[i] = line.substr(0, tab);
    if (tab != std::string_view::npos) line.remove_prefix(tab + 1);
  }
  return row;
}

std::optional<std::uint32_t> number(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::string given(std::string_view field) {
  return field == "_" ? std::string() : std::string(field);
}

/// MISC without what has a place of its own.
void read_misc(std::string_view field, ConlluWord& word) {
  if (field == "_") return;
  while (!field.empty()) {
    const std::size_t bar = std::min(field.find('|'), field.size());
    const std::string_view entry = field.substr(0, bar);
    field.remove_prefix(std::min(bar + 1, field.size()));
    const auto name = entry.starts_with("NER=") ? parse_name_tag(entry.substr(4)) : std::nullopt;
    if (name) word.name = name;
    if (entry == "SpaceAfter=No") word.space_after = false;
    if (name || entry.starts_with("SpaceAfter=") || entry.starts_with("start_char=") || entry.starts_with("end_char="))
      continue;
    if (!word.misc.empty()) word.misc += '|';
    word.misc += entry;
  }
}

std::string_view without_blanks(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  return line;
}

/// The rest of a comment after "# key" and an optional " = "; nothing where it is another comment.
std::optional<std::string_view> comment(std::string_view line, std::string_view key) {
  line.remove_prefix(std::min(line.find_first_not_of("# "), line.size()));
  if (!line.starts_with(key)) return std::nullopt;
  line.remove_prefix(key.size());
  if (line.empty()) return line;
  if (line.front() != ' ' && line.front() != '=') return std::nullopt;
  line = without_blanks(line);
  if (line.starts_with('=')) line = without_blanks(line.substr(1));
  return line;
}

}  // namespace

bool ConlluWord::typo() const {
  return feats.find("Typo=Yes") != std::string::npos || deprel == "goeswith";
}

struct ConlluReader::State {
  LineReader lines;
  ConlluLimits limits;
  std::string document;

  [[noreturn]] void fail(const std::string& why, ErrorCode code = ErrorCode::format) const {
    throw Error(code, lines.place(), why);
  }
  void read_comment(std::string_view line, ConlluSentence& sentence);
  void read_row(const Row& row, ConlluSentence& sentence);
  void read_word(const Row& row, ConlluSentence& sentence);
  void read_multiword(const Row& row, ConlluSentence& sentence) const;
  void finish(ConlluSentence& sentence) const;
};

void ConlluReader::State::read_comment(std::string_view line, ConlluSentence& sentence) {
  if (const auto text = comment(line, "text")) sentence.text = *text;
  if (const auto name = comment(line, "sent_id")) sentence.id = *name;
  if (comment(line, "newpar id") || comment(line, "newpar")) sentence.new_paragraph = true;
  const auto with_id = comment(line, "newdoc id");
  if (!with_id && !comment(line, "newdoc")) return;
  sentence.new_document = true;
  document = with_id.value_or(std::string_view{});
}

void ConlluReader::State::read_row(const Row& row, ConlluSentence& sentence) {
  if (row[id].find('.') != std::string_view::npos) return;  // an empty node
  if (row[form].empty()) fail("a word without a form");
  if (row[id].find('-') != std::string_view::npos) return read_multiword(row, sentence);
  read_word(row, sentence);
}

void ConlluReader::State::read_multiword(const Row& row, ConlluSentence& sentence) const {
  const std::size_t dash = row[id].find('-');
  const auto first = number(row[id].substr(0, dash));
  const auto last = number(row[id].substr(dash + 1));
  const bool in_order = first && last && *first < *last && *first == sentence.words.size() + 1;
  if (!in_order || (!sentence.multiword.empty() && *first <= sentence.multiword.back().end))
    fail("a multiword token out of order");
  sentence.multiword.push_back({*first - 1, *last, std::string(row[form])});
}

void ConlluReader::State::read_word(const Row& row, ConlluSentence& sentence) {
  if (number(row[id]) != sentence.words.size() + 1) fail("words are not numbered 1, 2, 3, …");
  if (sentence.words.size() >= limits.sentence_words) fail("too many words in one sentence", ErrorCode::limit);
  ConlluWord& word = sentence.words.emplace_back();
  word.form = row[form];
  word.lemma = row[lemma] == "_" && row[form] != "_" ? std::string() : std::string(row[lemma]);
  const auto part = parse_upos(row[upos]);
  if (!part) fail("unknown part of speech '" + std::string(row[upos].substr(0, 40)) + "'");
  word.upos = *part;
  word.xpos = given(row[xpos]);
  word.feats = given(row[feats]);
  if (row[head] != "_") {
    const auto known = number(row[head]);
    if (!known) fail("a head that is no number");
    word.head = *known;
  }
  word.deprel = given(row[deprel]);
  read_misc(row[misc], word);
}

void ConlluReader::State::finish(ConlluSentence& sentence) const {
  const auto count = static_cast<std::uint32_t>(sentence.words.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t above = sentence.words[i].head;
    if (above != unknown_head && (above > count || above == i + 1)) fail("a head that doesn't exist");
  }
  if (!sentence.multiword.empty() && sentence.multiword.back().end > count) fail("a multiword token without its words");
  sentence.document = document;
}

ConlluReader::ConlluReader(const std::filesystem::path& path, ConlluLimits limits)
    : state_(new State{LineReader(path, limits.line_bytes), limits, {}}) {}
ConlluReader::ConlluReader(std::string bytes, std::string place, ConlluLimits limits)
    : state_(new State{LineReader(std::move(bytes), std::move(place), limits.line_bytes), limits, {}}) {}
ConlluReader::ConlluReader(ConlluReader&&) noexcept = default;
ConlluReader& ConlluReader::operator=(ConlluReader&&) noexcept = default;
ConlluReader::~ConlluReader() = default;

std::optional<ConlluSentence> ConlluReader::next() {
  ConlluSentence sentence;
  std::vector<std::uint32_t> tight;  // ends of multiword tokens without a blank behind them
  while (const auto line = state_->lines.next()) {
    if (line->empty()) {
      if (!sentence.words.empty()) break;
      if (!sentence.multiword.empty()) state_->fail("a multiword token without its words");
      continue;
    }
    if (sentence.line == 0) sentence.line = state_->lines.line();
    if (line->front() == '#') {
      state_->read_comment(*line, sentence);
      continue;
    }
    const auto row = split_row(*line);
    if (!row) state_->fail("a row needs ten columns with tabs between them");
    const std::size_t tokens = sentence.multiword.size();
    state_->read_row(*row, sentence);
    if (sentence.multiword.size() == tokens) continue;
    ConlluWord token;
    read_misc((*row)[misc], token);
    if (!token.space_after) tight.push_back(sentence.multiword.back().end);
  }
  if (sentence.words.empty() && sentence.multiword.empty()) return std::nullopt;
  state_->finish(sentence);
  for (const std::uint32_t end : tight) sentence.words[end - 1].space_after = false;
  return sentence;
}

std::vector<ConlluSentence> read_conllu(const std::filesystem::path& path) {
  std::vector<ConlluSentence> sentences;
  ConlluReader reader(path);
  while (auto sentence = reader.next()) sentences.push_back(std::move(*sentence));
  return sentences;
}

std::vector<ConlluSentence> parse_conllu(std::string bytes, const std::string& place) {
  std::vector<ConlluSentence> sentences;
  ConlluReader reader(std::move(bytes), place);
  while (auto sentence = reader.next()) sentences.push_back(std::move(*sentence));
  return sentences;
}

bool is_tree(const std::vector<std::uint32_t>& heads) {
  const std::size_t count = heads.size();
  if (std::count(heads.begin(), heads.end(), 0U) != 1) return false;
  if (std::any_of(heads.begin(), heads.end(), [&](std::uint32_t h) { return h > count; })) return false;
  std::vector<std::uint32_t> seen(count + 1, 0);  // by which walk
  std::uint32_t walk = 0;
  for (std::uint32_t word = 1; word <= count; ++word) {
    ++walk;
    for (std::uint32_t at = word; at != 0 && seen[at] != walk; at = heads[at - 1]) {
      if (seen[at] != 0) break;  // an earlier walk came from here to the root
      seen[at] = walk;
      if (heads[at - 1] != 0 && seen[heads[at - 1]] == walk) return false;
    }
  }
  return true;
}

bool is_tree(const ConlluSentence& sentence) {
  std::vector<std::uint32_t> heads;
  heads.reserve(sentence.words.size());
  for (const ConlluWord& word : sentence.words) heads.push_back(word.head);
  return is_tree(heads);
}

}  // namespace newsgraph::language
