// Pages whose text runs up, down or upside down, turned so that it reads upright, and boxes turned back.
#pragma once

#include "extractors/layout/page_content.h"

namespace crossfoot::extractors::layout {

class Turn {
 public:
  // `turns`: how the text is turned, in quarters clockwise; the page is `width` by `height` before turning it upright.
  Turn(int turns, double width, double height) : turns_(turns), width_(width), height_(height) {}

  Box upright(const Box& box) const;
  Box back(const Box& upright) const;
  PageContent upright(const PageContent& page) const;

 private:
  int turns_;
  double width_, height_;
};

}  // namespace crossfoot::extractors::layout
