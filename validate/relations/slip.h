// The ways in which a figure goes wrong between the ledger and the page.
#pragma once

#include "validate/relations/figure_grid.h"

namespace crossfoot {

enum class Slip {
  none,
  digit,       // 6,974 for 6,074
  transposed,  // 6,794 for 6,974
  dropped,     // 697 for 6,974
  added,       // 66,974 for 6,974
  shifted,     // 697.4 for 6,974
  sign,        // a lost minus or parenthesis
  copied,      // the figure of the neighbouring cell
  omitted,     // a total without one of its items
  doubled,     // a total with one of its items twice
};

// How the figure printed could have come from the right value by one slip of the hand; Slip::none if by none.
// `decimals` is how many decimals the right value would have been printed with.
Slip slip_between(const FigureGrid& grid, const Figure& printed, Int128 right, int decimals);

// How many figures one such slip could have made of a figure with so many digits.
double slip_alternatives(Slip slip, int digits);
// Digits of the figure as printed, without leading zeros.
int digit_count(const FigureGrid& grid, const Figure& figure);

}  // namespace crossfoot
