// Tables without vertical rules: runs of lines that share gutters, with what horizontal rules say of their extent.
#include <algorithm>
#include <cmath>

#include "extractors/common/lead_words.h"
#include "extractors/common/open_ends.h"
#include "extractors/layout/measures.h"
#include "extractors/layout/regions.h"
#include "extractors/layout/text.h"

namespace crossfoot::extractors::layout {
namespace {

// All by eye (measures.h).

// From the middle of one line of a run to that of the next. Rows of one line each follow within 2.03 ems in 95 % of the
// EU set's cells, within 3.50 in 99 %.
constexpr double kFirstReach = 3.2;    // ems, until the run's own pitch is known
constexpr double kPitchReach = 2.3;    // pitches, then: a row may be left blank
constexpr double kLeastReach = 2.6;    // … but ems at least
constexpr double kRuledReach = 1.5;    // times that, below heads with a rule under them
constexpr double kNextHeads = 1.45;    // pitches, from which on heads below a body are those of the next table
constexpr double kLabelLine = 1.35;    // ems to the rest of a label: closer than lines of prose need to be
constexpr double kHeadGap = 1.75;      // ems from heads that no rule encloses down to the table
constexpr double kRuledHeadGap = 2.4;  // … with a rule between that runs under some of them only
constexpr double kCloseAbove = 3.5, kCloseBelow = 3;  // ems, within which a rule may take lines in, above and below
constexpr double kRuleAbove = 2.5;                    // ems over a head, within which the rule that takes it in stands
constexpr double kSetOff = 1.6;                       // ems from a running head to the text, and …
constexpr double kSetOffRows = 1.2;  // … times the pitch of the rows below, where these are a table's
constexpr double kWiderGap = 0.5;    // points by which white must be wider than other white to be the widest
// Shares of the width of the stream.
constexpr double kFromLeft = 0.12;       // prose begins no further in
constexpr double kProseWidth = 0.62;     // and is as wide at least; in two columns …
constexpr double kTwoProseWidth = 0.75;  // … as this
constexpr double kBesideStub = 0.15;     // a wrapped head begins further in than labels
constexpr double kNarrowHead = 0.25;     // and is no wider
constexpr double kRuleWidth = 0.3;       // what is shorter parts no lines
constexpr double kSpanningRule = 0.9;    // what is longer runs under all columns
constexpr double kOverRun = 0.5;         // of the width of the run, along which a rule must go to bound it
// Points, and ems of labels, by which edges may differ.
constexpr double kSameEdge = 2;    // set at one place
constexpr double kHangsIn = 2.5;   // ems by which the rest of a label hangs in at most
constexpr double kOverhang = 12;   // points that heads may reach over the right edge
constexpr double kBesideRun = 40;  // points that heads and labels may reach over either edge between bounding rules
// Of the size of the line below, that heads are no larger than: what is larger is a heading.
constexpr double kHeadSize = 1.15;
// This many lines in a row may lack a second column: wrapped labels, heads of sections. Those that stay clear of the
// other columns may be a few more.
constexpr int kMaxPlainLines = 3, kMaxStubLines = 7;

struct Run {
  std::size_t first = 0, last = 0;  // inclusive
};

bool is_list_item(const TextLine& line) {
  return line.chunks.size() == 2 && is_list_label(line.chunks[0].text) && !is_figure(line.chunks[1].text);
}

bool is_tabular(const TextLine& line) { return line.chunks.size() >= 2 && !is_list_item(line); }

bool is_prose_line(const TextLine& line, const Box& stream) {
  const auto widest = std::max_element(line.chunks.begin(), line.chunks.end(),
                                       [](const Chunk& a, const Chunk& b) { return a.box.width() < b.box.width(); });
  // A description beside a label starts further in.
  const bool from_left = widest->box.x0 < stream.x0 + kFromLeft * stream.width();
  if (from_left && widest->words.size() >= 7 && widest->box.width() > kProseWidth * stream.width() && is_prose(*widest))
    return true;
  // Text in two columns, too short to be told by its edges.
  double prose = 0;
  for (const Chunk& chunk : line.chunks)
    if (chunk.words.size() >= 6 && is_prose(chunk)) prose += chunk.box.width();
  return line.chunks.size() == 2 && prose > kTwoProseWidth * stream.width();
}

// A running head: a title and a page number, set off from what follows. Above a table only the stream's first line is
// taken for one, and not where the number may be a year that heads a column, nor where the rows stand as far apart.
bool is_running_head(const std::vector<TextLine>& lines, std::size_t i) {
  if (i + 1 >= lines.size()) return false;
  const TextLine &line = lines[i], &next = lines[i + 1];
  const auto is_page_number = [](const Chunk& chunk) { return chunk.text.size() <= 4 && is_number(chunk.text); };
  if (line.chunks.size() != 2 || next.center - line.center <= kSetOff * line.size) return false;
  const bool left = is_page_number(line.chunks[0]), right = is_page_number(line.chunks[1]);
  if (!is_tabular(next)) return left || right;
  const Chunk& number = line.chunks[right ? 1 : 0];
  const bool set_off = i + 2 >= lines.size() || !is_tabular(lines[i + 2]) ||
                       next.center - line.center > kSetOffRows * (lines[i + 2].center - next.center);
  return i == 0 && left != right && !is_year(number.text) && set_off;
}

// Figures beyond the first chunk, years aside: a line of a table's body.
bool has_figures(const TextLine& line) {
  for (std::size_t i = 1; i < line.chunks.size(); ++i)
    if (is_figure(line.chunks[i].text) && !is_year(line.chunks[i].text)) return true;
  return false;
}

double middle(const std::vector<double>& sorted) { return sorted.empty() ? 0 : sorted[sorted.size() / 2]; }

// Goes on below a text of an inner column: a description of several lines.
bool continues_column(const TextLine& line, const std::vector<double>& starts) {
  return line.chunks.size() == 1 &&
         std::any_of(starts.begin(), starts.end(), [&](double x) { return std::abs(x - line.box.x0) < kSameEdge; });
}

void add_starts(const TextLine& line, std::vector<double>& starts) {
  constexpr std::size_t kMaxStarts = 200;
  for (std::size_t i = 1; i < line.chunks.size() && starts.size() < kMaxStarts; ++i)
    starts.push_back(line.chunks[i].box.x0);
}

// A head of a narrow column, wrapped into more lines than its neighbours have: "(in / thousands, / except /
// percentages)". Prose and labels begin further left or are wider.
bool wraps_in_head(const TextLine& line, const TextLine& above, const Box& stream) {
  return line.chunks.size() == 1 && line.center - above.center < kNextLine * line.size &&
         line.box.x0 > stream.x0 + kBesideStub * stream.width() && line.box.width() < kNarrowHead * stream.width();
}

// The rest of a label, below a row that has its figures beside the first line.
bool ends_label(const TextLine& line, const TextLine& row) {
  const Chunk& label = row.chunks.front();
  const std::string text = line.text();
  const bool goes_on = starts_lower(text) || (is_year(text) && (ends_open(label.text) || ends_in_month(label.text)));
  return line.chunks.size() == 1 && row.chunks.size() > 1 && goes_on &&
         line.center - row.center < kLabelLine * line.size && line.box.x0 > label.box.x0 - kSameEdge &&
         line.box.x0 < label.box.x0 + kHangsIn * line.size && line.box.x1 < row.chunks[1].box.x0;
}

bool stays_in_stub(const TextLine& line, const TextLine& above, const std::vector<double>& starts) {
  return !starts.empty() && line.center - above.center < kNextLine * line.size &&
         line.box.x1 < *std::min_element(starts.begin(), starts.end());
}

class RunFinder {
 public:
  RunFinder(const Stream& stream, const PageRules& rules, const std::vector<Box>& charts)
      : stream_(stream), lines_(stream.lines), rules_(rules), charts_(charts) {}
  std::vector<Candidate> run();

