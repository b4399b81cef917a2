#include "extractors/layout/stray_rows.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "extractors/common/lead_words.h"
#include "extractors/layout/lines.h"
#include "extractors/layout/page_layout.h"
#include "extractors/layout/streams.h"
#include "extractors/layout/text.h"

namespace crossfoot::extractors::layout {
namespace {

// All by eye (measures.h).

constexpr std::size_t kMostRows = 4;
// Edges of one column's texts differ by this much at most, in points.
constexpr double kSameEdge = 4;
// Of the page's width: what is wider is a sentence and no label.
constexpr double kWidestLabel = 0.6;
// Ems of white between two rows, from the foot of one box to the head of the next.
constexpr double kWhiteBetween = 1.5;

bool is_row(const TextLine& line, const PageContent& page) {
  if (line.chunks.front().box.width() > kWidestLabel * page.width) return false;
  const auto figures = std::count_if(line.chunks.begin() + 1, line.chunks.end(),
                                     [](const Chunk& chunk) { return is_figure(chunk.text); });
  return figures > 0 && std::none_of(line.chunks.begin() + 1, line.chunks.end(), is_prose);
}

StrayRow row_of(const TextLine& line, int page) {
  StrayRow row;
  row.box = line.box;
  for (const Chunk& chunk : line.chunks) {
    Cell cell;
    cell.text = joined_text(chunk.words, &cell.marks);
    cell.box = chunk.box;
    cell.page = page;
    cell.bold = chunk.bold();
    row.cells.push_back(std::move(cell));
  }
  return row;
}

bool stands_in(const Box& text, const ColumnExtent& column) {
  return std::abs(text.x0 - column.left) <= kSameEdge || std::abs(text.x1 - column.right) <= kSameEdge ||
         (text.x0 >= column.left - kSameEdge && text.x1 <= column.right + kSameEdge);
}

// The columns of a row's texts, left to right; nothing where they do not fit.
std::optional<std::vector<int>> columns_of(const std::vector<ColumnExtent>& columns, const StrayRow& row) {
  std::vector<int> found;
  int next = 0;
  for (const Cell& cell : row.cells) {
    const bool label = next == 0 && cell.box.x0 > columns[0].left - kSameEdge && cell.box.x1 < columns[1].left;
    int at = label ? 0 : std::max(next, 1);
    while (!label && at < static_cast<int>(columns.size()) &&
           !stands_in(cell.box, columns[static_cast<std::size_t>(at)]))
      ++at;
    if (at == static_cast<int>(columns.size())) return std::nullopt;
    found.push_back(at);
    next = at + 1;
  }
  return found;
}

}  // namespace

std::vector<StrayRow> take_stray_rows(const PageContent& page, std::vector<const Word*>& rest) {
  std::vector<StrayRow> rows;
  std::set<const Word*> taken;
  for (const TextLine& line : build_lines(rest)) {
    const bool row = is_row(line, page);
    // Above the rows: running heads, and the rest of the last label on the page before.
    const bool passed = line.box.y1 < kRunningMargin * page.height || starts_lower(line.text());
    if (!row && rows.empty() && passed) continue;
    const bool near = rows.empty() || line.box.y0 - rows.back().box.y1 < kWhiteBetween * line.size;
    if (!row || !near || rows.size() == kMostRows) break;
    rows.push_back(row_of(line, page.number));
    taken.insert(line.words.begin(), line.words.end());
  }
  rest.erase(std::remove_if(rest.begin(), rest.end(), [&](const Word* word) { return taken.count(word) != 0; }),
             rest.end());
  return rows;
}

ColumnExtent column_extent(const Table& table, int column) {
  ColumnExtent extent;
  for (const Cell& cell : table.cells) {
    if (cell.column != column || cell.column_span != 1 || cell.row < table.header_rows) continue;
    extent.left = std::min(extent.left, cell.box.x0);
    extent.right = std::max(extent.right, cell.box.x1);
  }
  return extent;
}

bool fit_into_columns(const Table& table, std::vector<StrayRow>& rows) {
  if (table.columns < 2) return false;
  std::vector<ColumnExtent> columns;
  for (int c = 0; c < table.columns; ++c) columns.push_back(column_extent(table, c));
  std::vector<std::vector<int>> places;
  for (const StrayRow& row : rows) {
    auto place = columns_of(columns, row);
    if (!place) return false;
    places.push_back(std::move(*place));
  }
  for (std::size_t r = 0; r < rows.size(); ++r)
    for (std::size_t i = 0; i < places[r].size(); ++i) rows[r].cells[i].column = places[r][i];
  return true;
}

}  // namespace crossfoot::extractors::layout
