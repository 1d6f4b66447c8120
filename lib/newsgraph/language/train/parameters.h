// The weights that training changes, with their gradients and Adam's moments.
//
//   Parameters parameters;
//   const Matrix w = parameters.add(rows, columns);      // while the network is put together
//   parameters.initialise(w, Random(seed), scale);
//   Gradients gradients(parameters);                     // one for each shard of a batch
//   gradients.at(w)[…] += …;
//   parameters.update({&first, &second}, rate);
//
// Dense weights lie in one array, so that gradients are summed and applied in one pass. Tables of embeddings are apart:
// only the rows that a batch touched have gradients and are changed (lazy Adam).
// Shards are added in their order: the sum doesn't depend on which thread was first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "newsgraph/language/random.h"

namespace newsgraph::language {

/// A matrix or a row vector among the dense weights.
struct Matrix {
  std::size_t offset = 0, rows = 0, columns = 0;
  [[nodiscard]] std::size_t size() const { return rows * columns; }
};

/// Rows of `dimensions` floats that are looked up by number.
struct EmbeddingTable {
  std::size_t rows = 0, dimensions = 0;
  std::vector<float> values, first, second;
  std::vector<std::uint8_t> frozen;  ///< rows that keep their values; empty: none

  [[nodiscard]] const float* row(std::size_t r) const { return values.data() + r * dimensions; }
};

class Parameters;

/// Gradients of the rows of one table that were touched, in the order of their first touch.
class RowGradients {
 public:
  explicit RowGradients(const EmbeddingTable& table);
  [[nodiscard]] float* at(std::uint32_t row);
  [[nodiscard]] std::span<const std::uint32_t> rows() const { return rows_; }
  [[nodiscard]] const float* slot(std::size_t index) const { return values_.data() + index * dimensions_; }
  void clear();

 private:
  std::size_t dimensions_;
  std::vector<std::uint32_t> slots_;  ///< row -> its place in rows_ plus one
  std::vector<std::uint32_t> rows_;
  std::vector<float> values_;
};

/// Gradients of all weights from one shard of a batch.
class Gradients {
 public:
  explicit Gradients(const Parameters& parameters);
  [[nodiscard]] float* at(const Matrix& matrix) { return dense_.data() + matrix.offset; }
  [[nodiscard]] RowGradients& table(std::size_t index) { return tables_[index]; }
  [[nodiscard]] std::vector<float>& dense() { return dense_; }
  void clear();

 private:
  std::vector<float> dense_;
  std::vector<RowGradients> tables_;
};

struct AdamOptions {
  float beta1 = 0.9f, beta2 = 0.95f, epsilon = 1e-8f;
  float clip = 5.0f;  ///< largest norm of the dense gradient
};

class Parameters {
 public:
  [[nodiscard]] Matrix add(std::size_t rows, std::size_t columns);
  [[nodiscard]] std::size_t add_table(EmbeddingTable table);
  /// Uniform in [-scale, scale].
  void initialise(const Matrix& matrix, Random& random, float scale);
  /// Glorot's range for a product of this shape.
  void initialise(const Matrix& matrix, Random& random);

  [[nodiscard]] const float* at(const Matrix& matrix) const { return values_.data() + matrix.offset; }
  [[nodiscard]] float* at(const Matrix& matrix) { return values_.data() + matrix.offset; }
  [[nodiscard]] EmbeddingTable& table(std::size_t index) { return tables_[index]; }
  [[nodiscard]] const EmbeddingTable& table(std::size_t index) const { return tables_[index]; }
  [[nodiscard]] std::size_t tables() const { return tables_.size(); }
  [[nodiscard]] std::size_t size() const { return values_.size(); }

  /// Adds the shards' gradients in order, applies one step of Adam and clears them.
  void update(std::span<Gradients> shards, float rate, const AdamOptions& options = {});

 private:
  void update_table(std::size_t index, std::span<Gradients> shards, float rate, float scale,
                    const AdamOptions& options);

  std::vector<float> values_, first_, second_;
  std::vector<EmbeddingTable> tables_;
  double power1_ = 1, power2_ = 1;  ///< beta^steps
};

}  // namespace newsgraph::language
