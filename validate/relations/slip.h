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

// What a slip is worth: rarer coincidences explain more. A digit that differs explains one residual in a
// hundred by chance, a lost sign next to none.
double slip_bits(Slip slip);

}  // namespace crossfoot
