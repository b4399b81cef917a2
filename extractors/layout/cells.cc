// From rows and columns to cells: which neighbours have no edge between them, and so are one cell.
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "extractors/layout/grid.h"
#include "extractors/layout/measures.h"
#include "extractors/layout/text.h"

namespace crossfoot::extractors::layout {
namespace {

// All by eye (measures.h).

// Of a row's height: a vertical rule along less of it leaves the cells beside it open.
constexpr double kWalledRow = 0.5;
// Of two rows' heights: rules along so much of both close a column in.
constexpr double kWalledRows = 0.6;
// Of a column's width: a rule between two rows along less of it spares the column.
constexpr double kRuledColumn = 0.4;
// Ems before a figure at the place of a separator, from which on it stands in a cell of its own though the space is
// hardly wider than between words.
constexpr double kFigureSpace = 0.2;
// Points that a word may reach over a separator before that stands in the word and not beside it.
constexpr double kReachOver = 1;
// Points off the middle of the columns below: a head spans rather those over which it is centred better by the first,
// and rather more columns where it is centred worse by less than the second.
constexpr double kBetterCentred = 1.5;
constexpr double kAsCentred = 1.0;

class CellMaker {
 public:
  explicit CellMaker(Grid& grid)
      : grid_(grid),
        rows_(static_cast<std::size_t>(grid.row_count())),
        columns_(static_cast<std::size_t>(grid.column_count())),
        right_edge_(rows_ * columns_, true),
        bottom_edge_(rows_ * columns_, true),
        filled_(rows_ * columns_, false),
        parent_(rows_ * columns_) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }

  void run();

 private:
  std::size_t index(std::size_t r, std::size_t c) const { return r * columns_ + c; }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void fill();
  void open_right_edges(std::size_t row);
  void open_for_chunks(std::size_t row);
  void open_for_heads(std::size_t row);
  void open_bottom_edges(std::size_t row);
  double ruled_down(double at, double y0, double y1) const;
  double ruled_across(double y0, double y1, double x0, double x1) const;
  void unite();
  void emit();

