#include "commands/all.h"

#include "commands/command_build.h"
#include "commands/command_explain.h"
#include "commands/command_export.h"
#include "commands/command_extract.h"
#include "commands/command_gazetteer.h"
#include "commands/command_ontology.h"
#include "commands/command_parse.h"
#include "commands/command_stats.h"

namespace newsgraph::tool {

std::vector<std::unique_ptr<Command>> all_commands() {
  std::vector<std::unique_ptr<Command>> commands;
  commands.push_back(std::make_unique<CommandBuild>());
  commands.push_back(std::make_unique<CommandExtract>());
  commands.push_back(std::make_unique<CommandExplain>());
  commands.push_back(std::make_unique<CommandParse>());
  commands.push_back(std::make_unique<CommandExport>());
  commands.push_back(std::make_unique<CommandStats>());
  commands.push_back(std::make_unique<CommandGazetteer>());
  commands.push_back(std::make_unique<CommandOntology>());
  return commands;
}

}  // namespace newsgraph::tool
