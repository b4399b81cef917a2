// A sheet of a workbook, whatever its format: cells where they stand, each as it is shown.
#pragma once

#include <string>
#include <vector>

#include "extractors/extractor.h"
#include "model/document.h"

namespace crossfoot::extractors::sheets {

struct SheetCell {
  int row = 0;
  int column = 0;
  int row_span = 1;
  int column_span = 1;
  std::string text;
  std::vector<TextMark> marks;
  bool figure = false;  // holds a number that is no date
  bool bold = false;
  double indent = 0;  // points
  Alignment alignment = Alignment::unknown;
};

struct Sheet {
  std::string name;
  std::vector<SheetCell> cells;  // that show something, each place once; by row, then column
  int hidden_rows = 0;           // with cells in them, which are read as the others
  int hidden_columns = 0;
};

// The sheet's name as a heading, then its tables and the text between them. What is set apart by blank rows or columns
// and has heads of its own is a table of its own.
void append_sheet(Sheet&& sheet, Document& document, const Limits& limits);

}  // namespace crossfoot::extractors::sheets
