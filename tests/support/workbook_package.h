// Workbooks for tests: one sheet from the inside of its sheetData, zipped in memory.
#pragma once

#include <string>
#include <string_view>

#include "tests/support/word_package.h"

namespace crossfoot::testing {

// `formats`: codes; cell style n has the n-th, 0 is General. `after` stands behind sheetData; further parts replace.
struct SheetParts {
  std::string rows;
  std::vector<std::string> formats;
  std::string before, after;
  std::string sheets = R"(<sheet name="One" sheetId="1" r:id="r1"/>)";
  std::string workbook;  // properties
};

Parts workbook_parts(const SheetParts& sheet, const Parts& further = {});

}  // namespace crossfoot::testing
