#include "newsgraph/language/annotator.h"

#include <string>
#include <utility>
#include <vector>

#include "newsgraph/base/error.h"
#include "newsgraph/language/labels.h"
#include "newsgraph/language/lemma_rules.h"
#include "newsgraph/language/name_consistency.h"
#include "newsgraph/language/network_model.h"
#include "newsgraph/language/sentence_pieces.h"

namespace newsgraph::language {

namespace {

constexpr std::size_t longest_piece = 160;  // words that are read as one sentence

using Forms = std::vector<std::string_view>;

}  // namespace

std::string_view name(ReadingMode mode) {
  return mode == ReadingMode::fast ? "fast" : "quality";
}

std::filesystem::path english_model(const std::filesystem::path& data) {
  return data / "language" / "en" / "model.bin";
}

class Annotator::Reading {
 public:
  Reading(std::shared_ptr<const ArrayFile> model, std::shared_ptr<const NameLookup> lookup, ReadingMode mode);

  [[nodiscard]] std::vector<Prediction> read(std::span<const Forms> sentences) const;
  [[nodiscard]] std::string lemma(std::string_view form, std::uint32_t tag) const;
  [[nodiscard]] std::pair<Upos, std::uint16_t> tag(std::uint32_t number) const { return tags_[number]; }
  [[nodiscard]] const std::shared_ptr<const AnnotationLabels>& labels() const { return labels_.annotation; }

 private:
  void make_consistent(std::span<const Forms> sentences, std::vector<Prediction>& said) const;

  std::shared_ptr<const ArrayFile> model_;
  std::shared_ptr<const NameLookup> lookup_;
  Labels labels_;
  std::vector<NetworkModel> networks_;  ///< which read together
  LemmaTable lemma_table_;
  std::vector<std::pair<Upos, std::uint16_t>> tags_;  ///< of each tag its part of speech and number of XPOS
  std::uint16_t parataxis_ = 0;
};

Annotator::Reading::Reading(std::shared_ptr<const ArrayFile> model, std::shared_ptr<const NameLookup> lookup,
                            ReadingMode mode)
    : model_(std::move(model)),
      lookup_(std::move(lookup)),
      labels_(Labels::from(model_->section("labels"), model_->place())),
      lemma_table_(model_) {
  networks_.emplace_back(model_, name(mode));
  // Two find more names than one, and the second costs little beside the first.
  const std::string second(name(ReadingMode::fast));
  if (mode == ReadingMode::quality && model_->has(second + ".shape")) networks_.emplace_back(model_, second);
  const AnnotationLabels& known = *labels_.annotation;
  for (const NetworkModel& network : networks_) {
    const NetworkShape& shape = network.shape();
    if (shape.tags != labels_.tag.size() || shape.relations != known.relation.size()) {
      throw Error(ErrorCode::format, model_->place(), "network and labels don't agree");
    }
  }
  for (const std::string& tag : labels_.tag.names()) {
    const auto pair = parse_tag_name(tag);
    if (!pair) throw Error(ErrorCode::format, model_->place(), "not a tag: " + tag);
    tags_.emplace_back(pair->upos, known.xpos.find(pair->xpos).value_or(0));
  }
  parataxis_ = known.relation.find("parataxis").value_or(0);
}

std::vector<Prediction> Annotator::Reading::read(std::span<const Forms> sentences) const {
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
  std::vector<const NetworkModel*> networks;
  for (const NetworkModel& network : networks_) networks.push_back(&network);
  const std::vector<Prediction> parts = predict(networks, inputs);
  std::vector<Prediction> said;
  auto part = parts.begin();
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    Prediction& whole = said.emplace_back();
    for (std::size_t i = 0; i < pieces[s].size(); ++i, ++part) {
      for (auto member : {&Prediction::tags, &Prediction::names, &Prediction::heads, &Prediction::relations}) {
        (whole.*member).insert((whole.*member).end(), ((*part).*member).begin(), ((*part).*member).end());
      }
    }
    if (pieces[s].size() < 2) continue;
    for (const std::uint32_t word : join_pieces(whole.heads, pieces[s])) whole.relations[word] = parataxis_;
  }
  make_consistent(sentences, said);
  return said;
}

void Annotator::Reading::make_consistent(std::span<const Forms> sentences, std::vector<Prediction>& said) const {
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

std::string Annotator::Reading::lemma(std::string_view form, std::uint32_t tag) const {
  const auto [upos, xpos] = tags_[tag];
  return lemma_table_.lemma({form, upos, labels_.annotation->xpos[xpos]});
}

Annotator::Annotator(std::shared_ptr<const ArrayFile> model, std::shared_ptr<const NameLookup> lookup, ReadingMode mode)
    : reading_(std::make_shared<const Reading>(std::move(model), std::move(lookup), mode)) {}

void Annotator::operator()(Document& document) const {
  std::vector<Forms> sentences;
  for (const Sentence& sentence : document.sentences) {
    Forms& forms = sentences.emplace_back();
    for (TokenId t = sentence.tokens.begin; t < sentence.tokens.end; ++t.value) forms.push_back(document.form(t));
  }
  const std::vector<Prediction> said = reading_->read(sentences);
  Annotation a;
  a.labels = reading_->labels();
  a.reserve(document.tokens.size());
  for (std::size_t s = 0; s < said.size(); ++s) {
    const std::uint32_t first = document.sentences[s].tokens.begin.value;
    for (std::size_t t = 0; t < said[s].tags.size(); ++t) {
      const auto [upos, xpos] = reading_->tag(said[s].tags[t]);
      const std::uint32_t head = said[s].heads[t];
      a.upos.push_back(upos);
      a.xpos.push_back(xpos);
      a.head.push_back(head == 0 ? no_head : TokenId{first + head - 1});
      a.relation.push_back(static_cast<std::uint16_t>(said[s].relations[t]));
      a.name.push_back(static_cast<NameTag>(said[s].names[t]));
      a.append_lemma(reading_->lemma(sentences[s][t], said[s].tags[t]));
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
  const std::vector<Prediction> said = reading_->read(all);
  for (std::size_t s = 0; s < said.size(); ++s) {
    for (std::size_t t = 0; t < said[s].tags.size(); ++t) {
      ConlluWord& word = sentences[s].words[t];
      const auto [upos, xpos] = reading_->tag(said[s].tags[t]);
      word.upos = upos;
      word.xpos = reading_->labels()->xpos[xpos];
      word.feats.clear();
      word.lemma = reading_->lemma(word.form, said[s].tags[t]);
      word.head = said[s].heads[t];
      word.deprel = reading_->labels()->relation[said[s].relations[t]];
      word.name = static_cast<NameTag>(said[s].names[t]);
    }
  }
}

}  // namespace newsgraph::language
