// Workbooks: what sheets show, and where their tables begin and end.
#include "tests/extractors/text/text_testing.h"
#include "tests/support/workbook_package.h"

namespace crossfoot::extractors {
namespace {

using testing::SheetParts;
using testing::workbook_parts;
using testing::zipped;

Document read_workbook(const SheetParts& sheet, const testing::Parts& further = {}) {
  return extracted(zipped(workbook_parts(sheet, further)));
}

// Rows as people write them: cells parted by "|", figures as numbers, an empty line for an empty row.
std::string rows_of(std::string_view drawing) {
  std::string xml;
  int number = 0;
  while (!drawing.empty()) {
    const std::size_t end = std::min(drawing.find('\n'), drawing.size());
    std::string_view line = drawing.substr(0, end);
    drawing.remove_prefix(std::min(end + 1, drawing.size()));
    xml += "<row r=\"" + std::to_string(++number) + "\">";
    for (char column = 'A'; !line.empty(); ++column) {
      const std::size_t bar = std::min(line.find('|'), line.size());
      const std::string text(line.substr(0, bar));
      line.remove_prefix(std::min(bar + 1, line.size()));
      if (text.empty()) continue;
      const bool figure = text.find_first_not_of("0123456789.-") == std::string::npos;
      xml += "<c r=\"" + std::string(1, column) + std::to_string(number) + "\"";
      xml += figure ? "><v>" + text + "</v></c>" : " t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
    xml += "</row>";
  }
  return xml;
}

std::string drawn_sheet(const Document& document) {
  std::string text;
  for (const Block& block : document.blocks)
    text += block.kind == BlockKind::table ? drawn(document.tables[static_cast<std::size_t>(block.table)])
                                           : block.text + "\n";
  return text;
}

struct Case {
  const char* about;
  const char* rows;
  const char* drawn;
};

TEST_CASE("tables of a sheet") {
  const Case one = GENERATE(values<Case>({
      {"titles above, notes below", "Costs of the year\n\nItem|Amount\nRent|5\nFees|6\nSource: books",
       "One\nCosts of the year\n[1]\nItem | Amount\nRent | 5\nFees | 6\nSource: books\n"},
      {"two tables, one below the other", "Item|In\na|1\nb|2\n\nItem|Out\nc|3\nd|4",
       "One\n[1]\nItem | In\na | 1\nb | 2\n[1]\nItem | Out\nc | 3\nd | 4\n"},
      {"a total set apart", "Item|In\na|1\nb|2\n\nTotal|3", "One\n[1]\nItem | In\na | 1\nb | 2\nTotal | 3\n"},
      {"sections set apart", "Item|In\na|1\nb|2\n\nOther\nc|3\nd|4",
       "One\n[1]\nItem | In\na | 1\nb | 2\nOther |\nc | 3\nd | 4\n"},
      {"side by side", "Item|In||Item|Out\na|1||c|3\nb|2||d|4",
       "One\n[1]\nItem | In\na | 1\nb | 2\n[1]\nItem | Out\nc | 3\nd | 4\n"},
      {"a spacer column", "Item|2023||2024\na|1||3\nb|2||4", "One\n[1]\nItem | 2023 | 2024\na | 1 | 3\nb | 2 | 4\n"},
      {"text alone", "One line\nAnother", "One\nOne line\nAnother\n"},
  }));
  INFO(one.about);
  SheetParts sheet;
  sheet.rows = rows_of(one.rows);
  CHECK(drawn_sheet(read_workbook(sheet)) == one.drawn);
}

TEST_CASE("cells of every type") {
  SheetParts sheet;
  sheet.formats = {"0.0%"};
  sheet.rows = R"(<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>9</v></c></row>
    <row><c t="str"><f>A1</f><v>text</v></c><c s="1"><v>0.125</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c></row>)";
  const Document document = read_workbook(
      sheet, {{"xl/sharedStrings.xml",
               "<sst><si><t>a\nb</t></si><si><r><t>n</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr>"
               "<t>1</t></r><rPh><t>x</t></rPh></si></sst>"}});
  REQUIRE(document.tables.size() == 1);
  CHECK(drawn(document.tables[0]) == "[0]\na\nb | n1 |  |\ntext | 12.5% | TRUE | #REF!\n");
  CHECK(document.tables[0].cells[1].marks == std::vector<TextMark>{{TextMark::Kind::superscript, 1, 2}});
}

TEST_CASE("merged cells") {
  SheetParts sheet;
  sheet.rows = rows_of("Item|Year|under\nover|In|Out\na|1|2");
  sheet.after = R"(<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>)";
  CHECK(drawn(read_workbook(sheet).tables.at(0)) == "[2]\nItem | Year | >>\nItem | In | Out\na | 1 | 2\n");
}

TEST_CASE("what is hidden is said") {
  SheetParts sheet;
  sheet.rows = R"(<row><c><v>1</v></c><c><v>2</v></c></row><row hidden="1"><c><v>3</v></c><c><v>4</v></c></row>)";
  sheet.before = R"(<cols><col min="2" max="2" hidden="1"/></cols>)";
  sheet.sheets += R"(<sheet name="Two" sheetId="2" r:id="r2" state="hidden"/>)";
  const Document document = read_workbook(sheet, {{"xl/worksheets/sheet2.xml", "<worksheet/>"}});
  REQUIRE(document.warnings.size() == 3);
  CHECK(document.warnings[0].message == "sheet One: 1 hidden rows were read with the others");
  CHECK(document.warnings[1].message == "sheet One: 1 hidden columns were read with the others");
  CHECK(document.warnings[2].message == "hidden sheets were left out: Two");
  CHECK(drawn(document.tables.at(0)) == "[0]\n1 | 2\n3 | 4\n");
}

TEST_CASE("formulas without results are said") {
  SheetParts sheet;
  sheet.rows = "<row><c><v>1</v></c><c><f>A1+1</f></c></row>";
  const Document document = read_workbook(sheet);
  REQUIRE(document.warnings.size() == 1);
  CHECK(document.warnings[0].outcome == Outcome::partial);
}

TEST_CASE("days from 1904 in a workbook") {
  SheetParts sheet;
  sheet.formats = {"yyyy-mm-dd"};
  sheet.workbook = "<workbookPr date1904=\"1\"/>";
  sheet.rows = "<row><c s=\"1\"><v>1</v></c><c><v>5</v></c></row>";
  CHECK(drawn(read_workbook(sheet).tables.at(0)) == "[0]\n1904-01-02 | 5\n");
}

TEST_CASE("workbooks that lie about their places") {
  const char* rows =
      GENERATE(R"(<row r="99999999"><c r="A99999999"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row>)",
               R"(<row r="2"><c r="ZZZZZZ1"><v>1</v></c><c r="A1"><v>2</v></c><c r="A1"><v>3</v></c></row>)",
               R"(<row r="-1"><c r=""><v>1e999</v></c><c><v>nan</v></c></row><row><c s="77"><v>x</v></c></row>)");
  SheetParts sheet;
  sheet.rows = rows;
  sheet.after = R"(<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B2:A1"/></mergeCells>)";
  const Document document = read_workbook(sheet);
  for (const Table& table : document.tables)
    for (const Cell& cell : table.cells)
      CHECK((cell.row + cell.row_span <= table.rows && cell.column + cell.column_span <= table.columns));
}

}  // namespace
}  // namespace crossfoot::extractors
