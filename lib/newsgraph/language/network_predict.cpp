// What one network or several together choose: batches of sentences of like length, scored, then decoded.
#include <algorithm>
#include <numeric>

#include "newsgraph/document/annotation.h"
#include "newsgraph/language/decode.h"
#include "newsgraph/language/network_model_rows.h"

namespace newsgraph::language {

/// Reads one batch; lives for one call.
class BatchReader {
 public:
  BatchReader(std::span<const NetworkModel* const> networks, std::span<const SentenceInput* const> sentences)
      : networks_(networks), layout_(lengths(sentences)), said_(sentences.size()) {
    for (const NetworkModel* network : networks) tops_.push_back(network->encode(layout_, sentences));
  }

  std::vector<Prediction> read() {
    tag();
    name();
    const NetworkModel::Projections projections = networks_[0]->project(tops_[0], layout_.rows());
    for (std::size_t s = 0; s < layout_.sentences(); ++s) parse(s, projections);
    return std::move(said_);
  }

 private:
  static std::vector<std::uint32_t> lengths(std::span<const SentenceInput* const> sentences) {
    std::vector<std::uint32_t> all;
    for (const SentenceInput* sentence : sentences) all.push_back(static_cast<std::uint32_t>(sentence->forms.size()));
    return all;
  }

  static std::size_t best(std::span<const float> scores) {
    return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
  }

  /// The scores of one head, rows × its outputs.
  std::vector<float> scores(NetworkModel::Matrix NetworkModel::*head) const {
    std::vector<float> sum, own;
    for (std::size_t i = 0; i < networks_.size(); ++i) {
      NetworkModel::apply(networks_[i]->*head, tops_[i].activations, layout_.rows(), i == 0 ? sum : own);
      for (std::size_t k = 0; i > 0 && k < sum.size(); ++k) sum[k] += own[k];
    }
    return sum;
  }

  void tag() {
    const std::vector<float> all = scores(&NetworkModel::tags_);
    const std::size_t labels = networks_[0]->shape_.tags;
    for (std::size_t s = 0; s < layout_.sentences(); ++s) {
      for (std::size_t t = 0; t < layout_.length(s); ++t) {
        const std::span row(&all[layout_.row(t, s) * labels], labels);
        said_[s].tags.push_back(static_cast<std::uint32_t>(best(row)));
      }
    }
  }

  void name() {
    const std::vector<float> all = scores(&NetworkModel::names_);
    std::vector<float> transitions(networks_[0]->transitions_.size(), 0.0f), sentence;
    for (const NetworkModel* network : networks_) {
      for (std::size_t i = 0; i < transitions.size(); ++i) transitions[i] += network->transitions_[i];
    }
    constexpr std::size_t labels = name_tag_count;
    for (std::size_t s = 0; s < layout_.sentences(); ++s) {
      sentence.resize(layout_.length(s) * labels);
      for (std::size_t t = 0; t < layout_.length(s); ++t) {
        std::copy_n(&all[layout_.row(t, s) * labels], labels, &sentence[t * labels]);
      }
      said_[s].names = best_chain(sentence, labels, transitions);
      make_well_formed(said_[s].names);
    }
  }

  /// A damaged model's scores may outweigh any prohibition.
  static void make_well_formed(std::vector<std::uint32_t>& names) {
    NameTag before = NameTag::outside;
    for (std::uint32_t& number : names) {
      auto tag = static_cast<NameTag>(number);
      if (!may_follow(before, tag)) tag = begin_tag(type_of(tag));
      number = static_cast<std::uint32_t>(tag);
      before = tag;
    }
  }

  void parse(std::size_t s, const NetworkModel::Projections& projections) {
    const NetworkModel& network = *networks_[0];
    const std::size_t n = layout_.length(s), labels = network.shape_.relations;
    said_[s].heads = best_tree(network.arcs(layout_, s, projections), n);
    const std::vector<float> all = network.relations(layout_, s, said_[s].heads, projections);
    for (std::size_t t = 0; t < n; ++t) {
      const std::span row(&all[t * labels], labels);
      said_[s].relations.push_back(static_cast<std::uint32_t>(best(row)));
    }
  }

  std::span<const NetworkModel* const> networks_;
  BatchLayout layout_;
  std::vector<Prediction> said_;
  std::vector<NetworkModel::Rows> tops_;  ///< by network, what its last layer gave
};

std::vector<Prediction> predict(std::span<const NetworkModel* const> networks,
                                std::span<const SentenceInput> sentences) {
  std::vector<std::size_t> order(sentences.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return sentences[a].forms.size() > sentences[b].forms.size(); });
  std::vector<Prediction> result(sentences.size());
  constexpr std::size_t batch = 32;
  for (std::size_t begin = 0; begin < order.size(); begin += batch) {
    const std::size_t end = std::min(order.size(), begin + batch);
    std::vector<const SentenceInput*> inputs;
    for (std::size_t i = begin; i < end; ++i) inputs.push_back(&sentences[order[i]]);
    std::vector<Prediction> said = BatchReader(networks, inputs).read();
    for (std::size_t i = begin; i < end; ++i) result[order[i]] = std::move(said[i - begin]);
  }
  return result;
}

}  // namespace newsgraph::language
