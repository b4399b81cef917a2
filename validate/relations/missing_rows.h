// Rows lost on the way to the page: totals that their items fall short of in every column at once.
#pragma once

#include <vector>

#include "validate/relations/diagnosis.h"

namespace crossfoot::validate {

// A lost row leaves the items short of their total, never beyond it, wherever all of them have one sign.
bool falls_short(const LineView& view, const Relation& candidate);

// Among the totals that nothing bears out, those that other sums vouch for, or that can be nothing but the sum of the
// block above them: it lacks a row.
void admit_incomplete_blocks(const LineView& view, std::vector<Relation>& relations,
                             const std::vector<Relation>& suspected);

// Closing balances that are carried to the next column: made of the opening ones and the movements between them, or of
// these and a lost row where they are so in no column.
void admit_rolls(const LineView& view, std::vector<Relation>& relations);

// Closing balances that lack in each year what the year before closed with: the opening balance was lost.
void admit_lost_openings(const LineView& view, std::vector<Relation>& relations);

// Lines that nothing uses, right above one that the sums below bear out: its items, short of a row.
void admit_unused_blocks(const LineView& view, std::vector<Relation>& relations);

// Sums that several columns break by what would be one more row of the table: it obeys the row formula that the
// others obey.
void mark_incomplete(const TableModel& model, std::vector<Relation>& relations);

}  // namespace crossfoot::validate
