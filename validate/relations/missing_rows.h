// Rows lost on the way to the page: totals that their items fall short of in every column at once.
#pragma once

#include <vector>

#include "validate/relations/diagnosis.h"

namespace crossfoot {

// Among the totals that nothing bears out, those that other sums vouch for, or that can be nothing but the sum of the
// block above them: it lacks a row.
void admit_incomplete_blocks(const LineView& view, std::vector<Relation>& relations,
                             const std::vector<Relation>& suspected);

// Closing balances that the opening ones and the movements between them do not make in any column.
void admit_incomplete_rolls(const LineView& view, std::vector<Relation>& relations);

// Lines that nothing uses, right above one that the sums below bear out: its items, short of a row.
void admit_unused_blocks(const LineView& view, std::vector<Relation>& relations);

// Sums that several columns break by what would be one more row of the table: it obeys the row formula that the
// others obey.
void mark_incomplete(const TableModel& model, std::vector<Relation>& relations);

}  // namespace crossfoot
