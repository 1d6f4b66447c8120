#include "newsgraph/language/train/layers.h"

#include <algorithm>

namespace newsgraph::language {

namespace {

void add_bias(const float* bias, std::size_t columns, std::size_t rows, float* y) {
  for (std::size_t r = 0; r < rows; ++r) std::copy_n(bias, columns, y + r * columns);
}

void sum_rows(const float* dy, std::size_t rows, std::size_t columns, float* sum) {
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) sum[c] += dy[r * columns + c];
  }
}

/// What a product y = x · w needs on its way back: dw += xᵀ · dy and dx += dy · wᵀ.
void backward_product(Rows x, std::size_t rows, std::size_t inputs, const float* dy, std::size_t outputs,
                      const float* w, float* dw, float* dx) {
  PackedMatrix packed;
  packed.pack({dy, outputs, 1}, rows, outputs);
  multiply(x.view().transposed(), inputs, packed, dw, outputs, Sum::add);
  if (dx == nullptr) return;
  packed.pack(MatrixView{w, outputs, 1}.transposed(), outputs, inputs);
  multiply({dy, outputs, 1}, rows, packed, dx, inputs, Sum::add);
}

/// The rows at one step and where their predecessors' begin; `carried` of them have one.
struct Step {
  std::size_t first = 0, active = 0, previous = 0, carried = 0;
};

Step step_at(const BatchLayout& layout, Direction direction, std::size_t index) {
  if (direction == Direction::forward) {
    const std::size_t active = layout.active(index);
    return index == 0 ? Step{0, active, 0, 0} : Step{layout.row(index, 0), active, layout.row(index - 1, 0), active};
  }
  const std::size_t step = layout.steps() - 1 - index;
  const std::size_t carried = layout.active(step + 1);
  return {layout.row(step, 0), layout.active(step), carried == 0 ? 0 : layout.row(step + 1, 0), carried};
}

}  // namespace

void Linear::forward(const Parameters& parameters, Rows x, std::size_t rows, float* y) const {
  PackedMatrix packed;
  packed.pack({parameters.at(weights), outputs(), 1}, inputs(), outputs());
  add_bias(parameters.at(bias), outputs(), rows, y);
  multiply(x.view(), rows, packed, y, outputs(), Sum::add);
}

void Linear::backward(const Parameters& parameters, Rows x, std::size_t rows, const float* dy, Gradients& gradients,
                      float* dx) const {
  backward_product(x, rows, inputs(), dy, outputs(), parameters.at(weights), gradients.at(weights), dx);
  sum_rows(dy, rows, outputs(), gradients.at(bias));
}

Lstm Lstm::add(Parameters& parameters, std::size_t inputs, std::size_t units) {
  return {parameters.add(inputs, 4 * units), parameters.add(units, 4 * units), parameters.add(1, 4 * units)};
}

void Lstm::initialise(Parameters& parameters, Random& random) const {
  parameters.initialise(input, random);
  parameters.initialise(recurrent, random);
  // Forget gates begin open (Jozefowicz et al. 2015).
  std::fill_n(parameters.at(bias) + units(), units(), 1.0f);
}

void Lstm::forward(const Parameters& parameters, const BatchLayout& layout, Rows x, Direction direction,
                   LstmMemory& memory, float* out, std::size_t out_stride) const {
  const std::size_t rows = layout.rows(), n = units();
  memory.gates.resize(rows * 4 * n);
  for (std::vector<float>* part : {&memory.cell, &memory.tanh_cell, &memory.hidden}) part->resize(rows * n);
  memory.previous_hidden.assign(rows * n, 0.0f);
  PackedMatrix packed;
  packed.pack({parameters.at(input), 4 * n, 1}, inputs(), 4 * n);
  add_bias(parameters.at(bias), 4 * n, rows, memory.gates.data());
  multiply(x.view(), rows, packed, memory.gates.data(), 4 * n, Sum::add);
  packed.pack({parameters.at(recurrent), 4 * n, 1}, n, 4 * n);
  for (std::size_t i = 0; i < layout.steps(); ++i) {
    const Step step = step_at(layout, direction, i);
    float* before = memory.previous_hidden.data() + step.first * n;
    std::copy_n(memory.hidden.data() + step.previous * n, step.carried * n, before);
    if (memory.mask != nullptr) {
      for (std::size_t k = 0; k < step.carried * n; ++k) before[k] *= memory.mask[k];
    }
    multiply({before, n, 1}, step.carried, packed, memory.gates.data() + step.first * 4 * n, 4 * n, Sum::add);
    for (std::size_t s = 0; s < step.active; ++s) {
      const std::size_t r = step.first + s;
      lstm_cell(memory.gates.data() + r * 4 * n, n,
                s < step.carried ? memory.cell.data() + (step.previous + s) * n : nullptr, memory.cell.data() + r * n,
                memory.tanh_cell.data() + r * n, memory.hidden.data() + r * n);
      std::copy_n(memory.hidden.data() + r * n, n, out + r * out_stride);
    }
  }
}

void Lstm::backward(const Parameters& parameters, const BatchLayout& layout, Rows x, Direction direction,
                    LstmMemory& memory, Rows d_out, Gradients& gradients, float* dx) const {
  const std::size_t rows = layout.rows(), n = units();
  PackedMatrix packed;
  packed.pack(MatrixView{parameters.at(recurrent), 4 * n, 1}.transposed(), 4 * n, n);
  std::vector<float> d_hidden(rows * n), d_cell(rows * n, 0.0f);
  for (std::size_t r = 0; r < rows; ++r) std::copy_n(d_out.row(r), n, d_hidden.data() + r * n);
  std::vector<float> carried(layout.sentences() * n);
  for (std::size_t i = layout.steps(); i-- > 0;) {
    const Step step = step_at(layout, direction, i);
    for (std::size_t s = 0; s < step.active; ++s) {
      const std::size_t r = step.first + s;
      const bool has_previous = s < step.carried;
      lstm_cell_backward(memory.gates.data() + r * 4 * n, n,
                         has_previous ? memory.cell.data() + (step.previous + s) * n : nullptr,
                         memory.tanh_cell.data() + r * n, d_hidden.data() + r * n, d_cell.data() + r * n);
      if (has_previous) std::copy_n(d_cell.data() + r * n, n, d_cell.data() + (step.previous + s) * n);
    }
    multiply({memory.gates.data() + step.first * 4 * n, 4 * n, 1}, step.carried, packed, carried.data(), n,
             Sum::replace);
    float* to = d_hidden.data() + step.previous * n;
    for (std::size_t k = 0; k < step.carried * n; ++k) {
      to[k] += memory.mask != nullptr ? carried[k] * memory.mask[k] : carried[k];
    }
  }
  backward_product({memory.previous_hidden.data(), n}, rows, n, memory.gates.data(), 4 * n, parameters.at(recurrent),
                   gradients.at(recurrent), nullptr);
  backward_product(x, rows, inputs(), memory.gates.data(), 4 * n, parameters.at(input), gradients.at(input), dx);
  sum_rows(memory.gates.data(), rows, 4 * n, gradients.at(bias));
}

}  // namespace newsgraph::language
