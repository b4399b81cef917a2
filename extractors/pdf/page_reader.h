// One page of a PDF as the layout engine wants it: Poppler's words and qpdf's ink.
#pragma once

#include "extractors/layout/page_content.h"
#include "extractors/pdf/page_ink.h"
#include "extractors/pdf/poppler_document.h"

namespace crossfoot::extractors::pdf {

struct ReadPage {
  layout::PageContent content;
  int characters = 0;
  int unmapped = 0;
  bool ink_lost = false;     // the page's paths could not be read
  bool too_large = false;    // nothing of the page was read
  bool has_picture = false;  // a picture takes up much of the page
  bool is_ocr = false;       // … and the text is what OCR read from it
};

class PageReader {
 public:
  PageReader(const PopplerDocument& text, InkReader& ink) : text_(text), ink_(ink) {}
  ReadPage read(int index);  // from 0

 private:
  const PopplerDocument& text_;
  InkReader& ink_;
};

}  // namespace crossfoot::extractors::pdf
