#include "newsgraph/base/version.h"

namespace newsgraph {

const char* version() { return NEWSGRAPH_VERSION; }

}  // namespace newsgraph
