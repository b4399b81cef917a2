// Which cell is wrong: the smallest and likeliest change that mends the broken equations of a table.
#pragma once

#include <utility>
#include <vector>

#include "validate/relations/equations.h"
#include "validate/relations/slip.h"

namespace crossfoot::validate {

// That the page is wrong, in three bands; no number until enough judged reports bear one out.
enum class Likelihood { unlikely, likely, sure };

struct Diagnosis {
  enum class Cause { cell, row_printed_twice, row_missing, lines_skipped };
  Cause cause = Cause::cell;
  int equation = 0;  // the broken one that shows it best
  int suspect = 0;   // cell to look at first
  Int128 right = 0;  // what it should read, in grid units
  int right_decimals = 0;
  Slip slip = Slip::none;
  int slip_cell = -1;         // the item left out or counted twice, the neighbour copied from
  int reading = -1;           // into FigureGrid::alternatives(): another reading of the suspect mends it
  std::vector<int> suspects;  // likeliest first, `suspect` leading
  std::vector<int> mended;    // equations that the change mends, `equation` among them
  std::vector<int> vouching;  // equations that hold and would not if another cell were changed instead
  bool tentative = false;     // told only where a second formula confirms it
  bool confirmed = false;     // one that holds with the change and was not found without it
  double bits = 0;            // how sure it is that something is wrong
  Likelihood likelihood = Likelihood::unlikely;  // … on the page; likelihood.h
};

struct RepeatedRow {
  int row = 0;
  int first = 0;  // the row above that it repeats
  // One whole that is parted in two ways, by kind and by buyer, and printed under each.
  bool of_two_splits = false;
};

struct TableModel {
  const TableStatement* statement = nullptr;
  const Table* table = nullptr;
  FigureGrid grid;
  TableTraits traits;
  std::vector<Relation> relations;
  bool of_page = false;                    // its rows and columns are our reading of where the words of a page stand
  std::vector<RepeatedRow> repeated_rows;  // printed twice by mistake, taken out of the grid
  std::vector<std::pair<int, Figure>> removed;  // their cells and what they print

  std::vector<int> cell_index;  // cell_grid() of the table

  // The printed cell that begins at a grid position, or nullptr.
  const Cell* printed_cell(int cell) const {
    const int index = cell_index[static_cast<std::size_t>(cell)];
    if (index < 0) return nullptr;
    const Cell& found = table->cells[static_cast<std::size_t>(index)];
    return grid.index(found.row, found.column) == cell ? &found : nullptr;
  }
  const Figure& as_printed(int cell) const {
    for (const auto& [other, figure] : removed)
      if (other == cell) return figure;
    return grid.at(cell);
  }
};

// Only what is surer than the margin of evidence.h and `margin` bits more.
std::vector<Diagnosis> diagnose(const TableModel& model, const EquationSet& equations, double margin);

}  // namespace crossfoot::validate
