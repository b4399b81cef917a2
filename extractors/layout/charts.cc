// Charts are full of figures in rows and columns; what tells them from tables is slanting and curved ink.
#include <algorithm>
#include <cmath>

#include "extractors/layout/regions.h"

namespace crossfoot::extractors::layout {
namespace {

// All by eye (measures.h); lengths in points.

// A drawn line or curve of a chart is at least this long; smaller ones are bullets, ticks and letters.
constexpr double kMinPiece = 18;
constexpr double kMinDepth = 3;
constexpr double kNear = 25;  // pieces this near to one another belong to one chart
constexpr std::size_t kMaxPieces = 3000;
constexpr double kMinSide = 45;  // of a chart; smaller drawings are logos and signs
// Bars: a shade as thin as a rule is none (pdf/path_ink.cc draws the line at the same thickness).
constexpr double kThinnestBar = 3.5;
constexpr double kSameBar = 1;      // within which bars are equally thick and start at one line
constexpr double kUnevenEnds = 12;  // by which the ends of bars differ; the shades of a table's rows end at one line
constexpr double kGridEnd = 3;      // within which a chart's grid line ends with its bars
constexpr double kGridBefore = 40, kGridBeyond = 80;  // how far it may stand off, at the labels and at the far end
constexpr double kHairline = 0.1;                     // half the width that a grid line is given
constexpr double kAroundChart = 12;                   // within which the words of its axes stand
// Shares of areas.
constexpr double kPanelOfPage = 0.6;                   // a shade that covers more of the page is its background …
constexpr double kChartOfPage = 0.8;                   // … and so is a drawing
constexpr double kPanelOfChart = 4;                    // a panel is no larger, in charts
constexpr double kOnPanel = 0.9;                       // of the chart, that lies on its panel
constexpr double kMostlyIn = 0.5;                      // of a table, that lies in a chart: it is part of it
constexpr double kChartInside = 0.8, kPartlyIn = 0.3;  // of the chart in the table, with as much of the table in it

double area(const Box& box) { return std::max(0.0, box.width()) * std::max(0.0, box.height()); }

Box grown(const Box& box, double by) { return {box.x0 - by, box.y0 - by, box.x1 + by, box.y1 + by}; }

double common_area(const Box& a, const Box& b) {
  return area({std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)}) *
         (std::min(a.x1, b.x1) > std::max(a.x0, b.x0) ? 1 : 0);
}

// Pieces in order of height join the area that they come near to.
std::vector<Box> clusters(std::vector<Box> pieces) {
  std::sort(pieces.begin(), pieces.end(), [](const Box& a, const Box& b) { return a.y0 < b.y0; });
  std::vector<Box> areas;
  for (const Box& piece : pieces) {
    Box whole = piece;
    for (std::size_t i = areas.size(); i-- > 0;) {
      if (common_area(grown(areas[i], kNear), whole) <= 0) continue;
      whole = whole.united(areas[i]);
      areas.erase(areas.begin() + static_cast<long>(i));
    }
    areas.push_back(whole);
  }
  return areas;
}

bool holds_word(const PageContent& page, const Box& box) {
  return std::any_of(page.words.begin(), page.words.end(), [&](const Word& word) {
    const double x = word.box.center_x(), y = word.box.center_y();
    return x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1;
  });
}

// The bars of a bar chart: shaded areas equally thick that start at one line, end at different ones and hold no text.
// `thick`, `start`, `end` and `place` say which way the bars run.
template <typename Thick, typename Start, typename End, typename Place>
void add_bars(const PageContent& page, const std::vector<Box>& bars, Thick thick, Start start, End end, Place place,
              std::vector<Box>& areas) {
  constexpr std::size_t kMinBars = 3;
  constexpr double kSpread = 5;  // the next bar stands within so many thicknesses
  std::vector<Box> sorted = bars;
  std::sort(sorted.begin(), sorted.end(), [&](const Box& a, const Box& b) {
    const double from_a = std::round(start(a)), from_b = std::round(start(b));
    return from_a != from_b ? from_a < from_b : place(a) < place(b);
  });
  for (std::size_t first = 0; first < sorted.size();) {
    std::size_t last = first + 1;
    const auto goes_on = [&](const Box& bar, const Box& before) {
      return std::abs(start(bar) - start(sorted[first])) < kSameBar &&
             std::abs(thick(bar) - thick(sorted[first])) < kSameBar &&
             place(bar) - place(before) < kSpread * thick(before);
    };
    while (last < sorted.size() && goes_on(sorted[last], sorted[last - 1])) ++last;
    double low = end(sorted[first]), high = low;
    Box area;
    for (std::size_t i = first; i < last; ++i) {
      low = std::min(low, end(sorted[i]));
      high = std::max(high, end(sorted[i]));
      area = area.united(sorted[i]);
    }
    const auto empty = [&](const Box& bar) { return !holds_word(page, bar); };
    if (last - first >= kMinBars && high - low > kUnevenEnds &&
        std::all_of(sorted.begin() + static_cast<long>(first), sorted.begin() + static_cast<long>(last), empty))
      areas.push_back(area);
    first = last;
  }
}

std::vector<Box> bar_charts(const PageContent& page) {
  constexpr std::size_t kMaxBars = 300;
  std::vector<Box> bars, areas;
  for (const Fill& fill : page.fills)
    if (fill.box.width() > kThinnestBar && fill.box.height() > kThinnestBar && bars.size() < kMaxBars)
      bars.push_back(fill.box);
  const auto x0 = [](const Box& b) { return b.x0; };
  const auto x1 = [](const Box& b) { return b.x1; };
  const auto y0 = [](const Box& b) { return b.y0; };
  const auto y1 = [](const Box& b) { return b.y1; };
  const auto height = [](const Box& b) { return b.height(); };
  const auto width = [](const Box& b) { return b.width(); };
  add_bars(page, bars, height, x0, x1, y0, areas);
  add_bars(page, bars, width, y1, y0, x0, areas);
  // The grid lines behind the bars show how far the chart reaches.
  for (Box& area : areas)
    for (const Rule& rule : page.vertical)
      if (rule.from < area.y0 + kGridEnd && rule.to > area.y1 - kGridEnd && rule.at > area.x0 - kGridBefore &&
          rule.at < area.x1 + kGridBeyond)
        area = area.united({rule.at - kHairline, rule.from, rule.at + kHairline, rule.to});
  return areas;
}

}  // namespace

