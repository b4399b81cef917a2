// Finds the sums of a table: totals over contiguous blocks and nested subtotals, before or after their items,
// and short signed formulas over neighbouring lines.
#pragma once

#include <vector>

#include "validate/relations/relation.h"

namespace crossfoot {

// Believed sums in the order of their targets. `margin` is added to the evidence that each needs.
std::vector<Relation> find_sums(const LineView& view, double margin);

}  // namespace crossfoot
