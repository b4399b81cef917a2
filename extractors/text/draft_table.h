// A table while it is being found in the lines: rows of raw cells. Every form of table yields one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/text/lines.h"
#include "model/table.h"

namespace crossfoot::extractors::text {

constexpr int kMaxColumns = 512;  // a line with more fields is no row of a table

struct DraftCell {
  std::string text;  // raw, '\n' between lines of the cell
  int line = 0;
  double indent = 0;
  int column_span = 1;
  bool empty() const { return text.empty(); }
};

struct DraftRow {
  std::vector<DraftCell>
      cells;              // one for each column; those under a spanning one are empty, a short row is blank at its end
  int blanks_before = 0;  // lines set it apart from the row above
  bool label_only() const;  // text in the first column and nowhere else
};

struct DraftTable {
  LineRange lines;
  std::vector<DraftRow> rows;
  int columns = 0;
  int header_rows = 0;
  double confidence = 1;
  std::string_view html;  // the source of a block of HTML, which has no rows here: it is read by html/
};

// What a row's figure columns hold, apart from blank marks.
bool is_data_row(const DraftRow& row);    // an amount that is no column heading such as a year
bool is_header_row(const DraftRow& row);  // text or years in the figure columns, and no amount

// The leading rows that head the columns; title rows above them count, section heads below do not.
int count_header_rows(const std::vector<DraftRow>& rows);

std::size_t grid_size(const DraftTable& draft);

// The finished table: texts cleaned, empty rows dropped, cells in order. Takes the rows apart as it goes.
Table finished_table(DraftTable&& draft);

}  // namespace crossfoot::extractors::text
