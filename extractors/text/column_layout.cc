#include "extractors/text/column_layout.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>

#include "extractors/text/text_shape.h"

namespace crossfoot::extractors::text {
namespace {

constexpr std::size_t kLongestLine = 4000;  // bytes
constexpr std::size_t kWidestLine = 1000;   // characters
constexpr std::size_t kMostSegments = 100;

// How many rows have text at each position, segment by segment.
std::vector<std::size_t> coverage_of(const std::vector<const std::vector<Segment>*>& rows) {
  std::size_t width = 0;
  for (const auto* row : rows) width = std::max(width, row->back().end);
  std::vector<std::size_t> change(width + 1, 0);
  for (const auto* row : rows) {
    for (const Segment& segment : *row) {
      ++change[segment.begin];
      --change[segment.end];  // wraps around, and back in the sum
    }
  }
  std::size_t sum = 0;
  for (std::size_t& c : change) c = sum += c;
  return change;
}

std::vector<ColumnBand> bands_above(const std::vector<std::size_t>& coverage, std::size_t tolerance) {
  std::vector<ColumnBand> bands;
  for (std::size_t x = 0; x < coverage.size(); ++x) {
    if (coverage[x] <= tolerance) continue;
    if (bands.empty() || bands.back().end != x) bands.push_back({x, x});
    bands.back().end = x + 1;
  }
  return bands;
}

std::size_t usual_segments(const std::vector<const std::vector<Segment>*>& rows) {
  std::map<std::size_t, std::size_t> counts;
  for (const auto* row : rows) ++counts[row->size()];
  const auto most =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second <= b.second; });
  return most->first;
}

std::size_t overlap(const Segment& segment, const ColumnBand& band) {
  const std::size_t begin = std::max(segment.begin, band.begin);
  const std::size_t end = std::min(segment.end, band.end);
  return end > begin ? end - begin : 0;
}

std::size_t distance(const Segment& segment, const ColumnBand& band) {
  if (segment.begin >= band.end) return segment.begin - band.end;
  return band.begin >= segment.end ? band.begin - segment.end : 0;
}

// What the segments that begin in a band say of it.
struct BandTexts {
  std::vector<bool> rows;  // that have one
  bool only_marks = true;
};

BandTexts texts_in(const ColumnBand& band, const std::vector<const std::vector<Segment>*>& rows) {
  BandTexts texts;
  for (const auto* row : rows) {
    texts.rows.push_back(false);
    for (const Segment& segment : *row) {
      if (overlap(segment, band) == 0) continue;
      texts.rows.back() = true;
      texts.only_marks = texts.only_marks && is_blank_mark(segment.text);
    }
  }
  return texts;
}

// "—" at the left of a column whose figures stand at its right: two bands of one column. No row has text in both.
void join_marks_to_figures(std::vector<ColumnBand>& bands, const std::vector<const std::vector<Segment>*>& rows) {
  for (std::size_t b = 1; b + 1 < bands.size();) {
    const BandTexts left = texts_in(bands[b], rows), right = texts_in(bands[b + 1], rows);
    const bool both =
        std::equal(left.rows.begin(), left.rows.end(), right.rows.begin(), [](bool l, bool r) { return !(l && r); });
    if (!both || left.only_marks == right.only_marks) {
      ++b;
      continue;
    }
    bands[b].end = bands[b + 1].end;
    bands.erase(bands.begin() + static_cast<std::ptrdiff_t>(b) + 1);
  }
}

struct Blank {
  std::size_t byte = 0, column = 0;
};

// The first blank inside a segment at the end of a column, give or take a character or two: text set in proportional
// letters is not lined up better.
std::optional<Blank> blank_near(const Segment& segment, std::size_t end) {
  std::size_t column = segment.begin;
  for (std::size_t i = 0; i < segment.text.size(); ++i) {
    if (is_continuation_byte(segment.text[i])) continue;
    if (segment.text[i] == ' ' && column + 1 >= end && column <= end + 2) return Blank{i, column};
    ++column;
  }
  return std::nullopt;
}

