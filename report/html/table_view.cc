#include "report/html/table_view.h"

#include <algorithm>
#include <limits>
#include <set>
#include <string>

#include "report/html/html_words.h"
#include "report/safe_text.h"
#include "report/sum_layout.h"

namespace crossfoot::report {
namespace {

using kainjow::mustache::data;

// Of the rows or columns of a table.
struct LineLimit {
  int whole;   // so many are shown all; of more, heads and lines with marks
  int most;    // of those
  int around;  // neighbours of a marked line
};

struct TableLimits {
  LineLimit rows, columns;
  std::size_t text;  // characters of a cell
};

constexpr int kNoLimit = std::numeric_limits<int>::max();
constexpr TableLimits kEvery = {{kNoLimit, kNoLimit, 0}, {kNoLimit, kNoLimit, 0}, kNoLimit};
// Enough for any table that a person reads on one page; larger ones show what matters.
constexpr TableLimits kAll = {{400, 400, 1}, {120, 120, 0}, kNoLimit};
// Beside a finding: little enough for the marks to be in view.
constexpr TableLimits kNearMarks = {{6, 40, 1}, {5, 8, 0}, 160};

const TableLimits& limits_of(RowChoice choice) {
  switch (choice) {
    case RowChoice::every: return kEvery;
    case RowChoice::all: return kAll;
    case RowChoice::near_marks: return kNearMarks;
  }
  return kAll;
}

// In order. `marked` has the strongest marks first: where not all lines have room, the cell in doubt has.
std::vector<int> lines_to_show(int count, int heads, const std::vector<int>& marked, const LineLimit& limit) {
  std::set<int> lines;
  for (int line = 0; line < (count <= limit.whole ? count : std::min(heads, count)); ++line) lines.insert(line);
  for (const int line : marked) {
    if (static_cast<int>(lines.size()) >= limit.most) break;
    for (int near = line - limit.around; near <= line + limit.around; ++near)
      if (near >= 0 && near < count) lines.insert(near);
  }
  return {lines.begin(), lines.end()};
}

std::vector<std::pair<int, int>> strongest_first(const CellMarks& marks) {
  std::vector<std::pair<int, int>> positions;
  for (const MarkKind kind : {MarkKind::suspect, MarkKind::stated, MarkKind::addend})
    for (const auto& [position, mark] : marks)
      if (mark.kind == kind) positions.push_back(position);
  return positions;
}

class TableDrawer {
 public:
  TableDrawer(const TableSource& source, const CellMarks& marks, const TableLimits& limits, std::string_view language)
      : table_(*source.table),
        statement_(source.statement),
        marks_(marks),
        language_(language),
        grid_(source.grid),
        longest_text_(limits.text) {
    std::vector<int> marked_rows, marked_columns;
    for (const auto& [row, column] : strongest_first(marks)) {
      marked_rows.push_back(row);
      marked_columns.push_back(column);
    }
    rows_ = lines_to_show(table_.rows, table_.header_rows, marked_rows, limits.rows);
    int next = 0;
    for (const int column : lines_to_show(table_.columns, stub_columns(), marked_columns, limits.columns)) {
      if (column > next) columns_.push_back(kGap);
      columns_.push_back(column);
      next = column + 1;
    }
    if (next < table_.columns) columns_.push_back(kGap);
  }

  data draw() const {
    data list{data::type::list};
    int next = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const int row = rows_[i];
      if (row > next) list.push_back(gap(row - next));
      std::size_t end = i + 1;  // of the rows shown one after another
      while (end < rows_.size() && rows_[end] == rows_[end - 1] + 1) ++end;
      list.push_back(drawn_row(row, i == 0 || row > next, rows_[end - 1] + 1));
      next = row + 1;
    }
    if (next < table_.rows) list.push_back(gap(table_.rows - next));
    return list;
  }

 private:
  static constexpr int kGap = -1;    // columns left out
  static constexpr int kBlank = -1;  // as in cell_grid

