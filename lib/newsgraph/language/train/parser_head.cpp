#include "newsgraph/language/train/parser_head.h"

#include <algorithm>

#include "newsgraph/language/decode.h"
#include "newsgraph/language/train/losses.h"

namespace newsgraph::language {

namespace {

constexpr float slope = 0.1f;  // of leaky ReLU below zero

void leaky(std::vector<float>& values) {
  for (float& v : values) v = v < 0 ? v * slope : v;
}

/// Through mask and leaky ReLU, whose result (masked) tells the sign of what went in.
void leaky_backward(const std::vector<float>& result, const std::vector<float>& mask, std::vector<float>& d) {
  for (std::size_t i = 0; i < d.size(); ++i) {
    const float through = result[i] < 0 ? d[i] * slope : d[i];
    d[i] = mask.empty() ? through : through * mask[i];
  }
}

void add_row(const float* from, std::size_t n, float* to) {
  for (std::size_t i = 0; i < n; ++i) to[i] += from[i];
}

}  // namespace

struct ParserHead::Deltas {
  std::vector<float> dependent, head, query, relation_dependent, relation_head;
};

ParserHead::ParserHead(Parameters& parameters, const NetworkShape& shape, Random& random) {
  const std::size_t inputs = 2 * std::size_t{shape.units};
  const std::size_t arc = shape.arc_dimensions, rel = shape.relation_dimensions;
  dependent = Linear::add(parameters, inputs, arc);
  head = Linear::add(parameters, inputs, arc);
  bilinear = Linear::add(parameters, arc, arc);
  relation_dependent = Linear::add(parameters, inputs, rel);
  relation_head = Linear::add(parameters, inputs, rel);
  relation = Linear::add(parameters, rel, shape.relations);
  root = parameters.add(1, arc);
  relation_root = parameters.add(1, rel);
  for (const Linear* layer : {&dependent, &head, &bilinear, &relation_dependent, &relation_head, &relation}) {
    parameters.initialise(layer->weights, random);
  }
  parameters.initialise(root, random, 0.5f);
  parameters.initialise(relation_root, random, 0.5f);
}

void ParserHead::project(const Parameters& parameters, Rows x, std::size_t rows, float dropout, Random& random,
                         Memory& m) const {
  const auto through = [&](const Linear& layer, std::vector<float>& out) {
    out.resize(rows * layer.outputs());
    layer.forward(parameters, x, rows, out.data());
  };
  const auto activate = [&](std::vector<float>& values, std::vector<float>& mask) {
    leaky(values);
    mask.clear();
    if (dropout > 0) mask = dropout_mask(values.size(), dropout, random);
    apply_mask(mask, values.data());
  };
  through(dependent, m.dependent);
  activate(m.dependent, m.dependent_mask);
  through(head, m.head);
  activate(m.head, m.head_mask);
  m.query.resize(rows * bilinear.outputs());
  bilinear.forward(parameters, {m.dependent.data(), bilinear.inputs()}, rows, m.query.data());
  through(relation_dependent, m.relation_dependent);
  through(relation_head, m.relation_head);
  m.relation_mask.clear();
  if (dropout > 0) m.relation_mask = dropout_mask(m.relation_dependent.size(), dropout, random);
}

void ParserHead::gather(const Parameters& parameters, const BatchLayout& layout, std::size_t sentence, const Memory& m,
                        std::vector<float>& queries, std::vector<float>& heads) const {
  const std::size_t n = layout.length(sentence), width = bilinear.outputs();
  queries.resize(n * width);
  heads.resize((n + 1) * width);
  std::copy_n(parameters.at(root), width, heads.data());
  for (std::size_t t = 0; t < n; ++t) {
    const std::size_t row = layout.row(t, sentence);
    std::copy_n(m.query.data() + row * width, width, queries.data() + t * width);
    std::copy_n(m.head.data() + row * width, width, heads.data() + (t + 1) * width);
  }
}

double ParserHead::train_arcs(const Parameters& parameters, const BatchLayout& layout,
                              std::span<const Example* const> examples, const Memory& m, float weight,
                              Gradients& gradients, Deltas& d) const {
  const std::size_t width = bilinear.outputs();
  double loss = 0;
  std::vector<float> queries, heads, scores, d_queries, d_heads;
  PackedMatrix packed;
  for (std::size_t s = 0; s < layout.sentences(); ++s) {
    if (examples[s]->heads.empty()) continue;
    const std::size_t n = layout.length(s);
    gather(parameters, layout, s, m, queries, heads);
    scores.resize(n * (n + 1));
    packed.pack(MatrixView{heads.data(), width, 1}.transposed(), width, n + 1);
    multiply({queries.data(), width, 1}, n, packed, scores.data(), n + 1, Sum::replace);
    for (std::size_t t = 0; t < n; ++t) {
      scores[t * (n + 1) + t + 1] = forbidden;
      loss += softmax_loss({&scores[t * (n + 1)], n + 1}, examples[s]->heads[t], weight);
    }
    d_queries.resize(n * width);
    d_heads.resize((n + 1) * width);
    packed.pack({heads.data(), width, 1}, n + 1, width);
    multiply({scores.data(), n + 1, 1}, n, packed, d_queries.data(), width, Sum::replace);
    packed.pack({queries.data(), width, 1}, n, width);
    multiply(MatrixView{scores.data(), n + 1, 1}.transposed(), n + 1, packed, d_heads.data(), width, Sum::replace);
    add_row(d_heads.data(), width, gradients.at(root));
    for (std::size_t t = 0; t < n; ++t) {
      add_row(&d_queries[t * width], width, &d.query[layout.row(t, s) * width]);
      add_row(&d_heads[(t + 1) * width], width, &d.head[layout.row(t, s) * width]);
    }
  }
  return loss;
}

double ParserHead::train_relations(const Parameters& parameters, const BatchLayout& layout,
                                   std::span<const Example* const> examples, const Memory& m, float weight,
                                   Gradients& gradients, Deltas& d) const {
  const std::size_t rows = layout.rows(), width = relation.inputs(), labels = relation.outputs();
  std::vector<float> hidden(rows * width, 0.0f), scores(rows * labels);
  const auto head_row = [&](std::size_t t, std::size_t s) { return examples[s]->heads[t]; };
  for (std::size_t t = 0; t < layout.steps(); ++t) {
    for (std::size_t s = 0; s < layout.active(t); ++s) {
      if (examples[s]->relations.empty()) continue;
      const std::size_t r = layout.row(t, s), h = head_row(t, s);
      const float* above = h == 0 ? parameters.at(relation_root) : &m.relation_head[layout.row(h - 1, s) * width];
      for (std::size_t i = 0; i < width; ++i) hidden[r * width + i] = m.relation_dependent[r * width + i] + above[i];
    }
  }
  leaky(hidden);
  apply_mask(m.relation_mask, hidden.data());
  relation.forward(parameters, {hidden.data(), width}, rows, scores.data());
  double loss = 0;
  for (std::size_t t = 0; t < layout.steps(); ++t) {
    for (std::size_t s = 0; s < layout.active(t); ++s) {
      const std::uint32_t target = examples[s]->relations.empty() ? no_target : examples[s]->relations[t];
      loss += softmax_loss({&scores[layout.row(t, s) * labels], labels}, target, weight);
    }
  }
  std::vector<float> d_hidden(rows * width, 0.0f);
  relation.backward(parameters, {hidden.data(), width}, rows, scores.data(), gradients, d_hidden.data());
  leaky_backward(hidden, m.relation_mask, d_hidden);
  for (std::size_t t = 0; t < layout.steps(); ++t) {
    for (std::size_t s = 0; s < layout.active(t); ++s) {
      if (examples[s]->relations.empty()) continue;
      const std::size_t r = layout.row(t, s), h = head_row(t, s);
      add_row(&d_hidden[r * width], width, &d.relation_dependent[r * width]);
      add_row(&d_hidden[r * width], width,
              h == 0 ? gradients.at(relation_root) : &d.relation_head[layout.row(h - 1, s) * width]);
    }
  }
  return loss;
}

ParserHead::Loss ParserHead::train(const Parameters& parameters, const BatchLayout& layout,
                                   std::span<const Example* const> examples, Rows x, Memory& m, float weight,
                                   Gradients& gradients, float* dx) const {
  const std::size_t rows = layout.rows();
  Deltas d;
  for (auto [delta, values] : {std::pair{&d.dependent, &m.dependent},
                               {&d.head, &m.head},
                               {&d.query, &m.query},
                               {&d.relation_dependent, &m.relation_dependent},
                               {&d.relation_head, &m.relation_head}}) {
    delta->assign(values->size(), 0.0f);
  }
  Loss loss;
  loss.arcs = train_arcs(parameters, layout, examples, m, weight, gradients, d);
  loss.relations = train_relations(parameters, layout, examples, m, weight, gradients, d);
  bilinear.backward(parameters, {m.dependent.data(), bilinear.inputs()}, rows, d.query.data(), gradients,
                    d.dependent.data());
  leaky_backward(m.dependent, m.dependent_mask, d.dependent);
  leaky_backward(m.head, m.head_mask, d.head);
  dependent.backward(parameters, x, rows, d.dependent.data(), gradients, dx);
  head.backward(parameters, x, rows, d.head.data(), gradients, dx);
  relation_dependent.backward(parameters, x, rows, d.relation_dependent.data(), gradients, dx);
  relation_head.backward(parameters, x, rows, d.relation_head.data(), gradients, dx);
  return loss;
}

void ParserHead::predict(const Parameters& parameters, const BatchLayout& layout, const Memory& m,
                         std::span<Prediction> predictions) const {
  const std::size_t arc_width = bilinear.outputs(), width = relation.inputs(), labels = relation.outputs();
  std::vector<float> queries, heads, scores, hidden;
  PackedMatrix packed;
  for (std::size_t s = 0; s < layout.sentences(); ++s) {
    const std::size_t n = layout.length(s);
    gather(parameters, layout, s, m, queries, heads);
    scores.resize(n * (n + 1));
    packed.pack(MatrixView{heads.data(), arc_width, 1}.transposed(), arc_width, n + 1);
    multiply({queries.data(), arc_width, 1}, n, packed, scores.data(), n + 1, Sum::replace);
    predictions[s].heads = best_tree(scores, n);
    hidden.resize(n * width);
    for (std::size_t t = 0; t < n; ++t) {
      const std::size_t h = predictions[s].heads[t];
      const float* above = h == 0 ? parameters.at(relation_root) : &m.relation_head[layout.row(h - 1, s) * width];
      const float* own = &m.relation_dependent[layout.row(t, s) * width];
      for (std::size_t i = 0; i < width; ++i) hidden[t * width + i] = own[i] + above[i];
    }
    leaky(hidden);
    scores.resize(n * labels);
    relation.forward(parameters, {hidden.data(), width}, n, scores.data());
    for (std::size_t t = 0; t < n; ++t) {
      const auto row = scores.begin() + static_cast<std::ptrdiff_t>(t * labels);
      predictions[s].relations.push_back(
          static_cast<std::uint32_t>(std::max_element(row, row + static_cast<std::ptrdiff_t>(labels)) - row));
    }
  }
}

}  // namespace newsgraph::language
