// Arcs by a biaffine score (Dozat & Manning 2017), relations by a small network over a word and its head.
//
// score(i heads d) = (d's vector · U + u) · i's vector. The relation of d to its head i comes from
// leaky(dependent(d) + head(i)), which is as good as the full biaffine form here at a tenth of the cost. The root has
// learned vectors of its own in place of a word's. Const; thread-safe with memory of one's own.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "newsgraph/language/network_shape.h"
#include "newsgraph/language/train/dropout.h"
#include "newsgraph/language/train/example.h"
#include "newsgraph/language/train/layers.h"

namespace newsgraph::language {

class ParserHead {
 public:
  ParserHead() = default;
  ParserHead(Parameters& parameters, const NetworkShape& shape, Random& random);

  /// Everything that a pass computes, for the way back.
  struct Memory {
    std::vector<float> dependent, head, query, relation_dependent, relation_head;
    std::vector<float> dependent_mask, head_mask, relation_mask;
  };
  /// The projections of all rows of a batch. `dropout` of 0 in use.
  void project(const Parameters& parameters, Rows x, std::size_t rows, float dropout, Random& random,
               Memory& memory) const;

  struct Loss {
    double arcs = 0, relations = 0;
  };
  /// Losses of the examples (parallel to the layout's sentences), gradients added; `dx` is added to.
  Loss train(const Parameters& parameters, const BatchLayout& layout, std::span<const Example* const> examples, Rows x,
             Memory& memory, float weight, Gradients& gradients, float* dx) const;
  /// The best tree of each sentence, with relations.
  void predict(const Parameters& parameters, const BatchLayout& layout, const Memory& memory,
               std::span<Prediction> predictions) const;

  Linear dependent, head, bilinear, relation_dependent, relation_head, relation;
  Matrix root, relation_root;

 private:
  struct Deltas;
  double train_arcs(const Parameters&, const BatchLayout&, std::span<const Example* const>, const Memory&, float weight,
                    Gradients&, Deltas&) const;
  double train_relations(const Parameters&, const BatchLayout&, std::span<const Example* const>, const Memory&,
                         float weight, Gradients&, Deltas&) const;
  void gather(const Parameters&, const BatchLayout&, std::size_t sentence, const Memory&, std::vector<float>& queries,
              std::vector<float>& heads) const;
};

}  // namespace newsgraph::language
