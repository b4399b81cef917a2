// Vertical white between columns: where enough lines part and few run across.
#pragma once

#include <vector>

#include "extractors/layout/lines.h"

namespace crossfoot::extractors::layout {

struct Gutter {
  double x0 = 0, x1 = 0;  // the white that it owns
  double at = 0;          // where to cut
  double support = 0;     // weight of the lines that part here
  double cross = 0;       // weight of the lines that run across here
};

struct GutterLine {
  const TextLine* line = nullptr;
  double weight = 1;  // header lines count for less: spanners run across
};

struct GutterLimits {
  double min_support = 0;
  double max_cross = 0;  // per supporting line
};

// Gutters strictly inside [x0, x1], left to right.
std::vector<Gutter> find_gutters(const std::vector<GutterLine>& lines, double x0, double x1,
                                 const GutterLimits& limits);

}  // namespace crossfoot::extractors::layout
