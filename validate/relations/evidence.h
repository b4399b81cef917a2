// What is believed and at what price, in bits. One number, the margin, trades recall for silence;
// docs/relations.md says how it was set.
#pragma once

#include "validate/relations/relation.h"

namespace crossfoot::validate {

// Evidence a relation needs over its price to be believed: 2^-6 by chance per target.
constexpr double kMarginBits = 3;
// What a finding needs: the evidence of its relation, the slip that explains it, and all else that it mends.
constexpr double kAlarmBits = 5.5;

// Prices of structure. A block that starts where the page says it does is nearly free; any other start was
// picked out of the lines above, and a signed formula out of all combinations of signs.
constexpr double kBoundaryStartBits = 1;
constexpr double kChainStartBits = 2;  // the block starts at an earlier total: opening balance, gross profit
constexpr double kAnyStartBits = 5;
constexpr double kPlainTargetBits = 2;  // the target is not called a total
constexpr double kTotalWordBits = -2;   // it is
constexpr double kBoldTargetBits = 1;
constexpr double kSelectionBits = 2;      // only some of the lines of the block: totals, one level of indentation
constexpr double kSignBits = 1.2;         // per line that may enter with either sign
constexpr double kLoneSignBits = 6;       // a minus that only one column has shown
constexpr double kLoneUnsignedBits = 16;  // … among lines that print theirs
constexpr double kDeductionBits = 0.3;    // … when its label says "less"
constexpr double kNamedRatioBits = 3;
constexpr double kNamedBalanceBits = 4;
constexpr double kUnboundedBits = 8;  // that a sum over an arbitrary block must be worth before its breaks count

// A total that no instance bears out is believed for its word, or for standing without a label under a block.
constexpr double kSuspectedWordBits = 4;
constexpr double kSuspectedListBits = 6;  // … that ends a list and is near its sum
constexpr double kSuspectedRollBits = 4;
constexpr double kSuspectedLayoutBits = 2;
constexpr double kHabitBits = 3;  // other totals of the table do sum what stands above them

// What a broken instance speaks against a relation: little against a total under its items, which is a total
// whatever the figures say; much against a formula that was picked out for the instances that hold.
constexpr double kBrokenTotalBits = 1;
constexpr double kUnlikeBits =
    1.5;  // broken where it may not be meant: 50 % is the rest of 100 %, 30,000 not of 60,000
constexpr double kBrokenBlockBits = 3;
constexpr double kBrokenFormulaBits = 5;
constexpr double kBrokenScatteredBits = 7;
constexpr double kExactBits = 4;  // that figures which were rounded would not show so few residuals
constexpr double kPlainDoubtBits = 0.5;
constexpr double kTrivialBits = 6;  // all trivial instances of a relation together

// Whether a relation is meant for an instance at all: a column of averages or prices is not additive, whatever its
// neighbours are. It is meant where the instance looks like one of those in which it holds.
bool applies_to(const LineView& view, const Relation& relation, int instance);

// Fills bits, held, broken and exact from every instance; `price` is what the search paid for it.
void weigh(const LineView& view, Relation& relation, double price, double broken_bits);

}  // namespace crossfoot::validate
