// Tables that the file itself declares (tagged PDF): taken as they are where the words stand as they say, and left to
// the geometry where they do not.
#include <algorithm>
#include <map>

#include "extractors/layout/regions.h"
#include "extractors/layout/text.h"

namespace crossfoot::extractors::layout {
namespace {

// Points; by eye (measures.h).

// Texts of neighbouring columns may touch by this much: slanted letters, boxes of bold ones.
constexpr double kTouch = 1.5;
// The middles of two rows stand further apart than this: less is one line in two sizes.
constexpr double kRowsApart = 2;

struct Part {                                     // what stands on this page of one declared table
  std::map<int, std::vector<const Word*>> words;  // by index into PageContent::cells
  std::vector<int> rows;                          // that have words, ascending
  int columns = 0;
};

struct Band {
  double from = 1e9, to = -1e9;
  void add(double low, double high) {
    from = std::min(from, low);
    to = std::max(to, high);
  }
  bool empty() const { return from > to; }
};

// Whether each band ends before the next one begins.
bool in_order(const std::vector<Band>& bands, double touch) {
  double end = -1e9;
  for (const Band& band : bands) {
    if (band.empty()) continue;
    if (band.from < end - touch) return false;
    end = band.to;
  }
  return true;
}

// Whether [low, high] keeps clear of the bands before `first` and from `last` on.
bool keeps_clear(const std::vector<Band>& bands, std::size_t first, std::size_t last, double low, double high,
                 double touch) {
  for (std::size_t i = 0; i < bands.size(); ++i) {
    if (bands[i].empty()) continue;
    if (i < first && bands[i].to > low + touch) return false;
    if (i >= last && bands[i].from < high - touch) return false;
  }
  return true;
}

class DeclaredTable {
 public:
  DeclaredTable(const PageContent& page, const Part& part) : page_(page), part_(part) {
    columns_.resize(static_cast<std::size_t>(part.columns));
    rows_.resize(part.rows.size());
    for (const auto& [index, words] : part_.words) measure(cell(index), words);
  }

  bool agrees() const;
  Candidate candidate(const PageRules& rules) const;

 private:
  const DeclaredCell& cell(int index) const { return page_.cells[static_cast<std::size_t>(index)]; }
  void measure(const DeclaredCell& cell, const std::vector<const Word*>& words);
  // The place of a row of the declared table among those on this page.
  std::size_t row_at(int row) const {
    return static_cast<std::size_t>(std::lower_bound(part_.rows.begin(), part_.rows.end(), row) - part_.rows.begin());
  }
  bool is_in_place(const DeclaredCell& cell, const std::vector<const Word*>& words) const;
  bool owns_all_words() const;
  std::vector<Separator> separators() const;
  int head_rows(const Grid& grid) const;
  std::vector<const Word*> repeated_heads() const;

