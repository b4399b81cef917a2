// What is believed and at what price, in bits. One number, the margin, trades recall for silence.
//
// How the numbers were set: the two margins from the table in docs/relations.md. The prices on the misses of half A of
// validate/dev, half B telling whether they hold; where a number is the worth of a chance, its line says of which, else
// none is on record. A bit is a factor of two: 3 bits are one chance in eight.
#pragma once

#include "validate/relations/relation.h"

namespace crossfoot::validate {

// Evidence a relation needs over its price to be believed.
constexpr double kMarginBits = 3;
// What a finding needs: the evidence of its relation, the slip that explains it, and all else that it mends.
constexpr double kAlarmBits = 5.5;

// Where the block starts. Where the page says that it does is nearly free; any other start was picked out of the lines
// above.
constexpr double kBoundaryStartBits = 1;  // at the top, under a heading or under a total
constexpr double kChainStartBits = 2;     // at an earlier total: opening balance, gross profit
constexpr double kAnyStartBits = 5;       // anywhere; at most this, one of 16 lines and a bit more
constexpr double kSelectionBits = 2;      // only some of the lines of the block: one of four ways to select them

// What the target is called. Below zero it speaks for the relation.
constexpr double kTotalWordBits = -2;    // a total
constexpr double kBoldTargetBits = 1;    // nothing of the kind, but it is in bold
constexpr double kPlainTargetBits = 2;   // nothing of the kind
constexpr double kNamedRatioBits = 3;    // a rate, in a search for ratios: taken off the price
constexpr double kNamedBalanceBits = 4;  // a balance, in a search for running balances: taken off the price

// Signs. A formula over several lines was picked out of all their combinations.
constexpr double kSignBits = 1.2;         // the first line less the rest; half of it for each that is not called "less"
constexpr double kDeductionBits = 0.3;    // signs that are those which the labels say: next to free
constexpr double kLoneSignBits = 6;       // a minus that only one column has shown
constexpr double kLoneUnsignedBits = 16;  // … among lines that print theirs: more than one instance can ever prove

// A total that no instance bears out, believed for its word, or for standing without a label under a block. Its one
// broken instance is told where a slip of the hand brings the rest of kAlarmBits.
constexpr double kSuspectedWordBits = 4;    // called a total
constexpr double kSuspectedListBits = 6;    // … that ends a list and is near its sum: told without a slip
constexpr double kSuspectedRollBits = 4;    // a dated label under the same with another date: opening and closing
constexpr double kSuspectedLayoutBits = 2;  // without a label
constexpr double kHabitBits = 3;            // on top: other totals of the table do sum what stands above them

// What a broken instance speaks against a relation: little against a total under its items, which is a total whatever
// the figures say; much against a formula that was picked out for the instances that hold.
constexpr double kBrokenTotalBits = 1;      // a block that starts where the page says, or signs that the labels say
constexpr double kBrokenBlockBits = 3;      // a block that starts anywhere, or signs that were tried
constexpr double kBrokenFormulaBits = 5;    // columns with signs that were tried, carried and running balances, ratios
constexpr double kBrokenScatteredBits = 7;  // a formula over lines picked from anywhere
// … where it may not be meant, and the target is not called a total: 50 % is the rest of 100 %, 30,000 not of 60,000.
constexpr double kUnlikeBits = 1.5;

constexpr double kTrivialBits = 6;  // the most that all trivial instances of a relation are worth together
constexpr double kExactBits = 4;    // against one in 16 that rounded figures would show no residual at all
// More evidence than the margin, where no word calls it a total and it breaks as often as it holds.
constexpr double kPlainDoubtBits = 0.5;
// … and other such lines follow it: "Insurance" of five items that sum to it by chance.
constexpr double kAmidListBits = 4;
constexpr double kUnboundedBits = 8;  // that a formula which was picked must be worth before its breaks are told

// Whole figures whose roundings never show were not rounded: each further instance with a zero residual has a chance
// of 0.62 (two addends) to 0.36 (a dozen) under rounding. The n = terms + 1 roundings have a variance of n/12 units²,
// so that a normal curve of that width leaves about 1/√(1 + 2π·n/12) for zero.
double chance_of_zero_residual(std::size_t terms);

// Whether a relation is meant for an instance at all: a column of averages or prices is not additive, whatever its
// neighbours are. It is meant where the instance looks like one of those in which it holds.
bool applies_to(const LineView& view, const Relation& relation, int instance);

// Fills bits, held, broken, informative and exact from every instance; `price` is what the search paid for it.
void weigh(const LineView& view, Relation& relation, double price, double broken_bits);

// The same, and gives way to a neighbouring formula that explains the exceptions (competition.h).
void weigh_against_neighbours(const LineView& view, Relation& relation, double price, double broken_bits);

}  // namespace crossfoot::validate
