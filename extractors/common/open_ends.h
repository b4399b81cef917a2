// Whether a text breaks off, so that the line below it goes on: for labels wrapped over lines, in every format.
#pragma once

#include <string_view>

namespace crossfoot::extractors {

// "Balance at 31 December,", "Cost of", "Gastos de", "Swap (see note": ends in a comma, a joining word or an open
// bracket.
bool ends_open(std::string_view text);

// "Senior notes due December" before its year. A month by itself is a whole label.
bool ends_in_month(std::string_view text);

}  // namespace crossfoot::extractors
