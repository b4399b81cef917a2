#include "extractors/flow/grid_builder.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace crossfoot::extractors::flow {
namespace {

constexpr int kMostColumns = 1000;  // what browsers allow to one cell, and more than any table has
constexpr int kToTheEnd = std::numeric_limits<int>::max();

}  // namespace

void GridBuilder::skip_columns(int count) {
  column_ = std::min(column_ + std::clamp(count, 0, kMostColumns), kMostColumns + 1);
}

void GridBuilder::add_cell(std::vector<Item> items, int column_span, int row_span) {
  if (built_.too_large) return;
  const int row = built_.table.rows;
  const auto taken = [&](int column) {
    return column < static_cast<int>(columns_.size()) && columns_[static_cast<std::size_t>(column)].until > row;
  };
  while (taken(column_)) ++column_;
  column_span = std::clamp(column_span, 1, kMostColumns);
  int width = 1;
  while (width < column_span && !taken(column_ + width)) ++width;
  if (column_ + width > kMostColumns) {
    built_.too_large = true;
    return;
  }
  const int until = row_span <= 0 || row_span > kMostColumns * 100 ? kToTheEnd : row + row_span;
  columns_.resize(std::max(columns_.size(), static_cast<std::size_t>(column_ + width)));
  for (int c = column_; c < column_ + width; ++c)
    columns_[static_cast<std::size_t>(c)] = {until, built_.table.cells.size()};
  Cell cell = cell_from(items);
  cell.row = row;
  cell.column = column_;
  cell.column_span = width;
  cell.row_span = until == kToTheEnd ? kToTheEnd : until - row;
  built_.table.cells.push_back(std::move(cell));
  built_.content.push_back(std::move(items));
  column_ += width;
}

void GridBuilder::end_row(bool head) {
  Table& table = built_.table;
  ++table.rows;
  table.columns = std::max({table.columns, static_cast<int>(columns_.size()), 0});
  column_ = 0;
  in_head_ = in_head_ && head;
  if (in_head_) table.header_rows = table.rows;
  if (static_cast<long long>(table.rows) * table.columns > limits_.max_table_cells) built_.too_large = true;
}

void GridBuilder::end_spans() {
  cut_spans();
  for (Column& column : columns_) column.until = 0;
}

void GridBuilder::cut_spans() {
  Table& table = built_.table;
  for (const Column& column : columns_) {
    if (column.until <= table.rows || column.cell >= table.cells.size()) continue;
    Cell& cell = table.cells[column.cell];
    cell.row_span = std::max(1, std::min(cell.row_span, table.rows - cell.row));
  }
}

TableContent GridBuilder::finish() {
  cut_spans();
  return std::move(built_);
}

}  // namespace crossfoot::extractors::flow
