// Columns of a region: vertical rules first, gutters between them.
#include <algorithm>
#include <cmath>

#include "extractors/layout/grid.h"
#include "extractors/layout/measures.h"
#include "extractors/layout/text.h"

namespace crossfoot::extractors::layout {
namespace {

// All by eye (measures.h).

// A vertical rule speaks for the whole table when it runs along this share of its height.
constexpr double kFullHeight = 0.5;
// What a line of heads counts, of a line of the body: spanners run across the columns.
constexpr double kHeaderWeight = 0.3;
// The border of a shaded area speaks for its columns only along this share of the height.
constexpr double kEdgeHeight = 0.3;
// Two vertical rules nearer than this, with nothing between them, are one drawn twice.
constexpr double kDoubleRule = 9;
constexpr double kOnRule = 2;        // points within which the pieces of a vertical rule stand at its place
constexpr double kShortestRule = 4;  // points; shorter ones are ticks and corners
constexpr double kAtRule = 3;        // points within which a gutter and a rule are one separator
// Lines that must part at a gutter, of all lines, and those that may run across, of the ones that part. Inside a
// lattice the rules are the columns, unless most lines part at one place and next to none runs across.
constexpr double kLatticeSupport = 0.6, kLeastLatticeSupport = 2, kLatticeCross = 0.1;
constexpr double kSupport = 0.12, kLeastSupport = 1, kMostSupport = 3;  // of 25 lines and more 3 suffice
constexpr double kCross = 0.3;

struct Cover {
  double length = 0;
  bool ink = false;  // rules of their own among them
};

Cover covered(const std::vector<Rule>& rules, double at) {
  Cover cover;
  for (const Rule& rule : rules) {
    if (std::abs(rule.at - at) > kOnRule) continue;
    cover.length += rule.length();
    cover.ink = cover.ink || !rule.edge;
  }
  return cover;
}

bool has_word_between(const std::vector<const Word*>& words, double x0, double x1) {
  return std::any_of(words.begin(), words.end(),
                     [&](const Word* w) { return w->box.center_x() > x0 && w->box.center_x() < x1; });
}

// Vertical rules with text on both sides.
std::vector<Separator> ruled_columns(const Region& region) {
  std::vector<Separator> found;
  double last = region.box.x0 - 1e6, last_length = 0;
  const double height = region.box.height();
  for (const double at : places(region.vertical, kSameLine)) {
    const Cover cover = covered(region.vertical, at);
    if (cover.length < (cover.ink ? kShortestRule : kEdgeHeight * height)) continue;
    const Separator separator{
        .at = at, .ruled = cover.length >= kFullHeight * height, .gutter = false, .confidence = 1};
    const bool text_between = has_word_between(region.words, last, at);
    if (at - last < kDoubleRule && !text_between && !found.empty()) {
      // Of two that stand together the longer one counts.
      if (cover.length > last_length) found.back() = separator;
    } else if (text_between || !found.empty()) {
      found.push_back(separator);
    } else {
      continue;  // the frame at the left
    }
    last = at;
    last_length = cover.length;
  }
  while (!found.empty() && !has_word_between(region.words, found.back().at, region.box.x1 + 1e6)) found.pop_back();
  return found;
}

std::vector<GutterLine> weighted(const std::vector<TextLine>& lines) {
  const std::size_t head = header_lines(lines);
  std::vector<GutterLine> weighted;
  for (std::size_t i = 0; i < lines.size(); ++i) weighted.push_back({&lines[i], i < head ? kHeaderWeight : 1});
  return weighted;
}

// Lines of the words between two ruled separators only.
std::vector<TextLine> lines_in_band(const std::vector<TextLine>& lines, double x0, double x1) {
  std::vector<TextLine> inside;
  for (const TextLine& line : lines) {
    std::vector<const Word*> words;
    for (const Word* word : line.words)
      if (word->box.center_x() > x0 && word->box.center_x() < x1) words.push_back(word);
    if (!words.empty()) inside.push_back(make_line(std::move(words)));
  }
  return inside;
}

GutterLimits limits_for(const Region& region, const std::vector<TextLine>& lines) {
  const auto body = static_cast<double>(lines.size());
  if (region.latticed)
    return {.min_support = std::max(kLeastLatticeSupport, kLatticeSupport * body), .max_cross = kLatticeCross};
  return {.min_support = std::min(std::max(kLeastSupport, kSupport * body), kMostSupport), .max_cross = kCross};
}

// What the lines have between two separators.
struct ColumnTexts {
  std::vector<bool> filled;         // by line
  int blank_marks = 0, others = 0;  // in the body
};

bool any_head_between(const TextLine& line, double x0, double x1) {
  return std::any_of(line.chunks.begin(), line.chunks.end(),
                     [&](const Chunk& chunk) { return chunk.box.center_x() > x0 && chunk.box.center_x() <= x1; });
}

ColumnTexts texts_between(const std::vector<TextLine>& lines, std::size_t head, double x0, double x1) {
  ColumnTexts column;
  column.filled.resize(lines.size());
  for (std::size_t i = 0; i < std::min(head, lines.size()); ++i) column.filled[i] = any_head_between(lines[i], x0, x1);
  for (std::size_t i = head; i < lines.size(); ++i) {
    std::vector<const Word*> words;
    for (const Word* word : lines[i].words)
      if (word->box.center_x() > x0 && word->box.center_x() <= x1) words.push_back(word);
    column.filled[i] = !words.empty();
    if (!words.empty()) ++(is_blank_mark(joined_text(words)) ? column.blank_marks : column.others);
  }
  return column;
}

// Blank marks at the left of a column whose figures stand at its right are no column: no line has both, and no line
// of heads names both.
bool complement(const ColumnTexts& left, const ColumnTexts& right) {
  const auto only_marks = [](const ColumnTexts& c) { return c.blank_marks > 0 && c.others == 0; };
  if (!only_marks(left) && !only_marks(right)) return false;
  for (std::size_t i = 0; i < left.filled.size(); ++i)
    if (left.filled[i] && right.filled[i]) return false;
  return right.blank_marks + right.others > 0 && left.blank_marks + left.others > 0;
}

void join_complements(std::vector<Separator>& separators, const std::vector<TextLine>& lines, std::size_t head) {
  constexpr double kFar = 1e6;
  for (std::size_t i = 0; i < separators.size();) {
    const double before = i > 0 ? separators[i - 1].at : -kFar;
    const double after = i + 1 < separators.size() ? separators[i + 1].at : kFar;
    const bool joined = !separators[i].ruled && complement(texts_between(lines, head, before, separators[i].at),
                                                           texts_between(lines, head, separators[i].at, after));
    if (joined)
      separators.erase(separators.begin() + static_cast<std::ptrdiff_t>(i));
    else
      ++i;
  }
}

}  // namespace

std::size_t header_lines(const std::vector<TextLine>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    int figures = 0, words = 0;
    const auto& chunks = lines[i].chunks;
    for (std::size_t k = 0; k < chunks.size(); ++k) {
      const bool year = is_year(chunks[k].text);
      if (is_figure(chunks[k].text) && !year)
        ++figures;
      else if (k > 0 && !year)
        ++words;
    }
    const bool body = figures > 0 && figures >= words && (chunks.size() > 1 || lines.size() == 1);
    if (!body) continue;
    // What stands alone at the left edge just above the first figures heads a section, not the columns.
    std::size_t head = i;
    const double stub_end = chunks.size() > 1 ? chunks[1].box.x0 : 0;
    while (head > 1 && lines[head - 1].chunks.size() == 1 && lines[head - 1].box.x1 < stub_end) --head;
    return head;
  }
  return std::min<std::size_t>(1, lines.size());
}

