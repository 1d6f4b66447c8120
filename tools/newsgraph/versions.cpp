#include "versions.h"

#include <fmt/format.h>

#include "newsgraph/base/error.h"
#include "newsgraph/base/version.h"
#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/knowledge/ontology.h"
#include "newsgraph/language/annotator.h"

namespace newsgraph::tool {
namespace {

template <class Knowledge>
std::string version_of() {
  try {
    return Knowledge::load(data_directory())->version();
  } catch (const Error& error) {
    return std::string("can't be loaded: ") + error.what();
  }
}

/// Models have no numbers; the checksum of their contents tells them apart.
std::string version_of_model() {
  try {
    return fmt::format("{:016x}", ArrayFile::open(language::english_model(data_directory()))->checksum());
  } catch (const Error& error) {
    return std::string("can't be loaded: ") + error.what();
  }
}

}  // namespace

std::string versions() {
  return std::string("newsgraph ") + version() + "\ngazetteer " + version_of<Gazetteer>() + "\nontology  " +
         version_of<Ontology>() + "\nmodel     " + version_of_model();
}

}  // namespace newsgraph::tool