  const PageContent& page_;
  const Part& part_;
  std::vector<Band> columns_, rows_;  // where the cells of one column, or one row, have their words
  Box box_;
};

void DeclaredTable::measure(const DeclaredCell& cell, const std::vector<const Word*>& words) {
  for (const Word* word : words) {
    box_ = box_.united(word->box);
    if (cell.column_span == 1) columns_[static_cast<std::size_t>(cell.column)].add(word->box.x0, word->box.x1);
    // By the middles: the boxes of neighbouring lines overlap.
    if (cell.row_span == 1) rows_[row_at(cell.row)].add(word->box.center_y(), word->box.center_y());
  }
}

bool DeclaredTable::is_in_place(const DeclaredCell& cell, const std::vector<const Word*>& words) const {
  Box box;
  Band middles;
  for (const Word* word : words) {
    box = box.united(word->box);
    middles.add(word->box.center_y(), word->box.center_y());
  }
  const auto column = static_cast<std::size_t>(cell.column);
  return keeps_clear(columns_, column, column + static_cast<std::size_t>(cell.column_span), box.x0, box.x1, kTouch) &&
         keeps_clear(rows_, row_at(cell.row), row_at(cell.row + cell.row_span), middles.from, middles.to, -kRowsApart);
}

// No word stands among the cells that is part of none.
bool DeclaredTable::owns_all_words() const {
  std::size_t owned = 0, inside = 0;
  for (const auto& [index, words] : part_.words) owned += words.size();
  for (const Word& word : page_.words) {
    const double x = word.box.center_x(), y = word.box.center_y();
    if (x > box_.x0 && x < box_.x1 && y > box_.y0 && y < box_.y1) ++inside;
  }
  return inside == owned;
}

bool DeclaredTable::agrees() const {
  const auto filled = std::count_if(columns_.begin(), columns_.end(), [](const Band& band) { return !band.empty(); });
  // What goes on from the page before may be a single row.
  const std::size_t rows = part_.rows.front() > 0 ? 1 : 2;
  if (filled < 2 || rows_.size() < rows || part_.words.size() < 2 * rows) return false;
  if (!in_order(columns_, kTouch) || !in_order(rows_, -kRowsApart) || !owns_all_words()) return false;
  return std::all_of(part_.words.begin(), part_.words.end(),
                     [&](const auto& entry) { return is_in_place(cell(entry.first), entry.second); });
}

// Half-way between neighbouring columns; a column without words of its own is as wide as nothing.
std::vector<Separator> DeclaredTable::separators() const {
  std::vector<Separator> found;
  double end = box_.x0;
  for (std::size_t c = 0; c + 1 < columns_.size(); ++c) {
    if (!columns_[c].empty()) end = std::max(end, columns_[c].to);
    const auto next = std::find_if(columns_.begin() + static_cast<std::ptrdiff_t>(c) + 1, columns_.end(),
                                   [](const Band& band) { return !band.empty(); });
    const double at = next == columns_.end() ? box_.x1 : std::max(end, (end + next->from) / 2);
    found.push_back({.at = at, .ruled = false, .gutter = true, .confidence = 1});
  }
  return found;
}

// Rows at the top made of heads alone; where none is declared, as the geometry has it. A row of figures under the stub
// is the first of the body, whatever it is declared to be.
int DeclaredTable::head_rows(const Grid& grid) const {
  constexpr int kFigures = 2;
  std::vector<bool> head(rows_.size(), true);
  std::vector<int> figures(rows_.size()), names(rows_.size());
  for (const auto& [index, words] : part_.words) {
    const DeclaredCell& source = cell(index);
    const std::size_t row = row_at(source.row);
    if (!source.is_head) head[row] = false;
    const std::string text = joined_text(words);
    if (is_number(text) && !is_year(text))
      ++figures[row];
    else if (source.column > 0 && count_letters(text).letters > 0)
      ++names[row];
  }
  for (std::size_t row = 0; row < head.size(); ++row)
    if (figures[row] >= kFigures && figures[row] > names[row]) head[row] = false;
  const auto rows = static_cast<int>(std::find(head.begin(), head.end(), false) - head.begin());
  const bool declared = rows > 0 && rows < grid.row_count();
  // A part further down goes on with the body.
  return declared ? rows : part_.rows.front() > 0 ? 0 : count_header_rows(grid);
}

// Heads printed again at the top of a page are furniture and in no cell: lines close above a part further down.
std::vector<const Word*> DeclaredTable::repeated_heads() const {
  constexpr double kReach = 2;  // from line to line, in ems
  std::vector<const Word*> furniture, heads;
  if (part_.rows.front() == 0) return heads;
  for (const Word& word : page_.words)
    if (word.declared.artifact && word.box.center_y() < box_.y0 && word.box.x0 > box_.x0 - word.size &&
        word.box.x1 < box_.x1 + word.size)
      furniture.push_back(&word);
  std::sort(furniture.begin(), furniture.end(),
            [](const Word* a, const Word* b) { return a->box.center_y() > b->box.center_y(); });
  double top = rows_.front().from;
  for (const Word* word : furniture) {
    if (word->box.center_y() < top - kReach * word->size) break;
    top = std::min(top, word->box.center_y());
    heads.push_back(word);
  }
  return heads;
}

Candidate DeclaredTable::candidate(const PageRules& rules) const {
  Candidate found;
  found.declared = {cell(part_.words.begin()->first).table, part_.rows.front(), part_.rows.back()};
  found.repeated = repeated_heads();
  found.region.box = box_;
  Grid& grid = found.grid;
  grid.x0 = box_.x0;
  grid.x1 = box_.x1;
  grid.columns = separators();
  std::vector<std::vector<const Word*>> row_words(rows_.size());
  for (const auto& [index, words] : part_.words) {
    const DeclaredCell& source = cell(index);
    GridCell target;
    const std::size_t first = row_at(source.row), end = row_at(source.row + source.row_span);
    target.row = static_cast<int>(first);
    target.row_span = std::max(1, static_cast<int>(end - first));
    target.column = source.column;
    target.column_span = source.column_span;
    for (TextLine& line : build_lines(words)) target.lines.push_back(std::move(line.words));
    grid.cells.push_back(std::move(target));
    row_words[first].insert(row_words[first].end(), words.begin(), words.end());
    found.region.words.insert(found.region.words.end(), words.begin(), words.end());
  }
  for (std::vector<const Word*>& words : row_words) {
    Row row;
    row.lines = build_lines(std::move(words));
    for (const TextLine& line : row.lines) {
      row.y0 = row.y1 == 0 ? line.box.y0 : std::min(row.y0, line.box.y0);
      row.y1 = std::max(row.y1, line.box.y1);
    }
    grid.rows.push_back(std::move(row));
  }
  std::sort(grid.cells.begin(), grid.cells.end(),
            [](const GridCell& a, const GridCell& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; });
  for (const Rule& rule : rules.horizontal)
    if (rule.at > box_.y0 - kTouch && rule.at < box_.y1 + kTouch && rule.to > box_.x0 && rule.from < box_.x1)
      found.region.horizontal.push_back(rule);
  grid.header_rows = head_rows(grid);
  found.confidence = declared_confidence(grid, part_.rows.front() > 0);
  return found;
}

}  // namespace

std::vector<Candidate> find_declared(const PageContent& page, const PageRules& rules) {
  std::map<int, Part> parts;  // by table
  for (const Word& word : page.words) {
    if (word.declared.cell < 0 || static_cast<std::size_t>(word.declared.cell) >= page.cells.size()) continue;
    const DeclaredCell& cell = page.cells[static_cast<std::size_t>(word.declared.cell)];
    Part& part = parts[cell.table];
    part.words[word.declared.cell].push_back(&word);
    part.columns = cell.columns;
    part.rows.push_back(cell.row);
  }
  std::vector<Candidate> found;
  for (auto& [table, part] : parts) {
    std::sort(part.rows.begin(), part.rows.end());
    part.rows.erase(std::unique(part.rows.begin(), part.rows.end()), part.rows.end());
    const DeclaredTable declared(page, part);
    if (!declared.agrees()) continue;
    Candidate candidate = declared.candidate(rules);
    if (candidate.confidence > 0) found.push_back(std::move(candidate));
  }
  return found;
}

}  // namespace crossfoot::extractors::layout
