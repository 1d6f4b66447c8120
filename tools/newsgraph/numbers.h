// Checks of options that are numbers.
#pragma once

// Validators.hpp of CLI11 2.1 leans on what App.hpp includes before it.
#include <CLI/App.hpp>

namespace newsgraph::tool {

/// A whole number from `least` to `most`; says so in plain words.
[[nodiscard]] CLI::Validator whole_number(unsigned long long least, unsigned long long most);

/// A number from 0 to 1.
[[nodiscard]] CLI::Validator fraction();

}  // namespace newsgraph::tool
