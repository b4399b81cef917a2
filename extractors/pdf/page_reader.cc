#include "extractors/pdf/page_reader.h"

#include <utility>

namespace crossfoot::extractors::pdf {

ReadPage PageReader::read(int index) {
  ReadPage page;
  PageInk ink = ink_.read(index);
  page.ink_lost = ink.unreadable;
  page.too_large = ink.too_large;
  page.has_picture = ink.has_picture;
  page.is_ocr = ink.is_ocr();
  layout::PageContent& content = page.content;
  content.number = index + 1;
  // What inflates beyond the limit would hold Poppler up as well.
  if (ink.too_large) return page;
  PageText text = text_.page_text(index);
  content.cells = std::move(ink.cells);
  set_fonts(std::move(ink.runs), text.words);
  page.characters = text.characters;
  page.unmapped = text.unmapped;
  content.width = text.width;
  content.height = text.height;
  content.words = std::move(text.words);
  content.horizontal = std::move(ink.horizontal);
  content.vertical = std::move(ink.vertical);
  content.fills = std::move(ink.fills);
  content.drawings = std::move(ink.drawings);
  return page;
}

}  // namespace crossfoot::extractors::pdf
