#include "model/table.h"

#include <algorithm>

namespace crossfoot {

std::vector<int> cell_grid(const Table& table) {
  const auto columns = static_cast<std::size_t>(std::max(table.columns, 0));
  std::vector<int> grid(static_cast<std::size_t>(std::max(table.rows, 0)) * columns, -1);
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    const Cell& cell = table.cells[i];
    const int last_row = std::min(cell.row + cell.row_span, table.rows);
    const int last_column = std::min(cell.column + cell.column_span, table.columns);
    for (int row = std::max(cell.row, 0); row < last_row; ++row)
      for (int column = std::max(cell.column, 0); column < last_column; ++column)
        grid[static_cast<std::size_t>(row) * columns + static_cast<std::size_t>(column)] = static_cast<int>(i);
  }
  return grid;
}

}  // namespace crossfoot
