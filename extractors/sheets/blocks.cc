#include "extractors/sheets/blocks.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "extractors/common/lead_words.h"

namespace crossfoot::extractors::sheets {
namespace {

constexpr int kWidestGap = 2;       // blank rows inside a table
constexpr int kDeepest = 8;         // blocks beside blocks below blocks
constexpr std::size_t kFewest = 2;  // labels that make a column of labels

bool by_place(const SheetCell& a, const SheetCell& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; }

int first_column(const Cells& cells) {
  return std::min_element(cells.begin(), cells.end(), [](const auto& a, const auto& b) { return a.column < b.column; })
      ->column;
}

int last_column(const Cells& cells) {
  int last = 0;
  for (const SheetCell& cell : cells) last = std::max(last, cell.column + cell.column_span - 1);
  return last;
}

int last_row(const Cells& cells) {
  int last = 0;
  for (const SheetCell& cell : cells) last = std::max(last, cell.row + cell.row_span - 1);
  return last;
}

// Cut where no cell stands or reaches: `begin` and `end` say from where to where a cell does.
template <typename Begin, typename End>
std::vector<Cells> cut(Cells cells, Begin begin, End end) {
  std::stable_sort(cells.begin(), cells.end(), [&](const auto& a, const auto& b) { return begin(a) < begin(b); });
  std::vector<Cells> parts;
  int reach = -1;
  for (SheetCell& cell : cells) {
    if (parts.empty() || begin(cell) > reach) {
      // Neighbours touch; a gap parts.
      if (parts.empty() || begin(cell) > reach + 1) parts.emplace_back();
    }
    reach = std::max(reach, end(cell));
    parts.back().push_back(std::move(cell));
  }
  for (Cells& part : parts) std::sort(part.begin(), part.end(), by_place);
  return parts;
}

std::vector<Cells> cut_rows(Cells cells) {
  return cut(
      std::move(cells), [](const SheetCell& c) { return c.row; },
      [](const SheetCell& c) { return c.row + c.row_span - 1; });
}

std::vector<Cells> cut_columns(Cells cells) {
  return cut(
      std::move(cells), [](const SheetCell& c) { return c.column; },
      [](const SheetCell& c) { return c.column + c.column_span - 1; });
}

// A column of labels at its left edge and something beside them: not the other half of a table with an empty column.
bool stands_alone(const Cells& part) {
  const int first = first_column(part);
  if (last_column(part) == first) return false;
  std::size_t labels = 0, figures = 0;
  for (const SheetCell& cell : part)
    if (cell.column == first) ++(cell.figure ? figures : labels);
  return labels >= kFewest && labels > figures;
}

bool is_wide(const Cells& part) { return last_column(part) > first_column(part); }

// Columns that only an empty one parts go together again.
std::vector<Cells> blocks_beside(Cells band) {
  std::vector<Cells> blocks;
  for (Cells& part : cut_columns(std::move(band))) {
    const bool apart = !blocks.empty() && is_wide(blocks.back()) && stands_alone(part);
    if (blocks.empty() || apart) {
      blocks.push_back(std::move(part));
    } else {
      std::move(part.begin(), part.end(), std::back_inserter(blocks.back()));
      std::sort(blocks.back().begin(), blocks.back().end(), by_place);
    }
  }
  return blocks;
}

bool is_year(const SheetCell& cell) {
  return cell.text.size() == 4 && (cell.text.starts_with("19") || cell.text.starts_with("20"));
}

struct Row {
  std::size_t cells = 0;
  bool figures = false;  // beyond the first column, apart from years
  const SheetCell* first = nullptr;
};

std::map<int, Row> rows_of(const Cells& cells) {
  std::map<int, Row> rows;
  const int stub = first_column(cells);
  for (const SheetCell& cell : cells) {
    Row& row = rows[cell.row];
    if (row.cells++ == 0) row.first = &cell;
    row.figures = row.figures || (cell.figure && cell.column > stub && !is_year(cell));
  }
  return rows;
}

// Whether `below` goes on with the table above it: figures under the same columns before any heads of its own, under
// one label at most.
bool goes_on(const Cells& above, const Cells& below) {
  if (below.front().row - last_row(above) - 1 > kWidestGap) return false;
  if (first_column(below) < first_column(above) || last_column(below) > last_column(above)) return false;
  const auto rows_above = rows_of(above);
  const bool has_figures =
      std::any_of(rows_above.begin(), rows_above.end(), [](const auto& row) { return row.second.figures; });
  if (!has_figures) return false;
  int labels = 0;
  for (const auto& [number, row] : rows_of(below)) {
    if (row.figures) return true;
    if (row.cells > 1 || ++labels > 1 || opens_numbered_caption(row.first->text)) return false;
  }
  return false;
}

std::vector<Cells> parted_to(Cells cells, int depth) {
  std::vector<Cells> blocks;
  bool joins = false;  // the block above is alone in its band
  for (Cells& band : cut_rows(std::move(cells))) {
    std::vector<Cells> beside = blocks_beside(std::move(band));
    const bool alone = beside.size() == 1;
    if (alone && joins && goes_on(blocks.back(), beside.front())) {
      std::move(beside.front().begin(), beside.front().end(), std::back_inserter(blocks.back()));
      continue;
    }
    for (Cells& block : beside) {
      std::vector<Cells> inner;
      if (alone || depth >= kDeepest)
        inner.push_back(std::move(block));
      else
        inner = parted_to(std::move(block), depth + 1);
      std::move(inner.begin(), inner.end(), std::back_inserter(blocks));
    }
    joins = alone;
  }
  return blocks;
}

}  // namespace

std::vector<Cells> parted(Cells cells) { return parted_to(std::move(cells), 0); }

}  // namespace crossfoot::extractors::sheets
