// A document with its readings: all that the validator sees.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/figure_style.h"
#include "model/reading.h"

namespace crossfoot {

struct TableStatement {
  int table = 0;  // index into Document::tables
  int rows = 0;
  int columns = 0;
  std::vector<CellReading> cells;  // rows × columns, row-major; a spanned position repeats nothing: it is blank
  // The first column that holds figures; the columns before it are the stub.
  int stub_columns = 1;
  std::vector<LabelReading> row_labels;     // one per row, from its stub cells
  std::vector<LabelReading> column_labels;  // one per column, from its header path joined with " › "
  std::string currency;                     // of the whole table where heading, caption or headnote says so, ISO 4217
  int scale_exponent = 0;  // headnote "in thousands" → 3; already applied to no cell: cells stay as printed

  const CellReading& at(int row, int column) const {
    return cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)];
  }
};

// The separators that most of the table's figures are read with.
FigureStyle figure_style(const TableStatement& table);

struct Period {
  std::string start, end;  // ISO days, closed
  std::string evidence;    // the text that says so, as printed
  int block = -1;          // where it stands, or -1
};

struct BlockStatement {
  std::vector<Date> dates;  // in order of their place in the block's text
  std::vector<Amount> amounts;
};

struct Statement {
  const Document* document = nullptr;  // outlives the statement
  std::vector<TableStatement> tables;  // one per Document::tables
  std::vector<BlockStatement> blocks;  // one per Document::blocks
  std::optional<Period> period;        // of the whole report
};

}  // namespace crossfoot
