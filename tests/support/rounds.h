// How often a property is tried.
#pragma once

#include "run/workers/sanitizer.h"

namespace crossfoot::test {

// The sanitizers, which look for what a path through the code does to memory, need each path once and take some forty
// times as long without optimisation.
constexpr unsigned rounds(unsigned of_release) { return run::kAddressSanitizer ? of_release / 5 : of_release; }

}  // namespace crossfoot::test
