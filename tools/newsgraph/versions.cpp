#include "versions.h"

#include "newsgraph/base/error.h"
#include "newsgraph/base/version.h"
#include "newsgraph/knowledge/gazetteer.h"
#include "newsgraph/knowledge/ontology.h"

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

}  // namespace

std::string versions() {
  return std::string("newsgraph ") + version() + "\ngazetteer " + version_of<Gazetteer>() + "\nontology  " +
         version_of<Ontology>();
}

}  // namespace newsgraph::tool
