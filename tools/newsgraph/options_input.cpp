#include "options_input.h"

#include <CLI/App.hpp>
#include <filesystem>

#include "newsgraph/base/error.h"
#include "numbers.h"

namespace newsgraph::tool {
namespace {

Date parse_day(const std::string& text) {
  const std::optional<Date> date = parse_date(text);
  if (!date || date->precision() == Date::Precision::interval)
    throw Error(ErrorCode::usage, "--date", "YYYY-MM-DD, YYYY-MM or YYYY, not \"" + text + "\"");
  return *date;
}

void add_field(const std::string& pair, ingest::IngestOptions& options) {
  const std::size_t equals = pair.find('=');
  if (equals == std::string::npos || equals == 0 || equals + 1 == pair.size())
    throw Error(ErrorCode::usage, "--map", "OURS=THEIRS, as in text=body_text, not \"" + pair + "\"");
  options.fields[pair.substr(0, equals)] = pair.substr(equals + 1);
}

void check_exists(const std::string& input) {
  std::error_code error;
  if (input != "-" && !std::filesystem::exists(input, error))
    throw Error(ErrorCode::io, input, error ? error.message() : "no such file or folder");
}

}  // namespace

void InputOptions::setup(CLI::App& app) {
  app.add_option("input", inputs, "Files and folders of articles; \"-\" is standard input")
      ->type_name("INPUT")
      ->required();
  app.add_option("--date", date, "Date of articles that give none")->type_name("YYYY-MM-DD");
  app.add_option("--map", map, "Where records keep a field: text=body_text (id title text date url publisher language)")
      ->type_name("OURS=THEIRS")
      ->allow_extra_args(false);
  app.add_option(
         "--gazetteer", gazetteers,
         "Names of your own, JSON Lines as in data/gazetteer; they add and override. Or one compiled .bin for all")
      ->type_name("FILE")
      ->allow_extra_args(false);
  app.add_option("--frames", frames, "Frames of your own, JSON Lines as in data/ontology; they add and override")
      ->type_name("FILE")
      ->allow_extra_args(false);
  app.add_option("-j,--jobs", jobs, "Threads (default: one a processor); the output is the same for every number")
      ->type_name("N")
      ->check(whole_number(1, 1024));
  app.add_option("--mode", mode, "How to read: fast, or quality: more right, a third as fast (default: " + mode + ")")
      ->type_name("MODE")
      ->check(CLI::IsMember({"fast", "quality"}).description(""));
  app.add_option("--model", model, "Model of your own, made by newsgraph-train")->type_name("FILE");
  app.add_flag("--strict", strict, "Make the first record that can't be read an error");
}

PipelineOptions InputOptions::pipeline() const {
  PipelineOptions options;
  options.jobs = jobs;
  options.on_skipped = strict ? OnSkipped::fail : OnSkipped::report;
  if (!date.empty()) options.ingest.date = parse_day(date);
  for (const std::string& pair : map) add_field(pair, options.ingest);
  ingest::check(options.ingest);
  for (const std::string& input : inputs) check_exists(input);
  return options;
}

Knowledge InputOptions::knowledge() const {
  return load_knowledge({.gazetteer_additions = {gazetteers.begin(), gazetteers.end()},
                         .frame_additions = {frames.begin(), frames.end()},
                         .model = model,
                         .mode = mode == "fast" ? language::ReadingMode::fast : language::ReadingMode::quality});
}

}  // namespace newsgraph::tool
