#include "extractors/pdf/pdf_extractor.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <string>

#include "extractors/layout/page_layout.h"
#include "extractors/pdf/page_reader.h"

namespace crossfoot {
namespace {

// Readers look for the header within the first 1024 bytes (ISO 32000-1, annex H).
constexpr std::size_t kHeaderReach = 1024;
constexpr std::string_view kHeader = "%PDF-";

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
  if (pages > limits.max_pages) return Error{Outcome::too_large, fmt::format("the PDF has {} pages, more than the limit of {}", pages, limits.max_pages)};
  const pdf::InkReader ink(input.bytes);
  const pdf::PageReader reader(source, ink);
  Document document;
  document.source.pages = pages;
  document.source.metadata = source.metadata();
  for (int i = 0; i < pages; ++i) {
    pdf::ReadPage read = reader.read(i);
    layout::PageLayout page = layout::lay_out_page(read.content);
    const int first_table = static_cast<int>(document.tables.size());
    for (Table& table : page.tables) {
      table.id = fmt::format("t{}", document.tables.size() + 1);
      document.tables.push_back(std::move(table));
    }
    for (Block& block : page.blocks) {
      if (block.table >= 0) block.table += first_table;
      document.blocks.push_back(std::move(block));
    }
  }
  return document;
}

}  // namespace crossfoot
