#include <catch2/catch.hpp>

#include "extractors/extractor.h"
#include "model/dump.h"
#include "tests/support/word_package.h"

using namespace crossfoot;
using namespace crossfoot::extractors;
using namespace crossfoot::testing;

namespace {

Document read(const std::string& bytes) {
  const auto result = extractors::extract({"test", bytes});
  INFO((result ? std::string() : result.error().message));
  REQUIRE(result);
  return result.value();
}

Document read_body(const std::string& body, const Parts& further = {}) {
  return read(flat_opc(word_parts(body, further)));
}

std::string run(const std::string& text, const std::string& properties = "") {
  return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string cell(const std::string& text, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
}

std::string numbered(const std::string& text, int list, int level) {
  return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
         std::to_string(list) + "\"/></w:numPr></w:pPr>" + run(text) + "</w:p>";
}

constexpr const char* kNumbering =
    R"x(<w:numbering><w:abstractNum w:abstractNumId="7">)x"
    R"x(<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>)x"
    R"x(<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2)"/></w:lvl>)x"
    R"x(</w:abstractNum><w:abstractNum w:abstractNumId="8">)x"
    R"x(<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>)x"
    R"x(<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>)x"
    R"x(<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>)x"
    R"x(<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num></w:numbering>)x";

}  // namespace

TEST_CASE("the same document reads the same zipped and as Flat OPC") {
  const Parts parts = word_parts(paragraph("Informe / Report") + table({{"Rubro", "Monto"}, {"Total", "5"}}));
  CHECK(dump(read(flat_opc(parts))) == dump(read(zipped(parts))));
  CHECK(read(zipped(parts)).source.media_type ==
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
}

TEST_CASE("a part in UTF-16 is read") {
  std::string utf16 = "\xFF\xFE";
  const std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/"
      "wordprocessingml/2006/main\"><w:body>" +
      paragraph("Viajes y viaticos") + "</w:body></w:document>";
  for (const char c : text) {
    utf16.push_back(c);
    utf16.push_back('\0');
  }
  Parts parts = word_parts("");
  parts.back().second = utf16;
  CHECK(dump(read(zipped(parts))) == "paragraph: Viajes y viaticos\n");
}

TEST_CASE("Word 2003 XML has its body, lists and notes in one tree") {
  const std::string bytes =
      R"(<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" )"
      R"(xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"><w:lists><w:listDef w:listDefId="0">)"
      R"(<w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:listDef>)"
      R"(<w:list w:ilfo="1"><w:ilst w:val="0"/></w:list></w:lists><w:body><wx:sect>)"
      R"(<w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/></w:listPr></w:pPr><w:r><w:t>Personal</w:t></w:r></w:p>)"
      R"(<w:p><w:r><w:t>Saldo final.</w:t></w:r><w:r><w:footnote><w:p><w:r><w:t>Al cierre.</w:t></w:r></w:p></w:footnote></w:r></w:p>)" +
      table({{"Total", "12"}}) + "</wx:sect></w:body></w:wordDocument>";
  CHECK(dump(read(bytes)) ==
        "list-item 1: I. Personal\nparagraph: Saldo final.1\ntable t1 1x2\n  | Total | 12\nfootnote: 1 Al cierre.\n");
}

TEST_CASE("cells that span or continue a merge keep their grid positions") {
  const std::string rows = "<w:tr>" + cell("País", "<w:vMerge w:val=\"restart\"/>") +
                           cell("Pagado", "<w:gridSpan w:val=\"2\"/>") + "</w:tr>" + "<w:tr>" +
                           cell("", "<w:vMerge/>") + cell("2017") + cell("2018") + "</w:tr>" + "<w:tr>" +
                           cell("Belice") + cell("5,500") + cell("0") + "</w:tr>";
  const Document document = read_body("<w:tbl>" + rows + "</w:tbl>");
  CHECK(dump(document.tables.at(0)) ==
        "table t1 3x3\n  ! País {2x1} | Pagado {1x2} | <\n  ! ^ | 2017 | 2018\n  | Belice | 5,500 | 0\n");
}

