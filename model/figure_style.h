// How a table writes its figures, so that a sentence about them writes figures of its own the same way.
#pragma once

#include <string>

#include "model/decimal.h"

namespace crossfoot {

struct FigureStyle {
  char32_t group = U',';  // 0: digits are not grouped
  char32_t decimal = U'.';
};

// "3.127,40" of 3127.40 in the Spanish style.
std::string format_figure(const Decimal& value, const FigureStyle& style);

}  // namespace crossfoot
