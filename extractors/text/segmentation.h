// Rows of a table whose cells stand one below the other, where blank lines set rows apart but may also stand inside a
// row or a cell: the segmentation under which the rows have one arity.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace crossfoot::extractors::text {

enum class StackedKind : std::uint8_t { empty, text, figure };

struct StackedCell {
  StackedKind kind = StackedKind::text;
  bool after_blank = false;  // a blank line stands between it and the cell above: a row may start here
};

struct Segmentation {
  std::size_t arity = 0;
  std::vector<std::size_t> row_begins;  // indexes of cells, the first is 0
  double cost = 0;
  std::size_t full_rows = 0;  // rows with exactly `arity` cells
};

// The cheapest rows over all likely arities. `cells` is not empty. Time is linear in the cells: at most kMostArities
// arities are tried, each with rows of at most kWidestRow cells.
Segmentation segment_rows(const std::vector<StackedCell>& cells);

}  // namespace crossfoot::extractors::text
