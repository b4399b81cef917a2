// A subtotal that is the exact sum of the last lines of its section and leaves out the first ones.
#pragma once

#include <vector>

#include "validate/relations/diagnosis.h"

namespace crossfoot::validate {

// Believed only where the grand total, which holds, counts the skipped lines beside the subtotal, and the page shows
// that they belong to it: the same numbering, or a heading that the subtotal closes.
std::vector<Diagnosis> diagnose_skipped(const TableModel& model, const EquationSet& equations);

}  // namespace crossfoot::validate