std::vector<Box> chart_areas(const PageContent& page) {
  std::vector<Box> pieces;
  for (const Box& drawing : page.drawings) {
    const bool large = std::max(drawing.width(), drawing.height()) >= kMinPiece &&
                       std::min(drawing.width(), drawing.height()) >= kMinDepth;
    if (large && pieces.size() < kMaxPieces) pieces.push_back(drawing);
  }
  std::vector<Box> areas = clusters(std::move(pieces));
  const double page_area = page.width * page.height;
  // A panel behind the chart holds its legend and axes too.
  for (Box& chart : areas)
    for (const Fill& fill : page.fills)
      if (area(fill.box) < kPanelOfPage * page_area && area(fill.box) < kPanelOfChart * area(chart) &&
          common_area(fill.box, chart) > kOnPanel * area(chart))
        chart = chart.united(fill.box);
  areas.erase(std::remove_if(areas.begin(), areas.end(),
                             [&](const Box& a) {
                               return a.width() < kMinSide || a.height() < kMinSide ||
                                      area(a) > kChartOfPage * page_area;
                             }),
              areas.end());
  const std::vector<Box> bars = bar_charts(page);
  areas.insert(areas.end(), bars.begin(), bars.end());
  return areas;
}

bool is_in_chart(const std::vector<Box>& charts, const Box& box) {
  return std::any_of(charts.begin(), charts.end(), [&](const Box& chart) {
    const double common = common_area(grown(chart, kAroundChart), box);
    return common > kMostlyIn * area(box) || (common > kChartInside * area(chart) && common > kPartlyIn * area(box));
  });
}

}  // namespace crossfoot::extractors::layout
