// The same fact in two tables: same row, same column, same document.
#pragma once

#include <vector>

#include "model/finding.h"
#include "validate/relations/tables_context.h"

namespace crossfoot::validate {

// Figures that two tables give under the same labels and that differ; believed where most of what they share agrees.
void compare_restated(const TablesContext& c, std::vector<Finding>& findings);

}  // namespace crossfoot::validate
