// The version of this library, "0.1.0".
#pragma once

namespace newsgraph {

[[nodiscard]] const char* version();

}  // namespace newsgraph
