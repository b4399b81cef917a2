#include "extractors/layout/streams.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "extractors/common/lead_words.h"
#include "extractors/layout/measures.h"
#include "extractors/layout/text.h"

namespace crossfoot::extractors::layout {
namespace {

constexpr int kMinProseLines = 5;  // on either side of a page gutter
constexpr int kMaxDepth = 3;       // at most eight columns

// All by eye (measures.h).

// Points within which left edges are counted together: what is set at one place differs by rounding.
constexpr double kEdgeBin = 2;
// Points left of the edges of a column of prose, where it is cut off from the one before.
constexpr double kLeftOfProse = 1.5;
// Ems left of the labels of a table, where it is cut off from the one beside it.
constexpr double kLeftOfLabels = 0.7;
// Of the width of the lines: a right-hand column of prose begins no further left.
constexpr double kRightHand = 0.2;
// … and a table beside another begins between these.
constexpr double kMiddleFrom = 0.25, kMiddleTo = 0.75;
// Of its column, that a full line of a paragraph takes up.
constexpr double kFullLine = 0.7;
// Ems from middle to middle: wider white than this, as between two paragraphs, ends a stretch of columns.
constexpr double kMaxBreak = 4.5;
// Points: rules at most this far above or below a stretch belong to it, and those that end this near to the white stop
// at it.
constexpr double kRuleReach = 12, kRuleEnd = 2;

Stream make_stream(std::vector<TextLine> lines) {
  Stream stream;
  stream.lines = std::move(lines);
  for (const TextLine& line : stream.lines) stream.box = stream.box.united(line.box);
  return stream;
}

// Left edges at which many prose chunks start, as places where a right-hand column may begin.
std::vector<double> column_starts(const std::vector<TextLine>& lines, const Box& box) {
  std::map<int, int> votes;
  for (const TextLine& line : lines)
    for (const Chunk& chunk : line.chunks)
      if (is_prose(chunk) && chunk.box.x0 > box.x0 + kRightHand * box.width())
        ++votes[static_cast<int>(std::floor(chunk.box.x0 / kEdgeBin))];
  std::vector<double> starts;
  for (const auto& [bin, count] : votes) {
    const auto next = votes.find(bin + 1);
    if (count + (next == votes.end() ? 0 : next->second) >= kMinProseLines) starts.push_back(bin * kEdgeBin);
  }
  return starts;
}

struct Range {
  std::size_t first = 0, last = 0;  // [first, last)
};

// A line of a paragraph set to the measure of its column: labels of a table are shorter.
bool fills_column(const Chunk& chunk, double x0, double x1) {
  return is_prose(chunk) && chunk.box.width() >= kFullLine * (x1 - x0);
}

// The first stretch of `range` that stands in two columns of prose parted at x; empty where there is none.
Range prose_columns(const std::vector<TextLine>& lines, Range range, double x, const Box& box) {
  int left = 0, right = 0;
  Range found{range.last, range.first};
  for (std::size_t i = range.first; i < range.last; ++i) {
    const bool apart =
        found.last > found.first && lines[i].center - lines[found.last - 1].center > kMaxBreak * lines[i].size;
    if (apart && left >= kMinProseLines && right >= kMinProseLines) break;
    if (apart) {
      left = right = 0;
      found = {range.last, range.first};
    }
    for (const Chunk& chunk : lines[i].chunks) {
      const bool is_left = chunk.box.x1 < x;
      if (!fills_column(chunk, is_left ? box.x0 : x, is_left ? x : box.x1)) continue;
      ++(is_left ? left : right);
      found.first = std::min(found.first, i);
      found.last = std::max(found.last, i + 1);
    }
  }
  if (left < kMinProseLines || right < kMinProseLines) return {};
  // The short last lines of the closing paragraphs.
  while (found.last < range.last &&
         lines[found.last].center - lines[found.last - 1].center < kNextLine * lines[found.last].size)
    ++found.last;
  return found;
}

// Rules that stop at x on both sides.
bool rules_part(const std::vector<Rule>& horizontal, double y0, double y1, double x) {
  int left = 0, right = 0;
  for (const Rule& rule : horizontal) {
    if (rule.at < y0 - kRuleReach || rule.at > y1 + kRuleReach) continue;
    if (rule.from < x - kRuleEnd && rule.to > x + kRuleEnd) {
      if (rule.at > y0 + kRuleEnd && rule.at < y1 - kRuleEnd) return false;
      continue;
    }
    ++(rule.to <= x + kRuleEnd ? left : right);
  }
  return left >= 2 && right >= 2;
}

// What one line has on either side of x; `apart` where white parts the two.
struct LineSides {
  int left = 0, right = 0;  // chunks
  bool apart = true;
  int right_figures = 0;
  bool right_label = false;  // the right side begins with no figure
};

LineSides line_sides(const TextLine& line, double x) {
  constexpr double kWhite = 1.0;  // in ems, as wide as the white between two tables is at least
  LineSides sides;
  for (const Chunk& chunk : line.chunks) {
    const bool is_left = chunk.box.x1 < x;
    const bool figure = is_figure(chunk.text) && !is_year(chunk.text);
    if (!is_left && sides.right == 0) sides.right_label = !figure;
    if (!is_left && figure) ++sides.right_figures;
    ++(is_left ? sides.left : sides.right);
    sides.apart = sides.apart && (is_left ? x - chunk.box.x1 : chunk.box.x0 - x) >= kWhite / 2 * line.size;
  }
  return sides;
}

// Tables side by side have labels of their own, and rules of their own or lines at heights of their own, so that many
// lines have text on one side only. Wrapped heads and labels alone leave a side empty as often.
bool stand_side_by_side(const std::vector<TextLine>& lines, Range range, double x,
                        const std::vector<Rule>& horizontal) {
  int left = 0, right = 0, left_tabular = 0, right_tabular = 0, rows = 0, labelled = 0;
  for (std::size_t i = range.first; i < range.last; ++i) {
    const LineSides sides = line_sides(lines[i], x);
    left += sides.right == 0 ? 1 : 0;
    right += sides.left == 0 ? 1 : 0;
    left_tabular += sides.left >= 2 ? 1 : 0;
    right_tabular += sides.right >= 2 ? 1 : 0;
    rows += sides.right >= 2 && sides.right_figures > 0 ? 1 : 0;
    labelled += sides.right >= 2 && sides.right_figures > 0 && sides.right_label ? 1 : 0;
  }
  const auto count = static_cast<int>(range.last - range.first);
  const bool uneven = (10 * std::min(left, right) >= count && 20 * (left + right) >= 9 * count) ||
                      rules_part(horizontal, lines[range.first].box.y0, lines[range.last - 1].box.y1, x);
  return uneven && left_tabular >= 2 && right_tabular >= 2 && 2 * labelled >= rows;
}

// A caption begins another table than what stands above it.
bool opens_captioned(const TextLine& line) {
  return std::any_of(line.chunks.begin(), line.chunks.end(),
                     [](const Chunk& chunk) { return opens_numbered_caption(chunk.text); });
}

// Heads of one table may leave its middle free where the figures beside them do not.
bool stands_apart(const std::vector<TextLine>& lines, Range range) {
  constexpr double kClose = 2.5;  // ems from middle to middle: the lines of one head, a blank one between them
  const auto goes_on = [&](std::size_t above, std::size_t below, const TextLine& neighbour) {
    return neighbour.chunks.size() >= 3 && lines[below].center - lines[above].center < kClose * lines[below].size;
  };
  return !(range.last < lines.size() && goes_on(range.last - 1, range.last, lines[range.last])) &&
         !(range.first > 0 && !opens_captioned(lines[range.first]) &&
           goes_on(range.first - 1, range.first, lines[range.first - 1]));
}

// The first stretch of `range` with tables on both sides of x; lines with text at x and wide white end a stretch.
Range uneven_columns(const std::vector<TextLine>& lines, Range range, double x, const std::vector<Rule>& horizontal) {
  constexpr double kSpaced = 2.2;  // ems from middle to middle, from which on a line may open another table
  constexpr int kMaxTries = 12;
  for (std::size_t first = range.first; first < range.last;) {
    std::size_t last = first;
    while (last < range.last && line_sides(lines[last], x).apart &&
           (last == first || lines[last].center - lines[last - 1].center <= kMaxBreak * lines[last].size))
      ++last;
    // The white may run on between two columns of a wide table above: try from each caption, or wider space, on.
    int tries = 0;
    for (std::size_t from = first; from < last && tries < kMaxTries; ++from) {
      const bool opens = from == first || opens_captioned(lines[from]) ||
                         lines[from].center - lines[from - 1].center > kSpaced * lines[from].size;
      if (!opens) continue;
      ++tries;
      if (stands_apart(lines, {from, last}) && stand_side_by_side(lines, {from, last}, x, horizontal))
        return {from, last};
    }
    first = std::max(last, first + 1);
  }
  return {};
}

struct Sides {
  std::vector<const Word*> left, right;
};

Sides sides_of(const std::vector<TextLine>& lines, Range range, double x) {
  Sides sides;
  for (std::size_t i = range.first; i < range.last; ++i)
    for (const Chunk& chunk : lines[i].chunks) {
      auto& words = chunk.box.x1 < x ? sides.left : sides.right;
      words.insert(words.end(), chunk.words.begin(), chunk.words.end());
    }
  return sides;
}

bool crosses(const TextLine& line, double x) {
  return std::any_of(line.chunks.begin(), line.chunks.end(),
                     [&](const Chunk& chunk) { return chunk.box.x0 < x - 1 && chunk.box.x1 > x + 1; });
}

void split(std::vector<TextLine> lines, const std::vector<Rule>& horizontal, int depth, std::vector<Stream>& streams);

// Cuts the lines at x wherever `columns` finds two columns there. False when it nowhere does.
template <typename FindColumns>
bool split_at(const std::vector<TextLine>& lines, double x, const std::vector<Rule>& horizontal, int depth,
              std::vector<Stream>& streams, FindColumns columns) {
  std::vector<Stream> found;
  std::vector<TextLine> full;
  bool any = false;
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t end = i;
    while (end < lines.size() && !crosses(lines[end], x)) ++end;
    const Range cut = end > i ? columns(Range{i, end}) : Range{};
    if (cut.last > cut.first) {
      full.insert(full.end(), lines.begin() + static_cast<long>(i), lines.begin() + static_cast<long>(cut.first));
      if (!full.empty()) split(std::move(full), horizontal, depth + 1, found);
      full.clear();
      Sides sides = sides_of(lines, cut, x);
      split(build_lines(std::move(sides.left)), horizontal, depth + 1, found);
      split(build_lines(std::move(sides.right)), horizontal, depth + 1, found);
      any = true;
      i = cut.last;
      continue;
    }
    end = std::min(end + 1, lines.size());
    full.insert(full.end(), lines.begin() + static_cast<long>(i), lines.begin() + static_cast<long>(end));
    i = end;
  }
  if (!any) return false;
  if (!full.empty()) split(std::move(full), horizontal, depth + 1, found);
  streams.insert(streams.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  return true;
}

// Left edges of many chunks in the middle of the page, where a table may begin beside another.
std::vector<double> table_starts(const std::vector<TextLine>& lines, const Box& box) {
  std::map<int, int> votes;
  for (const TextLine& line : lines)
    for (const Chunk& chunk : line.chunks)
      if (chunk.box.x0 > box.x0 + kMiddleFrom * box.width() && chunk.box.x0 < box.x0 + kMiddleTo * box.width() &&
          !is_figure(chunk.text))
        ++votes[static_cast<int>(std::floor(chunk.box.x0 / kEdgeBin))];
  // Labels are indented by a few steps, of 14 points at most: the leftmost edge of those near to one another comes
  // first.
  constexpr int kIndent = 7;  // in bins
  std::vector<double> starts;
  for (auto first = votes.begin(); first != votes.end();) {
    int count = 0;
    auto last = first;
    for (int bin = first->first; last != votes.end() && last->first - bin <= kIndent; ++last) {
      bin = last->first;
      count += last->second;
    }
    if (count >= 3) starts.push_back(first->first * kEdgeBin);
    first = last;
  }
  for (const auto& [bin, count] : votes)
    if (count >= 3) starts.push_back(bin * kEdgeBin);
  return starts;
}

void split(std::vector<TextLine> lines, const std::vector<Rule>& horizontal, int depth, std::vector<Stream>& streams) {
  if (lines.empty()) return;
  Stream whole = make_stream(std::move(lines));
  if (depth < kMaxDepth) {
    for (const double start : column_starts(whole.lines, whole.box)) {
      const auto columns = [&](Range range) {
        return prose_columns(whole.lines, range, start - kLeftOfProse, whole.box);
      };
      if (split_at(whole.lines, start - kLeftOfProse, horizontal, depth, streams, columns)) return;
    }
    for (const double start : table_starts(whole.lines, whole.box)) {
      const double x = start - kLeftOfLabels * whole.lines.front().size;
      const auto columns = [&](Range range) { return uneven_columns(whole.lines, range, x, horizontal); };
      if (split_at(whole.lines, x, horizontal, depth, streams, columns)) return;
    }
  }
  streams.push_back(std::move(whole));
}

}  // namespace

bool is_prose(const Chunk& chunk) {
  if (chunk.words.size() < 4) return false;
  const Letters count = count_letters(chunk.text);
  return count.letters >= 16 && count.letters * 10 >= (count.letters + count.digits + count.others) * 7;
}

std::vector<Stream> split_streams(const std::vector<const Word*>& words, const std::vector<Rule>& horizontal) {
  std::vector<Stream> streams;
  split(build_lines(words), horizontal, 0, streams);
  return streams;
}

}  // namespace crossfoot::extractors::layout