TEST_CASE("a row that starts further right leaves its first columns blank") {
  const std::string rows = "<w:tr>" + cell("Rubro") + cell("Monto") +
                           "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("7") + "</w:tr>";
  CHECK(dump(read_body("<w:tbl>" + rows + "</w:tbl>").tables.at(0)) == "table t1 2x2\n  ! Rubro | Monto\n  |  | 7\n");
}

TEST_CASE("a table in a cell is a table of its own behind the outer one") {
  const std::string inner = table({{"a", "1"}, {"b", "2"}});
  const std::string outer =
      "<w:tbl><w:tr>" + cell("left") + "<w:tc>" + inner + paragraph("right") + "</w:tc></w:tr></w:tbl>";
  const Document document = read_body(outer);
  REQUIRE(document.tables.size() == 2);
  CHECK(document.tables[0].cells.at(1).text == "right");
  CHECK(document.tables[1].depth == 1);
  CHECK(document.tables[1].rows == 2);
}

TEST_CASE("a table of one cell is a frame around text, also when it frames a table") {
  const Document framed = read_body("<w:tbl><w:tr>" + cell("Nota: cifras provisionales.") + "</w:tr></w:tbl>");
  CHECK(framed.tables.empty());
  CHECK(dump(framed) == "paragraph: Nota: cifras provisionales.\n");
  const Document nested =
      read_body("<w:tbl><w:tr><w:tc>" + table({{"Total", "3"}, {"Resto", "4"}}) + "</w:tc></w:tr></w:tbl>");
  REQUIRE(nested.tables.size() == 1);
  CHECK(nested.tables[0].id == "t1");
  CHECK(nested.blocks.at(0).table == 0);
}

TEST_CASE("list numbers are those that Word would show") {
  const Document document = read_body(
      numbered("Personal", 1, 0) + numbered("Sueldos", 1, 1) + numbered("Viáticos", 1, 1) + numbered("Oficina", 1, 0) +
          numbered("Renta", 1, 1) + numbered("Otra lista", 2, 0) + numbered("sigue", 3, 0) + numbered("sigue", 3, 0),
      {{"word/numbering.xml", kNumbering}});
  std::string labels;
  for (const Block& block : document.blocks) labels += block.label + " ";
  CHECK(labels == "I. I.1) I.2) II. II.1) I. c) d) ");
  CHECK(document.blocks.at(2).text == "I.2) Viáticos");
}

TEST_CASE("a level that a list passes over has been counted") {
  const Document document = read_body(numbered("Oficina", 1, 1) + numbered("Renta", 1, 1) + numbered("Personal", 1, 0),
                                      {{"word/numbering.xml", kNumbering}});
  std::string labels;
  for (const Block& block : document.blocks) labels += block.label + " ";
  CHECK(labels == "I.1) I.2) II. ");
}

TEST_CASE("tracked changes are read as accepted") {
  const std::string moved = "<w:p><w:ins>" + run("nuevo ") +
                            "</w:ins><w:del><w:r><w:delText>viejo</w:delText></w:r></w:del>" + run("texto") + "</w:p>";
  const std::string joined =
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("uno ") + "</w:p>" + paragraph("y dos.");
  const std::string rows = "<w:tbl><w:tr>" + cell("a") + cell("1") + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" +
                           cell("b") + cell("2") + "</w:tr></w:tbl>";
  CHECK(dump(read_body(moved + joined + rows)) ==
        "paragraph: nuevo texto\nparagraph: uno y dos.\ntable t1 1x2\n  | a | 1\n");
}

