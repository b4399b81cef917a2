// How likely it is that the page is wrong where a relation breaks. A difference alone is more often a formula that we
// do not know than an error in print: of 66 totals that differed by no slip of the hand in 241 real reports one was
// wrong, of 5 that a slip of a digit or a separator explains four (docs/accuracy.md has every round of judged reports).
#pragma once

#include <vector>

#include "validate/relations/diagnosis.h"

namespace crossfoot::validate {

Likelihood likelihood_of(const TableModel& model, const EquationSet& equations, const Diagnosis& diagnosis);

}  // namespace crossfoot::validate
