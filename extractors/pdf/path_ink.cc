#include "extractors/pdf/path_ink.h"

#include <cmath>

namespace crossfoot::extractors::pdf {
namespace {

// Points; by eye, on the drawings of `--debug-layout`.

// Deviation from the axis that still counts as straight up or across.
constexpr double kStraight = 0.6;
// Filled rectangles up to this thickness are rules; thicker ones are shades.
constexpr double kRuleThickness = 3.5;
// What a clip leaves of a rule must be longer than this to be seen.
constexpr double kShortestRule = 0.2;
// How far outside the clip the middle of a rule may lie whose stroke reaches into it.
constexpr double kHalfStroke = 1;
// A stroke of width 0 is as thin as the device can draw (ISO 32000-1, 8.4.3.2); here as thin as this.
constexpr double kThinnestStroke = 0.1;
// A page with more ink than this is a map or a drawing; the rest adds nothing to its tables.
constexpr std::size_t kMaxPieces = 20000;
constexpr std::size_t kMaxPoints = 100000;

void add_rule(const Box& extent, double thickness, bool horizontal, const GraphicsState& state, PageInk& ink) {
  auto& rules = horizontal ? ink.horizontal : ink.vertical;
  if (rules.size() >= kMaxPieces) return;
  const Box& clip = state.clip;
  const double at = horizontal ? extent.center_y() : extent.center_x();
  const double low = horizontal ? clip.y0 : clip.x0, high = horizontal ? clip.y1 : clip.x1;
  if (at < low - kHalfStroke || at > high + kHalfStroke) return;
  const double from = horizontal ? std::max(extent.x0, clip.x0) : std::max(extent.y0, clip.y0);
  const double to = horizontal ? std::min(extent.x1, clip.x1) : std::min(extent.y1, clip.y1);
  if (to - from > kShortestRule) rules.push_back({.at = at, .from = from, .to = to, .thickness = thickness});
}

// White leaves a visible line where it is laid over a shade painted before.
bool shows_white(const Box& extent, const PageInk& ink) {
  constexpr std::size_t kLookBack = 600;
  const double x = extent.center_x(), y = extent.center_y();
  const std::size_t first = ink.fills.size() > kLookBack ? ink.fills.size() - kLookBack : 0;
  return std::any_of(ink.fills.begin() + static_cast<long>(first), ink.fills.end(), [&](const layout::Fill& fill) {
    return x >= fill.box.x0 && x <= fill.box.x1 && y >= fill.box.y0 && y <= fill.box.y1;
  });
}

void add_box(const Box& box, const GraphicsState& state, std::vector<Box>& boxes) {
  const Box seen = intersection(box, state.clip);
  if (!seen.empty() && boxes.size() < kMaxPieces) boxes.push_back(seen);
}

bool is_slanted(Point from, Point to) {
  return std::abs(from.x - to.x) > kStraight && std::abs(from.y - to.y) > kStraight;
}

void stroke_segment(Point from, Point to, const GraphicsState& state, PageInk& ink) {
  const Box extent{std::min(from.x, to.x), std::min(from.y, to.y), std::max(from.x, to.x), std::max(from.y, to.y)};
  if (state.stroke.is_white && !shows_white(extent, ink)) return;
  const double thickness = std::max(kThinnestStroke, state.line_width * state.ctm.scale());
  if (extent.height() <= kStraight && extent.width() >= extent.height()) {
    add_rule(extent, thickness, true, state, ink);
  } else if (extent.width() <= kStraight) {
    add_rule(extent, thickness, false, state, ink);
  }
}

}  // namespace

void Path::move_to(Point p) {
  // A move right after a move replaces it.
  if (!subpaths_.empty() && subpaths_.back().points.size() == 1)
    subpaths_.back().points[0] = p;
  else if (subpaths_.size() < kMaxPieces)
    subpaths_.push_back({{p}, false});
}

void Path::line_to(Point p) {
  if (subpaths_.empty()) return move_to(p);
  if (subpaths_.back().points.size() < kMaxPoints) subpaths_.back().points.push_back(p);
}

void Path::curve_to(Point p1, Point p2, Point p3) {
  line_to(p1);
  line_to(p2);
  line_to(p3);
  subpaths_.back().curved = true;
}

void Path::close() {
  if (subpaths_.empty() || subpaths_.back().points.size() < 2) return;
  const Point start = subpaths_.back().points.front();
  const bool curved = subpaths_.back().curved;
  line_to(start);
  subpaths_.back().curved = curved;
}

void Path::rectangle(const Matrix& ctm, double x, double y, double width, double height) {
  move_to(ctm.apply({x, y}));
  line_to(ctm.apply({x + width, y}));
  line_to(ctm.apply({x + width, y + height}));
  line_to(ctm.apply({x, y + height}));
  close();
}

Box Path::extent_of(const Subpath& subpath) {
  Box box{1e9, 1e9, -1e9, -1e9};
  for (const Point& p : subpath.points) {
    box = {std::min(box.x0, p.x), std::min(box.y0, p.y), std::max(box.x1, p.x), std::max(box.y1, p.y)};
  }
  return box;
}

Box Path::extent() const {
  Box box{1e9, 1e9, -1e9, -1e9};
  for (const Subpath& subpath : subpaths_) {
    const Box part = extent_of(subpath);
    box = {std::min(box.x0, part.x0), std::min(box.y0, part.y0), std::max(box.x1, part.x1), std::max(box.y1, part.y1)};
  }
  return box;
}

bool Path::is_rectangle(const Subpath& subpath) {
  if (subpath.curved || subpath.points.size() < 3 || subpath.points.size() > 6) return false;
  for (std::size_t i = 1; i < subpath.points.size(); ++i) {
    const Point &p = subpath.points[i - 1], &q = subpath.points[i];
    if (std::abs(p.x - q.x) > kStraight && std::abs(p.y - q.y) > kStraight) return false;
  }
  return true;
}

void Path::stroke(const GraphicsState& state, PageInk& ink) const {
  for (const Subpath& subpath : subpaths_) {
    bool drawn = subpath.curved;
    for (std::size_t i = 1; !drawn && i < subpath.points.size(); ++i)
      drawn = is_slanted(subpath.points[i - 1], subpath.points[i]);
    if (drawn && !state.stroke.is_white) add_box(extent_of(subpath), state, ink.drawings);
    if (subpath.curved) continue;
    for (std::size_t i = 1; i < subpath.points.size(); ++i)
      stroke_segment(subpath.points[i - 1], subpath.points[i], state, ink);
  }
}

void Path::fill(const GraphicsState& state, PageInk& ink) const {
  for (const Subpath& subpath : subpaths_) {
    const Box box = extent_of(subpath);
    if (state.fill.is_white && (std::min(box.width(), box.height()) > kRuleThickness || !shows_white(box, ink)))
      continue;
    const bool thin_across = box.height() <= kRuleThickness, thin_down = box.width() <= kRuleThickness;
    if (is_rectangle(subpath) && thin_across && box.width() > box.height()) {
      add_rule(box, box.height(), true, state, ink);
    } else if (is_rectangle(subpath) && thin_down && box.height() > box.width()) {
      add_rule(box, box.width(), false, state, ink);
    } else if (is_rectangle(subpath)) {
      const Box seen = intersection(box, state.clip);
      if (!seen.empty() && ink.fills.size() < kMaxPieces) ink.fills.push_back({seen, state.fill.color});
    } else {
      add_box(box, state, ink.drawings);
    }
  }
}

}  // namespace crossfoot::extractors::pdf
