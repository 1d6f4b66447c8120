// How the tokens of several sentences lie in one matrix: step by step, the longest sentence first.
//
//   BatchLayout layout({3, 2});
//   // rows: (step 0: a0 b0) (step 1: a1 b1) (step 2: a2)
//   layout.row(1, 1)      // 3: the second token of the second sentence
//
// At each step the sentences that still have a token are the first active(step) ones: one matrix product does a step
// of an LSTM for all of them, and nothing is padded. Immutable.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace newsgraph::language {

class BatchLayout {
 public:
  /// Precondition: lengths fall or stay, none is 0.
  explicit BatchLayout(std::vector<std::uint32_t> lengths) : lengths_(std::move(lengths)) {
    const std::size_t steps = lengths_.empty() ? 0 : lengths_.front();
    std::size_t active = lengths_.size(), row = 0;
    for (std::size_t step = 0; step <= steps; ++step) {
      while (active > 0 && lengths_[active - 1] <= step) --active;
      first_row_.push_back(row);
      for (std::size_t s = 0; s < active; ++s) sentence_of_row_.push_back(static_cast<std::uint32_t>(s));
      row += active;
    }
  }

  [[nodiscard]] std::size_t sentences() const { return lengths_.size(); }
  [[nodiscard]] std::size_t length(std::size_t sentence) const { return lengths_[sentence]; }
  [[nodiscard]] std::size_t steps() const { return first_row_.size() - 1; }
  [[nodiscard]] std::size_t rows() const { return sentence_of_row_.size(); }
  [[nodiscard]] std::size_t active(std::size_t step) const {
    return step < steps() ? first_row_[step + 1] - first_row_[step] : 0;
  }
  [[nodiscard]] std::size_t row(std::size_t step, std::size_t sentence) const { return first_row_[step] + sentence; }
  [[nodiscard]] std::size_t sentence_of(std::size_t row) const { return sentence_of_row_[row]; }

 private:
  std::vector<std::uint32_t> lengths_;
  std::vector<std::size_t> first_row_;  ///< of each step, and one behind the last
  std::vector<std::uint32_t> sentence_of_row_;
};

}  // namespace newsgraph::language
