// Rows of a region: horizontal rules part it into bands, and the lines of a band are put together where one cell's
// text runs over several of them.
#include <algorithm>
#include <cmath>

#include "extractors/common/open_ends.h"
#include "extractors/layout/grid.h"
#include "extractors/layout/measures.h"
#include "extractors/layout/text.h"

namespace crossfoot::extractors::layout {
namespace {

// All by eye (measures.h).

// Rules across: in points, and as a share of the region's width.
constexpr double kSameHeight = 2.5;  // within which the pieces of a rule stand at one height
constexpr double kFullWidth = 0.5;   // of the width, along which a rule must run to part rows
constexpr double kShortestRule = 8;  // in a lattice; what is shorter is a tick or a corner
constexpr double kMinBand = 3;       // between two rules; less is a double rule
// Lines of one row: ems from middle to middle. In cells of the EU set lines follow at 1.01 to 1.22, and rows of one
// line each at 1.10 at least.
constexpr double kHalfLine = 0.75;    // nearer than this, lines stand beside one another and not one below the other
constexpr double kWidestWrap = 1.75;  // further apart than this, no text runs on
// Shares of the pitch of the rows, and of one distance over another.
constexpr double kBelowPitch = 0.88;  // a line this much closer than the rows stand goes on with one
constexpr double kClearlyNearer = 1.06;
// Edges and middles of texts, in ems.
constexpr double kHangsIn = 0.4;     // how far the second line of a label is set in at least
constexpr double kSameIndent = 0.2;  // within which two labels begin at one place
constexpr double kSameMiddle = 0.6;  // within which a head stands over the middle of another
constexpr double kSameEdge = 0.35;   // … or flush with it
constexpr double kOverlap = 0.3;     // that two texts share at least where one stands over the other
// Room for one more word.
constexpr double kUsedWidth = 0.75;  // of the way to the next column: labels are wrapped no earlier
constexpr double kWordSpace = 0.25;  // in ems: the space of Times; that of Helvetica is 0.28
constexpr double kBesideRule = 1;    // points that text keeps clear of a vertical rule
constexpr double kTight = 0.5;       // points by which text may overrun its room
constexpr double kOverrun = 3;  // points over its column, from which on a text does not show where the texts there end

struct Band {
  double y0, y1;
  bool ruled_above;
};

std::vector<Band> bands_of(const Region& region) {
  std::vector<Band> bands;
  double top = region.box.y0 - 1e3;
  bool ruled = false;
  for (const double at : places(region.horizontal, kSameHeight)) {
    double length = 0;
    for (const Rule& rule : region.horizontal)
      if (std::abs(rule.at - at) <= kSameHeight) length += rule.length();
    const bool parts = region.latticed ? length > kShortestRule : length >= kFullWidth * region.box.width();
    if (!parts) continue;
    if (at - top >= kMinBand) bands.push_back({top, at, ruled});
    top = at;
    ruled = true;
  }
  bands.push_back({top, region.box.y1 + 1e3, ruled});
  return bands;
}

// What stands in each column of a line.
struct LineCells {
  const TextLine* line = nullptr;
  std::vector<std::string> text;
  std::vector<Box> box;
  std::vector<bool> bold;
  int filled = 0;
  int figures = 0;

  bool has(int column) const { return !text[static_cast<std::size_t>(column)].empty(); }
  bool label_only() const { return filled == 1 && has(0) && figures == 0; }
};

LineCells cells_of(const TextLine& line, const Grid& grid) {
  LineCells cells;
  cells.line = &line;
  const auto count = static_cast<std::size_t>(grid.column_count());
  std::vector<std::vector<const Word*>> words(count);
  for (const Word* word : line.words)
    words[static_cast<std::size_t>(grid.column_at(word->box.center_x()))].push_back(word);
  cells.text.resize(count);
  cells.box.resize(count);
  cells.bold.resize(count);
  for (std::size_t c = 0; c < count; ++c) {
    if (words[c].empty()) continue;
    cells.text[c] = joined_text(words[c]);
    for (const Word* word : words[c]) cells.box[c] = cells.box[c].united(word->box);
    cells.bold[c] = words[c].front()->bold;
    ++cells.filled;
    // "24)" ends a label that began with "(see note".
    const bool closes = cells.text[c].back() == ')' && cells.text[c].find('(') == std::string::npos;
    if (is_figure(cells.text[c]) && !is_year(cells.text[c]) && !(c == 0 && closes)) ++cells.figures;
  }
  return cells;
}

std::string first_word(const std::string& text) { return text.substr(0, text.find(' ')); }

bool any_starts_lower(const LineCells& line) {
  return std::any_of(line.text.begin(), line.text.end(), [](const std::string& text) { return starts_lower(text); });
}

// "(14/02/2022)": when the figure above was paid.
bool is_date_aside(const std::string& text) {
  return text.front() == '(' && std::count(text.begin(), text.end(), '/') == 2;
}

bool stands_over(const Box& upper, const Box& lower, double em) {
  return !lower.empty() && std::min(upper.x1, lower.x1) - std::max(upper.x0, lower.x0) > kOverlap * em;
}

class RowMaker {
 public:
  RowMaker(const Region& region, const Grid& grid) : region_(region), grid_(grid) {}

