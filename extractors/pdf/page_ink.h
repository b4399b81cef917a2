// What a page draws besides text: rules, shaded areas and charts, read from its content stream by a small
// interpreter of the path operators (ISO 32000-1, 8.5) on libqpdf's tokenizer.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "extractors/layout/page_content.h"
#include "extractors/pdf/text_runs.h"

class QPDF;
class QPDFObjectHandle;

namespace crossfoot::extractors::pdf {

class FontCache;
class StructureTree;

struct PageInk {
  std::vector<layout::Rule> horizontal, vertical;
  std::vector<layout::Fill> fills;
  std::vector<Box> drawings;
  std::vector<TextRun> runs;
  std::vector<layout::DeclaredCell> cells;  // that the runs name
  bool too_large = false;                   // the content stream was longer than the limit and was not read
  bool unreadable = false;
  bool has_picture = false;  // an image takes up much of the page
  int visible_runs = 0, invisible_runs = 0;

  // A picture whose text OCR has laid under it, unseen.
  bool is_ocr() const { return has_picture && invisible_runs > visible_runs; }
};

class InkReader {
 public:
  // Reads nothing: no page has ink.
  InkReader();
  // A document that qpdf cannot open has pages without ink.
  InkReader(std::string_view bytes, int max_pages);
  InkReader(InkReader&&) noexcept;
  InkReader& operator=(InkReader&&) noexcept;
  ~InkReader();

  bool is_open() const { return document_ != nullptr; }
  PageInk read(int index);

 private:
  std::unique_ptr<QPDF> document_;
  std::vector<QPDFObjectHandle> pages_;
  std::unique_ptr<FontCache> fonts_;
  std::unique_ptr<StructureTree> tree_;  // null where the document is not tagged
};

}  // namespace crossfoot::extractors::pdf
