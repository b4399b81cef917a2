// Whole rows gone wrong: printed twice, or lost.
#pragma once

#include <vector>

#include "validate/relations/diagnosis.h"

namespace crossfoot {

// Rows that repeat the row above them, label and figures alike, with the sums in which only one of the two fits.
// Such a row is taken out of the model's grid, so that the rest of the table is judged without it.
void remove_repeated_rows(TableModel& model, double margin);

// Among the totals that nothing bears out, those that other sums vouch for: their block lacks a row.
void admit_incomplete_blocks(const LineView& view, std::vector<Relation>& relations,
                             const std::vector<Relation>& suspected);

// Lines that nothing uses, right above one that the sums below bear out: its items, short of a row.
void admit_unused_blocks(const LineView& view, std::vector<Relation>& relations);

// Sums that several columns break by what would be one more row of the table: it obeys the row formula that the
// others obey.
void mark_incomplete(const TableModel& model, std::vector<Relation>& relations);

// One diagnosis for every row that was printed twice and every block that lacks one.
std::vector<Diagnosis> diagnose_rows(const TableModel& model, const EquationSet& equations);

}  // namespace crossfoot
