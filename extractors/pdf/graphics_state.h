// The part of the PDF graphics state that decides whether and where a path leaves ink.
#pragma once

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include "model/geometry.h"

namespace crossfoot::extractors::pdf {

struct Font;

struct Point {
  double x = 0, y = 0;
};

// [a b 0; c d 0; e f 1], applied to row vectors (ISO 32000-1, 8.3.4).
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  Point apply(Point p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
  // First this, then `next`.
  Matrix then(const Matrix& next) const {
    return {a * next.a + b * next.c, a * next.b + b * next.d,          c * next.a + d * next.c,
            c * next.b + d * next.d, e * next.a + f * next.c + next.e, e * next.b + f * next.d + next.f};
  }
  double scale() const { return std::sqrt(std::abs(a * d - b * c)); }
};

enum class ColorSpace { gray, rgb, cmyk, tint, other };

struct Paint {
  ColorSpace space = ColorSpace::gray;
  bool is_white = false;  // leaves no visible ink on white paper
  unsigned color = 0;     // equal for equal colours
};

inline Box intersection(const Box& a, const Box& b) {
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

struct GraphicsState {
  Matrix ctm;
  Paint fill, stroke;
  double line_width = 1;
  Box clip;
  // Text state (ISO 32000-1, 9.3).
  std::shared_ptr<const Font> font;
  double font_size = 0, character_spacing = 0, word_spacing = 0, stretch = 1, leading = 0, rise = 0;
  bool invisible = false;  // rendering mode 3 (9.3.6): what OCR lays under a scan
};

// White within 3 % counts as white: print shops write 0.98 and mean paper.
inline bool is_white(ColorSpace space, const std::vector<double>& values) {
  constexpr double kTolerance = 0.03;
  const auto all_above = [&](double limit) {
    return std::all_of(values.begin(), values.end(), [&](double v) { return v >= limit; });
  };
  const auto all_below = [&](double limit) {
    return std::all_of(values.begin(), values.end(), [&](double v) { return v <= limit; });
  };
  if (values.empty()) return false;
  switch (space) {
    case ColorSpace::gray:
    case ColorSpace::rgb: return all_above(1 - kTolerance);
    case ColorSpace::cmyk:
    case ColorSpace::tint: return all_below(kTolerance);
    case ColorSpace::other: return false;
  }
  return false;
}

inline Paint make_paint(ColorSpace space, const std::vector<double>& values) {
  Paint paint{space, is_white(space, values), static_cast<unsigned>(space)};
  // Steps of 1/64 are finer than the eye. A component is at most 1, but for Lab and indexed colours, which need only be
  // kept from overflowing.
  constexpr double kSteps = 64, kMostComponent = 4;
  for (const double value : values)
    paint.color = paint.color * 131u + static_cast<unsigned>(std::clamp(value, 0.0, kMostComponent) * kSteps + 0.5);
  return paint;
}

}  // namespace crossfoot::extractors::pdf
