// Blocks with the items of another block: two years one above the other, men and women, one country after the next.
#pragma once

#include <vector>

#include "validate/relations/diagnosis.h"

namespace crossfoot::validate {

// Where a block's total is the sum of its items, a total over or under the same items but for one is short of that one;
// so is a total that other sums vouch for and that the lines named after it do not make up.
void admit_short_siblings(const TableModel& model, std::vector<Relation>& relations);

}  // namespace crossfoot::validate
