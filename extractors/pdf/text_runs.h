// Where each string of a page starts and ends, and in which font and size: poppler-cpp's own font look-up scans every
// font of a page again for each page and can follow a null pointer, so words get their fonts from here.
#pragma once

#include <string>
#include <vector>

#include "extractors/layout/page_content.h"
#include "extractors/pdf/graphics_state.h"

namespace crossfoot::extractors::pdf {

struct TextRun {
  Point start, end;  // on the baseline, in points on the page as displayed
  double size = 0;   // of the font as displayed
  bool bold = false, italic = false;
  int marked = -1;  // number of the marked content that it stands in
  layout::Declared declared;
};

// Gives the words the size, the style and the tags of the runs that they lie on.
void set_fonts(std::vector<TextRun> runs, std::vector<layout::Word>& words);

}  // namespace crossfoot::extractors::pdf
