// A table redrawn in HTML with the cells of a finding marked: all of it, or the rows that matter.
#pragma once

#include <kainjow/mustache.hpp>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "model/finding.h"
#include "model/statement.h"
#include "model/table.h"

namespace crossfoot::report {

enum class MarkKind { addend, stated, suspect };

struct CellMark {
  MarkKind kind = MarkKind::addend;
  std::vector<int> findings;  // numbers to link back to, from 1
};

using CellMarks = std::map<std::pair<int, int>, CellMark>;  // by row and column; the stronger kind wins

// Marks of the finding in `table`, keyed by the grid position that it names.
void add_marks(const Finding& finding, int number, int table, CellMarks& marks);

std::string_view mark_class(MarkKind kind);

// Every row, all rows within reason, or only heads and rows near marks.
enum class RowChoice { every, all, near_marks };

// What drawing a table needs again and again.
struct TableSource {
  TableSource(const Table& drawn, const TableStatement* readings)
      : table(&drawn), statement(readings), grid(cell_grid(drawn)) {}
  const Table* table;
  const TableStatement* statement;  // nullptr where nothing was read
  std::vector<int> grid;
};

// Data for table.mustache.
kainjow::mustache::data table_view(const TableSource& source, const CellMarks& marks, RowChoice choice,
                                   std::string_view language);

}  // namespace crossfoot::report
