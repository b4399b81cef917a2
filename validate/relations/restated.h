// The same fact in two tables: same row, same column, same document.
#pragma once

#include <deque>
#include <vector>

#include "validate/relations/engine.h"

namespace crossfoot::validate {

// Figures that two tables give under the same labels and that differ; believed where most of what they share agrees.
void compare_restated(const Statement& statement, const std::deque<CheckedTable>& tables,
                      const ValidateOptions& options, std::vector<Finding>& findings);

}  // namespace crossfoot::validate
