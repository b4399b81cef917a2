// The neighbours of a formula: before one with exceptions is believed, the formulas next to it are tried. A cash book
// in which most days have no payments holds "balance = balance before + receipts" on those days; with payments it
// holds on all of them, and no day is an exception.
#pragma once

#include <optional>

#include "validate/relations/relation.h"

namespace crossfoot::validate {

struct Neighbour {
  std::vector<Term> terms;
  bool strict = false;
  double price = 0;  // bits, for the formulas that were tried beside it
};

// One line more with either sign, one less, or a sign turned: the best of those that make broken instances hold for
// more than such a coincidence is worth. `relation` is linear and weighed; nothing where it has no exceptions.
std::optional<Neighbour> better_neighbour(const LineView& view, const Relation& relation);

}  // namespace crossfoot::validate
