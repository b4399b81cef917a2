#include "report/html/table_view.h"

#include <algorithm>
#include <set>
#include <string>

#include "report/html/html_words.h"
#include "report/safe_text.h"
#include "report/sum_layout.h"

namespace crossfoot {
namespace {

using kainjow::mustache::data;

// Enough for any table that a person reads on one page; larger ones show the rows that matter.
constexpr int kMostRows = 400;
constexpr int kMostColumns = 120;
constexpr int kRowsAround = 1;

std::set<int> rows_to_show(const Table& table, const CellMarks& marks, RowChoice choice) {
  std::set<int> rows;
  if (choice == RowChoice::every || (choice == RowChoice::all && table.rows <= kMostRows)) {
    for (int row = 0; row < table.rows; ++row) rows.insert(row);
    return rows;
  }
  for (int row = 0; row < std::min(table.header_rows, table.rows); ++row) rows.insert(row);
  for (const auto& [position, mark] : marks) {
    if (static_cast<int>(rows.size()) > kMostRows) break;
    for (int row = position.first - kRowsAround; row <= position.first + kRowsAround; ++row)
      if (row >= 0 && row < table.rows) rows.insert(row);
  }
  return rows;
}

class TableDrawer {
 public:
  TableDrawer(const TableSource& source, const CellMarks& marks, std::string_view language)
      : table_(*source.table), statement_(source.statement), marks_(marks), language_(language), grid_(source.grid) {}

  data draw(const std::set<int>& rows) const {
    data list{data::type::list};
    int before = -1;
    const int columns = marks_.empty() ? table_.columns : std::min(table_.columns, kMostColumns);
    for (auto it = rows.begin(); it != rows.end(); ++it) {
      if (*it > before + 1) list.push_back(gap(*it - before - 1, columns));
      const auto end = group_end(rows, *it);
      const bool starts_group = it == rows.begin() || *std::prev(it) != *it - 1;
      list.push_back(row(*it, columns, starts_group, end));
      before = *it;
    }
    if (before + 1 < table_.rows) list.push_back(gap(table_.rows - before - 1, columns));
    return list;
  }

 private:
  // The first row after `row` that is not shown.
  static int group_end(const std::set<int>& rows, int row) {
    int end = row + 1;
    for (auto it = rows.upper_bound(row); it != rows.end() && *it == end; ++it) ++end;
    return end;
  }

  data gap(int count, int columns) const {
    data row;
    row.set("gap", std::to_string(count) + " " + html_word("rows_left_out", language_));
    row.set("columns", std::to_string(std::max(columns, 1)));
    return row;
  }

  data row(int row, int columns, bool starts_group, int group_end) const {
    data cells{data::type::list};
    for (int column = 0; column < columns; ++column) {
      const int index = grid_[static_cast<std::size_t>(row) * static_cast<std::size_t>(table_.columns) +
                              static_cast<std::size_t>(column)];
      if (index < 0) {
        cells.push_back(blank(row, column));
        continue;
      }
      const Cell& cell = table_.cells[static_cast<std::size_t>(index)];
      // Drawn where it begins, or where its rows come back into view.
      if (cell.column != column || (cell.row != row && !starts_group)) continue;
      cells.push_back(drawn(cell, row, std::min(cell.row + cell.row_span, group_end) - row, columns));
    }
    data made;
    made.set("cells", cells);
    made.set("row_class", row < table_.header_rows ? "head" : "");
    return made;
  }

  data blank(int row, int column) const {
    data cell;
    cell.set("text", "");
    set_mark(cell, row, column);
    return cell;
  }

  data drawn(const Cell& cell, int row, int rows, int columns) const {
    data made;
    made.set("text", one_line(cell.text));
    const int span = std::min(cell.column_span, columns - cell.column);
    if (rows > 1) made.set("rowspan", std::to_string(rows));
    if (span > 1) made.set("colspan", std::to_string(span));
    if (cell.row < table_.header_rows) made.set("column_head", true);
    made.set("figure", is_figure(cell));
    if (const std::string value = value_of(cell); !value.empty()) made.set("value", value);
    made.set("bold", cell.bold);
    set_mark(made, row, cell.column);
    return made;
  }

  const CellReading* reading_of(const Cell& cell) const {
    if (statement_ == nullptr || cell.row >= statement_->rows || cell.column >= statement_->columns) return nullptr;
    return &statement_->at(cell.row, cell.column);
  }

  bool is_figure(const Cell& cell) const {
    const CellReading* reading = reading_of(cell);
    return reading != nullptr && cell.column >= statement_->stub_columns &&
           (reading->kind == CellKind::amount || reading->kind == CellKind::nil);
  }

  // Of a cell that is one amount and nothing else.
  std::string value_of(const Cell& cell) const {
    const CellReading* reading = reading_of(cell);
    if (reading == nullptr || cell.row < table_.header_rows || reading->kind != CellKind::amount ||
        reading->amounts.size() != 1)
      return "";
    return reading->amounts[0].readings.empty() ? "" : reading->amounts[0].readings[0].value.to_string();
  }

  void set_mark(data& cell, int row, int column) const {
    const auto found = marks_.find({row, column});
    if (found == marks_.end()) return;
    data mark;
    mark.set("class", std::string(mark_class(found->second.kind)));
    mark.set("says", html_word(found->second.kind == MarkKind::suspect  ? "legend_suspect"
                               : found->second.kind == MarkKind::stated ? "legend_stated"
                                                                        : "legend_addend",
                               language_));
    data links{data::type::list};
    for (const int number : found->second.findings) links.push_back(data("number", std::to_string(number)));
    mark.set("links", links);
    cell.set("mark", mark);
  }

  const Table& table_;
  const TableStatement* statement_;
  const CellMarks& marks_;
  std::string_view language_;
  const std::vector<int>& grid_;
};

void add_mark(CellMarks& marks, const CellRef& cell, MarkKind kind, int number) {
  CellMark& mark = marks[{cell.row, cell.column}];
  mark.kind = std::max(mark.kind, kind);
  if (number > 0 && (mark.findings.empty() || mark.findings.back() != number)) mark.findings.push_back(number);
}

}  // namespace

std::string_view mark_class(MarkKind kind) {
  switch (kind) {
    case MarkKind::addend: return "addend";
    case MarkKind::stated: return "stated";
    case MarkKind::suspect: return "suspect";
  }
  return "addend";
}

void add_marks(const Finding& finding, int number, int table, CellMarks& marks) {
  for (const Operand& operand : finding.operands)
    if (operand.cell.table == table) add_mark(marks, operand.cell, MarkKind::addend, 0);
  if (finding.cell && finding.table == table)
    add_mark(marks, *finding.cell, finding.suspect_cells.empty() ? MarkKind::suspect : MarkKind::stated, number);
  for (const CellRef& suspect : finding.suspect_cells)
    if (suspect.table == table && is_suspect(finding, suspect)) add_mark(marks, suspect, MarkKind::suspect, number);
}

data table_view(const TableSource& source, const CellMarks& marks, RowChoice choice, std::string_view language) {
  data view;
  view.set("caption", one_line(source.table->caption));
  view.set("has_caption", !source.table->caption.empty());
  view.set("rows", TableDrawer(source, marks, language).draw(rows_to_show(*source.table, marks, choice)));
  return view;
}

}  // namespace crossfoot