  void add_band(const Band& band, std::vector<TextLine> lines);
  void set_head(double bottom) { head_bottom_ = bottom; }
  void set_rule_per_row(bool yes) { rule_per_row_ = yes; }
  std::vector<Row> take() { return std::move(rows_); }
  void measure(const std::vector<TextLine>& lines);

 private:
  bool is_one_row(const std::vector<LineCells>& lines) const;
  bool stacks_figures(const std::vector<LineCells>& lines) const;
  bool joins_head(const std::vector<LineCells>& lines, std::size_t first, std::size_t i) const;
  bool is_unit_of_all(const LineCells& above, const LineCells& line) const;
  bool rule_between(const TextLine& above, const TextLine& below) const;
  bool joins(const LineCells& row_first, const LineCells& row_last, const std::vector<bool>& row_has, int row_figures,
             const LineCells& line, const LineCells* next) const;
  bool opens_next(const LineCells& above, const LineCells& line, const LineCells& next) const;
  bool heads_span(const std::vector<LineCells>& lines, std::size_t first, std::size_t i) const;
  int wrap_evidence(const LineCells& above, const LineCells& below, int column, double distance) const;
  bool fits(const LineCells& above, const LineCells& below, int column) const;

  const Region& region_;
  const Grid& grid_;
  std::vector<Row> rows_;
  std::vector<double> right_;  // the furthest right edge of text in each column
  std::vector<double> left_;   // the furthest left edge
  double head_bottom_ = -1e9;  // lines whose middle lies above are column heads
  bool rule_per_row_ = false;  // rules part most rows from one another
  double pitch_ = 0;           // usual distance of one row's middle to the next, 0 where unknown
};

// Columns' text edges and the row pitch, from the lines that carry figures.
void RowMaker::measure(const std::vector<TextLine>& lines) {
  right_.assign(static_cast<std::size_t>(grid_.column_count()), -1e9);
  left_.assign(right_.size(), 1e9);
  std::vector<double> distances;
  const LineCells* before = nullptr;
  std::vector<LineCells> all;
  all.reserve(lines.size());
  for (const TextLine& line : lines) {
    all.push_back(cells_of(line, grid_));
    const LineCells& cells = all.back();
    for (std::size_t c = 0; c < right_.size(); ++c) {
      if (cells.text[c].empty() || cells.box[c].x1 >= grid_.right(static_cast<int>(c)) + kOverrun) continue;
      right_[c] = std::max(right_[c], cells.box[c].x1);
      left_[c] = std::min(left_[c], cells.box[c].x0);
    }
    const bool full = cells.filled >= 2 && cells.figures > 0 && cells.has(0);
    if (full && before != nullptr) distances.push_back(line.center - before->line->center);
    before = full ? &all.back() : nullptr;
  }
  if (distances.empty()) return;
  std::nth_element(distances.begin(), distances.begin() + static_cast<long>(distances.size() / 2), distances.end());
  pitch_ = distances[distances.size() / 2];
}

bool RowMaker::fits(const LineCells& above, const LineCells& below, int column) const {
  const auto c = static_cast<std::size_t>(column);
  const std::string word = first_word(below.text[c]);
  const double characters = std::max(1.0, static_cast<double>(below.text[c].size()));
  const double width = below.box[c].width() * static_cast<double>(word.size()) / characters;
  const double space = kWordSpace * above.line->size;
  const bool ruled = column < grid_.column_count() - 1 && grid_.columns[c].ruled;
  // Where the next column is far off, short labels were not wrapped for want of room.
  const bool last = column + 1 == grid_.column_count();
  const double room = last ? right_[c] : grid_.left(0) + kUsedWidth * (left_[c + 1] - grid_.left(0));
  const double limit = ruled ? grid_.right(column) - kBesideRule : column == 0 ? std::max(right_[c], room) : right_[c];
  // Measured along the free width, wherever in it the text is set.
  const double free = limit - (ruled ? grid_.left(column) + kBesideRule : std::min(above.box[c].x0, below.box[c].x0));
  return above.box[c].width() + space + width <= free + kTight;
}

int RowMaker::wrap_evidence(const LineCells& above, const LineCells& below, int column, double distance) const {
  const auto c = static_cast<std::size_t>(column);
  int evidence = 0;
  if (pitch_ > 0 && distance < kBelowPitch * pitch_) evidence += 1;
  if (!fits(above, below, column)) evidence += 2;
  if (starts_lower(below.text[c]) || ends_open(above.text[c])) evidence += 2;
  if (above.bold[c] != below.bold[c]) evidence -= 2;
  if (above.text[c].back() == ':' || below.text[c].back() == ':') evidence -= 2;
  return evidence;
}

// A label alone that is the first line of the next row's label rather than the last of the row's above.
bool RowMaker::opens_next(const LineCells& above, const LineCells& line, const LineCells& next) const {
  if (next.figures == 0 || !next.has(0) || starts_lower(line.text[0])) return false;
  const double up = line.line->center - above.line->center, down = next.line->center - line.line->center;
  int evidence = wrap_evidence(line, next, 0, down);
  if (above.has(0)) evidence -= wrap_evidence(above, line, 0, up);
  if (up > kClearlyNearer * down) evidence += 2;
  if (down > kClearlyNearer * up) evidence -= 2;
  return evidence > 0;
}

bool RowMaker::joins(const LineCells& row_first, const LineCells& row_last, const std::vector<bool>& row_has,
                     int row_figures, const LineCells& line, const LineCells* next) const {
  const double em = std::max(line.line->size, row_last.line->size);
  const double distance = line.line->center - row_last.line->center;
  const auto count = static_cast<std::size_t>(grid_.column_count());
  bool overlap = false, inside = true;
  for (std::size_t c = 0; c < count; ++c) {
    const bool here = !line.text[c].empty();
    overlap = overlap || (here && row_has[c]);
    inside = inside && (!here || row_has[c]);
  }
  // Set half a line off: a figure standing in the middle of a two-line label.
  if (distance < kHalfLine * em && !overlap) return true;
  if (distance < kHalfLine * em && row_figures == 0 && line.figures == 0) return true;
  if (distance < kHalfLine * em && line.label_only()) return true;
  if (distance > kWidestWrap * em) return false;
  if (next != nullptr && line.label_only() && opens_next(row_last, line, *next)) return false;
  if (line.figures == 0 && inside) {
    // The row above is complete and this line only carries some of its texts on.
    int best = 0, worst = 9;
    for (std::size_t c = 0; c < count; ++c) {
      if (line.text[c].empty()) continue;
      const LineCells& above = row_last.text[c].empty() ? row_first : row_last;
      if (above.text[c].empty()) continue;
      int evidence = wrap_evidence(above, line, static_cast<int>(c), distance);
      if (c == 0 && line.box[0].x0 > row_first.box[0].x0 + kHangsIn * em && row_figures > 0) ++evidence;
      if (is_figure(above.text[c])) evidence -= 2;
      best = std::max(best, evidence);
      worst = std::min(worst, evidence);
    }
    const bool stub_open = !line.has(0) && row_has[0];
    // A label and more beside it, all in capitals: a row of its own, unless each of them had no room above.
    const bool like_a_row = line.has(0) && line.filled >= 2 && !any_starts_lower(line);
    return best + (stub_open ? 1 : 0) >= 2 && worst >= (like_a_row ? 2 : stub_open ? -1 : 0);
  }
  // The row above is a label alone and this line brings the rest of the label and the figures.
  const bool label_above = row_figures == 0 && row_last.label_only() && row_first.label_only();
  // Where the labels that follow hang in as far, the one above heads them.
  const bool headed = next != nullptr && next->has(0) && line.has(0) &&
                      line.box[0].x0 > row_last.box[0].x0 + kHangsIn * em &&
                      std::abs(next->box[0].x0 - line.box[0].x0) < kSameIndent * em;
  if (label_above && line.has(0) && line.figures > 0 && !headed) {
    const bool strong = !fits(row_last, line, 0) || starts_lower(line.text[0]) || ends_open(row_last.text[0]);
    return strong && wrap_evidence(row_last, line, 0, distance) >= 2;
  }
  return false;
}

// Figures on top of one another are rows that no rule parts, unless they are the parts of one cell: a payment over its
// date in brackets, or several payments of one member, whose other columns say one thing only.
bool RowMaker::stacks_figures(const std::vector<LineCells>& lines) const {
  int stacks = 0, single = 0;
  bool stub_single = false;
  for (std::size_t c = 0; c < right_.size(); ++c) {
    int filled = 0, figures = 0;
    for (const LineCells& line : lines) {
      if (line.text[c].empty()) continue;
      ++filled;
      if (is_figure(line.text[c]) && !is_year(line.text[c]) && !is_date_aside(line.text[c])) ++figures;
    }
    if (filled == 1) ++single;
    if (c == 0) stub_single = filled == 1;
    if (figures >= 2 && figures * 10 >= filled * 8) ++stacks;
  }
  return stacks > 0 && !(rule_per_row_ && stub_single && single >= 2);
}

// Where rules part the rows a band is one row, unless figures stand in it on top of one another.
bool RowMaker::is_one_row(const std::vector<LineCells>& lines) const {
  if (lines.size() < 2) return true;
  const auto figure_lines =
      std::count_if(lines.begin(), lines.end(), [](const LineCells& line) { return line.figures > 0; });
  if (rule_per_row_ && figure_lines == 1) return true;
  if (!region_.latticed) return false;
  int full_lines = 0;
  for (const LineCells& line : lines)
    if (line.filled * 10 >= grid_.column_count() * 6 && line.filled >= 2) ++full_lines;
  if (stacks_figures(lines)) return false;
  // Records of words: every line has its own label, and begins like one.
  int labels = 0, capitals = 0;
  for (const LineCells& line : lines) {
    if (!line.has(0)) continue;
    ++labels;
    if (!starts_lower(line.text[0])) ++capitals;
  }
  const auto most = [&](int count, int share) { return count * 10 >= static_cast<int>(lines.size()) * share; };
  return !(lines.size() >= 4 && most(full_lines, 8) && most(labels, 8) && most(capitals, 8));
}

bool RowMaker::rule_between(const TextLine& above, const TextLine& below) const {
  return std::any_of(region_.horizontal.begin(), region_.horizontal.end(), [&](const Rule& rule) {
    return rule.at > above.center && rule.at < below.center && rule.to > below.box.x0 && rule.from < below.box.x1;
  });
}

// Whether the heads in lines [first, i) span columns that line i names one by one: they run over several of its texts,
// or stand between them, or name groups of years.
bool RowMaker::heads_span(const std::vector<LineCells>& lines, std::size_t first, std::size_t i) const {
  const LineCells& below = lines[i];
  // All that stands in each column from line i down to the end of the heads.
  std::vector<Box> lower_heads(right_.size());
  for (std::size_t k = i; k < lines.size() && lines[k].line->center < head_bottom_; ++k)
    for (std::size_t c = 0; c < lower_heads.size(); ++c) lower_heads[c] = lower_heads[c].united(lines[k].box[c]);
  int aligned = 0, astray = 0, new_columns = 0, new_years = 0, years = 0;
  std::vector<bool> over(right_.size(), false);
  for (std::size_t k = first; k < i; ++k) {
    for (const Chunk& chunk : lines[k].line->chunks) {
      const int from = grid_.column_at(chunk.box.x0 + kInset), to = grid_.column_at(chunk.box.x1 - kInset);
      int named = 0;
      for (int c = from; c <= to; ++c)
        named += stands_over(chunk.box, lower_heads[static_cast<std::size_t>(c)], below.line->size) ? 1 : 0;
      if (named >= 2) return true;
      const auto c = static_cast<std::size_t>(grid_.column_at(chunk.box.center_x()));
      over[c] = true;
      if (c == 0 || below.text[c].empty()) continue;
      const Box &upper = chunk.box, &lower = below.box[c];
      const double em = below.line->size;
      const bool in_line = std::abs(upper.center_x() - lower.center_x()) < kSameMiddle * em ||
                           std::abs(upper.x0 - lower.x0) < kSameEdge * em ||
                           std::abs(upper.x1 - lower.x1) < kSameEdge * em;
      ++(in_line ? aligned : astray);
      years += is_year(below.text[c]) ? 1 : 0;
    }
  }
  for (std::size_t c = 1; c < over.size(); ++c) {
    if (over[c] || below.text[c].empty()) continue;
    ++new_columns;
    new_years += is_year(below.text[c]) ? 1 : 0;
  }
  // "Finland" over 2000 2001 2002: years under a head that names only some of them.
  return (years > 0 && new_years > 0) || (astray > aligned && new_columns >= astray);
}

// "(in thousands)" under the middle of several heads holds for all of them.
bool RowMaker::is_unit_of_all(const LineCells& above, const LineCells& line) const {
  if (line.line->chunks.size() != 1 || line.line->words.size() < 2 || grid_.column_count() < 4) return false;
  const Chunk& chunk = line.line->chunks.front();
  if (chunk.text.front() != '(' || chunk.text.back() != ')') return false;
  if (above.filled - (above.has(0) ? 1 : 0) < 2) return false;
  const double middle = (grid_.left(1) + grid_.right(grid_.column_count() - 1)) / 2;
  const int column = grid_.column_at(chunk.box.center_x());
  const bool overhangs = chunk.box.x0 < grid_.left(column) || chunk.box.x1 > grid_.right(column);
  return column > 0 && (overhangs || (middle > grid_.left(column) && middle < grid_.right(column)));
}

// Stacked head lines are one row, unless the upper ones span columns that the lower ones name one by one.
bool RowMaker::joins_head(const std::vector<LineCells>& lines, std::size_t first, std::size_t i) const {
  const TextLine &above = *lines[i - 1].line, &line = *lines[i].line;
  if (line.center - above.center > kLooseLine * std::max(line.size, above.size) || rule_between(above, line))
    return false;
  return !heads_span(lines, first, i) && !is_unit_of_all(lines[i - 1], lines[i]);
}

void RowMaker::add_band(const Band& band, std::vector<TextLine> lines) {
  if (lines.empty()) {
    return;
  }
  std::vector<LineCells> cells;
  for (const TextLine& line : lines) cells.push_back(cells_of(line, grid_));
  const bool one_row = is_one_row(cells);
  std::vector<bool> row_has;
  int row_figures = 0;
  std::size_t first = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool head = lines[i].center < head_bottom_;
    const bool body_begins = i > 0 && !head && lines[i - 1].center < head_bottom_;
    const bool same_row =
        i > 0 && (one_row || (!body_begins && (head ? joins_head(cells, first, i)
                                                    : joins(cells[first], cells[i - 1], row_has, row_figures, cells[i],
                                                            i + 1 < cells.size() ? &cells[i + 1] : nullptr))));
    if (!same_row) {
      rows_.push_back(
          {.lines = {}, .y0 = lines[i].box.y0, .y1 = lines[i].box.y1, .ruled_above = i == 0 && band.ruled_above});
      row_has.assign(right_.size(), false);
      row_figures = 0;
      first = i;
    }
    for (std::size_t c = 0; c < row_has.size(); ++c) row_has[c] = row_has[c] || !cells[i].text[c].empty();
    row_figures += cells[i].figures;
    rows_.back().y0 = std::min(rows_.back().y0, lines[i].box.y0);
    rows_.back().y1 = std::max(rows_.back().y1, lines[i].box.y1);
    rows_.back().lines.push_back(lines[i]);
  }
}

}  // namespace

std::vector<Row> find_rows(const Region& region, const Grid& grid) {
  RowMaker maker(region, grid);
  const std::vector<TextLine> lines = build_lines(region.words);
  maker.measure(lines);
  const std::size_t head = header_lines(lines);
  if (head < lines.size()) maker.set_head((lines[head - (head > 0 ? 1 : 0)].center + lines[head].center) / 2);
  std::vector<Band> bands = bands_of(region);
  std::vector<std::vector<const Word*>> words(bands.size());
  for (const Word* word : region.words) {
    const auto band = std::upper_bound(bands.begin(), bands.end(), word->box.center_y(),
                                       [](double y, const Band& b) { return y < b.y1; });
    words[static_cast<std::size_t>(std::min(band - bands.begin(), static_cast<std::ptrdiff_t>(bands.size()) - 1))]
        .push_back(word);
  }
  const auto filled =
      static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](const auto& w) { return !w.empty(); }));
  maker.set_rule_per_row(filled >= 4 && 10 * lines.size() < 23 * filled);
  for (std::size_t i = 0; i < bands.size(); ++i) maker.add_band(bands[i], build_lines(std::move(words[i])));
  return maker.take();
}

}  // namespace crossfoot::extractors::layout
