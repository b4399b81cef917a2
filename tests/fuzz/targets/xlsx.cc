// A workbook. What begins like a zip archive is taken as it is. Anything else is three texts between lines "===": the
// inside of sheetData, a format code for style 1, what stands behind the rows.
#include "extractors/xlsx/xlsx_extractor.h"
#include "tests/fuzz/target.h"
#include "tests/support/workbook_package.h"

using namespace crossfoot;

namespace {

std::string packed(std::string_view text) {
  testing::SheetParts sheet;
  std::string code;
  std::string* into[] = {&sheet.rows, &code, &sheet.after};
  std::size_t part = 0;
  while (!text.empty()) {
    const std::string_view line = fuzz::take_line(text);
    if (line == "===" && part + 1 < std::size(into))
      ++part;
    else
      into[part]->append(line);
  }
  sheet.formats.push_back(code);
  return testing::zipped(testing::workbook_parts(sheet));
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::as_text(data, size);
  const std::string bytes = text.starts_with("PK") ? std::string(text) : packed(text);
  const extractors::Input input{"report.xlsx", bytes};
  extractors::bid_xlsx(input);
  extractors::Limits limits;
  limits.max_table_cells = 10'000;
  auto document = extractors::extract_xlsx(input, limits);
  if (document) fuzz::check_whole(document.value());
  return 0;
}
