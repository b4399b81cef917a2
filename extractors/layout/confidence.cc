// Is it a table at all?
#include <algorithm>
#include <cmath>

#include "extractors/layout/measures.h"
#include "extractors/layout/regions.h"
#include "extractors/layout/text.h"

namespace crossfoot::extractors::layout {
namespace {

// Bytes from which on a cell reads like a paragraph, and from which on no cell of a table is as long. By eye.
constexpr std::size_t kLongCell = 130;
constexpr std::size_t kNoCell = 1200;

// Rules and edges; by eye (measures.h).
constexpr double kBoundingWidth = 0.7;  // of the region's width, along which a rule must run to bound a table
constexpr double kWithinWord = 0.2;     // of a word's width, by which a grid line must keep off its ends to cross it
constexpr double kDoubleRule = 5;       // points between two rules that have no field between them
constexpr double kMostlyEmpty = 0.22;   // of the fields of a grid: a chart's have text in fewer
constexpr double kSameEdge = 1.5;       // points within which the texts of a column begin, or end, at one place
constexpr double kAlignedCells = 0.9;   // of the cells of a table of words, that stand at such an edge

// Limits for tables, as shares; by eye. Prose is the share of cells that read like paragraphs, parted rows are those
// with text in two columns or more.
constexpr double kMostProseLatticed = 0.6;
constexpr double kMostProseRuled = 0.5, kMostProse = 0.25;  // with three rules and more, with fewer
constexpr double kLeastParted = 0.4;
constexpr double kFewFigures = 0.5;  // below, the table is one of words

// What speaks for a table in a lattice: the rules alone nearly suffice. By eye.
constexpr double kLattice = 0.7, kLatticeFigures = 0.2, kLatticeParted = 0.1;
// What speaks for one without, and what against; set on documents with known tables, figures loudest, then a caption,
// then rules. Figures in four cells of five reach kAccepted alone, and so do two rules with eight rows that part.
constexpr double kAccepted = 0.55;
constexpr double kFigures = 0.7;  // times their share of the body's cells
constexpr double kCaption = 0.3;
constexpr double kTwoRules = 0.35, kThirdRule = 0.1;  // across, at least so many
constexpr double kParted = 0.2;                       // for kManyParted rows or more, less for fewer
constexpr int kManyParted = 8;
constexpr double kThirdColumn = 0.1;
constexpr double kBoldHead = 0.25, kPlainHead = 0.1;  // over words whose edges hold
constexpr double kProseRuled = 0.3, kProse = 0.6;     // times the share of prose: against it
// A table that the file declares and the page bears out is as sure as one can be without reading it.
constexpr double kDeclared = 0.98;

struct Profile {
  int rows = 0, columns = 0;
  int cells = 0;        // with text
  int body_cells = 0;   // beyond the stub, below the head
  int figures = 0;      // among those
  int prose = 0;        // cells that read like sentences
  int parted_rows = 0;  // rows with text in two columns or more
  std::size_t letters = 0;
  std::size_t longest = 0;
};

std::string text_of(const GridCell& cell) {
  std::string text;
  for (const auto& line : cell.lines) {
    if (!text.empty()) text.push_back(' ');
    text += joined_text(line);
  }
  return text;
}

Profile profile_of(const Grid& grid) {
  Profile p;
  p.rows = grid.row_count();
  p.columns = grid.column_count();
  std::vector<int> filled(static_cast<std::size_t>(p.rows), 0);
  for (const GridCell& cell : grid.cells) {
    const std::string text = text_of(cell);
    ++p.cells;
    ++filled[static_cast<std::size_t>(cell.row)];
    if (cell.column > 0 && cell.row >= grid.header_rows) {
      ++p.body_cells;
      if (is_figure(text)) ++p.figures;
    }
    if (text.size() > kLongCell) ++p.prose;
    p.letters += text.size();
    p.longest = std::max(p.longest, text.size());
  }
  for (const int count : filled)
    if (count >= 2) ++p.parted_rows;
  return p;
}

// "Page", "Pages", "Página", "Pág.": over the numbers of a table of contents.
bool names_pages(const std::string& text) {
  const std::u32string points = code_points(text);
  return text.size() <= 9 && points.size() >= 3 && (points[0] == 'P' || points[0] == 'p') &&
         (points[1] == 'a' || points[1] == U'á' || points[1] == 'A' || points[1] == U'Á') &&
         (points[2] == 'g' || points[2] == 'G');
}

// Page numbers that only grow, after titles: a table of contents.
bool is_contents(const Grid& grid) {
  int last = -1, entries = 0, titles = 0, others = 0, falls = 0;
  for (const GridCell& cell : grid.cells) {
    const std::string text = text_of(cell);
    if (cell.column + cell.column_span < grid.column_count()) {
      if (count_letters(text).letters > 3)
        ++titles;
      else if (is_number(text) && cell.column > 0)
        return false;
      continue;
    }
    if (text.empty() || text.size() > 4 ||
        !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
      if (!names_pages(text)) ++others;
      continue;
    }
    const int page = std::stoi(text);
    if (page < last) ++falls;
    last = page;
    ++entries;
  }
  return entries >= 3 && falls <= std::max(entries >= 4 ? 1 : 0, entries / 6) && 5 * others <= entries &&
         titles * 10 >= entries * 8 && grid.column_count() <= 3;
}

int bounding_rules(const Region& region) {
  int count = 0;
  for (const double at : places(region.horizontal, kSameLine)) {
    double length = 0;
    for (const Rule& rule : region.horizontal)
      if (std::abs(rule.at - at) <= kSameLine)
        length += std::max(0.0, std::min(rule.to, region.box.x1) - std::max(rule.from, region.box.x0));
    if (length > kBoundingWidth * region.box.width()) ++count;
  }
  return count;
}

// Grid lines of a chart run behind its words; the rules of a table pass between them.
bool rules_cross_words(const Region& region) {
  int crossed = 0;
  for (const Word* word : region.words) {
    const double margin = kWithinWord * word->box.width();
    crossed += std::any_of(region.vertical.begin(), region.vertical.end(),
                           [&](const Rule& rule) {
                             return !rule.edge && rule.at > word->box.x0 + margin && rule.at < word->box.x1 - margin &&
                                    rule.from < word->box.y0 && rule.to > word->box.y1;
                           })
                   ? 1
                   : 0;
  }
  return crossed >= 2 && crossed * 12 >= static_cast<int>(region.words.size());
}

// Share of the fields between the rules that hold text. A chart's grid lines enclose mostly nothing.
double filled_fields(const Region& region, const Grid& grid, int cells) {
  int columns = 1, bands = 0;
  for (const Separator& separator : grid.columns) columns += separator.ruled ? 1 : 0;
  double last = -1e9;
  for (const double at : places(region.horizontal, kSameLine)) {
    if (at - last > kDoubleRule && last > -1e8) ++bands;
    last = at;
  }
  return bands <= 4 ? 1 : static_cast<double>(cells) / (static_cast<double>(bands) * columns);
}

// Share of the cells that start, or end, where most of their column does.
double aligned_share(const Grid& grid) {
  std::vector<std::vector<double>> starts(static_cast<std::size_t>(grid.column_count())), ends = starts;
  for (const GridCell& cell : grid.cells) {
    if (cell.column_span > 1 || cell.lines.empty() || cell.lines.front().empty()) continue;
    starts[static_cast<std::size_t>(cell.column)].push_back(cell.lines.front().front()->box.x0);
    ends[static_cast<std::size_t>(cell.column)].push_back(cell.lines.front().back()->box.x1);
  }
  std::size_t cells = 0;
  double aligned = 0;
  for (std::size_t c = 0; c < starts.size(); ++c) {
    std::ptrdiff_t most = 0;
    for (std::vector<double>* edges : {&starts[c], &ends[c]}) {
      if (edges->empty()) continue;
      const auto half = edges->begin() + static_cast<std::ptrdiff_t>(edges->size() / 2);
      std::nth_element(edges->begin(), half, edges->end());
      const double middle = *half;
      most = std::max(most, std::count_if(edges->begin(), edges->end(),
                                          [&](double x) { return std::abs(x - middle) <= kSameEdge; }));
    }
    cells += starts[c].size();
    aligned += static_cast<double>(most);
  }
  return cells == 0 ? 0 : aligned / static_cast<double>(cells);
}

// The first row is bold throughout and the second is not.
bool has_bold_head(const Grid& grid) {
  bool head = true, body = false;
  for (const GridCell& cell : grid.cells) {
    if (cell.row > 1 || cell.lines.empty() || cell.lines.front().empty()) continue;
    const bool bold = cell.lines.front().front()->bold;
    (cell.row == 0 ? head : body) = cell.row == 0 ? head && bold : body || bold;
  }
  return head && !body;
}

// Every row opens with a short label.
bool has_short_labels(const Grid& grid) {
  constexpr std::size_t kLongestLabel = 45;  // bytes
  int labels = 0;
  for (const GridCell& cell : grid.cells) {
    if (cell.column > 0) continue;
    if (text_of(cell).size() > kLongestLabel) return false;
    ++labels;
  }
  return labels == grid.row_count();
}

// What speaks for a table of words: edges that hold, over three columns or more or beside short labels under a caption,
// and heads in bold over them.
double wordy_evidence(const Region& region, const Grid& grid, const Profile& p) {
  if (p.columns < 3 && !(region.captioned && has_short_labels(grid))) return 0;
  if (p.parted_rows < 4 || aligned_share(grid) < kAlignedCells) return 0;
  return has_bold_head(grid) ? kBoldHead : kPlainHead;
}

}  // namespace

bool is_chart_grid(const Region& region, const Grid& grid) {
  return rules_cross_words(region) || filled_fields(region, grid, profile_of(grid).cells) < kMostlyEmpty;
}

double table_confidence(const Region& region, const Grid& grid) {
  const Profile p = profile_of(grid);
  if (p.columns < 2 || p.rows < 2 || p.cells < 4 || p.parted_rows < 2) return 0;
  const double figures = p.body_cells > 0 ? static_cast<double>(p.figures) / p.body_cells : 0;
  const double parted = static_cast<double>(p.parted_rows) / p.rows;
  const double prose = static_cast<double>(p.prose) / p.cells;
  const int rules = bounding_rules(region);
  if (is_contents(grid)) return 0;
  if (region.latticed) {
    if (p.longest > kNoCell || prose > kMostProseLatticed || is_chart_grid(region, grid)) return 0;
    return std::min(1.0, kLattice + kLatticeFigures * figures + kLatticeParted * parted);
  }
  if (parted < kLeastParted || prose > (rules >= 3 ? kMostProseRuled : kMostProse) || (p.parted_rows < 3 && rules < 2))
    return 0;
  const double score = kFigures * figures + (region.captioned ? kCaption : 0) + (rules >= 2 ? kTwoRules : 0) +
                       (rules >= 3 ? kThirdRule : 0) + kParted * std::min(p.parted_rows, kManyParted) / kManyParted +
                       (p.columns >= 3 ? kThirdColumn : 0) +
                       (figures < kFewFigures ? wordy_evidence(region, grid, p) : 0) -
                       (rules >= 3 ? kProseRuled : kProse) * prose;
  return score < kAccepted ? 0 : std::min(1.0, score);
}

double declared_confidence(const Grid& grid, bool goes_on) {
  const Profile p = profile_of(grid);
  const bool is_layout =
      p.parted_rows < (goes_on ? 1 : 2) || p.longest > kNoCell || 2 * p.prose > p.cells || is_contents(grid);
  return is_layout ? 0 : kDeclared;
}

}  // namespace crossfoot::extractors::layout
