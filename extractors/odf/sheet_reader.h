// table:table in a spreadsheet: cells hold the text that they show.
#pragma once

#include <set>

#include "extractors/odf/text_reader.h"
#include "extractors/sheets/sheet.h"

namespace crossfoot::extractors::odf {

class SheetReader {
 public:
  SheetReader(const Styles& styles, Document& document, const Limits& limits)
      : styles_(styles), document_(document), limits_(limits) {}

  // The reader stands on table:table.
  sheets::Sheet read(XmlReader& xml);
  bool too_large() const { return too_large_; }

 private:
  void read_rows(XmlReader& xml);
  void read_columns(XmlReader& xml);
  void read_row(XmlReader& xml);
  void read_cell(XmlReader& xml, int& column, std::vector<sheets::SheetCell>& row);
  sheets::SheetCell cell_of(XmlReader& xml, const std::string& style_name);
  void repeat(std::vector<sheets::SheetCell> row, int times, bool hidden);

  const Styles& styles_;
  Document& document_;
  Limits limits_;
  sheets::Sheet sheet_;
  std::set<std::pair<int, int>> hidden_columns_;  // first and one past the last
  std::set<int> used_hidden_columns_;
  int column_ = 0;  // of the columns' declarations
  int row_ = 0;
  bool too_large_ = false;
};

}  // namespace crossfoot::extractors::odf
