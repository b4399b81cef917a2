// Rows at the head of a page, too few to be a table by themselves: the end of the table that closes the page before.
#pragma once

#include <vector>

#include "extractors/layout/page_content.h"
#include "model/document.h"

namespace crossfoot::extractors::layout {

struct StrayRow {
  std::vector<Cell> cells;  // left to right; their columns are not known yet
  Box box;                  // also of the block that stands for the row until its table is found
};

// The first lines of the page with figures beside a label, below running heads and above everything else. Their words
// leave `rest`, the words of no table.
std::vector<StrayRow> take_stray_rows(const PageContent& page, std::vector<const Word*>& rest);

// Gives the texts of the rows the columns of the table over whose texts they stand. False, and nothing changed, where
// one of them stands over none, or two over one.
bool fit_into_columns(const Table& table, std::vector<StrayRow>& rows);

// The left and right edges of the texts in the body of a column.
struct ColumnExtent {
  double left = 1e9, right = -1e9;
};
ColumnExtent column_extent(const Table& table, int column);

}  // namespace crossfoot::extractors::layout
