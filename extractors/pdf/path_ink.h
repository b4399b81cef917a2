// A path under construction, and what painting it leaves on the page.
#pragma once

#include <vector>

#include "extractors/pdf/graphics_state.h"
#include "extractors/pdf/page_ink.h"

namespace crossfoot::extractors::pdf {

class Path {
 public:
  void move_to(Point p);
  void line_to(Point p);
  void curve_to(Point p1, Point p2, Point p3);
  void close();
  void rectangle(const Matrix& ctm, double x, double y, double width, double height);
  void clear() { subpaths_.clear(); }

  Box extent() const;
  void stroke(const GraphicsState& state, PageInk& ink) const;
  void fill(const GraphicsState& state, PageInk& ink) const;

 private:
  struct Subpath {
    std::vector<Point> points;
    bool curved = false;
  };
  static Box extent_of(const Subpath& subpath);
  static bool is_rectangle(const Subpath& subpath);
  std::vector<Subpath> subpaths_;
};

}  // namespace crossfoot::extractors::pdf
