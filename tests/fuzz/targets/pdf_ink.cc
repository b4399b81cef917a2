// The interpreter of content streams alone, without Poppler: as in the target `pdf`, but only our own code runs.
#include <cmath>

#include "extractors/pdf/page_ink.h"
#include "tests/extractors/pdf/pdf_builder.h"
#include "tests/fuzz/target.h"

using namespace crossfoot;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::as_text(data, size);
  std::string bytes(text);
  if (!text.starts_with("%PDF"))
    bytes = extractors::build_pdf({{bytes, ""}}, "/XObject<</X 10 0 R>>/ColorSpace<</C [/ICCBased 10 0 R]>>",
                                  {"<</Type/XObject/Subtype/Form/N 3/BBox[0 0 300 300]/Matrix[2 0 0 2 10 10]/Length " +
                                   std::to_string(bytes.size()) + ">>stream\n" + bytes + "\nendstream"});
  const extractors::pdf::PageInk ink = extractors::pdf::InkReader(bytes, 5).read(0);
  for (const auto* rules : {&ink.horizontal, &ink.vertical})
    for (const extractors::layout::Rule& rule : *rules)
      FUZZ_REQUIRE(std::isfinite(rule.at) && std::isfinite(rule.from) && std::isfinite(rule.to));
  for (const extractors::layout::Fill& fill : ink.fills)
    FUZZ_REQUIRE(std::isfinite(fill.box.x0) && std::isfinite(fill.box.y1));
  for (const Box& box : ink.drawings) FUZZ_REQUIRE(std::isfinite(box.x0) && std::isfinite(box.y1));
  return 0;
}
