// The ways in which a figure goes wrong between the ledger and the page.
#pragma once

#include <vector>

#include "validate/relations/figure_grid.h"

namespace crossfoot::validate {

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

struct SlipCandidate {
  Slip slip = Slip::none;
  Int128 right = 0;  // in grid units
};

// Every value from which one slip of the hand makes the printed figure.
std::vector<SlipCandidate> slips_behind(const FigureGrid& grid, const Figure& printed);

// How many figures one such slip could have made of a figure with so many digits.
double slip_alternatives(Slip slip, int digits);
// Digits of the figure as printed, without leading zeros.
int digit_count(const FigureGrid& grid, const Figure& figure);

}  // namespace crossfoot::validate
