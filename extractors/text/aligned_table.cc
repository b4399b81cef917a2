// Columns that are lined up with blanks: gutters of two or more blanks that at least three lines share.
#include <algorithm>
#include <map>
#include <optional>

#include "extractors/common/lead_words.h"
#include "extractors/text/column_layout.h"
#include "extractors/text/folding.h"
#include "extractors/text/table_forms.h"
#include "extractors/text/text_shape.h"

namespace crossfoot::extractors::text {
namespace {

// How sure a table is that nothing but white parts; one between bars or tabs is sure (1). By judgement, not measured.
constexpr double kLinedUp = 0.9;
constexpr std::size_t kFewestRows = 3;
constexpr std::size_t kFewestTextRows = 4;
constexpr std::size_t kMostLabelLines = 3;  // lines of one segment in a row: more is text, not labels and heads
constexpr std::size_t kMostStubLines = 7;   // of them where they stay clear of the columns beside the labels
constexpr std::size_t kWidestText = 30;     // columns of text on both sides beyond this are set in newspaper columns

struct GridLine {
  std::size_t line = 0;  // index
  std::vector<Segment> segments;
  bool rule = false;
  bool has_gap() const { return segments.size() > 1; }
};

// Two blanks after a full stop part sentences, not columns.
bool is_prose(const std::vector<Segment>& segments) {
  for (std::size_t s = 0; s + 1 < segments.size(); ++s) {
    const std::string_view text = segments[s].text;
    if (text.size() > 40 && (text.back() == '.' || text.back() == ':' || text.back() == '?')) return true;
  }
  return segments.size() == 1 && is_sentence(segments[0].text);
}

bool ends_stretch(const Line& line, const std::vector<Segment>& segments) {
  return segments.empty() || is_prose(segments) || is_caption_line(line.text) || opens_note(line.text);
}

// Years are no figures: they head columns.
std::size_t figures_in(const GridLine& line) {
  if (!line.has_gap() || line.rule) return 0;
  return static_cast<std::size_t>(
      std::count_if(line.segments.begin() + 1, line.segments.end(), [](const Segment& segment) {
        return (is_amount(segment.text) && !is_year(segment.text)) || is_blank_mark(segment.text);
      }));
}

// "TOTAL      4.050,00" under several blank lines, as programs print it at the foot of a page: what it sums stands
// above where its figure ends in the same column as theirs, and it has none more than they.
bool is_total_further_down(const GridLine& line, const Line& source, const std::vector<GridLine>& above) {
  constexpr int kMostBlanks = 12;
  if (source.blanks_before > kMostBlanks || line.segments.size() < 2 || figures_in(line) + 1 != line.segments.size())
    return false;
  if (!opens_total(line.segments.front().text)) return false;
  const auto last = std::find_if(above.rbegin(), above.rend(), [](const GridLine& row) { return figures_in(row) > 0; });
  return last != above.rend() && last->segments.size() >= line.segments.size() &&
         last->segments.back().end == line.segments.back().end;
}

// Whether the title and column heads of a further table stand at `at`: up to three lines of one segment, set apart by a
// blank line, over a line of several segments without a figure.
bool begins_table(const std::vector<GridLine>& stretch, std::size_t at, Lines lines) {
  bool set_apart = false;
  for (std::size_t i = at; i < stretch.size() && i <= at + kMostLabelLines; ++i) {
    const GridLine& line = stretch[i];
    if (line.rule || line.segments.empty()) return false;
    set_apart = set_apart || lines[line.line].blanks_before > 0;
    if (line.has_gap()) return i > at && set_apart && figures_in(line) == 0;
    if (is_amount(line.segments[0].text)) return false;
  }
  return false;
}

void cut_before_next_table(std::vector<GridLine>& stretch, Lines lines) {
  bool figures = false;
  for (std::size_t i = 0; i < stretch.size(); ++i) {
    if (figures && begins_table(stretch, i, lines)) {
      stretch.resize(i);
      return;
    }
    figures = figures || figures_in(stretch[i]) > 0;
  }
}

// Wrapped labels and heads of sections, which leave the columns beside the labels free.
bool stays_in_stub(const GridLine& line, const std::vector<GridLine>& above) {
  return line.segments.size() == 1 && std::none_of(above.begin(), above.end(), [&](const GridLine& each) {
           return each.has_gap() && each.segments[1].begin <= line.segments[0].end;
         });
}

// From the line at `at`, which has a gap, to the last line with one before text or a larger gap between lines.
std::vector<GridLine> stretch_at(Lines lines, std::size_t at, std::size_t end) {
  std::vector<GridLine> stretch;
  std::size_t kept = 0;
  for (std::size_t i = at; i < end; ++i) {
    GridLine line{i, part_marks(segments_of(lines[i].text)), is_rule(lines[i].text)};
    if (i > at && !line.rule && ends_stretch(lines[i], line.segments)) break;
    if (i > at && !line.rule && lines[i].blanks_before > 1 && !is_total_further_down(line, lines[i], stretch)) break;
    if (i > at && line.rule && lines[i].blanks_before > 1) break;
    // A figure alone counts where it stands to the right of the labels: its label is on the lines around it.
    const bool figure = line.segments.size() == 1 && is_amount(line.segments[0].text) && !stretch.empty() &&
                        line.segments[0].begin > stretch.front().segments[0].end;
    const bool counts = !line.rule && (line.has_gap() || figure);
    const std::size_t most = stays_in_stub(line, stretch) ? kMostStubLines : kMostLabelLines;
    stretch.push_back(std::move(line));
    if (counts) kept = stretch.size();
    if (stretch.size() - kept > most) break;
  }
  stretch.resize(kept);
  cut_before_next_table(stretch, lines);
  return stretch;
}

// The rows that show where the columns stand: those with figures, or all with gaps where figures are rare.
std::vector<ColumnBand> bands_of(const std::vector<GridLine>& stretch) {
  std::vector<const std::vector<Segment>*> with_figures;
  std::vector<const std::vector<Segment>*> with_gaps;
  for (const GridLine& line : stretch) {
    if (line.rule || !line.has_gap()) continue;
    with_gaps.push_back(&line.segments);
    if (figures_in(line) > 0) with_figures.push_back(&line.segments);
  }
  const bool figures_tell = with_figures.size() >= kFewestRows && with_figures.size() * 2 >= with_gaps.size();
  return find_bands(figures_tell ? with_figures : with_gaps);
}

// Where columns are not lined up well a mark for no figure may fall to its neighbour's figure, which it must not touch:
// "2,234 —" would be a negative amount.
bool is_mark_beside_figure(const std::string& text, std::string_view further) {
  return (is_amount(text) && is_blank_mark(further)) || (is_blank_mark(text) && is_amount(further));
}

// The columns of a table, page by page: what sets a text in columns lines each page up anew.
class Columns {
 public:
  Columns(const std::vector<GridLine>& stretch, Lines lines) : all_(bands_of(stretch)) {
    std::map<int, std::vector<GridLine>> pages;
    for (const GridLine& line : stretch) pages[lines[line.line].page].push_back(line);
    if (pages.size() < 2) return;
    for (const auto& [page, part] : pages) by_page_[page] = bands_of(part);
    const std::size_t count = by_page_.begin()->second.size();
    const bool agree =
        std::all_of(by_page_.begin(), by_page_.end(), [&](const auto& page) { return page.second.size() == count; });
    if (!agree) by_page_.clear();
  }
  const std::vector<ColumnBand>& of(const Line& line) const { return by_page_.empty() ? all_ : by_page_.at(line.page); }

