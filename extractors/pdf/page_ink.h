// What a page draws besides text: rules, shaded areas and charts, read from its content stream by a small
// interpreter of the path operators (ISO 32000-1, 8.5) on libqpdf's tokenizer.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "extractors/layout/page_content.h"

class QPDF;
class QPDFObjectHandle;

namespace crossfoot::pdf {

struct PageInk {
  std::vector<layout::Rule> horizontal, vertical;
  std::vector<layout::Fill> fills;
  std::vector<Box> drawings;
  // A replacement text (ActualText) that ends where no font is set makes poppler-cpp's font look-up follow a null
  // pointer: such a page must be read without fonts.
  bool safe_with_fonts = true;
  bool too_large = false;  // the content stream was longer than the limit and was not read
  bool unreadable = false;
  bool has_picture = false;  // an image takes up much of the page
};

class InkReader {
 public:
  // A document that qpdf cannot open has pages without ink.
  InkReader(std::string_view bytes, int max_pages);
  InkReader(InkReader&&) noexcept;
  InkReader& operator=(InkReader&&) noexcept;
  ~InkReader();

  bool is_open() const { return document_ != nullptr; }
  PageInk read(int index) const;

 private:
  std::unique_ptr<QPDF> document_;
  std::vector<QPDFObjectHandle> pages_;
};

}  // namespace crossfoot::pdf
