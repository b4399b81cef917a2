// What the sheets of a workbook share: strings, formats, the beginning of time.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "extractors/common/xml_reader.h"
#include "extractors/xlsx/printed_value.h"
#include "model/table.h"

namespace crossfoot::extractors::xlsx {

struct SharedString {
  std::string text;
  std::vector<TextMark> marks;
  bool bold = false;
};

// The reader stands on si or is: plain or in runs, without the reading aids of East Asian text.
SharedString read_string(XmlReader& xml);

struct CellFormat {
  const NumberFormat* number = nullptr;  // never null in a list that styles gave
  bool bold = false;
  bool is_date = false;
  int indent = 0;
  Alignment alignment = Alignment::unknown;
};

class Styles {
 public:
  Styles();
  // The reader stands on styleSheet.
  void read(XmlReader& xml);
  const CellFormat& format(int index) const;

 private:
  void read_fonts(XmlReader& xml);
  void read_cell_format(XmlReader& xml);
  const NumberFormat* number_format(int id);

  std::map<int, std::string> codes_;
  std::map<int, std::unique_ptr<NumberFormat>> numbers_;
  std::vector<bool> bold_fonts_;
  std::vector<CellFormat> formats_;
  CellFormat general_;
};

struct Workbook {
  std::vector<SharedString> strings;
  Styles styles;
  bool from_1904 = false;
};

}  // namespace crossfoot::extractors::xlsx
