// A PDF. What begins with "%PDF" is taken as it is; anything else is the content of a page, with two fonts (/F, /B), a
// form (/X) that shows the same content, and an image (/I).
#include "extractors/pdf/pdf_extractor.h"
#include "tests/extractors/pdf/pdf_builder.h"
#include "tests/fuzz/target.h"

using namespace crossfoot;

namespace {

std::string page_with(std::string_view content) {
  const std::string stream =
      "/Length " + std::to_string(content.size()) + ">>stream\n" + std::string(content) + "\nendstream";
  return extractors::build_pdf(
      {{std::string(content), ""}}, "/XObject<</X 10 0 R/I 11 0 R>>",
      {"<</Type/XObject/Subtype/Form/BBox[0 0 300 300]" + stream,
       "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length "
       "1>>stream\n0\nendstream"});
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::as_text(data, size);
  const std::string bytes = text.starts_with("%PDF") ? std::string(text) : page_with(text);
  extractors::Limits limits;
  limits.max_pages = 20;
  auto document = extractors::extract_pdf({"report.pdf", bytes}, limits);
  if (document) fuzz::check_whole(document.value());
  return 0;
}
