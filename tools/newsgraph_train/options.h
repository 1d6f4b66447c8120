// Shared by the steps of newsgraph-train: what they are told and how a step says how far it is.
#pragma once

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "newsgraph/language/train/trainer.h"

namespace newsgraph::train_tool {

struct VectorsOptions {
  std::vector<std::string> corpora;  ///< files or folders of articles
  std::vector<std::string> conllu;   ///< further sentences
  std::filesystem::path output = "vectors.bin";
  std::size_t words = 40'000, epochs = 5, dimensions = 64;
};

struct NetworkOptions {
  std::filesystem::path treebanks;  ///< folder with the CoNLL-U and BIO files
  std::filesystem::path vectors;    ///< from the step "vectors"
  std::filesystem::path silver;     ///< CoNLL-U that a model wrote; may be empty
  std::filesystem::path output;     ///< nothing is written where it is empty
  std::string name = "fast";        ///< of the network in the model
  bool entity_names = true;         ///< use the names among GUM's entities
  language::NetworkShape shape;
  language::TrainOptions training;
  std::size_t every = 1;  ///< epochs between measurements
};

struct JoinOptions {
  std::vector<std::filesystem::path> models;  ///< each with a network of another name
  std::filesystem::path output;
};

struct EvaluateOptions {
  std::filesystem::path model;              ///< empty: the one in newsgraph's data
  std::vector<std::filesystem::path> gold;  ///< CoNLL-U, or BIO where the name says .tsv
  std::string mode = "quality";
  bool raw_text = false;  ///< read the text, not the tokens
};

/// Since the program first asked.
inline double seconds_so_far() {
  static const auto start = std::chrono::steady_clock::now();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// A line of progress with the seconds since the start, on standard error.
template <class... Arguments>
void say(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
  fmt::print(stderr, "{:7.1f} s  {}\n", seconds_so_far(), fmt::format(format, std::forward<Arguments>(arguments)...));
}

void make_vectors(const VectorsOptions& options);
void train_network(const NetworkOptions& options);
void join_models(const JoinOptions& options);
void evaluate_model(const EvaluateOptions& options);

}  // namespace newsgraph::train_tool
