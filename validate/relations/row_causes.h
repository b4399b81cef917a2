// Whole rows gone wrong: printed twice, or lost.
#pragma once

#include <vector>

#include "validate/relations/diagnosis.h"

namespace crossfoot::validate {

// Rows that repeat a row above them, label and figures alike, with the sums in which only one of the two fits.
// Such a row is taken out of the model's grid, so that the rest of the table is judged without it.
void remove_repeated_rows(TableModel& model, double margin);

// One diagnosis for every row that was printed twice and every block that lacks one.
std::vector<Diagnosis> diagnose_rows(const TableModel& model, const EquationSet& equations);

}  // namespace crossfoot::validate
