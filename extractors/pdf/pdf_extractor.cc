#include "extractors/pdf/pdf_extractor.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "extractors/layout/document_layout.h"
#include "extractors/pdf/legibility.h"
#include "extractors/pdf/page_reader.h"

namespace crossfoot::extractors {
namespace {

// Readers look for the header within the first 1024 bytes (ISO 32000-1, annex H).
constexpr std::size_t kHeaderReach = 1024;
constexpr std::string_view kHeader = "%PDF-";

class PdfExtraction {
 public:
  PdfExtraction(const pdf::PopplerDocument& text, pdf::InkReader ink) : text_(text), ink_(std::move(ink)) {}

  Result<Document> run(int pages) {
    pdf::PageReader reader(text_, ink_);
    if (!ink_.is_open())
      warn(Outcome::partial, "fonts and rules of the pages could not be read; tables rest on the text alone", 0);
    for (int i = 0; i < pages; ++i) add(reader.read(i));
    if (read_ == 0 && garbled_ > 0)
      return Error{Outcome::garbled_text,
                   "the text layer is garbled: its fonts have no usable Unicode values; the pages need OCR"};
    if (read_ == 0 && too_large_ > 0) return Error{Outcome::too_large, "the pages' content is larger than the limit"};
    if (read_ == 0) return Error{Outcome::no_text_layer, "no page has a text layer; scanned pages need OCR first"};
    document_.source.pages = pages;
    document_.source.metadata = text_.metadata();
    assembler_.finish(document_);
    doubt_ocr();
    return std::move(document_);
  }

 private:
  void warn(Outcome outcome, std::string message, int page) {
    document_.warnings.push_back({outcome, std::move(message), page});
  }

  void add(pdf::ReadPage page) {
    const int number = page.content.number;
    if (page.too_large) {
      ++too_large_;
      return warn(Outcome::too_large, "the page's content is larger than the limit and was not read", number);
    }
    if (page.content.words.empty()) {
      if (page.has_picture)
        warn(Outcome::no_text_layer, "the page is a picture without a text layer and was not read", number);
      return;
    }
    if (pdf::is_garbled(page.content.words, page.characters, page.unmapped)) {
      ++garbled_;
      return warn(Outcome::garbled_text, "the page's text layer is garbled and was not read", number);
    }
    ++read_;
    if (page.ink_lost)
      warn(Outcome::partial, "the page's rules could not be read; its tables rest on the text alone", number);
    if (page.is_ocr) ocr_pages_.insert(number);
    const double height = page.content.height;
    assembler_.add(layout::lay_out_page(page.content), height);
  }

  // OCR takes a 2 for an 11 and a rule for a 1. Said once: a report of sixty scanned pages needs no sixty lines.
  void doubt_ocr() {
    if (ocr_pages_.empty()) return;
    warn(Outcome::partial,
         fmt::format("{} of its pages are scans whose text OCR read: their figures may not be those printed",
                     ocr_pages_.size()),
         *ocr_pages_.begin());
    for (Table& table : document_.tables)
      if (std::any_of(table.cells.begin(), table.cells.end(),
                      [&](const Cell& cell) { return ocr_pages_.count(cell.page) > 0; }))
        table.confidence = std::min(table.confidence, kReadByOcr);
  }

  const pdf::PopplerDocument& text_;
  pdf::InkReader ink_;
  layout::DocumentAssembler assembler_;
  Document document_;
  std::set<int> ocr_pages_;
  int read_ = 0, garbled_ = 0, too_large_ = 0;  // pages
};

}  // namespace

int bid_pdf(const Input& input) {
  const std::string_view head = input.bytes.substr(0, kHeaderReach + kHeader.size());
  return head.find(kHeader) == std::string_view::npos ? 0 : static_cast<int>(8 * kHeader.size());
}

Result<Document> extract_pdf(const Input& input, const Limits& limits) {
  Result<pdf::PopplerDocument> opened = pdf::PopplerDocument::open(input.bytes);
  if (!opened) return opened.error();
  const pdf::PopplerDocument& source = opened.value();
  const int pages = source.pages();
  if (pages <= 0) return Error{Outcome::corrupt, "the PDF has no pages"};
  if (pages > limits.max_pages)
    return Error{Outcome::too_large,
                 fmt::format("the PDF has {} pages, more than the limit of {}", pages, limits.max_pages)};
  pdf::InkReader ink = limits.font_information ? pdf::InkReader(input.bytes, limits.max_pages) : pdf::InkReader();
  return PdfExtraction(source, std::move(ink)).run(pages);
}

}  // namespace crossfoot::extractors
