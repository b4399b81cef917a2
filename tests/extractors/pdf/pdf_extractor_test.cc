// From the bytes of a PDF to a document: what is read, what is refused, what is warned of.
#include "extractors/pdf/pdf_extractor.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "extractors/pdf/debug_layout.h"
#include "extractors/pdf/page_ink.h"
#include "tests/extractors/layout/drawing.h"
#include "tests/extractors/pdf/pdf_builder.h"
#include "tests/support/qpdf_files.h"

namespace crossfoot::extractors {
namespace {

Document read(const std::string& pdf) {
  Result<Document> result = extract_pdf({"a.pdf", pdf}, {});
  INFO((result ? "" : result.error().message));
  REQUIRE(result);
  return result.value();
}

Outcome refusal(const std::string& pdf, const Limits& limits = {}) {
  const Result<Document> result = extract_pdf({"a.pdf", pdf}, limits);
  REQUIRE_FALSE(result);
  CHECK(result.error().message.find('\n') == std::string::npos);
  return result.error().outcome;
}

std::string prose(double y) {
  return text_at(72, y, "The offices in the West were closed although most of the claims") +
         text_at(72, y - 12, "are now filed by mail, which has not reduced the cost of processing them in any") +
         text_at(72, y - 24, "of the larger towns of the region under review in this report.");
}

TEST_CASE("bids on the header within the first 1024 bytes, whatever the name") {
  const std::string pdf = build_pdf({{prose(700), ""}});
  CHECK(bid_pdf({"a.txt", pdf}) > 0);
  CHECK(bid_pdf({"a.pdf", std::string(1000, '\n') + pdf}) > 0);
  CHECK(bid_pdf({"a.pdf", std::string(1100, '\n') + pdf}) == 0);
  CHECK(bid_pdf({"a.pdf", "Not a PDF at all."}) == 0);
}

TEST_CASE("a table in rules of any make") {
  const std::string expected = "Country | 1995\n==\nSpain | 1,200\nItaly | 90\n";
  std::string filled;
  for (int y : {720, 700, 680, 660}) filled += "70 " + std::to_string(y) + " 190 0.6 re f\n";
  for (int x : {70, 200, 260}) filled += std::to_string(x) + " 660 0.6 60 re f\n";
  const std::string form = "<</Type/XObject/Subtype/Form/BBox[0 0 612 792]/Length " +
                           std::to_string(stroked_grid().size()) + ">>stream\n" + stroked_grid() + "\nendstream";
  struct Case {
    const char* idea;
    std::string rules;
    std::vector<std::string> objects;
    std::string resources;
  };
  const Case cases[] = {
      {"stroked lines", stroked_grid(), {}, ""},
      {"thin filled rectangles", filled, {}, ""},
      {"inside a form", "/X Do\n", {form}, "/XObject<</X 10 0 R>>"},
      {"scaled by a matrix", "q 2 0 0 2 0 0 cm 0.5 0 0 0.5 0 0 cm\n" + stroked_grid() + "Q\n", {}, ""},
      {"a tint of 1 is ink",
       "/S CS 1 SCN\n" + stroked_grid(),
       {},
       "/ColorSpace<</S[/Separation/Black/DeviceGray<</FunctionType 2/Domain[0 1]/C0[1]/C1[0]/N 1>>]>>"},
  };
  for (const Case& c : cases) {
    INFO(c.idea);
    const Document document = read(build_pdf({{small_table(c.rules), ""}}, c.resources, c.objects));
    REQUIRE(document.tables.size() == 1);
    CHECK(layout::dump(document.tables[0]) == expected);
    CHECK(document.tables[0].confidence > 0.7);
  }
}

TEST_CASE("ink that does not show is no rule") {
  for (const char* rules : {"1 G 1 g\n", "q 300 300 10 10 re W n\n"}) {
    INFO(rules);
    const pdf::PageInk ink = pdf::InkReader(build_pdf({{rules + small_table(stroked_grid()), ""}}), 10).read(0);
    CHECK(ink.horizontal.empty());
    CHECK(ink.vertical.empty());
  }
}

TEST_CASE("a page turned by its dictionary reads as displayed") {
  struct Case {
    const char* rotate;
    const char* matrix;  // draws so that the page is upright once turned
    double height;       // as displayed
  };
  for (const Case& c : {Case{"/Rotate 90", "0 1 -1 0 612 0", 612}, Case{"/Rotate 180", "-1 0 0 -1 612 792", 792},
                        Case{"/Rotate 270", "0 -1 1 0 0 792", 612}, Case{"/Rotate -90", "0 -1 1 0 0 792", 612},
                        Case{"/Rotate 450", "0 1 -1 0 612 0", 612}}) {
    INFO(c.rotate);
    const std::string turned =
        "q " + std::string(c.matrix) + " cm 1 0 0 1 0 -150 cm\n" + small_table(stroked_grid()) + "Q\n";
    const Document document = read(build_pdf({{turned, c.rotate}}));
    REQUIRE(document.tables.size() == 1);
    CHECK(layout::dump(document.tables[0]) == "Country | 1995\n==\nSpain | 1,200\nItaly | 90\n");
    // The baseline of the head stands 704 - 150 above the lower edge.
    const double baseline = c.height - 554;
    CHECK(document.tables[0].cells.front().box.x0 == Approx(75).margin(1));
    CHECK(document.tables[0].cells.front().box.y0 < baseline);
    CHECK(document.tables[0].cells.front().box.y1 > baseline);
  }
}

TEST_CASE("a page turned by its dictionary with its text left sideways") {
  std::string content;
  for (int line = 0; line < 8; ++line)
    content += text_at(75, 704 - 20 * line, "Country " + std::to_string(line)) +
               text_at(205, 704 - 20 * line, std::to_string(900 - 37 * line));
  for (const char* rotate : {"/Rotate 90", "/Rotate 270"}) {
    INFO(rotate);
    const Document document = read(build_pdf({{content, rotate}}));
    REQUIRE(document.tables.size() == 1);
    CHECK(document.tables[0].columns == 2);
    CHECK(document.tables[0].cells.front().text == "Country 0");
  }
}

TEST_CASE("raised marks stay in the text and are marked") {
  std::string content = small_table(stroked_grid());
  content += text_at(205 + 25.6, 688, "1", "F", 6);
  const Document document = read(build_pdf({{content, ""}}));
  REQUIRE(document.tables.size() == 1);
  const Cell& cell = document.tables[0].cells[3];
  CHECK(cell.text == "1,2001");
  CHECK(cell.marks == std::vector<TextMark>{{TextMark::Kind::superscript, 5, 6}});
}

TEST_CASE("fonts give weight and size") {
  const Document document = read(build_pdf({{text_at(72, 720, "Offices in the West", "B", 16) + prose(690), ""}}));
  REQUIRE(document.blocks.size() == 2);
  CHECK(document.blocks[0].kind == BlockKind::heading);
  CHECK(document.blocks[0].level == 1);
  const Document table = read(build_pdf({{small_table(stroked_grid()), ""}}));
  CHECK(table.tables[0].cells[0].bold);
  CHECK_FALSE(table.tables[0].cells[2].bold);
}

TEST_CASE("a run that goes on in another font changes style where the font changes") {
  const std::string content =
      "BT /B 10 Tf 72 700 Td (Total outlays) Tj /F 10 Tf ( rose in every region of the country) Tj ET\n" + prose(650);
  const Document document = read(build_pdf({{content, ""}}));
  // All bold it would be a heading.
  CHECK(document.blocks[0].kind == BlockKind::paragraph);
}

TEST_CASE("text that OCR has laid unseen under a scan is read with doubt") {
  const std::vector<std::string> image = {
      "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n"
      "x\nendstream"};
  const std::string picture = "q 612 0 0 792 0 0 cm /I Do Q\n", resources = "/XObject<</I 10 0 R>>";
  struct Case {
    const char* name;
    std::string content;
    bool ocr;
  };
  const Case kCases[] = {
      {"a scan and its text", picture + "3 Tr\n" + small_table(stroked_grid()), true},
      {"text that is seen on a picture", picture + small_table(stroked_grid()), false},
      {"unseen text without a picture", "3 Tr\n" + small_table(stroked_grid()), false},
  };
  for (const Case& c : kCases) {
    INFO(c.name);
    const Document document = read(build_pdf({{c.content, ""}}, resources, image));
    CHECK(std::any_of(document.warnings.begin(), document.warnings.end(), [](const Warning& warning) {
            return warning.message.find("OCR") != std::string::npos;
          }) == c.ocr);
    for (const Table& table : document.tables) CHECK((table.confidence <= kReadByOcr) == c.ocr);
    CHECK_FALSE(document.tables.empty());
  }
}

TEST_CASE("what cannot be read is refused with its reason") {
  const std::string pdf = build_pdf({{prose(700), ""}});
  CHECK(refusal("%PDF-1.7") == Outcome::corrupt);
  CHECK(refusal(build_pdf({})) == Outcome::corrupt);
  CHECK(refusal(testing::encrypted_pdf(pdf, "secret")) == Outcome::encrypted);
  CHECK(refusal(build_pdf({{"100 100 300 300 re f\n", ""}})) == Outcome::no_text_layer);
  Limits limits;
  limits.max_pages = 2;
  CHECK(refusal(build_pdf({{prose(700), ""}, {prose(700), ""}, {prose(700), ""}}), limits) == Outcome::too_large);
}

// What a font without a Unicode map gives: letters shifted by a constant.
std::string shifted_prose() {
  std::string content;
  for (int line = 0; line < 8; ++line)
    content +=
        text_at(72, 700 - 14 * line, "7KH RIILFHV LQ WKH ZHVW ZHUH FORVHG DOWKRXJK PRVW FODLPV DUH QRZ ILOHG EB PDLO");
  return content;
}

TEST_CASE("garbled text is named and not read") {
  CHECK(refusal(build_pdf({{shifted_prose(), ""}})) == Outcome::garbled_text);
  const Document document = read(build_pdf({{prose(700), ""}, {shifted_prose(), ""}}));
  REQUIRE(document.warnings.size() == 1);
  CHECK(document.warnings[0].outcome == Outcome::garbled_text);
  CHECK(document.warnings[0].page == 2);
  for (const Block& block : document.blocks) CHECK(block.page == 1);
}

std::string form_that_shows(const std::string& content, const std::string& resources) {
  return "<</Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<<" + resources + ">>>>/Length " +
         std::to_string(content.size()) + ">>stream\n" + content + "\nendstream";
}

TEST_CASE("a form that shows itself shows nothing there, and the page is read") {
  const std::vector<std::string> forms = {form_that_shows("/Y Do", "/Y 11 0 R"), form_that_shows("/X Do", "/X 10 0 R")};
  const Document document = read(build_pdf({{prose(700) + "/X Do ", ""}}, "/XObject<</X 10 0 R>>", forms));
  CHECK(document.warnings.empty());
  CHECK_FALSE(document.blocks.empty());
}

TEST_CASE("forms that multiply without end cost nothing") {
  std::vector<std::string> forms;
  for (int i = 11; i < 31; ++i) forms.push_back(form_that_shows("/X Do /X Do", "/X " + std::to_string(i) + " 0 R"));
  forms.push_back(form_that_shows("0 0 m", ""));
  CHECK(refusal(build_pdf({{"/X Do", ""}}, "/XObject<</X 10 0 R>>", forms)) == Outcome::too_large);
}

TEST_CASE("formulas and code in a report are not a garbled text") {
  std::string content;
  for (int line = 0; line < 12; ++line)
    content += text_at(72, 700 - 14 * line,
                       "=HYPERLINK\\(\"http://host/\",\"x\"\\) @SUM\\(1+1\\)*rate/A0 <b>alert\\(1\\)</b> ${name*7}");
  CHECK_FALSE(read(build_pdf({{content, ""}})).blocks.empty());
}

TEST_CASE("a name without vowels that comes again on every line is no garbled text") {
  std::string content;
  for (int line = 0; line < 18; ++line)
    content += text_at(72, 700 - 14 * line, "Sztrm GmbH & Co. KG   RG Nr. " + std::to_string(11'110 + line));
  CHECK_FALSE(
      read(build_pdf({{text_at(72, 740, "Rechnungen des Jahres mit Nummer und Datum") + content, ""}})).blocks.empty());
}

TEST_CASE("damaged bytes give a document or a reason, never a crash") {
  const std::string pdf = build_pdf({{small_table(stroked_grid()), ""}, {prose(700), ""}});
  unsigned seed = 20100521;
  INFO("seed " << seed);
  for (int round = 0; round < 60; ++round) {
    std::string damaged = pdf;
    for (int k = 0; k < 8; ++k) {
      seed = seed * 1103515245u + 12345u;
      damaged[(seed >> 8) % damaged.size()] = static_cast<char>(seed >> 16);
    }
    if (round % 3 == 0) damaged.resize(damaged.size() / 2 + static_cast<std::size_t>(round));
    const Result<Document> result = extract_pdf({"a.pdf", damaged}, {});
    if (!result)
      CHECK_FALSE(result.error().message.empty());
    else
      CHECK(result.value().source.pages > 0);
  }
}

TEST_CASE("the debug drawing shows the pages asked for") {
  const std::string bytes = build_pdf({{small_table(stroked_grid()), ""}, {prose(700), ""}, {prose(700), ""}});
  const Result<LayoutDrawings> drawn = draw_layouts({"a.pdf", bytes}, {}, 0, 2);
  REQUIRE(drawn);
  CHECK(drawn.value().pages == 3);
  REQUIRE(drawn.value().svgs.size() == 2);
  CHECK(drawn.value().svgs[0].find("class=\"cell\"") != std::string::npos);
  CHECK(drawn.value().svgs[0].find("page-0001.png") != std::string::npos);
  CHECK(drawn.value().svgs[1].find("class=\"cell\"") == std::string::npos);
  const Result<LayoutDrawings> last = draw_layouts({"a.pdf", bytes}, {}, 2, 2);
  REQUIRE(last);
  REQUIRE(last.value().svgs.size() == 1);
  CHECK(last.value().svgs[0].find("page-0003.png") != std::string::npos);
}

TEST_CASE("the seeds' PDFs", "[shared]") {
  const std::filesystem::path folder = std::filesystem::path(CROSSFOOT_SOURCE_DIR) / "../shared/bench/seeds/native";
  if (!std::filesystem::exists(folder)) {
    WARN("skipped: no ../shared/bench/seeds beside the sources");
    return;
  }
  const auto tables_of = [&](const char* name) {
    std::ifstream in(folder / name, std::ios::binary);
    return read(std::string((std::istreambuf_iterator<char>(in)), {})).tables;
  };
  CHECK(tables_of("000.pdf").size() == 3);
  CHECK(tables_of("004.pdf").empty());
}

TEST_CASE("without font information the text is still read, and the loss is named") {
  Limits limits;
  limits.font_information = false;
  const std::string pdf = build_pdf({{small_table(stroked_grid()) + prose(500), ""}});
  const Result<Document> result = extract_pdf({"a.pdf", pdf}, limits);
  REQUIRE(result);
  CHECK(result.value().blocks.size() >= 2);
  REQUIRE(result.value().warnings.size() == 1);
  CHECK(result.value().warnings[0].outcome == Outcome::partial);
}

}  // namespace
}  // namespace crossfoot::extractors
