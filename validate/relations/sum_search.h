// Finds the sums of a table: totals over contiguous blocks and nested subtotals, before or after their items,
// and short signed formulas over neighbouring lines.
#pragma once

#include <vector>

#include "validate/relations/relation.h"

namespace crossfoot::validate {

struct FoundSums {
  std::vector<Relation> believed;  // in the order of their targets
  // What is called a total but was not found to be one: the lines that label and layout say it sums. Structural.
  std::vector<Relation> suspected;
};

// `margin` is the evidence that each sum needs.
FoundSums find_sums(const LineView& view, double margin);

}  // namespace crossfoot::validate
