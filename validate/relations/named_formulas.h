// Formulas that the names of rows say: gross profit is sales less their cost, whatever the figures.
#pragma once

#include <vector>

#include "validate/relations/relation.h"

namespace crossfoot::validate {

// None over the lines of a relation that is `known`. One that nothing bears out and that one column breaks is
// structural: what a slip of the hand explains may be told.
std::vector<Relation> find_named_formulas(const LineView& rows, const TableStatement& statement,
                                          const std::vector<Relation>& known, double margin);

}  // namespace crossfoot::validate
