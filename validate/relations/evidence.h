// What is believed and at what price, in bits. One number, the margin, trades recall for silence;
// docs/relations.md says how it was set.
#pragma once

#include "validate/relations/relation.h"

namespace crossfoot {

// Evidence a relation needs over its price to be believed: 2^-6 by chance per target.
constexpr double kMarginBits = 6;

// Prices of structure. A block that starts where the page says it does is nearly free; any other start was
// picked out of the lines above, and a signed formula out of all combinations of signs.
constexpr double kBoundaryStartBits = 1;
constexpr double kChainStartBits = 2;  // the block starts at an earlier total: opening balance, gross profit
constexpr double kAnyStartBits = 5;
constexpr double kPlainTargetBits = 3;  // the target is not called a total
constexpr double kBoldTargetBits = 1;
constexpr double kSelectionBits = 2;    // only some of the lines of the block: totals, one level of indentation
constexpr double kSignBits = 1.2;       // per line that may enter with either sign
constexpr double kDeductionBits = 0.3;  // … when its label says "less"
constexpr double kBrokenInstanceBits = 2;

// Fills bits, held, broken and exact from every instance; `price` is what the search paid for it.
void weigh(const LineView& view, Relation& relation, double price);

}  // namespace crossfoot
