// Which separators the cells of a table use.
#pragma once

#include <vector>

#include "validate/relations/case.h"

namespace crossfoot::validate {

// What a figure says about separators: "1,234.5" a decimal point, "1.234,5" a decimal comma.
enum class NumberStyle { open, point, comma };

struct StyledCell {
  int cell = 0;
  NumberStyle style = NumberStyle::open;
  bool grouped = false;       // has a thousands separator
  bool ambiguous = false;     // a point before three digits: "1.234"; a comma there groups, but for odd cases
  bool unmistakable = false;  // has both separators, or cents of money
  bool large = false;         // a whole part of four digits or more
};

// The style of every figure cell of the table's body, in the order of the grid.
std::vector<StyledCell> styled_cells(const TableContext& c);

}  // namespace crossfoot::validate
