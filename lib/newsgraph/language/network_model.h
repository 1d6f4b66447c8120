// The network in use: integer weights over a mapped model file.
//
//   const NetworkModel network(model, "fast");
//   std::vector<Prediction> said = predict({&network}, sentences);
//
// Several networks over the same labels read together: tags and names are chosen by the sum of their scores, trees by
// the first one's.
// The same architecture as train/network.h, its matrices made 8-bit integers (int8_kernels.h). What it says of a
// sentence doesn't depend on the sentences beside it nor on the machine. Thread-safe: const over shared memory.
// Sections, each behind "<name>.": shape, words.keys, words.slots, words, spelling, hints, l<N>.f and l<N>.b (layers
// forward and backward), tags, names, transitions, dependent, head, bilinear, rel.dependent, rel.head,
// relation, root, rel.root; matrices have .w (weights), .s (scales) and .b (bias).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/language/batch_layout.h"
#include "newsgraph/language/int8_kernels.h"
#include "newsgraph/base/array_file.h"
#include "newsgraph/language/network_shape.h"
#include "newsgraph/language/prediction.h"

namespace newsgraph::language {

class NetworkModel {
 public:
  /// Throws Error(format) where a section is missing or has another size than the shape says.
  NetworkModel(std::shared_ptr<const ArrayFile> model, std::string_view name);

  [[nodiscard]] const NetworkShape& shape() const { return shape_; }

 private:
  friend class BatchReader;
  struct Matrix {
    Int8Matrix weights;
    std::span<const float> bias;
  };
  struct Table {
    std::span<const std::int8_t> values;
    std::span<const float> scales;  ///< of each row
    std::size_t dimensions = 0;
    void add_row(std::size_t row, float factor, float* to) const;
  };
  struct Lstm {
    Matrix input, recurrent;
  };
  struct Layer {
    Lstm forward, backward;
  };
  struct Rows;
  struct Projections;

  [[nodiscard]] Matrix matrix(const std::string& name, std::size_t inputs, std::size_t outputs) const;
  [[nodiscard]] std::span<const float> floats(const std::string& name, std::size_t size) const;
  [[nodiscard]] Table table(const std::string& name, std::size_t rows, std::size_t dimensions) const;
  [[nodiscard]] std::size_t word_row(std::string_view form) const;
  [[nodiscard]] Rows embed(const BatchLayout& layout, std::span<const SentenceInput* const> sentences) const;
  void run(const Lstm& lstm, const BatchLayout& layout, const Rows& x, bool forward, std::size_t column,
           Rows& out) const;
  static void apply(const Matrix& matrix, const Activations& x, std::size_t rows, std::vector<float>& y);
  [[nodiscard]] Rows encode(const BatchLayout& layout, std::span<const SentenceInput* const> sentences) const;
  [[nodiscard]] Projections project(const Rows& top, std::size_t rows) const;
  /// Scores of all heads for all words of a sentence, words × (words + 1).
  [[nodiscard]] std::vector<float> arcs(const BatchLayout& layout, std::size_t sentence,
                                        const Projections& projections) const;
  /// Scores of all relations of each word to its head, words × relations.
  [[nodiscard]] std::vector<float> relations(const BatchLayout& layout, std::size_t sentence,
                                             std::span<const std::uint32_t> heads,
                                             const Projections& projections) const;

  std::shared_ptr<const ArrayFile> model_;
  std::string prefix_;
  NetworkShape shape_;
  std::span<const std::uint64_t> word_keys_;   ///< by row; of the first none
  std::span<const std::uint32_t> word_slots_;  ///< open addressing: row, 0 where empty; a power of two of them
  Table words_, spelling_, hints_;
  std::vector<Layer> layers_;
  Matrix tags_, names_, dependent_, head_, bilinear_, relation_dependent_, relation_head_, relation_;
  std::span<const float> root_, relation_root_;
  std::vector<float> transitions_;
};

/// In the order given. Costs grow with the square of a sentence's length, so long ones are to be cut before
/// (sentence_pieces.h). Precondition: one network or more, of the same labels; no sentence is empty.
[[nodiscard]] std::vector<Prediction> predict(std::span<const NetworkModel* const> networks,
                                              std::span<const SentenceInput> sentences);

}  // namespace newsgraph::language