std::vector<Separator> find_columns(const Region& region, const std::vector<TextLine>& lines) {
  std::vector<Separator> separators = ruled_columns(region);
  std::vector<double> bands{region.box.x0 - 1e3};
  for (const Separator& separator : separators)
    if (separator.ruled) bands.push_back(separator.at);
  bands.push_back(region.box.x1 + 1e3);
  for (std::size_t i = 0; i + 1 < bands.size(); ++i) {
    const std::vector<TextLine> inside = bands.size() == 2 ? lines : lines_in_band(lines, bands[i], bands[i + 1]);
    for (const Gutter& gutter : find_gutters(weighted(inside), bands[i], bands[i + 1], limits_for(region, inside))) {
      // A short rule and a gutter at one place are one separator.
      const auto near = std::find_if(separators.begin(), separators.end(), [&](const Separator& s) {
        return s.at > gutter.x0 - kAtRule && s.at < gutter.x1 + kAtRule;
      });
      if (near == separators.end())
        separators.push_back({.at = gutter.at,
                              .ruled = false,
                              .gutter = true,
                              .confidence = gutter.support / (gutter.support + gutter.cross)});
      else
        near->gutter = true;
    }
  }
  std::sort(separators.begin(), separators.end(), [](const Separator& a, const Separator& b) { return a.at < b.at; });
  join_complements(separators, lines, header_lines(lines));
  return separators;
}

}  // namespace crossfoot::extractors::layout
