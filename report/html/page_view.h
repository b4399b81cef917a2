// Pages of a PDF with the cells of findings marked: an SVG over the picture, in PDF points.
#pragma once

#include <kainjow/mustache.hpp>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/finding.h"
#include "report/html/table_view.h"

namespace crossfoot::report {

struct PageSize {
  double width = 0, height = 0;
  std::string picture;  // file name, relative to the page
};

struct PlacedMark {
  Box box;
  MarkKind kind = MarkKind::addend;
  int finding = 0;
};

// By page; every mark of the finding that has a box.
std::map<int, std::vector<PlacedMark>> placed_marks(const Document& document, const Finding& finding, int number);

// Data for picture.mustache: the whole page, or the part of it around the marks.
kainjow::mustache::data page_view(const PageSize& page, const std::vector<PlacedMark>& marks);
kainjow::mustache::data page_part_view(const PageSize& page, const Box& table, const std::vector<PlacedMark>& marks);

}  // namespace crossfoot::report
