// Finds relations beyond sums of neighbouring lines: formulas over a few scattered lines, equal lines, figures
// carried over from the neighbouring instance, running balances.
#pragma once

#include <vector>

#include "validate/relations/relation.h"

namespace crossfoot::validate {

// `known` holds the sums already believed on this axis; nothing that follows from them is returned.
std::vector<Relation> find_formulas(const LineView& view, const std::vector<Relation>& known, double margin);

// Percent changes, shares of a total and ratios between lines.
std::vector<Relation> find_ratios(const LineView& view, double margin);

// Lines called the average of those before them.
std::vector<Relation> find_averages(const LineView& view, double margin);

// Columns that are the product of others; none that says again what one of the `ratios` says.
std::vector<Relation> find_products(const LineView& view, const std::vector<Relation>& ratios, double margin);

}  // namespace crossfoot::validate