  Grid& grid_;
  std::size_t rows_, columns_;
  std::vector<bool> right_edge_, bottom_edge_, filled_;
  std::vector<std::size_t> parent_;
};

double overlap(double a0, double a1, double b0, double b1) {
  return std::max(0.0, std::min(a1, b1) - std::max(a0, b0));
}

// Share of [y0, y1] along which a vertical rule runs at x.
double CellMaker::ruled_down(double at, double y0, double y1) const {
  double sum = 0;
  for (const Rule& rule : grid_.vertical)
    if (std::abs(rule.at - at) <= kSameLine) sum += overlap(rule.from, rule.to, y0, y1);
  return y1 > y0 ? sum / (y1 - y0) : 0;
}

// Share of [x0, x1] along which a horizontal rule runs between two heights.
double CellMaker::ruled_across(double y0, double y1, double x0, double x1) const {
  double sum = 0;
  for (const Rule& rule : grid_.horizontal)
    if (rule.at >= y0 && rule.at <= y1) sum += overlap(rule.from, rule.to, x0, x1);
  return x1 > x0 ? sum / (x1 - x0) : 0;
}

void CellMaker::fill() {
  for (std::size_t r = 0; r < rows_; ++r)
    for (const TextLine& line : grid_.rows[r].lines)
      for (const Word* word : line.words)
        filled_[index(r, static_cast<std::size_t>(grid_.column_at(word->box.center_x())))] = true;
}

// A rule that stops for this row says that the cells beside it are one.
void CellMaker::open_right_edges(std::size_t row) {
  for (std::size_t c = 0; c + 1 < columns_; ++c) {
    const Separator& separator = grid_.columns[c];
    if ((separator.gutter && !separator.ruled) ||
        ruled_down(separator.at, grid_.rows[row].y0, grid_.rows[row].y1) >= kWalledRow)
      continue;
    // Text on both sides with more than a word space between is still two cells.
    if (!(filled_[index(row, c)] && filled_[index(row, c + 1)])) right_edge_[index(row, c)] = false;
  }
}

// A chunk that runs over a separator belongs to both columns.
void CellMaker::open_for_chunks(std::size_t row) {
  for (const TextLine& line : grid_.rows[row].lines) {
    for (const Chunk& chunk : line.chunks) {
      for (std::size_t c = 0; c + 1 < columns_; ++c) {
        const double at = grid_.columns[c].at;
        if (chunk.box.x0 >= at || chunk.box.x1 <= at) continue;
        if (ruled_down(at, grid_.rows[row].y0, grid_.rows[row].y1) >= kWalledRow) continue;
        // Two cells set tight: a gap at the separator before a figure.
        bool tight = false;
        for (std::size_t k = 1; k < chunk.words.size(); ++k) {
          const Word &left = *chunk.words[k - 1], &right = *chunk.words[k];
          const double gap = right.box.x0 - left.box.x1;
          if (left.box.x1 > at + kReachOver || right.box.x0 < at - kReachOver || is_currency(left.text)) continue;
          tight = tight || is_wide_space(left, right) || (gap > kFigureSpace * right.size && is_figure(right.text));
        }
        if (!tight) right_edge_[index(row, c)] = false;
      }
    }
  }
}

// A column head set in the middle over several columns that have heads of their own below spans them, though it is
// too short to run over their separators.
void CellMaker::open_for_heads(std::size_t row) {
  if (static_cast<int>(row) + 1 >= grid_.header_rows) return;
  std::vector<bool> taken(columns_, false);
  for (std::size_t c = 0; c < columns_; ++c) taken[c] = filled_[index(row, c)];
  for (const TextLine& line : grid_.rows[row].lines) {
    for (const Chunk& chunk : line.chunks) {
      const auto first = static_cast<std::size_t>(grid_.column_at(chunk.box.x0 + kInset));
      const auto last = static_cast<std::size_t>(grid_.column_at(chunk.box.x1 - kInset));
      if (first == 0) continue;
      std::size_t low = first, high = last;
      while (low > 1 && !taken[low - 1] && filled_[index(row + 1, low - 1)]) --low;
      while (high + 1 < columns_ && !taken[high + 1] && filled_[index(row + 1, high + 1)]) ++high;
      const auto text_box = [&](std::size_t a, std::size_t b) {
        Box box;
        for (const TextLine& below : grid_.rows[row + 1].lines)
          for (const Word* word : below.words) {
            const auto c = static_cast<std::size_t>(grid_.column_at(word->box.center_x()));
            if (c >= a && c <= b) box = box.united(word->box);
          }
        return box;
      };
      std::size_t best_low = first, best_high = last;
      double best = std::abs(text_box(first, last).center_x() - chunk.box.center_x());
      for (std::size_t a = low; a <= first; ++a) {
        for (std::size_t b = last; b <= high; ++b) {
          const double off = std::abs(text_box(a, b).center_x() - chunk.box.center_x());
          // Wider wins where it is as well centred.
          if (off < best - kBetterCentred || (off < best + kAsCentred && b - a > best_high - best_low)) {
            best = std::min(best, off);
            best_low = a;
            best_high = b;
          }
        }
      }
      for (std::size_t c = best_low; c < best_high; ++c) right_edge_[index(row, c)] = false;
      for (std::size_t c = best_low; c <= best_high; ++c) taken[c] = true;
    }
  }
}

// Where the rule between two rows spares a column, its cells are one, unless both carry text of their own.
void CellMaker::open_bottom_edges(std::size_t row) {
  const Row &upper = grid_.rows[row], &lower = grid_.rows[row + 1];
  if (!lower.ruled_above) return;
  const double y0 = upper.lines.back().center, y1 = lower.lines.front().center;
  for (std::size_t c = 0; c < columns_; ++c) {
    const double x0 = grid_.left(static_cast<int>(c)), x1 = grid_.right(static_cast<int>(c));
    if (ruled_across(y0, y1, x0, x1) >= kRuledColumn) continue;
    const auto walled = [&](std::size_t s) {
      return ruled_down(grid_.columns[s].at, upper.y0, lower.y1) >= kWalledRows;
    };
    const bool latticed = columns_ > 1 && (c == 0 || walled(c - 1)) && (c + 1 == columns_ || walled(c));
    const bool both = filled_[index(row, c)] && filled_[index(row + 1, c)];
    if (!both || latticed) bottom_edge_[index(row, c)] = false;
  }
}

void CellMaker::unite() {
  for (std::size_t r = 0; r < rows_; ++r) {
    for (std::size_t c = 0; c < columns_; ++c) {
      if (c + 1 < columns_ && !right_edge_[index(r, c)]) parent_[find(index(r, c))] = find(index(r, c + 1));
      if (r + 1 < rows_ && !bottom_edge_[index(r, c)]) parent_[find(index(r, c))] = find(index(r + 1, c));
    }
  }
}

struct Extent {
  std::size_t r0 = 1u << 30, r1 = 0, c0 = 1u << 30, c1 = 0, count = 0;
};

void CellMaker::emit() {
  std::map<std::size_t, Extent> extents;
  for (std::size_t r = 0; r < rows_; ++r)
    for (std::size_t c = 0; c < columns_; ++c) {
      Extent& e = extents[find(index(r, c))];
      e = {std::min(e.r0, r), std::max(e.r1, r), std::min(e.c0, c), std::max(e.c1, c), e.count + 1};
    }
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> cell_at;
  for (std::size_t r = 0; r < rows_; ++r) {
    for (const TextLine& line : grid_.rows[r].lines) {
      std::map<std::size_t, std::vector<const Word*>> parts;
      for (const Word* word : line.words) {
        const auto column = static_cast<std::size_t>(grid_.column_at(word->box.center_x()));
        const Extent& e = extents[find(index(r, column))];
        // What is no rectangle stays in single cells.
        const bool whole = e.count == (e.r1 - e.r0 + 1) * (e.c1 - e.c0 + 1);
        const auto key = whole ? std::make_pair(e.r0, e.c0) : std::make_pair(r, column);
        auto [at, added] = cell_at.try_emplace(key, grid_.cells.size());
        if (added) {
          GridCell cell;
          cell.row = static_cast<int>(key.first);
          cell.column = static_cast<int>(key.second);
          if (whole) {
            cell.row_span = static_cast<int>(e.r1 - e.r0 + 1);
            cell.column_span = static_cast<int>(e.c1 - e.c0 + 1);
          }
          grid_.cells.push_back(cell);
        }
        parts[at->second].push_back(word);
      }
      for (auto& [cell, words] : parts) grid_.cells[cell].lines.push_back(std::move(words));
    }
  }
  std::sort(grid_.cells.begin(), grid_.cells.end(),
            [](const GridCell& a, const GridCell& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; });
}

void CellMaker::run() {
  if (rows_ == 0) return;
  fill();
  for (std::size_t r = 0; r < rows_; ++r) {
    open_right_edges(r);
    open_for_chunks(r);
    open_for_heads(r);
    if (r + 1 < rows_) open_bottom_edges(r);
  }
  unite();
  emit();
}

}  // namespace

