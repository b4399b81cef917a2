// Charts are full of figures in rows and columns; what tells them from tables is slanting and curved ink.
#include <algorithm>

#include "extractors/layout/regions.h"

namespace crossfoot::layout {
namespace {

// A drawn line or curve of a chart is at least this long; smaller ones are bullets, ticks and letters.
constexpr double kMinPiece = 18;
constexpr double kMinDepth = 3;
constexpr double kNear = 25;  // pieces this near to one another belong to one chart
constexpr std::size_t kMaxPieces = 3000;

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

}  // namespace

std::vector<Box> chart_areas(const PageContent& page) {
  constexpr double kMinSide = 45;
  std::vector<Box> pieces;
  for (const Box& drawing : page.drawings) {
    const bool large = std::max(drawing.width(), drawing.height()) >= kMinPiece && std::min(drawing.width(), drawing.height()) >= kMinDepth;
    if (large && pieces.size() < kMaxPieces) pieces.push_back(drawing);
  }
  std::vector<Box> areas = clusters(std::move(pieces));
  const double page_area = page.width * page.height;
  // A panel behind the chart holds its legend and axes too.
  for (Box& chart : areas)
    for (const Fill& fill : page.fills)
      if (area(fill.box) < 0.6 * page_area && area(fill.box) < 4 * area(chart) && common_area(fill.box, chart) > 0.9 * area(chart))
        chart = chart.united(fill.box);
  areas.erase(std::remove_if(areas.begin(), areas.end(),
                             [&](const Box& a) { return a.width() < kMinSide || a.height() < kMinSide || area(a) > 0.8 * page_area; }),
              areas.end());
  return areas;
}

bool is_in_chart(const std::vector<Box>& charts, const Box& box) {
  return std::any_of(charts.begin(), charts.end(), [&](const Box& chart) {
    const double common = common_area(grown(chart, 12), box);
    return common > 0.5 * area(box) || (common > 0.8 * area(chart) && common > 0.3 * area(box));
  });
}

}  // namespace crossfoot::layout