  int stub_columns() const { return statement_ == nullptr ? 1 : statement_->stub_columns; }

  data gap(int count) const {
    data row;
    row.set("gap", std::to_string(count) + " " + html_word(count == 1 ? "row_left_out" : "rows_left_out", language_));
    row.set("columns", std::to_string(std::max<std::size_t>(columns_.size(), 1)));
    return row;
  }

  // The cell at each position shown of a row; columns left out belong to the cell that reaches over them.
  std::vector<int> cells_of(int row) const {
    const auto at = [&](int column) {
      return grid_[static_cast<std::size_t>(row) * static_cast<std::size_t>(table_.columns) +
                   static_cast<std::size_t>(column)];
    };
    std::vector<int> cells;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const bool between = columns_[i] == kGap && i > 0 && i + 1 < columns_.size();
      const bool reached = between && at(columns_[i - 1]) == at(columns_[i + 1]);
      cells.push_back(columns_[i] != kGap ? at(columns_[i]) : reached ? at(columns_[i - 1]) : kBlank);
    }
    return cells;
  }

  data drawn_row(int row, bool starts_group, int group_end) const {
    const std::vector<int> cells = cells_of(row);
    data list{data::type::list};
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (cells[i] == kBlank) {
        list.push_back(blank(row, columns_[i]));
        continue;
      }
      std::size_t end = i + 1;
      while (end < cells.size() && cells[end] == cells[i]) ++end;
      const Cell& cell = table_.cells[static_cast<std::size_t>(cells[i])];
      // Drawn where it begins, or where its rows come back into view.
      if (cell.row == row || starts_group)
        list.push_back(drawn(cell, row, std::min(cell.row + cell.row_span, group_end) - row, end - i));
      i = end - 1;
    }
    data made;
    made.set("cells", list);
    made.set("is_head", row < table_.header_rows);
    return made;
  }

  data blank(int row, int column) const {
    data cell;
    cell.set("tag", "td");
    cell.set("text", column == kGap ? "⋯" : "");
    set_mark(cell, row, column, column == kGap ? "gap" : "");
    return cell;
  }

  data drawn(const Cell& cell, int row, int rows, std::size_t columns) const {
    const std::string scope = scope_of(cell, columns);
    data made;
    made.set("text", shortened(one_line(cell.text), longest_text_));
    made.set("tag", scope.empty() ? "td" : "th");
    made.set("has_scope", !scope.empty());
    made.set("scope", scope);
    if (rows > 1) made.set("rowspan", std::to_string(rows));
    if (columns > 1) made.set("colspan", std::to_string(columns));
    if (const std::string value = value_of(cell); !value.empty()) made.set("value", value);
    const bool figure = is_figure(cell);
    set_mark(made, row, cell.column, cell.bold ? (figure ? "figure bold" : "bold") : (figure ? "figure" : ""));
    return made;
  }

  // What a head is the head of, for whoever hears the table; empty for other cells.
  std::string scope_of(const Cell& cell, std::size_t columns) const {
    if (cell.text.empty()) return "";
    if (cell.row < table_.header_rows) return columns > 1 ? "colgroup" : "col";
    return cell.column < stub_columns() ? "row" : "";
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

  // With the classes that the cell has anyway.
  void set_mark(data& cell, int row, int column, std::string classes) const {
    const auto found = marks_.find({row, column});
    if (found != marks_.end()) classes += (classes.empty() ? "" : " ") + std::string(mark_class(found->second.kind));
    cell.set("has_class", !classes.empty());
    cell.set("class", std::move(classes));
    if (found == marks_.end()) return;
    data mark;
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
  std::size_t longest_text_;
  std::vector<int> rows_;
  std::vector<int> columns_;  // with kGap where some are left out
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
  view.set("rows", TableDrawer(source, marks, limits_of(choice), language).draw());
  return view;
}

}  // namespace crossfoot::report
