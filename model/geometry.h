// Positions on a page, in PDF points (1/72 inch), origin at the top left of the page as displayed.
#pragma once

#include <algorithm>

namespace crossfoot {

struct Box {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;

  double width() const { return x1 - x0; }
  double height() const { return y1 - y0; }
  double center_x() const { return (x0 + x1) / 2; }
  double center_y() const { return (y0 + y1) / 2; }
  // A document without pages (DOCX, text) has empty boxes throughout.
  bool empty() const { return x1 <= x0 || y1 <= y0; }

  // An empty box adds nothing.
  Box united(const Box& other) const {
    if (empty()) return other;
    if (other.empty()) return *this;
    return {std::min(x0, other.x0), std::min(y0, other.y0), std::max(x1, other.x1), std::max(y1, other.y1)};
  }
};

}  // namespace crossfoot