 private:
  std::vector<ColumnBand> all_;
  std::map<int, std::vector<ColumnBand>> by_page_;
};

void place(DraftRow& row, const Segment& segment, BandSpan under, const ColumnBand& band, int number) {
  DraftCell& cell = row.cells[under.first];
  if (!cell.empty() && is_mark_beside_figure(cell.text, segment.text)) {
    if (is_amount(segment.text)) cell.text = segment.text;
  } else if (cell.empty()) {
    cell = {.text = std::string(segment.text),
            .line = number,
            .indent = segment.begin > band.begin ? static_cast<double>(segment.begin - band.begin) : 0,
            .column_span = static_cast<int>(under.count)};
  } else {
    cell.text.append(" ").append(segment.text);
  }
}

bool is_free(const DraftRow& row, BandSpan span) {
  const auto first = row.cells.begin() + static_cast<std::ptrdiff_t>(span.first);
  return std::all_of(first, first + static_cast<std::ptrdiff_t>(span.count),
                     [](const DraftCell& cell) { return cell.empty(); });
}

// A line with room for it, every segment of which is centred between two figure columns, heads pairs of columns.
bool are_spanners(const std::vector<Segment>& segments, const std::vector<ColumnBand>& bands) {
  if (segments.empty() || segments.size() * 2 > bands.size() - 1) return false;
  return std::all_of(segments.begin(), segments.end(),
                     [&](const Segment& segment) { return bands_beside(segment, bands).count > 0; });
}

DraftRow row_of(const GridLine& line, const std::vector<ColumnBand>& bands, const Line& source, bool heads) {
  DraftRow row;
  row.blanks_before = source.blanks_before;
  row.cells.resize(bands.size());
  const std::vector<Segment> segments =
      heads && line.has_gap() ? cut_heads(line.segments, bands) : cut_at_gutters(line.segments, bands);
  const bool one_each = segments.size() == bands.size();
  const bool spanners = heads && are_spanners(segments, bands);
  for (std::size_t s = 0; s < segments.size(); ++s) {
    BandSpan under = one_each   ? BandSpan{s, 1}
                     : spanners ? bands_beside(segments[s], bands)
                                : bands_under(segments[s], bands);
    // A label that runs on into the columns beside it is still a label.
    if (segments.size() == 1 && under.first == 0) under.count = 1;
    if (under.count > 1 && !is_free(row, under)) under.count = 1;
    place(row, segments[s], under, bands[under.first], source.number);
  }
  return row;
}

// Rows in the grid. Until a row has figures, lines may be header lines, which fold_wrapped_header knows how to join.
std::vector<DraftRow> rows_of(const std::vector<GridLine>& stretch, const Columns& columns, Lines lines) {
  std::vector<DraftRow> rows;
  bool after_rule = false;
  bool in_body =
      std::none_of(stretch.begin(), stretch.end(), [](const GridLine& line) { return figures_in(line) > 0; });
  for (const GridLine& line : stretch) {
    if (line.rule) {
      after_rule = true;
      continue;
    }
    const Line& source = lines[line.line];
    DraftRow row = row_of(line, columns.of(source), source, !in_body);
    if (after_rule) row.blanks_before = std::max(row.blanks_before, 1);
    after_rule = false;
    in_body = in_body || is_data_row(row);
    rows.push_back(std::move(row));
  }
  return rows;
}

struct Shape {
  std::size_t rows = 0;  // with a first column and another
  std::size_t with_figures = 0;
  std::size_t fields = 0;      // "Name: value"
  std::size_t labels = 0;      // list numbers
  std::size_t text_width = 0;  // of all cells together
  std::size_t cells = 0;
  std::size_t fragments = 0;  // cells that begin in mid sentence
};

Shape shape_of(const std::vector<DraftRow>& rows) {
  Shape shape;
  for (const DraftRow& row : rows) {
    if (row.cells[0].empty() || row.label_only()) continue;
    ++shape.rows;
    shape.with_figures += is_data_row(row);
    shape.fields += row.cells[0].text.back() == ':' || row.cells[0].text.find(": ") != std::string::npos;
    shape.labels += display_width(row.cells[0].text) <= 5 && !list_label(row.cells[0].text).empty();
    for (const DraftCell& cell : row.cells) {
      shape.text_width += display_width(cell.text);
      shape.cells += !cell.empty();
      shape.fragments += starts_lower(cell.text);
    }
  }
  return shape;
}

bool is_table(const std::vector<DraftRow>& rows, std::size_t columns) {
  const Shape shape = shape_of(rows);
  if (shape.rows < kFewestRows) return shape.rows == 2 && shape.with_figures == 2 && columns > 2;
  if (shape.with_figures * 2 >= shape.rows) return true;
  if (shape.fields * 2 > shape.rows || shape.labels * 2 > shape.rows) return false;
  // Without figures only a full grid of short entries will do: boxes of text side by side look much the same.
  return columns > 2 && shape.rows >= kFewestTextRows && shape.text_width < shape.cells * kWidestText &&
         shape.fragments * 10 <= shape.cells && shape.cells * 5 >= shape.rows * columns * 4;
}

// Titles with page numbers behind dots or blanks: the numbers never fall.
bool is_contents(const std::vector<DraftRow>& rows, std::size_t columns) {
  if (columns > 3) return false;
  std::size_t leaders = 0;
  std::size_t pages = 0;
  for (const DraftRow& row : rows) {
    leaders += row.cells[0].text.find("....") != std::string::npos ||
               row.cells[0].text.find(". . .") != std::string::npos ||
               row.cells.back().text.find("..") != std::string::npos;
    pages += is_page_number(row.cells.back().text);
  }
  return leaders * 2 > rows.size() && pages * 2 > rows.size();
}

// Whether a line of one segment right above the stretch belongs to it: it stands over the figure columns, as a spanner
// or a wrapped head, or it is a section head under which the labels are indented.
bool belongs_above(const Segment& segment, const GridLine& first, const std::vector<ColumnBand>& bands) {
  if (segment.begin >= bands[0].end) return true;
  return segment.begin < first.segments[0].begin && segment.begin <= bands[0].begin &&
         first.segments[0].begin < bands[0].end && figures_in(first) > 0;
}

void take_lines_above(Lines lines, std::size_t begin, const std::vector<ColumnBand>& bands,
                      std::vector<GridLine>& stretch) {
  for (int taken = 0; taken < 2; ++taken) {
    const std::size_t first = stretch.front().line;
    if (first == begin || lines[first].blanks_before > 0) break;
    std::vector<Segment> segments = segments_of(lines[first - 1].text);
    if (segments.size() != 1 || is_rule(lines[first - 1].text) || is_prose(segments)) break;
    if (!belongs_above(segments[0], stretch.front(), bands)) break;
    stretch.insert(stretch.begin(), GridLine{first - 1, std::move(segments), false});
  }
}

std::optional<DraftTable> table_of(std::vector<GridLine> stretch, Lines lines, std::size_t begin) {
  if (stretch.size() < 2) return std::nullopt;
  const Columns columns(stretch, lines);
  const std::vector<ColumnBand>& bands = columns.of(lines[stretch.front().line]);
  if (bands.size() < 2) return std::nullopt;
  const std::size_t end = stretch.back().line + 1;
  take_lines_above(lines, begin, bands, stretch);
  const std::size_t first = stretch.front().line;
  std::vector<DraftRow> rows = rows_of(stretch, columns, lines);
  if (rows.empty() || !is_table(rows, bands.size()) || is_contents(rows, bands.size())) return std::nullopt;
  DraftTable table;
  table.lines = {first, end};
  table.columns = static_cast<int>(bands.size());
  table.rows = std::move(rows);
  table.header_rows = count_header_rows(table.rows);
  table.confidence = kLinedUp;
  fold_wrapped_header(table, true);
  fold_continued_rows(table);
  fold_wrapped_labels(table, lines);
  return table;
}

}  // namespace

std::vector<DraftTable> find_aligned_tables(Lines lines, LineRange range) {
  std::vector<DraftTable> tables;
  std::size_t begin = range.begin;
  for (std::size_t at = range.begin; at < range.end;) {
    const std::vector<Segment> segments = segments_of(lines[at].text);
    if (segments.size() < 2 || is_prose(segments) || is_rule(lines[at].text)) {
      ++at;
      continue;
    }
    std::vector<GridLine> stretch = stretch_at(lines, at, range.end);
    at = stretch.back().line + 1;
    if (auto table = table_of(std::move(stretch), lines, begin)) {
      begin = table->lines.end;
      tables.push_back(std::move(*table));
    }
  }
  return tables;
}

}  // namespace crossfoot::extractors::text