TEST_CASE("notes are numbered by their references and stand at the end") {
  const std::string body =
      "<w:p>" + run("Personal") + "<w:r><w:footnoteReference w:id=\"9\"/></w:r>" + run(" y oficina") +
      "<w:r><w:footnoteReference w:id=\"4\"/></w:r><w:r><w:endnoteReference w:id=\"2\"/></w:r></w:p>";
  const Document document =
      read_body(body, {{"word/footnotes.xml", "<w:footnotes><w:footnote w:type=\"separator\" w:id=\"0\">" +
                                                  paragraph("line") + "</w:footnote><w:footnote w:id=\"4\">" +
                                                  paragraph("Segunda.") + "</w:footnote><w:footnote w:id=\"9\">" +
                                                  paragraph("Primera.") + "</w:footnote></w:footnotes>"},
                       {"word/endnotes.xml",
                        "<w:endnotes><w:endnote w:id=\"2\">" + paragraph("Final.") + "</w:endnote></w:endnotes>"}});
  CHECK(dump(document) ==
        "paragraph: Personal1 y oficina2i\nfootnote: 1 Primera.\nfootnote: 2 Segunda.\nfootnote: i Final.\n");
  REQUIRE(document.blocks.at(0).marks.size() == 3);
  CHECK(document.blocks[0].marks[0] == TextMark{TextMark::Kind::note_reference, 8, 9});
}

TEST_CASE("superscripts, hidden text, breaks and odd spaces") {
  const std::string body = "<w:p>" + run("  $0.00") + run("1", "<w:vertAlign w:val=\"superscript\"/>") +
                           run("secret", "<w:vanish/>") +
                           "<w:r><w:tab/><w:t>x</w:t><w:br/><w:t>y</w:t><w:noBreakHyphen/><w:t>z</w:t></w:r></w:p>";
  const Document document = read_body(body);
  CHECK(document.blocks.at(0).text == "$0.001 x\ny\u2011z");
  CHECK(document.blocks[0].marks.at(0) == TextMark{TextMark::Kind::superscript, 5, 6});
}

TEST_CASE("text boxes are read once, whichever alternative holds them") {
  const std::string box = "<w:txbxContent>" + paragraph("En el recuadro") + "</w:txbxContent>";
  const std::string body = "<w:p>" + run("Antes") +
                           "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + box +
                           "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
                           "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
  CHECK(dump(read_body(body)) == "paragraph: Antes\nparagraph: En el recuadro\n");
}

TEST_CASE("headings come from styles, their bases, and from bold lines") {
  const Document document =
      read_body(paragraph("Informe financiero", "Mine") + "<w:p>" + run("Gastos operativos", "<w:b/>") + "</w:p>" +
                    "<w:p>" + run("Una frase entera en negrita.", "<w:b/>") + "</w:p>",
                {{"word/styles.xml",
                  "<w:styles><w:style w:type=\"paragraph\" w:styleId=\"Mine\"><w:name w:val=\"Mine\"/><w:basedOn "
                  "w:val=\"H\"/></w:style>"
                  "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 2\"/><w:pPr><w:outlineLvl "
                  "w:val=\"1\"/></w:pPr></w:style></w:styles>"}});
  CHECK(dump(document) ==
        "heading 2: Informe financiero\nheading 6: Gastos operativos\nparagraph: Una frase entera en negrita.\n");
}

TEST_CASE("headers and footers are kept apart") {
  const Document document = read_body(paragraph("Texto") +
                                          "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader1\"/>"
                                          "<w:footerReference w:type=\"default\" r:id=\"rIdFooter1\"/></w:sectPr>",
                                      {{"word/header1.xml", "<w:hdr>" + paragraph("Secretaría Técnica") + "</w:hdr>"},
                                       {"word/footer1.xml", "<w:ftr>" + paragraph("Página 1") + "</w:ftr>"}});
  CHECK(dump(document) == "header: Secretaría Técnica\nparagraph: Texto\nfooter: Página 1\n");
}

TEST_CASE("captions, sections and notes find their table") {
  const Document document =
      read_body("<w:p>" + run("2.1 Ingresos", "<w:b/>") + "</w:p>" + paragraph("La tabla muestra los ingresos.") +
                paragraph("Tabla 4") + paragraph("Ingresos por país") +
                table({{"País", "Monto"}, {"Belice", "5,500"}}) + paragraph("Fuente: contabilidad."));
  const Table& table = document.tables.at(0);
  CHECK(table.caption == "Tabla 4\nIngresos por país");
  CHECK(table.section == "2.1 Ingresos");
  CHECK(table.notes == std::vector<std::string>{"Fuente: contabilidad."});
  CHECK(table.header_rows == 1);
}
