// Stable 64-bit hashes (XXH3): the same on every machine and in every version of newsgraph.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgraph {

/// XXH3 (Y. Collet, xxhash.com) with seed 0.
[[nodiscard]] std::uint64_t hash64(std::string_view bytes);

/// The 128-bit XXH3 as 32 lower-case hexadecimal digits: for identifiers of articles and nodes.
[[nodiscard]] std::string hash_hex(std::string_view bytes);

}  // namespace newsgraph
