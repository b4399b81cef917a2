// The grid of a table whose cells come row by row and say over how many columns and rows they stretch.
#pragma once

#include <vector>

#include "extractors/extractor.h"
#include "extractors/flow/table_content.h"

namespace crossfoot::extractors::flow {

class GridBuilder {
 public:
  GridBuilder(const Limits& limits, int depth) : limits_(limits) { built_.table.depth = depth; }

  // Goes into the first free column of the row. A row span of 0 reaches to the end of the group.
  void add_cell(std::vector<Item> items, int column_span, int row_span);
  // Free columns of this row stay blank.
  void skip_columns(int count);
  // Heads are the leading rows that say so.
  void end_row(bool head);
  // No cell reaches beyond here: the end of a row group.
  void end_spans();
  TableContent finish();

 private:
  struct Column {
    int until = 0;         // the row where the cell that reaches into this column ends
    std::size_t cell = 0;  // and which it is
  };
  void cut_spans();

  Limits limits_;
  TableContent built_;
  std::vector<Column> columns_;
  int column_ = 0;
  bool in_head_ = true;
};

}  // namespace crossfoot::extractors::flow
