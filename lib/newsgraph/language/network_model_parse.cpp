// The parser's half of NetworkModel; train/parser_head.h says what it computes.
#include <algorithm>

#include "newsgraph/language/decode.h"
#include "newsgraph/language/kernels.h"
#include "newsgraph/language/network_model_rows.h"

namespace newsgraph::language {

namespace {

constexpr float slope = 0.1f;

void leaky(std::vector<float>& values) {
  for (float& v : values) v = v < 0 ? v * slope : v;
}

}  // namespace

void NetworkModel::parse(const BatchLayout& layout, const Rows& top, std::span<Prediction> predictions) const {
  Parsing p;
  std::vector<float> dependent;
  apply(dependent_, top.activations, layout.rows(), dependent);
  leaky(dependent);
  Activations x;
  x.resize(layout.rows(), shape_.arc_dimensions);
  for (std::size_t r = 0; r < layout.rows(); ++r) x.set_row(r, &dependent[r * shape_.arc_dimensions]);
  apply(bilinear_, x, layout.rows(), p.query);
  apply(head_, top.activations, layout.rows(), p.head);
  leaky(p.head);
  apply(relation_dependent_, top.activations, layout.rows(), p.relation_dependent);
  apply(relation_head_, top.activations, layout.rows(), p.relation_head);
  for (std::size_t s = 0; s < layout.sentences(); ++s) parse_sentence(layout, s, p, predictions[s]);
}

void NetworkModel::parse_sentence(const BatchLayout& layout, std::size_t sentence, const Parsing& p,
                                  Prediction& prediction) const {
  const std::size_t n = layout.length(sentence), width = shape_.arc_dimensions, rel = shape_.relation_dimensions;
  std::vector<float> queries(n * width), heads((n + 1) * width), scores(n * (n + 1));
  std::copy(root_.begin(), root_.end(), heads.begin());
  for (std::size_t t = 0; t < n; ++t) {
    const std::size_t row = layout.row(t, sentence);
    std::copy_n(&p.query[row * width], width, &queries[t * width]);
    std::copy_n(&p.head[row * width], width, &heads[(t + 1) * width]);
  }
  PackedMatrix packed;
  packed.pack(MatrixView{heads.data(), width, 1}.transposed(), width, n + 1);
  multiply({queries.data(), width, 1}, n, packed, scores.data(), n + 1, Sum::replace);
  prediction.heads = best_tree(scores, n);
  Activations x;
  x.resize(n, rel);
  std::vector<float> hidden(rel), labels;
  for (std::size_t t = 0; t < n; ++t) {
    const std::size_t h = prediction.heads[t];
    const float* above = h == 0 ? relation_root_.data() : &p.relation_head[layout.row(h - 1, sentence) * rel];
    const float* own = &p.relation_dependent[layout.row(t, sentence) * rel];
    for (std::size_t i = 0; i < rel; ++i) hidden[i] = own[i] + above[i];
    leaky(hidden);
    x.set_row(t, hidden.data());
  }
  apply(relation_, x, n, labels);
  for (std::size_t t = 0; t < n; ++t) {
    const float* row = &labels[t * shape_.relations];
    prediction.relations.push_back(static_cast<std::uint32_t>(std::max_element(row, row + shape_.relations) - row));
  }
}

}  // namespace newsgraph::language
