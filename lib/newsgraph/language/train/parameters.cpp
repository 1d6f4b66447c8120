#include "newsgraph/language/train/parameters.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "newsgraph/language/kernels.h"

namespace newsgraph::language {

RowGradients::RowGradients(const EmbeddingTable& table) : dimensions_(table.dimensions), slots_(table.rows) {}

float* RowGradients::at(std::uint32_t row) {
  if (slots_[row] == 0) {
    rows_.push_back(row);
    slots_[row] = static_cast<std::uint32_t>(rows_.size());
    values_.resize(values_.size() + dimensions_, 0.0f);
  }
  return values_.data() + (slots_[row] - 1) * dimensions_;
}

void RowGradients::clear() {
  for (const std::uint32_t row : rows_) slots_[row] = 0;
  rows_.clear();
  values_.clear();
}

Gradients::Gradients(const Parameters& parameters) : dense_(parameters.size()) {
  for (std::size_t i = 0; i < parameters.tables(); ++i) tables_.emplace_back(parameters.table(i));
}

void Gradients::clear() {
  std::fill(dense_.begin(), dense_.end(), 0.0f);
  for (RowGradients& table : tables_) table.clear();
}

Matrix Parameters::add(std::size_t rows, std::size_t columns) {
  const Matrix matrix{values_.size(), rows, columns};
  for (std::vector<float>* all : {&values_, &first_, &second_}) all->resize(all->size() + matrix.size(), 0.0f);
  return matrix;
}

std::size_t Parameters::add_table(EmbeddingTable table) {
  for (std::vector<float>* all : {&table.values, &table.first, &table.second}) {
    all->resize(table.rows * table.dimensions, 0.0f);
  }
  tables_.push_back(std::move(table));
  return tables_.size() - 1;
}

void Parameters::initialise(const Matrix& matrix, Random& random, float scale) {
  float* value = at(matrix);
  for (std::size_t i = 0; i < matrix.size(); ++i) value[i] = (2.0f * random.uniform() - 1.0f) * scale;
}

void Parameters::initialise(const Matrix& matrix, Random& random) {
  initialise(matrix, random, std::sqrt(6.0f / static_cast<float>(matrix.rows + matrix.columns)));
}

void Parameters::update(std::span<Gradients> shards, float rate, const AdamOptions& options) {
  std::vector<float>& gradient = shards[0].dense();
  for (Gradients& shard : shards.subspan(1)) {
    const float* other = shard.dense().data();
    for (std::size_t i = 0; i < gradient.size(); ++i) gradient[i] += other[i];
  }
  double squares = 0;
  for (const float g : gradient) squares += static_cast<double>(g) * static_cast<double>(g);
  const double norm = std::sqrt(squares);
  const float scale =
      norm > static_cast<double>(options.clip) ? static_cast<float>(static_cast<double>(options.clip) / norm) : 1.0f;
  power1_ *= static_cast<double>(options.beta1);
  power2_ *= static_cast<double>(options.beta2);
  const float corrected = static_cast<float>(static_cast<double>(rate) * std::sqrt(1 - power2_) / (1 - power1_));
  adam({corrected, options.beta1, options.beta2, options.epsilon, scale}, gradient.data(), values_.data(),
       first_.data(), second_.data(), values_.size());
  for (std::size_t i = 0; i < tables_.size(); ++i) update_table(i, shards, corrected, scale, options);
  for (Gradients& shard : shards) shard.clear();
}

void Parameters::update_table(std::size_t index, std::span<Gradients> shards, float rate, float scale,
                              const AdamOptions& options) {
  EmbeddingTable& table = tables_[index];
  RowGradients& sum = shards[0].table(index);
  for (Gradients& shard : shards.subspan(1)) {
    const RowGradients& other = shard.table(index);
    for (std::size_t i = 0; i < other.rows().size(); ++i) {
      float* to = sum.at(other.rows()[i]);
      for (std::size_t d = 0; d < table.dimensions; ++d) to[d] += other.slot(i)[d];
    }
  }
  for (std::size_t i = 0; i < sum.rows().size(); ++i) {
    const std::size_t row = sum.rows()[i];
    if (!table.frozen.empty() && table.frozen[row] != 0) continue;
    const std::size_t offset = row * table.dimensions;
    adam({rate, options.beta1, options.beta2, options.epsilon, scale}, sum.slot(i), table.values.data() + offset,
         table.first.data() + offset, table.second.data() + offset, table.dimensions);
  }
}

}  // namespace newsgraph::language