 private:
  Run grow(std::size_t start) const;
  bool evaluate(Run run, std::vector<Candidate>& found, int depth);
  Run widened(Run run) const;
  bool is_head_over(const TextLine& line, const TextLine& below, const Grid& grid) const;
  Region region_of(Run run) const;
  Box box_of(Run run) const;
  bool rule_short_between(const TextLine& above, const TextLine& below) const;
  int rules_between(std::size_t above, std::size_t below) const;
  double distance(std::size_t above, std::size_t below) const { return lines_[below].center - lines_[above].center; }

  const Stream& stream_;
  const std::vector<TextLine>& lines_;
  const PageRules& rules_;
  const std::vector<Box>& charts_;
  std::size_t taken_ = 0;  // lines before this one are spoken for
};

// Rules of some length between two lines; two near to one another are a double rule and count once.
int RunFinder::rules_between(std::size_t above, std::size_t below) const {
  constexpr double kDouble = 5;
  int count = 0;
  double last = -1e9;
  for (const Rule& rule : rules_.horizontal) {
    if (rule.at <= lines_[above].center || rule.at >= lines_[below].center || rule.to <= stream_.box.x0 ||
        rule.from >= stream_.box.x1 || rule.length() <= kRuleWidth * stream_.box.width())
      continue;
    if (rule.at - last > kDouble) ++count;
    last = rule.at;
  }
  return count;
}

Run RunFinder::grow(std::size_t start) const {
  Run run{start, start};
  std::vector<double> distances;  // between neighbouring lines that both have columns
  std::vector<double> starts;     // of texts in inner columns
  add_starts(lines_[start], starts);
  int plain = 0, figure_lines = has_figures(lines_[start]) ? 1 : 0;
  for (std::size_t i = start + 1; i < lines_.size(); ++i) {
    if (opens_numbered_caption(lines_[i].text()) || opens_note(lines_[i].text())) break;
    const double pitch = middle(distances);
    const double reach =
        pitch > 0 ? std::max(kPitchReach * pitch, kLeastReach * lines_[i].size) : kFirstReach * lines_[i].size;
    // A rule below the heads may stand off further; one below figures closes the table.
    const bool spaced_head =
        figure_lines == 0 && rules_between(i - 1, i) > 0 && distance(i - 1, i) < kRuledReach * reach;
    if (distance(i - 1, i) > reach && !spaced_head) break;
    if (rules_between(i - 1, i) >= 2) break;
    if (continues_column(lines_[i], starts)) {
      run.last = i;
      continue;
    }
    if (run.last + 1 == i && ends_label(lines_[i], lines_[run.last])) {
      run.last = i;
      continue;
    }
    if (figure_lines == 0 && wraps_in_head(lines_[i], lines_[i - 1], stream_.box)) continue;
    if (!is_tabular(lines_[i])) {
      const int most = stays_in_stub(lines_[i], lines_[i - 1], starts) ? kMaxStubLines : kMaxPlainLines;
      if (is_prose_line(lines_[i], stream_.box) || ++plain > most) break;
      continue;
    }
    if (is_prose_line(lines_[i], stream_.box)) break;
    // Column heads after a body, set off from it: the next table.
    const bool figures = has_figures(lines_[i]);
    if (!figures && figure_lines >= 2 && pitch > 0 && distance(run.last, i) > kNextHeads * pitch) break;
    figure_lines += figures ? 1 : 0;
    if (i == run.last + 1)
      distances.insert(std::upper_bound(distances.begin(), distances.end(), distance(i - 1, i)), distance(i - 1, i));
    run.last = i;
    plain = 0;
    add_starts(lines_[i], starts);
  }
  return run;
}

Box RunFinder::box_of(Run run) const {
  Box box;
  for (std::size_t i = run.first; i <= run.last; ++i) box = box.united(lines_[i].box);
  return box;
}

// Takes in the heads above and the labels below that the table's own rules enclose.
Run RunFinder::widened(Run run) const {
  const Box box = box_of(run);
  const auto bounds = [&](const Rule& rule) {
    return std::min(rule.to, box.x1) - std::max(rule.from, box.x0) > kOverRun * box.width();
  };
  std::size_t top = run.first;
  for (std::size_t i = run.first; i-- > taken_ && run.first - i <= 6;) {
    if (distance(i, i + 1) > kCloseAbove * lines_[i].size || opens_numbered_caption(lines_[i].text())) break;
    if (lines_[i].box.x0 < box.x0 - kBesideRun || lines_[i].box.x1 > box.x1 + kBesideRun) break;
    if (is_prose_line(lines_[i], stream_.box) && lines_[i].chunks.size() == 1) break;
    const double above = i > 0 ? lines_[i - 1].center : 0;
    const bool ruled = std::any_of(rules_.horizontal.begin(), rules_.horizontal.end(), [&](const Rule& rule) {
      return rule.at > std::max(above, lines_[i].box.y0 - kRuleAbove * lines_[i].size) && rule.at < lines_[i].center &&
             bounds(rule);
    });
    if (ruled) top = i;
  }
  run.first = top;
  std::size_t bottom = run.last;
  for (std::size_t i = run.last + 1; i < lines_.size() && i - run.last <= 4; ++i) {
    if (is_tabular(lines_[i]) || distance(i - 1, i) > kCloseBelow * lines_[i].size ||
        is_prose_line(lines_[i], stream_.box))
      break;
    if (starts_like_note(lines_[i].text()) || opens_numbered_caption(lines_[i].text())) break;
    if (lines_[i].box.x0 < box.x0 - kBesideRun || lines_[i].box.x1 > box.x1 + kBesideRun) break;
    const double below = i + 1 < lines_.size() ? lines_[i + 1].center : 1e9;
    const bool ruled = std::any_of(rules_.horizontal.begin(), rules_.horizontal.end(), [&](const Rule& rule) {
      return rule.at > lines_[i].center && rule.at < std::min(below, lines_[i].box.y1 + lines_[i].size) && bounds(rule);
    });
    if (ruled) bottom = i;
  }
  run.last = bottom;
  return run;
}

// Column heads that no rule encloses: close above, over the columns and not over the stub or the middle of the whole.
bool RunFinder::is_head_over(const TextLine& line, const TextLine& below, const Grid& grid) const {
  const bool ruled = rule_short_between(line, below);
  if (below.center - line.center > (ruled ? kRuledHeadGap : kHeadGap) * std::max(line.size, below.size)) return false;
  const std::string text = line.text();
  if (text.front() == '(' || text.front() == '[' || opens_numbered_caption(text) || grid.columns.empty()) return false;
  const double first = grid.columns.front().at;
  const double middle = (grid.x0 + grid.x1) / 2;
  for (const Chunk& chunk : line.chunks) {
    if (chunk.box.x0 < first - kSameEdge || chunk.box.x1 > grid.x1 + kOverhang ||
        chunk.words.front()->size > kHeadSize * below.size)
      return false;
    if (line.chunks.size() == 1 && !ruled &&
        std::abs(chunk.box.center_x() - middle) < std::abs(chunk.box.center_x() - (first + grid.x1) / 2) &&
        grid.column_at(chunk.box.x0) != grid.column_at(chunk.box.x1))
      return false;
  }
  return true;
}

// A rule between two lines that runs under some of the columns only.
bool RunFinder::rule_short_between(const TextLine& above, const TextLine& below) const {
  return std::any_of(rules_.horizontal.begin(), rules_.horizontal.end(), [&](const Rule& rule) {
    return rule.at > above.center && rule.at < below.center && rule.to > above.box.x0 && rule.from < above.box.x1 &&
           rule.length() < kSpanningRule * stream_.box.width();
  });
}

Region RunFinder::region_of(Run run) const {
  Region region;
  region.box = box_of(run);
  for (std::size_t i = run.first; i <= run.last; ++i)
    region.words.insert(region.words.end(), lines_[i].words.begin(), lines_[i].words.end());
  for (std::size_t i = run.first; i-- > 0 && run.first - i <= 4;)
    region.captioned = region.captioned || opens_numbered_caption(lines_[i].text());
  const double margin = lines_[run.first].size;
  for (const Rule& rule : rules_.horizontal)
    if (rule.at > region.box.y0 - margin && rule.at < region.box.y1 + margin && rule.to > region.box.x0 &&
        rule.from < region.box.x1)
      region.horizontal.push_back(rule);
  for (const Rule& rule : rules_.vertical)
    if (rule.at > region.box.x0 - kSameEdge && rule.at < region.box.x1 + kSameEdge && rule.to > region.box.y0 &&
        rule.from < region.box.y1 && !rule.edge)
      region.vertical.push_back(rule);
  return region;
}

// A run that is no table as a whole may hold one above or below its widest white.
bool RunFinder::evaluate(Run run, std::vector<Candidate>& found, int depth) {
  if (run.last < run.first) return false;
  if (run.last == run.first) return false;
  Candidate candidate;
  Run wide = widened(run);
  candidate.region = region_of(wide);
  candidate.grid = build_grid(candidate.region);
  const std::size_t top = wide.first;
  while (wide.first > taken_ && top - wide.first < 5 &&
         is_head_over(lines_[wide.first - 1], lines_[wide.first], candidate.grid))
    --wide.first;
  if (wide.first < top) {
    candidate.region = region_of(wide);
    candidate.grid = build_grid(candidate.region);
  }
  candidate.confidence = table_confidence(candidate.region, candidate.grid);
  if (candidate.confidence > 0 && !is_in_chart(charts_, candidate.region.box)) {
    found.push_back(std::move(candidate));
    taken_ = wide.last + 1;
    return true;
  }
  if (depth >= 4 || run.last - run.first < 3) return false;
  std::size_t cut = run.first;
  double widest = 0;
  for (std::size_t i = run.first; i < run.last; ++i) {
    if (distance(i, i + 1) > widest + kWiderGap) {
      widest = distance(i, i + 1);
      cut = i;
    }
  }
  const auto trimmed = [&](std::size_t first, std::size_t last) {
    while (first < last && !is_tabular(lines_[first])) ++first;
    while (last > first && !is_tabular(lines_[last])) --last;
    return Run{first, last};
  };
  const bool above = evaluate(trimmed(run.first, cut), found, depth + 1);
  const bool below = evaluate(trimmed(cut + 1, run.last), found, depth + 1);
  return above || below;
}

std::vector<Candidate> RunFinder::run() {
  std::vector<Candidate> found;
  for (std::size_t i = 0; i < lines_.size();) {
    const bool starts = is_tabular(lines_[i]) && !is_prose_line(lines_[i], stream_.box) && !is_running_head(lines_, i);
    if (!starts) {
      ++i;
      continue;
    }
    const Run run = grow(i);
    evaluate(run, found, 0);
    i = std::max(run.last + 1, taken_);
  }
  return found;
}

}  // namespace

std::vector<Candidate> find_aligned(const Stream& stream, const PageRules& rules, const std::vector<Box>& charts) {
  return RunFinder(stream, rules, charts).run();
}

}  // namespace crossfoot::extractors::layout
