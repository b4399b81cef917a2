// OpenDocument: a package, or a single file.
#include "extractors/odf/odf_extractor.h"
#include "tests/fuzz/target.h"

using namespace crossfoot;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const extractors::Input input{"report.odt", fuzz::as_text(data, size)};
  extractors::bid_odf(input);
  extractors::Limits limits;
  limits.max_table_cells = 10'000;
  auto document = extractors::extract_odf(input, limits);
  if (document) fuzz::check_whole(document.value());
  return 0;
}
