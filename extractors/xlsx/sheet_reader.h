// One sheet's part: cells with their printed values, merged cells, what is hidden.
#pragma once

#include <set>

#include "extractors/extractor.h"
#include "extractors/sheets/sheet.h"
#include "extractors/xlsx/workbook.h"

namespace crossfoot::extractors::xlsx {

struct SheetContent {
  sheets::Sheet sheet;
  int without_result = 0;  // formulas whose result nobody stored
  bool too_large = false;
};

class SheetReader {
 public:
  SheetReader(const Workbook& workbook, const Limits& limits) : workbook_(workbook), limits_(limits) {}
  // The reader stands on worksheet.
  SheetContent read(XmlReader& xml);

 private:
  void read_columns(XmlReader& xml);
  void read_row(XmlReader& xml);
  void read_cell(XmlReader& xml, int row);
  void show(sheets::SheetCell& cell, const std::string& type, const std::string& value, const CellFormat& format) const;
  void read_merged(XmlReader& xml);

  const Workbook& workbook_;
  Limits limits_;
  SheetContent content_;
  std::set<std::pair<int, int>> hidden_columns_;  // first and last
  std::set<int> used_hidden_columns_;
  int row_ = -1;
  int column_ = -1;
};

}  // namespace crossfoot::extractors::xlsx
