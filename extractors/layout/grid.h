// The rows and columns of one table region, and its cells.
//
// Rules decide where they stand; where none stand, columns come from gutters and rows from lines. A cell may cover
// several rows or columns: no edge stands between them.
#pragma once

#include <vector>

#include "extractors/layout/gutters.h"
#include "extractors/layout/lines.h"
#include "extractors/layout/rules.h"

namespace crossfoot::extractors::layout {

struct Region {
  Box box;
  std::vector<const Word*> words;
  std::vector<Rule> horizontal, vertical;
  bool captioned = false;  // "Table n" stands above
  bool latticed = false;   // vertical rules part its columns
};

struct Separator {
  double at = 0;
  bool ruled = false;     // a rule stands here for most of the table's height
  bool gutter = false;    // enough lines part here by themselves
  double confidence = 1;  // of a gutter: its support against what crosses it
};

// A row of the table before spans: its words by line.
struct Row {
  std::vector<TextLine> lines;
  double y0 = 0, y1 = 0;
  bool ruled_above = false;  // a rule parts it from the row above
};

struct GridCell {
  int row = 0, column = 0, row_span = 1, column_span = 1;
  std::vector<std::vector<const Word*>> lines;
};

struct Grid {
  std::vector<Separator> columns;  // inner separators: columns() - 1 of them
  std::vector<Row> rows;
  double x0 = 0, x1 = 0;
  int header_rows = 0;
  std::vector<GridCell> cells;  // by row, then column; none without text
  std::vector<Rule> horizontal, vertical;

  int column_count() const { return static_cast<int>(columns.size()) + 1; }
  int row_count() const { return static_cast<int>(rows.size()); }
  // The column that holds x.
  int column_at(double x) const;
  double left(int column) const { return column == 0 ? x0 : columns[static_cast<std::size_t>(column) - 1].at; }
  double right(int column) const {
    return column + 1 == column_count() ? x1 : columns[static_cast<std::size_t>(column)].at;
  }
};

// The stages, in order; build_grid runs them all.
std::vector<Separator> find_columns(const Region& region, const std::vector<TextLine>& lines);
std::vector<Row> find_rows(const Region& region, const Grid& grid);
int count_header_rows(const Grid& grid);
void make_cells(Grid& grid);

Grid build_grid(const Region& region);

// How many of the leading lines are column heads rather than body.
std::size_t header_lines(const std::vector<TextLine>& lines);

}  // namespace crossfoot::extractors::layout
