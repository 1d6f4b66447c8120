#include "newsgraph/language/decode.h"

#include <algorithm>
#include <limits>

namespace newsgraph::language {

namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;

/// Chu-Liu/Edmonds in place: a cycle becomes one node, that of its first member; undone in reverse order at the end.
class TreeSearch {
 public:
  TreeSearch(std::span<const float> scores, std::size_t tokens) : size_(tokens + 1), scores_(size_ * size_) {
    // An edge from the root costs more than any other edges can gain: hence there is one.
    double range = 1;
    for (const float s : scores) range = std::max(range, static_cast<double>(s < 0 ? -s : s));
    const double penalty = 4 * range * static_cast<double>(size_);
    for (std::size_t d = 1; d < size_; ++d) {
      for (std::size_t h = 0; h < size_; ++h) at(h, d) = static_cast<double>(scores[(d - 1) * size_ + h]);
      at(0, d) -= penalty;
    }
    for (std::uint32_t i = 0; i < size_; ++i) active_.push_back(i);
    head_.resize(size_, none);
  }

  std::vector<std::uint32_t> run() {
    for (const std::uint32_t d : active_) choose(d);
    for (std::vector<std::uint32_t> cycle = find_cycle(); !cycle.empty(); cycle = find_cycle()) contract(cycle);
    for (auto c = contractions_.rbegin(); c != contractions_.rend(); ++c) expand(*c);
    return {head_.begin() + 1, head_.end()};
  }

 private:
  struct Contraction {
    std::vector<std::uint32_t> cycle, cycle_heads, outside;
    std::vector<std::uint32_t> enter, leave;  ///< by outside node: the member it would head, the member that heads it
  };

  double& at(std::size_t head, std::size_t dependent) { return scores_[head * size_ + dependent]; }

  void choose(std::uint32_t d) {
    if (d == 0) return;
    head_[d] = none;
    for (const std::uint32_t h : active_) {
      if (h != d && (head_[d] == none || at(h, d) > at(head_[d], d))) head_[d] = h;
    }
  }

  std::vector<std::uint32_t> find_cycle() const {
    std::vector<std::uint32_t> seen(size_, 0);
    std::uint32_t round = 0;
    for (const std::uint32_t start : active_) {
      ++round;
      std::uint32_t node = start;
      while (node != 0 && seen[node] == 0) {
        seen[node] = round;
        node = head_[node];
      }
      if (node == 0 || seen[node] != round) continue;
      std::vector<std::uint32_t> cycle{node};
      for (std::uint32_t next = head_[node]; next != node; next = head_[next]) cycle.push_back(next);
      return cycle;
    }
    return {};
  }

  void contract(const std::vector<std::uint32_t>& cycle) {
    Contraction c{cycle, {}, {}, {}, {}};
    for (const std::uint32_t v : cycle) c.cycle_heads.push_back(head_[v]);
    std::vector<double> kept;
    for (const std::uint32_t v : cycle) kept.push_back(at(head_[v], v));
    const std::uint32_t representative = cycle.front();
    std::vector<bool> inside(size_, false);
    for (const std::uint32_t v : cycle) inside[v] = true;
    for (const std::uint32_t node : active_) {
      if (!inside[node]) c.outside.push_back(node);
    }
    for (const std::uint32_t node : c.outside) {
      std::size_t enter = 0;
      std::uint32_t leave = cycle.front();
      for (std::size_t i = 0; i < cycle.size(); ++i) {
        if (at(node, cycle[i]) - kept[i] > at(node, cycle[enter]) - kept[enter]) enter = i;
        if (node != 0 && at(cycle[i], node) > at(leave, node)) leave = cycle[i];
      }
      c.enter.push_back(cycle[enter]);
      c.leave.push_back(leave);
      at(node, representative) = at(node, cycle[enter]) - kept[enter];
      at(representative, node) = at(leave, node);
    }
    active_ = c.outside;
    active_.push_back(representative);
    choose(representative);
    for (const std::uint32_t node : c.outside) {
      if (node != 0 && inside[head_[node]]) head_[node] = representative;
    }
    contractions_.push_back(std::move(c));
  }

  void expand(const Contraction& c) {
    const std::uint32_t representative = c.cycle.front(), above = head_[representative];
    for (std::size_t i = 0; i < c.cycle.size(); ++i) head_[c.cycle[i]] = c.cycle_heads[i];
    for (std::size_t i = 0; i < c.outside.size(); ++i) {
      if (c.outside[i] == above) head_[c.enter[i]] = above;
      if (head_[c.outside[i]] == representative && c.outside[i] != 0) head_[c.outside[i]] = c.leave[i];
    }
  }

  std::size_t size_;
  std::vector<double> scores_;  ///< head × dependent
  std::vector<std::uint32_t> active_, head_;
  std::vector<Contraction> contractions_;
};

/// Whether the heads are a tree with one root.
bool is_tree_of(const std::vector<std::uint32_t>& heads) {
  if (std::count(heads.begin(), heads.end(), 0U) != 1) return false;
  std::vector<std::uint32_t> seen(heads.size() + 1, 0);
  for (std::uint32_t start = 1; start <= heads.size(); ++start) {
    std::uint32_t node = start;
    for (; node != 0 && seen[node] == 0; node = heads[node - 1]) seen[node] = start;
    if (node != 0 && seen[node] == start) return false;
  }
  return true;
}

}  // namespace

std::vector<std::uint32_t> best_tree(std::span<const float> scores, std::size_t tokens) {
  std::vector<std::uint32_t> heads(tokens, 0);
  for (std::size_t i = 0; i < tokens; ++i) {
    const float* row = &scores[i * (tokens + 1)];
    for (std::uint32_t h = 1; h <= tokens; ++h) {
      if (h != i + 1 && row[h] > row[heads[i]]) heads[i] = h;
    }
  }
  return tokens == 0 || is_tree_of(heads) ? heads : TreeSearch(scores, tokens).run();
}

std::vector<std::uint32_t> best_chain(std::span<const float> scores, std::size_t labels,
                                      std::span<const float> transitions) {
  const std::size_t tokens = labels == 0 ? 0 : scores.size() / labels;
  std::vector<std::uint32_t> chain(tokens), from(scores.size());
  if (tokens == 0) return chain;
  std::vector<float> best(labels), next(labels);
  for (std::size_t y = 0; y < labels; ++y) best[y] = scores[y] + transitions[labels * labels + y];
  for (std::size_t t = 1; t < tokens; ++t) {
    for (std::size_t y = 0; y < labels; ++y) {
      std::uint32_t x = 0;
      for (std::uint32_t other = 1; other < labels; ++other) {
        if (best[other] + transitions[other * labels + y] > best[x] + transitions[x * labels + y]) x = other;
      }
      from[t * labels + y] = x;
      next[y] = best[x] + transitions[x * labels + y] + scores[t * labels + y];
    }
    best.swap(next);
  }
  chain.back() = static_cast<std::uint32_t>(std::max_element(best.begin(), best.end()) - best.begin());
  for (std::size_t t = tokens; t-- > 1;) chain[t - 1] = from[t * labels + chain[t]];
  return chain;
}

}  // namespace newsgraph::language
