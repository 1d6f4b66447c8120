#include "options_model.h"

#include <CLI/App.hpp>
#include <filesystem>
#include <utility>

#include "newsgraph/base/array_file.h"
#include "newsgraph/knowledge/name_hints.h"

namespace newsgraph::tool {

void ModelOptions::setup(CLI::App& app) {
  app.add_option("--mode", mode, "How to read: fast or quality (default)")
      ->type_name("MODE")
      ->check(CLI::IsMember({"fast", "quality"}).description(""));
  app.add_option("--model", model, "Model of your own, made by newsgraph-train")->type_name("FILE");
}

language::Annotator ModelOptions::annotator(std::shared_ptr<const Gazetteer> gazetteer) const {
  return {ArrayFile::open(model.empty() ? language::english_model(data_directory()) : std::filesystem::path(model)),
          std::make_shared<GazetteerHints>(std::move(gazetteer)),
          mode == "fast" ? language::ReadingMode::fast : language::ReadingMode::quality};
}

}  // namespace newsgraph::tool
