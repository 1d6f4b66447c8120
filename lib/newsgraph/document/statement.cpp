#include "newsgraph/document/statement.h"

namespace newsgraph {

const char* name(ActorType type) {
  switch (type) {
    case ActorType::person: return "person";
    case ActorType::organization: return "organization";
    case ActorType::group: return "group";
    case ActorType::country: return "country";
  }
  return "";
}

const char* name(Status status) {
  switch (status) {
    case Status::actual: return "actual";
    case Status::planned: return "planned";
    case Status::hypothetical: return "hypothetical";
    case Status::claimed: return "claimed";
  }
  return "";
}

}  // namespace newsgraph
