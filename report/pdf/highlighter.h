// Highlights with notes in a copy of a PDF. This header and its source keep to C++17: qpdf 11.3 and Clang 14 agree on
// nothing later.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot::report {

// Points on the page as displayed, origin top left.
struct HighlightBox {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

struct Highlight {
  int page = 0;                     // from 1
  std::vector<HighlightBox> boxes;  // one per line of words; never empty
  double red = 1, green = 1, blue = 0;
  std::string subject;  // UTF-8, as is the note
  std::string note;
  std::string name;  // unique on its page; the same in every run
};

struct HighlightedPdf {
  enum class Refusal { none, damaged, encrypted, is_signed };
  Refusal refusal = Refusal::none;
  bool incremental = false;  // the original bytes stand unchanged in front
  std::string bytes;
};

// Highlights on pages that do not exist are left out. The same input gives the same bytes.
HighlightedPdf highlight_pdf(std::string_view bytes, const std::vector<Highlight>& highlights);

}  // namespace crossfoot::report