int Grid::column_at(double x) const {
  const auto it =
      std::upper_bound(columns.begin(), columns.end(), x, [](double v, const Separator& s) { return v < s.at; });
  return static_cast<int>(it - columns.begin());
}

void make_cells(Grid& grid) { CellMaker(grid).run(); }

namespace {

// What one row says towards being a head or the body.
struct RowSigns {
  int figures = 0, words = 0;
  bool stub = false, beyond_stub = false;
};

RowSigns signs_of(const Row& row, const Grid& grid, std::vector<bool>& named) {
  RowSigns signs;
  for (const TextLine& line : row.lines) {
    for (const Chunk& chunk : line.chunks) {
      const int first = grid.column_at(chunk.box.x0 + kInset), last = grid.column_at(chunk.box.x1 - kInset);
      (first == 0 ? signs.stub : signs.beyond_stub) = true;
      if (is_figure(chunk.text) && !is_year(chunk.text))
        ++signs.figures;
      else if (first > 0 && !is_year(chunk.text))
        ++signs.words;
      if (first == last) named[static_cast<std::size_t>(first)] = true;
    }
  }
  return signs;
}

}  // namespace

int count_header_rows(const Grid& grid) {
  int rows = 0;
  bool any_named = false;
  std::vector<bool> named(static_cast<std::size_t>(grid.column_count()), false);
  for (const Row& row : grid.rows) {
    const bool all_named = rows > 0 && std::all_of(named.begin() + 1, named.end(), [](bool n) { return n; });
    const RowSigns signs = signs_of(row, grid, named);
    if (signs.figures > 0 && signs.figures >= signs.words) break;
    // Every column has its name: what brings a label now is the body. A label alone heads a section.
    if (signs.stub && (all_named || (any_named && !signs.beyond_stub))) break;
    any_named = any_named || signs.beyond_stub;
    ++rows;
  }
  // Nothing but words: the first row is taken for the head.
  if (rows == grid.row_count()) return std::min(1, rows);
  return any_named ? rows : 0;
}

Grid build_grid(const Region& region) {
  Grid grid;
  if (region.words.empty()) return grid;
  const std::vector<TextLine> lines = build_lines(region.words);
  Box box = lines.front().box;
  for (const TextLine& line : lines) box = box.united(line.box);
  grid.x0 = box.x0;
  grid.x1 = box.x1;
  grid.horizontal = region.horizontal;
  grid.vertical = region.vertical;
  grid.columns = find_columns(region, lines);
  grid.rows = find_rows(region, grid);
  grid.header_rows = count_header_rows(grid);
  make_cells(grid);
  return grid;
}

}  // namespace crossfoot::extractors::layout