// Where a mark for no figure begins behind a figure and one blank: "6,086 —", "$ 474.6 $ —". A hyphen may be the sign
// of the figure. Nothing where there is none.
std::optional<Blank> blank_before_mark(const Segment& segment) {
  std::size_t column = segment.begin;
  for (std::size_t i = 0; i < segment.text.size(); ++i) {
    if (is_continuation_byte(segment.text[i])) continue;
    const std::string_view mark = segment.text.substr(i + 1);
    if (segment.text[i] == ' ' && mark != "-" && mark != "--" && is_blank_mark(mark) &&
        is_amount(segment.text.substr(0, i)))
      return Blank{i, column};
    ++column;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Segment> segments_of(std::string_view line) {
  std::vector<Segment> segments;
  if (line.size() > kLongestLine || line.find('\t') != std::string_view::npos) return segments;
  std::size_t column = 0;
  std::size_t blanks = 2;
  std::size_t first_byte = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (is_continuation_byte(line[i])) continue;
    if (line[i] == ' ') {
      ++blanks;
    } else {
      if (blanks >= 2) {
        if (segments.size() == kMostSegments) return {};
        segments.push_back({column, column, {}});
        first_byte = i;
      }
      blanks = 0;
      std::size_t next = i + 1;
      while (next < line.size() && is_continuation_byte(line[next])) ++next;
      segments.back().end = column + 1;
      segments.back().text = line.substr(first_byte, next - first_byte);
    }
    if (++column > kWidestLine) return {};
  }
  return segments;
}

std::vector<Segment> part_marks(const std::vector<Segment>& segments) {
  std::vector<Segment> parted;
  for (const Segment& segment : segments) {
    const auto cut = blank_before_mark(segment);
    if (!cut) {
      parted.push_back(segment);
      continue;
    }
    parted.push_back({segment.begin, cut->column, segment.text.substr(0, cut->byte)});
    parted.push_back({cut->column + 1, segment.end, segment.text.substr(cut->byte + 1)});
  }
  return parted;
}

std::vector<ColumnBand> find_bands(const std::vector<const std::vector<Segment>*>& rows) {
  if (rows.empty()) return {};
  const std::vector<std::size_t> coverage = coverage_of(rows);
  const std::size_t wanted = usual_segments(rows);
  std::vector<ColumnBand> bands = bands_above(coverage, 0);
  for (std::size_t tolerance = 1; bands.size() < wanted && tolerance * 5 <= rows.size(); ++tolerance) {
    bands = bands_above(coverage, tolerance);
  }
  join_marks_to_figures(bands, rows);
  return bands;
}

std::vector<Segment> cut_at_gutters(const std::vector<Segment>& segments, const std::vector<ColumnBand>& bands) {
  std::vector<Segment> result;
  for (Segment segment : segments) {
    for (std::size_t b = 1; b < bands.size(); ++b) {
      if (segment.begin >= bands[b - 1].end || segment.end <= bands[b].begin) continue;
      // The last blank before the band's own text starts, and a little tolerance for figures that reach out to the
      // left.
      std::size_t column = segment.begin;
      std::size_t cut_byte = 0;
      std::size_t cut_column = 0;
      for (std::size_t i = 0; i < segment.text.size(); ++i) {
        if (is_continuation_byte(segment.text[i])) continue;
        if (segment.text[i] == ' ' && column <= bands[b].begin + 1 && column + 4 >= bands[b - 1].end) {
          cut_byte = i;
          cut_column = column;
        }
        ++column;
      }
      if (cut_byte == 0) continue;
      const std::string_view behind = segment.text.substr(cut_byte + 1);
      if (!is_amount(behind) && !is_blank_mark(behind)) continue;
      result.push_back({segment.begin, cut_column, segment.text.substr(0, cut_byte)});
      segment = {cut_column + 1, segment.end, segment.text.substr(cut_byte + 1)};
    }
    result.push_back(segment);
  }
  return result;
}

std::vector<Segment> cut_heads(const std::vector<Segment>& segments, const std::vector<ColumnBand>& bands) {
  std::vector<Segment> result;
  for (std::size_t s = 0; s < segments.size(); ++s) {
    Segment segment = segments[s];
    const std::size_t next = s + 1 < segments.size() ? segments[s + 1].begin : static_cast<std::size_t>(-1);
    for (std::size_t b = 1; b + 1 < bands.size(); ++b) {
      const ColumnBand &own = bands[b], &free = bands[b + 1];
      if (segment.begin < bands[b - 1].end || segment.begin >= own.end || segment.end > free.end + 1) continue;
      if (next < free.end) continue;
      const auto cut = blank_near(segment, own.end);
      if (!cut) continue;
      result.push_back({segment.begin, cut->column, segment.text.substr(0, cut->byte)});
      // It stands at the left of the figures that it heads, or before them.
      segment = {std::max(cut->column + 1, free.begin), std::max(segment.end, free.begin + 1),
                 segment.text.substr(cut->byte + 1)};
    }
    result.push_back(segment);
  }
  return result;
}

BandSpan bands_beside(const Segment& segment, const std::vector<ColumnBand>& bands) {
  const auto center2 = static_cast<std::ptrdiff_t>(segment.begin + segment.end);
  for (std::size_t b = 1; b + 1 < bands.size(); ++b) {
    const auto left = static_cast<std::ptrdiff_t>(bands[b].begin + bands[b].end);
    const auto right = static_cast<std::ptrdiff_t>(bands[b + 1].begin + bands[b + 1].end);
    const std::ptrdiff_t off_middle = std::abs(center2 - (left + right) / 2);
    // Nearer to the middle than to either column, by a margin.
    if (off_middle <= 6 && off_middle * 3 < right - left) return {b, 2};
  }
  return {0, 0};
}

BandSpan bands_under(const Segment& segment, const std::vector<ColumnBand>& bands) {
  BandSpan span{0, 0};
  std::size_t best = 0;
  std::size_t best_overlap = 0;
  std::size_t best_distance = static_cast<std::size_t>(-1);
  for (std::size_t b = 0; b < bands.size(); ++b) {
    const std::size_t center = bands[b].begin + bands[b].end;
    if (2 * segment.begin <= center && center <= 2 * segment.end) {
      if (span.count == 0) span.first = b;
      ++span.count;
    }
    const std::size_t shared = overlap(segment, bands[b]);
    const std::size_t far = distance(segment, bands[b]);
    if (shared > best_overlap || (best_overlap == 0 && shared == 0 && far < best_distance)) {
      best = b;
      best_overlap = shared;
      best_distance = far;
    }
  }
  return span.count > 1 ? span : BandSpan{best, 1};
}

}  // namespace crossfoot::extractors::text
