// Counts are not rounded: 14 women and 12 men are 26, never 25, where amounts in thousands may well be one apart.
#pragma once

#include "validate/relations/diagnosis.h"

namespace crossfoot::validate {

// Whether the whole figures of a table were never rounded: words say that things are counted one by one ("women",
// "votes"), and in all of its sums but those of one cell the residual is zero, more often than roundings would leave
// it.
bool counts_exactly(const TableModel& model, const EquationSet& equations);

}  // namespace crossfoot::validate
