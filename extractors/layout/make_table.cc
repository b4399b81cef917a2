// From a grid to the model's table.
#include <algorithm>
#include <cmath>

#include "extractors/layout/page_layout.h"
#include "extractors/layout/text.h"

namespace crossfoot::extractors::layout {
namespace {

// Points by which the edges, or the middles, of texts that line up differ at most. By eye; in half of the EU set's
// columns one edge is the same to 0.1, in a quarter it strays by more than 5.
constexpr double kLinedUp = 1.5;

Cell make_cell(const GridCell& source, int page) {
  Cell cell;
  cell.row = source.row;
  cell.column = source.column;
  cell.row_span = source.row_span;
  cell.column_span = source.column_span;
  cell.page = page;
  std::vector<const Word*> words;
  for (const auto& line : source.lines) words.insert(words.end(), line.begin(), line.end());
  cell.text = joined_text(words, &cell.marks);
  long bold = 0, italic = 0;
  for (const Word* word : words) {
    cell.box = cell.box.united(word->box);
    bold += word->bold ? 1 : 0;
    italic += word->italic ? 1 : 0;
  }
  const auto count = static_cast<long>(words.size());
  cell.bold = bold * 2 > count;
  cell.italic = italic * 2 > count;
  return cell;
}

// How the texts of a column line up: the edge that varies least.
Alignment alignment_of(const std::vector<const Cell*>& cells) {
  if (cells.size() < 2) return Alignment::unknown;
  const auto spread = [&](auto place) {
    double low = 1e9, high = -1e9;
    for (const Cell* cell : cells) {
      low = std::min(low, place(cell->box));
      high = std::max(high, place(cell->box));
    }
    return high - low;
  };
  const double left = spread([](const Box& b) { return b.x0; });
  const double right = spread([](const Box& b) { return b.x1; });
  const double center = spread([](const Box& b) { return b.center_x(); });
  if (right <= kLinedUp && right <= left) return Alignment::right;
  if (left <= kLinedUp) return Alignment::left;
  if (center <= kLinedUp) return Alignment::center;
  // Labels that hang in by levels are set to the left all the same.
  const auto words = std::count_if(cells.begin(), cells.end(), [](const Cell* cell) { return !is_figure(cell->text); });
  return 2 * words > static_cast<long>(cells.size()) && left < right ? Alignment::left : Alignment::unknown;
}

void align_columns(Table& table) {
  for (int c = 0; c < table.columns; ++c) {
    std::vector<const Cell*> body;
    double left = 1e9;
    for (const Cell& cell : table.cells) {
      if (cell.column != c || cell.column_span != 1) continue;
      left = std::min(left, cell.box.x0);
      if (cell.row >= table.header_rows) body.push_back(&cell);
    }
    const Alignment alignment = alignment_of(body);
    for (Cell& cell : table.cells) {
      if (cell.column != c) continue;
      cell.alignment = alignment;
      if (alignment != Alignment::right && alignment != Alignment::center)
        cell.indent = std::max(0.0, cell.box.x0 - left);
    }
  }
}

}  // namespace

void drop_empty_columns(Table& table) {
  // Heads that span a column do not fill it: it needs a text of its own.
  std::vector<bool> used(static_cast<std::size_t>(table.columns), false);
  for (const Cell& cell : table.cells)
    if (cell.column_span == 1) used[static_cast<std::size_t>(cell.column)] = true;
  for (const Cell& cell : table.cells) {
    const auto first = used.begin() + cell.column;
    if (std::none_of(first, first + cell.column_span, [](bool filled) { return filled; })) *first = true;
  }
  std::vector<int> moved(used.size() + 1, 0);
  for (std::size_t c = 0; c < used.size(); ++c) moved[c + 1] = moved[c] + (used[c] ? 1 : 0);
  for (Cell& cell : table.cells) {
    const int end = moved[static_cast<std::size_t>(cell.column + cell.column_span)];
    cell.column = moved[static_cast<std::size_t>(cell.column)];
    cell.column_span = std::max(1, end - cell.column);
  }
  table.columns = moved.back();
}

Table make_table(const Candidate& candidate, int page) {
  const Grid& grid = candidate.grid;
  Table table;
  table.page = page;
  table.rows = grid.row_count();
  table.columns = grid.column_count();
  table.header_rows = grid.header_rows;
  table.confidence = candidate.confidence;
  for (const GridCell& cell : grid.cells) table.cells.push_back(make_cell(cell, page));
  for (const Cell& cell : table.cells) table.box = table.box.united(cell.box);
  // The parts of a declared table have the same columns, on whatever page these are empty.
  if (candidate.declared.table < 0) drop_empty_columns(table);
  align_columns(table);
  table.parts.push_back({page, table.box, 0});
  return table;
}

}  // namespace crossfoot::extractors::layout
