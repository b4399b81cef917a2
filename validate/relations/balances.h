// A balance that stands by itself, checked against the figures of the other tables it follows from.
#pragma once

#include <vector>

#include "model/finding.h"
#include "validate/relations/tables_context.h"

namespace crossfoot::validate {

// A lone balance that is not one headline figure less another, though the difference is printed elsewhere as a balance.
void compare_balances(const TablesContext& c, std::vector<Finding>& findings);

}  // namespace crossfoot::validate
