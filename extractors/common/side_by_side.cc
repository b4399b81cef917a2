#include "extractors/common/side_by_side.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extractors/common/lead_words.h"
#include "language/utf8.h"

namespace crossfoot::extractors {
namespace {

constexpr int kFewestLabels = 3;  // in the column that begins the right half; two may be remarks
constexpr int kMostInTwo = 3;     // a column is one of labels or figures where two in three of its cells are

enum class CellShape { label, figure, other };

CellShape shape_of(const std::string& text) {
  int letters = 0;
  int digits = 0;
  for (const char32_t c : language::code_points(text)) {
    letters += language::is_letter(c);
    digits += language::is_digit(c);
  }
  constexpr int kUnitLetters = 3;  // "US$ 40", "12 kg"
  if (digits > 0 && letters <= kUnitLetters && letters <= digits) return CellShape::figure;
  return letters > kUnitLetters ? CellShape::label : CellShape::other;
}

struct ColumnShape {
  int labels = 0, figures = 0, filled = 0;
  std::string head;    // of all head rows, one above the other
  bool total = false;  // one of its labels is called a total

  bool of_labels() const { return labels >= kFewestLabels && labels * kMostInTwo >= 2 * filled; }
  bool of_figures() const { return figures > 0 && figures * kMostInTwo >= 2 * filled; }
};

std::vector<ColumnShape> column_shapes(const Table& table) {
  std::vector<ColumnShape> shapes(static_cast<std::size_t>(table.columns));
  for (const Cell& cell : table.cells) {
    if (cell.text.empty()) continue;
    ColumnShape& shape = shapes[static_cast<std::size_t>(cell.column)];
    if (cell.row < table.header_rows) {
      if (cell.column_span < table.columns) shape.head += cell.text + "\n";  // the title of both halves heads neither
      continue;
    }
    ++shape.filled;
    const CellShape kind = shape_of(cell.text);
    shape.labels += kind == CellShape::label;
    shape.figures += kind == CellShape::figure;
    shape.total = shape.total || (kind == CellShape::label && opens_total(cell.text));
  }
  return shapes;
}

// Whether the columns from `at` are the right half of a table whose left half ends before it.
bool are_halves(const std::vector<ColumnShape>& shapes, std::size_t at) {
  const ColumnShape &left = shapes.front(), &right = shapes[at];
  if (2 * at != shapes.size() || !left.of_labels() || !right.of_labels()) return false;
  bool headed = false;
  for (std::size_t column = 1; column < at; ++column) {
    const ColumnShape &here = shapes[column], &there = shapes[at + column];
    if (!here.of_figures() || !there.of_figures() || here.head != there.head) return false;
    headed = headed || !here.head.empty();
  }
  const bool goes_on = !left.head.empty() && left.head == right.head;
  return !goes_on && ((headed && left.head != right.head) || (left.total && right.total));
}

// What stands across both halves: nothing in the body but lines of words, as "Figures in dollars".
bool parts_cleanly(const Table& table, int at) {
  return std::none_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
    const bool across = cell.column < at && cell.column + cell.column_span > at;
    return across && cell.row >= table.header_rows && shape_of(cell.text) == CellShape::figure;
  });
}

std::optional<int> second_half(const Table& table) {
  if (table.columns < 4 || table.columns % 2 != 0 || table.rows - table.header_rows < kFewestLabels)
    return std::nullopt;
  const int at = table.columns / 2;
  if (!are_halves(column_shapes(table), static_cast<std::size_t>(at)) || !parts_cleanly(table, at)) return std::nullopt;
  return at;
}

void drop_blank_end(Table& table) {
  int last = table.header_rows;
  for (const Cell& cell : table.cells) last = std::max(last, cell.row + cell.row_span);
  table.rows = std::min(table.rows, last);
}

Box box_of_cells(const Table& table, int page) {
  Box box;
  for (const Cell& cell : table.cells)
    if (cell.page == page) box = box.united(cell.box);
  return box;
}

// A half may end pages before the other.
void fit_boxes(Table& table) {
  std::erase_if(table.parts, [&](const TablePart& part) { return part.first_row > 0 && part.first_row >= table.rows; });
  for (TablePart& part : table.parts) part.box = box_of_cells(table, part.page);
  table.box = box_of_cells(table, table.page);
}

// Leaves the columns before `at` in `table` and gives the others; what spans both is in each.
Table cut(Table& table, int at) {
  Table right = table;
  right.columns = table.columns - at;
  table.columns = at;
  std::vector<Cell> left_cells;
  right.cells.clear();
  for (Cell& cell : table.cells) {
    const int end = cell.column + cell.column_span;
    if (end > at) {
      Cell copy = cell;
      copy.column = std::max(cell.column - at, 0);
      copy.column_span = end - at - copy.column;
      right.cells.push_back(std::move(copy));
    }
    if (cell.column >= at) continue;
    cell.column_span = std::min(end, at) - cell.column;
    left_cells.push_back(std::move(cell));
  }
  table.cells = std::move(left_cells);
  drop_blank_end(table);
  drop_blank_end(right);
  fit_boxes(table);
  fit_boxes(right);
  return right;
}

}  // namespace

void split_side_by_side(Document& document) {
  bool any = false;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    Block& block = document.blocks[i];
    if (block.kind != BlockKind::table) continue;
    Table& table = document.tables[static_cast<std::size_t>(block.table)];
    const auto at = second_half(table);
    if (!at) continue;
    Table right = cut(table, *at);
    Block beside = block;
    beside.table = block.table + 1;
    beside.box = right.box;
    block.box = table.box;
    for (Block& later : document.blocks)
      if (later.table > block.table) ++later.table;
    document.tables.insert(document.tables.begin() + beside.table, std::move(right));
    document.blocks.insert(document.blocks.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(beside));
    ++i;
    any = true;
  }
  if (!any) return;
  for (std::size_t i = 0; i < document.tables.size(); ++i) document.tables[i].id = "t" + std::to_string(i + 1);
}

}  // namespace crossfoot::extractors
