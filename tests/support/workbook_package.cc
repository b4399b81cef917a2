#include "tests/support/workbook_package.h"

namespace crossfoot::testing {
namespace {

constexpr const char* kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string escaped(std::string_view text) {
  std::string xml;
  for (const char c : text) xml += c == '"' ? "&quot;" : c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
  return xml;
}

std::string relationship(const std::string& id, const std::string& type, const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + kOffice + type + "\" Target=\"" + target + "\"/>";
}

}  // namespace

Parts workbook_parts(const SheetParts& sheet, const Parts& further) {
  std::string codes, formats = "<xf numFmtId=\"0\"/>";
  for (std::size_t n = 0; n < sheet.formats.size(); ++n) {
    const std::string id = std::to_string(200 + n);
    codes += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + escaped(sheet.formats[n]) + "\"/>";
    formats += "<xf numFmtId=\"" + id + "\"/>";
  }
  Parts parts = {
      {"_rels/.rels", "<Relationships>" + relationship("a", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
      {"xl/workbook.xml",
       "<workbook xmlns:r=\"r\">" + sheet.workbook + "<sheets>" + sheet.sheets + "</sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels", "<Relationships>" + relationship("r1", "worksheet", "worksheets/sheet1.xml") +
                                         relationship("r2", "worksheet", "worksheets/sheet2.xml") +
                                         relationship("s", "styles", "styles.xml") +
                                         relationship("t", "sharedStrings", "sharedStrings.xml") + "</Relationships>"},
      {"xl/styles.xml", "<styleSheet><numFmts>" + codes + "</numFmts><cellXfs>" + formats + "</cellXfs></styleSheet>"},
      {"xl/worksheets/sheet1.xml",
       "<worksheet>" + sheet.before + "<sheetData>" + sheet.rows + "</sheetData>" + sheet.after + "</worksheet>"},
  };
  for (const auto& part : further) {
    std::erase_if(parts, [&](const auto& own) { return own.first == part.first; });
    parts.push_back(part);
  }
  return parts;
}

}  // namespace crossfoot::testing
