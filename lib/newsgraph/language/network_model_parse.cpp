// The parser's half of NetworkModel; train/parser_head.h says what it computes.
#include <algorithm>

#include "newsgraph/language/kernels.h"
#include "newsgraph/language/network_model_rows.h"

namespace newsgraph::language {

namespace {

constexpr float slope = 0.1f;

void leaky(std::vector<float>& values) {
  for (float& v : values) v = v < 0 ? v * slope : v;
}

}  // namespace

NetworkModel::Projections NetworkModel::project(const Rows& top, std::size_t rows) const {
  Projections p;
  std::vector<float> dependent;
  apply(dependent_, top.activations, rows, dependent);
  leaky(dependent);
  Activations x;
  x.resize(rows, shape_.arc_dimensions);
  for (std::size_t r = 0; r < rows; ++r) x.set_row(r, &dependent[r * shape_.arc_dimensions]);
  apply(bilinear_, x, rows, p.query);
  apply(head_, top.activations, rows, p.head);
  leaky(p.head);
  apply(relation_dependent_, top.activations, rows, p.relation_dependent);
  apply(relation_head_, top.activations, rows, p.relation_head);
  return p;
}

std::vector<float> NetworkModel::arcs(const BatchLayout& layout, std::size_t sentence, const Projections& p) const {
  const std::size_t n = layout.length(sentence), width = shape_.arc_dimensions;
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
  return scores;
}

std::vector<float> NetworkModel::relations(const BatchLayout& layout, std::size_t sentence,
                                           std::span<const std::uint32_t> heads, const Projections& p) const {
  const std::size_t n = layout.length(sentence), width = shape_.relation_dimensions;
  Activations x;
  x.resize(n, width);
  std::vector<float> hidden(width), scores;
  for (std::size_t t = 0; t < n; ++t) {
    const std::size_t h = heads[t];
    const float* above = h == 0 ? relation_root_.data() : &p.relation_head[layout.row(h - 1, sentence) * width];
    const float* below = &p.relation_dependent[layout.row(t, sentence) * width];
    for (std::size_t i = 0; i < width; ++i) hidden[i] = below[i] + above[i];
    leaky(hidden);
    x.set_row(t, hidden.data());
  }
  apply(relation_, x, n, scores);
  return scores;
}

}  // namespace newsgraph::language
