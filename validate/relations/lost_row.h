// Whether a total that is more than its rows in every column lost one of them in print.
#pragma once

#include "validate/relations/diagnosis.h"

namespace crossfoot::validate {

// Nothing else explains it: the line is a total, no other rows sum to it, and what is lacking may be a row.
bool lost_a_row(const TableModel& model, const EquationSet& equations, const Diagnosis& diagnosis);

}  // namespace crossfoot::validate
