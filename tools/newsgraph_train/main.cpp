// newsgraph-train: makes the model that the language layer reads. tools/train-english is the recipe.
#include <CLI/CLI.hpp>

#include "newsgraph/base/error.h"
#include "options.h"

int main(int argc, char** argv) {
  using namespace newsgraph::train_tool;
  CLI::App app("Trains newsgraph's language model.", "newsgraph-train");
  app.require_subcommand(0, 1);

  EvaluateOptions evaluation;
  CLI::Option* evaluate =
      app.add_option("--evaluate", evaluation.gold, "Print a model's scores on CoNLL-U or BIO (.tsv) files")
          ->type_name("FILE...");
  app.add_option("--model", evaluation.model, "Model to measure (default: the one in newsgraph's data)");
  app.add_option("--mode", evaluation.mode, "Network to use: fast or quality")
      ->check(CLI::IsMember({"fast", "quality"}).description(""))
      ->capture_default_str();
  app.add_flag("--raw-text", evaluation.raw_text, "Read the files' text, find sentences and tokens too");

  VectorsOptions vectors;
  CLI::App* vectors_command = app.add_subcommand("vectors", "Word vectors from raw text");
  vectors_command->add_option("corpora", vectors.corpora, "Articles: files or folders")->required();
  vectors_command->add_option("--conllu", vectors.conllu, "Further sentences");
  vectors_command->add_option("--output", vectors.output, "File to write")->capture_default_str();
  vectors_command->add_option("--words", vectors.words, "Size of the vocabulary")->capture_default_str();
  vectors_command->add_option("--epochs", vectors.epochs, "Passes over the text")->capture_default_str();
  vectors_command->callback([&] { make_vectors(vectors); });

  NetworkOptions network;
  CLI::App* network_command = app.add_subcommand("network", "Tagger, lemmatiser, parser and names");
  network_command->add_option("treebanks", network.treebanks, "Folder with the training data")->required();
  network_command->add_option("--vectors", network.vectors, "Word vectors")->required();
  network_command->add_option("--silver", network.silver, "Sentences that a model has read, to learn from too");
  network_command->add_option("--silver-share", network.training.silver_share, "Of the words of an epoch's gold")
      ->capture_default_str();
  network_command->add_option("--output", network.output, "Model to write");
  network_command->add_option("--name", network.name, "Name of the network in the model")->capture_default_str();
  network_command->add_option("--layers", network.shape.layers, "Layers of BiLSTM")->capture_default_str();
  network_command->add_option("--units", network.shape.units, "Units in each direction")->capture_default_str();
  network_command->add_option("--arc", network.shape.arc_dimensions, "Size of the arc vectors")->capture_default_str();
  network_command->add_option("--relation", network.shape.relation_dimensions, "Size of the relation vectors")
      ->capture_default_str();
  network_command->add_option("--spelling", network.shape.spelling_dimensions, "Size of the spelling embeddings")
      ->capture_default_str();
  network_command->add_option("--epochs", network.training.epochs, "Passes over the data")->capture_default_str();
  network_command->add_option("--rate", network.training.rate, "Learning rate of Adam")->capture_default_str();
  network_command->add_option("--batch", network.training.batch_words, "Words of a batch")->capture_default_str();
  network_command->add_option("--names-weight", network.training.dropout.names_weight, "Weight of the names' loss")
      ->capture_default_str();
  network_command->add_option("--entity-names", network.entity_names, "Use the names among GUM's entities")
      ->capture_default_str();
  network_command->add_option("--seed", network.training.seed, "Of the pseudo-random numbers")->capture_default_str();
  network_command->add_option("--every", network.every, "Epochs between measurements")->capture_default_str();
  network_command->callback([&] { train_network(network); });

  JoinOptions join;
  CLI::App* join_command = app.add_subcommand("join", "One model from several with a network each");
  join_command->add_option("models", join.models, "Models to join")->required();
  join_command->add_option("--output", join.output, "Model to write")->required();
  join_command->callback([&] { join_models(join); });

  try {
    app.parse(argc, argv);
    if (*evaluate) {
      evaluate_model(evaluation);
    } else if (app.get_subcommands().empty()) {
      fmt::print("{}", app.help());
      return 2;
    }
  } catch (const CLI::ParseError& error) {
    return app.exit(error);
  } catch (const std::exception& error) {
    fmt::print(stderr, "newsgraph-train: {}\n", error.what());
    return 1;
  }
  return 0;
}
