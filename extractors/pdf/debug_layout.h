// Pictures of what the layout engine saw and made of each page.
#pragma once

#include <string>
#include <vector>

#include "extractors/extractor.h"

namespace crossfoot::extractors {

struct LayoutDrawings {
  std::vector<std::string> svgs;  // words, rules, gutters, candidates and cells, over the picture of the page
  int pages = 0;                  // of the document
};

// "page-0001" for the first page, whose index is 0. A drawing expects the page as printed beside it, in page-0001.png.
std::string page_file_name(int index);

// Draws the pages from `first` on, at most `most`, or says why the document cannot be read.
Result<LayoutDrawings> draw_layouts(const Input& input, const Limits& limits, int first, int most);

}  // namespace crossfoot::extractors
