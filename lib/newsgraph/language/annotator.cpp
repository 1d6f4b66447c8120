#include "newsgraph/language/annotator.h"

#include "newsgraph/base/error.h"
#include "newsgraph/language/name_consistency.h"
#include "newsgraph/language/sentence_pieces.h"

namespace newsgraph::language {

namespace {

constexpr std::size_t longest_piece = 160;  // words that are read as one sentence

}  // namespace

std::string_view name(ReadingMode mode) {
  return mode == ReadingMode::fast ? "fast" : "quality";
}

Annotator::Annotator(std::shared_ptr<const ModelFile> model, std::shared_ptr<const NameLookup> lookup, ReadingMode mode)
    : model_(std::move(model)),
      lookup_(std::move(lookup)),
      labels_(Labels::from(model_->section("labels"), model_->place())),
      network_(model_, name(mode)),
      lemma_table_(model_) {
  const NetworkShape& shape = network_.shape();
  const AnnotationLabels& known = *labels_.annotation;
  if (shape.tags != labels_.tag.size() || shape.relations != known.relation.size() ||
      shape.lemma_rules != labels_.lemma_rule.size()) {
    throw Error(ErrorCode::format, model_->place(), "network and labels don't agree");
  }
  for (const std::string& tag : labels_.tag.names()) {
    const auto pair = parse_tag_name(tag);
    if (!pair) throw Error(ErrorCode::format, model_->place(), "not a tag: " + tag);
    tags_.emplace_back(pair->upos, known.xpos.find(pair->xpos).value_or(0));
  }
  for (const std::string& text : labels_.lemma_rule.names()) {
    const auto rule = LemmaRule::parse(text);
    if (!rule) throw Error(ErrorCode::format, model_->place(), "not a lemma rule: " + text);
    lemma_rules_.push_back(*rule);
  }
  parataxis_ = known.relation.find("parataxis").value_or(0);
}

std::vector<Prediction> Annotator::read(std::span<const Forms> sentences) const {
  std::vector<std::vector<TokenSpan>> pieces;
  std::vector<SentenceInput> inputs;
  for (const Forms& forms : sentences) {
    pieces.push_back(forms.empty() ? std::vector<TokenSpan>{} : sentence_pieces(forms, longest_piece));
    for (const TokenSpan piece : pieces.back()) {
      SentenceInput& input = inputs.emplace_back();
      input.forms.assign(forms.begin() + piece.begin.value, forms.begin() + piece.end.value);
      if (lookup_ != nullptr) input.hints = lookup_->hints(input.forms);
    }
  }
  const std::vector<Prediction> parts = network_.predict(inputs);
  std::vector<Prediction> said;
  auto part = parts.begin();
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    Prediction& whole = said.emplace_back();
    for (std::size_t i = 0; i < pieces[s].size(); ++i, ++part) {
      for (auto member : {&Prediction::tags, &Prediction::lemma_rules, &Prediction::names, &Prediction::heads,
                          &Prediction::relations}) {
        (whole.*member).insert((whole.*member).end(), ((*part).*member).begin(), ((*part).*member).end());
      }
    }
    if (pieces[s].size() < 2) continue;
    for (const std::uint32_t word : join_pieces(whole.heads, pieces[s])) whole.relations[word] = parataxis_;
  }
  make_consistent(sentences, said);
  return said;
}

void Annotator::make_consistent(std::span<const Forms> sentences, std::vector<Prediction>& said) const {
  Forms forms;
  std::vector<TokenSpan> spans;
  std::vector<NameTag> tags;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const TokenId begin{static_cast<std::uint32_t>(forms.size())};
    forms.insert(forms.end(), sentences[s].begin(), sentences[s].end());
    spans.push_back({begin, TokenId{static_cast<std::uint32_t>(forms.size())}});
    for (const std::uint32_t tag : said[s].names) tags.push_back(static_cast<NameTag>(tag));
  }
  make_names_consistent(forms, spans, tags);
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (std::size_t t = 0; t < said[s].names.size(); ++t) {
      said[s].names[t] = static_cast<std::uint32_t>(tags[spans[s].begin.value + t]);
    }
  }
}

std::string Annotator::lemma(std::string_view form, std::uint32_t tag, std::uint32_t rule) const {
  const auto [upos, xpos] = tags_[tag];
  const LemmaTable::Choice choice = lemma_table_.choose({form, upos, labels_.annotation->xpos[xpos]});
  return choice.exception ? lemma_table_.rules()[choice.rule].apply(form) : lemma_rules_[rule].apply(form);
}

void Annotator::operator()(Document& document) const {
  std::vector<Forms> sentences;
  for (const Sentence& sentence : document.sentences) {
    Forms& forms = sentences.emplace_back();
    for (TokenId t = sentence.tokens.begin; t < sentence.tokens.end; ++t.value) forms.push_back(document.form(t));
  }
  const std::vector<Prediction> said = read(sentences);
  Annotation a;
  a.labels = labels_.annotation;
  a.reserve(document.tokens.size());
  for (std::size_t s = 0; s < said.size(); ++s) {
    const std::uint32_t first = document.sentences[s].tokens.begin.value;
    for (std::size_t t = 0; t < said[s].tags.size(); ++t) {
      const auto [upos, xpos] = tags_[said[s].tags[t]];
      const std::uint32_t head = said[s].heads[t];
      a.upos.push_back(upos);
      a.xpos.push_back(xpos);
      a.head.push_back(head == 0 ? no_head : TokenId{first + head - 1});
      a.relation.push_back(static_cast<std::uint16_t>(said[s].relations[t]));
      a.name.push_back(static_cast<NameTag>(said[s].names[t]));
      a.append_lemma(lemma(sentences[s][t], said[s].tags[t], said[s].lemma_rules[t]));
    }
  }
  document.annotation = std::move(a);
}

void Annotator::annotate(std::span<ConlluSentence> sentences) const {
  std::vector<Forms> all;
  for (const ConlluSentence& sentence : sentences) {
    Forms& forms = all.emplace_back();
    for (const ConlluWord& word : sentence.words) forms.emplace_back(word.form);
  }
  const std::vector<Prediction> said = read(all);
  for (std::size_t s = 0; s < said.size(); ++s) {
    for (std::size_t t = 0; t < said[s].tags.size(); ++t) {
      ConlluWord& word = sentences[s].words[t];
      const auto [upos, xpos] = tags_[said[s].tags[t]];
      word.upos = upos;
      word.xpos = labels_.annotation->xpos[xpos];
      word.feats.clear();
      word.lemma = lemma(word.form, said[s].tags[t], said[s].lemma_rules[t]);
      word.head = said[s].heads[t];
      word.deprel = labels_.annotation->relation[said[s].relations[t]];
      word.name = static_cast<NameTag>(said[s].names[t]);
    }
  }
}

}  // namespace newsgraph::language
