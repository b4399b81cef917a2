// Totals that stand before their items and totals that stand after them: which of two readings of the same lines
// stands.
#pragma once

#include <vector>

#include "validate/relations/relation.h"

namespace crossfoot::validate {

// A total before its items competes with sums that read the same lines the other way: revenue = cost + profit
// is profit = revenue − cost. And lines that are added up side by side are not each other's items.
bool contradicts(const LineView& view, const Relation& before, const Relation& after);

// Loans are total assets less equity only because loans and equity make up the total: what is added up side by side
// is not derived from one another.
void drop_rearranged(std::vector<Relation>& relations);

// Items of a total that the page sets above them are not counted beside it once more.
bool counts_items(const LineView& view, const Relation& relation, const std::vector<Relation>& before);

// Revenue is cost and gross profit because gross profit is revenue less cost: it says nothing of revenue's own items.
bool is_turned_round(const Relation& above, const std::vector<Relation>& after);

}  // namespace crossfoot::validate
