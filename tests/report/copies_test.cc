// Findings handed back inside the editor's own file: what was added is where it belongs, and nothing else changed.
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-page.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "model/dump.h"
#include "report/format.h"
#include "report/word/zip_copy.h"
#include "run/pipeline.h"
#include "tests/support/golden.h"
#include "tests/support/qpdf_files.h"
#include "tests/support/word_package.h"

using namespace crossfoot;
using namespace crossfoot::report;
using namespace crossfoot::testing;

namespace {

std::string fixture(const std::string& name) {
  return file_text(std::string(CROSSFOOT_SOURCE_DIR) + "/fixtures/" + name);
}

struct Checked {
  run::ReadDocument read;
  CheckResult result;
};

Checked checked(const std::string& bytes) {
  auto read = run::read_bytes("report", bytes);
  REQUIRE(read);
  CheckResult result = validate::check_statement(read.value().statement);
  return {std::move(read.value()), std::move(result)};
}

Result<report::Piece> copy_of(const char* format, const std::string& bytes, const CheckResult* result = nullptr) {
  const Checked of = checked(bytes);
  report::ReportContext context;
  context.rules = validate::rules();
  return report::find_format(report::check_formats(), format)
      ->document({of.read.document.get(), &of.read.statement, result == nullptr ? &of.result : result, bytes}, context);
}

std::string commented(const std::string& bytes, const CheckResult* result = nullptr) {
  const auto piece = copy_of("docx", bytes, result);
  REQUIRE(piece);
  return piece.value().files.at(0).bytes;
}

std::string highlighted(const std::string& bytes, const CheckResult* result = nullptr) {
  const auto piece = copy_of("pdf", bytes, result);
  REQUIRE(piece);
  return piece.value().files.at(0).bytes;
}

std::string part(const std::string& package, const std::string& name) {
  const auto zip = ZipCopy::open(package);
  REQUIRE(zip);
  return zip.value().read(name, 1u << 28).value_or("");
}

std::size_t occurrences(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size())) ++count;
  return count;
}

// Whether `longer` is `shorter` with insertions.
bool grew_only(const std::string& shorter, const std::string& longer) {
  std::size_t at = 0;
  for (const char c : longer)
    if (at < shorter.size() && shorter[at] == c) ++at;
  return at == shorter.size();
}

std::string between(const std::string& text, const std::string& begin, const std::string& end) {
  const std::size_t from = text.find(begin);
  if (from == std::string::npos) return "";
  return text.substr(from, text.find(end, from) - from);
}

CheckResult one_finding(Finding finding) {
  finding.id = "X101";
  finding.rule = "reference-to-another-number";
  finding.message = {"wrong & <odd>", "malo"};
  finding.fingerprint = "00";
  CheckResult result;
  result.findings = {std::move(finding)};
  return result;
}

struct Annotation {
  int page = 0;
  Box box;  // as displayed on an unturned page
  std::string contents;
};

std::vector<Annotation> highlights_in(const std::string& bytes) {
  bool warned = true;
  std::vector<Annotation> found;
  for (const PdfHighlight& each : pdf_highlights(bytes, warned)) {
    CHECK(each.has_appearance);
    CHECK(each.has_popup);
    found.push_back(
        {each.page, {each.x0, each.page_height - each.y0, each.x1, each.page_height - each.y1}, each.contents});
  }
  CHECK_FALSE(warned);
  return found;
}

std::string words_under(const std::string& bytes, int page_number, const Box& box) {
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  const std::unique_ptr<poppler::page> page(document->create_page(page_number - 1));
  std::string text;
  for (const poppler::text_box& word : page->text_list()) {
    const poppler::rectf r = word.bbox();
    const double x = (r.left() + r.right()) / 2, y = (r.top() + r.bottom()) / 2;
    if (x < box.x0 || x > box.x1 || y < box.y0 || y > box.y1) continue;
    const auto utf8 = word.text().to_utf8();
    text += std::string(utf8.data(), utf8.size());
  }
  return text;
}

std::string without_spaces(std::string text) {
  text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; }), text.end());
  return text;
}

}  // namespace

TEST_CASE("a commented Word copy reads as the original") {
  for (const char* name : {"docx/quarterly-errors.docx", "docx/annual-spanish.docx", "docx/roll-forward.docx"}) {
    const std::string original = fixture(name);
    const Checked before = checked(original);
    REQUIRE_FALSE(before.result.findings.empty());
    const std::string copy = commented(original);
    CHECK(dump(*checked(copy).read.document) == dump(*before.read.document));
    const std::string comments = part(copy, "word/comments.xml");
    CHECK(occurrences(comments, "<w:comment ") == before.result.findings.size());
    const std::string body = part(copy, "word/document.xml");
    CHECK(occurrences(body, "commentRangeStart") == before.result.findings.size());
    CHECK(occurrences(body, "<w:commentReference") == before.result.findings.size());
    CHECK(commented(original) == copy);
  }
}

TEST_CASE("parts that comments do not touch stay byte for byte, the others only grow") {
  const std::string original = fixture("docx/quarterly-errors.docx");
  const std::string copy = commented(original);
  const auto zip = ZipCopy::open(original);
  REQUIRE(zip);
  for (const std::string& name : zip.value().names()) {
    const bool touched =
        name == "word/document.xml" || name == "word/_rels/document.xml.rels" || name == "[Content_Types].xml";
    INFO(name);
    CHECK((part(original, name) == part(copy, name)) == !touched);
    CHECK(grew_only(part(original, name), part(copy, name)));
  }
}

TEST_CASE("a comment stands around the very cell") {
  const std::string body = table({{"Rubro", "Monto"}, {"Viajes", "5.00"}, {"Total", "9.00"}});
  Finding finding;
  finding.table = 0;
  finding.cell = CellRef{0, 2, 1};
  const CheckResult result = one_finding(finding);
  const std::string xml = part(commented(zipped(word_parts(paragraph("Uno") + body)), &result), "word/document.xml");
  const std::string marked = between(xml, "<w:commentRangeStart", "<w:commentRangeEnd");
  CHECK(marked.find("9.00") != std::string::npos);
  CHECK(marked.find("Total") == std::string::npos);
}

TEST_CASE("a comment on a cell without words stands in its row") {
  const std::string body = "<w:tbl><w:tr><w:tc>" + paragraph("Rubro") + "</w:tc><w:tc>" + paragraph("Monto") +
                           "</w:tc></w:tr><w:tr><w:tc>" + paragraph("Viajes") + "</w:tc></w:tr></w:tbl>";
  Finding finding;
  finding.table = 0;
  finding.cell = CellRef{0, 1, 1};
  const CheckResult result = one_finding(finding);
  const std::string xml = part(commented(zipped(word_parts(paragraph("Uno") + body)), &result), "word/document.xml");
  CHECK(between(xml, "<w:commentRangeStart", "<w:commentRangeEnd").find("Viajes") != std::string::npos);
}

TEST_CASE("a comment on a footnote stands where the note is referred to") {
  const std::string body = paragraph("Uno") +
                           "<w:p><w:r><w:t>Dos</w:t></w:r><w:r><w:footnoteReference w:id=\"5\"/></w:r></w:p>" +
                           "<w:p><w:r><w:t>Tres</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
  const std::string notes = "<w:footnotes><w:footnote w:id=\"2\">" + paragraph("La segunda nota.") +
                            "</w:footnote><w:footnote w:id=\"5\">" + paragraph("La primera nota.") +
                            "</w:footnote></w:footnotes>";
  const std::string original = zipped(word_parts(body, {{"word/footnotes.xml", notes}}));
  const Checked of = checked(original);
  for (const char* quote : {"primera", "segunda"}) {
    Finding finding;
    const auto& blocks = of.read.document->blocks;
    const auto note = std::find_if(blocks.begin(), blocks.end(),
                                   [&](const Block& block) { return block.text.find(quote) != std::string::npos; });
    REQUIRE(note != blocks.end());
    finding.block = static_cast<int>(note - blocks.begin());
    finding.quote = quote;
    const CheckResult result = one_finding(finding);
    const std::string copy = commented(original, &result);
    const std::string marked = between(part(copy, "word/document.xml"), "<w:commentRangeStart", "<w:commentRangeEnd");
    CHECK(marked.find(quote == std::string("primera") ? "Dos" : "Tres") != std::string::npos);
    CHECK(part(copy, "word/footnotes.xml") == part(original, "word/footnotes.xml"));
  }
}

TEST_CASE("a comment stands around the very words, in runs that look as before") {
  const std::string text =
      "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>Véase la A&amp;B tabla 9 "
      "abajo</w:t></w:r></w:p>";
  Finding finding;
  finding.block = 1;
  for (const char* quote : {"A&B tabla 9", "Véase", "abajo", "Véase la A&B tabla 9 abajo"}) {
    finding.quote = quote;
    const CheckResult result = one_finding(finding);
    const std::string original = zipped(word_parts(paragraph("Uno") + text));
    const std::string copy = commented(original, &result);
    CHECK(dump(*checked(copy).read.document) == dump(*checked(original).read.document));
    const std::string xml = part(copy, "word/document.xml");
    CHECK(occurrences(xml, "<w:rPr><w:i/></w:rPr>") == 3);
    const std::string marked = between(xml, "<w:commentRangeStart", "<w:commentRangeEnd");
    const std::size_t begin = marked.find("preserve\">") + 10;
    const std::string words = marked.substr(begin, marked.find("</w:t>", begin) - begin);
    INFO(words);
    CHECK(words.find(quote == std::string("Véase") ? "Véase" : "a") != std::string::npos);
    std::string unescaped = words;
    if (const std::size_t at = unescaped.find("&amp;"); at != std::string::npos) unescaped.replace(at, 5, "&");
    CHECK(without_spaces(unescaped) == without_spaces(quote));
  }
}

TEST_CASE("comments that were there stay, and new ones are numbered on") {
  const std::string w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const std::string once = commented(fixture("docx/roll-forward.docx"));
  const std::string twice = commented(once);
  const std::string comments = part(twice, "word/comments.xml");
  CHECK(occurrences(comments, "<w:comment ") == 2 * occurrences(part(once, "word/comments.xml"), "<w:comment "));
  CHECK(occurrences(comments, "w:id=\"0\"") == 1);
  CHECK(occurrences(part(twice, "[Content_Types].xml"), "comments+xml") == 1);
  CHECK(comments.find(w) != std::string::npos);
}

TEST_CASE("a signed Word file and one that is none are refused in one clear line") {
  const auto refused = [](const std::string& bytes) {
    const Checked of = checked(fixture("docx/roll-forward.docx"));
    const auto piece = report::find_format(report::check_formats(), "docx")
                           ->document({of.read.document.get(), &of.read.statement, &of.result, bytes}, {});
    REQUIRE_FALSE(piece);
    return piece.error().message;
  };
  CHECK(refused(zipped(word_parts(paragraph("Uno"), {{"_xmlsignatures/sig1.xml", "<x/>"}}))).find("signed") !=
        std::string::npos);
  CHECK(refused(flat_opc(word_parts(paragraph("Uno")))).find("only a .docx") != std::string::npos);
  CHECK(refused("PK\x03\x04 cut").find("damaged") != std::string::npos);
}

TEST_CASE("a highlighted PDF copy is the original with an update behind it") {
  for (const char* name : {"pdf/quarterly-errors.pdf", "pdf/annual-spanish.pdf", "pdf/roll-forward.pdf"}) {
    const std::string original = fixture(name);
    const Checked before = checked(original);
    REQUIRE_FALSE(before.result.findings.empty());
    const std::string copy = highlighted(original);
    CHECK(copy.substr(0, original.size()) == original);
    CHECK(dump(*checked(copy).read.document) == dump(*before.read.document));
    CHECK(highlights_in(copy).size() >= before.result.findings.size());
    CHECK(highlighted(original) == copy);
  }
}

TEST_CASE("a highlight lies on the very words, and its note says what is wrong") {
  const std::string original = fixture("pdf/quarterly-errors.pdf");
  const Checked of = checked(original);
  const std::vector<Annotation> found = highlights_in(highlighted(original));
  for (const Finding& finding : of.result.findings) {
    if (!finding.cell) continue;
    const Table& table = of.read.document->tables.at(static_cast<std::size_t>(finding.table));
    const auto cell = std::find_if(table.cells.begin(), table.cells.end(), [&](const Cell& each) {
      return each.row == finding.cell->row && each.column == finding.cell->column;
    });
    REQUIRE(cell != table.cells.end());
    const bool lies_there = std::any_of(found.begin(), found.end(), [&](const Annotation& annotation) {
      return annotation.page == cell->page && annotation.contents.find(finding.message.en) != std::string::npos &&
             without_spaces(words_under(original, annotation.page, annotation.box)) == without_spaces(cell->text);
    });
    INFO(finding.message.en);
    CHECK(lies_there);
  }
}

TEST_CASE("a finding without a place is highlighted all the same") {
  const std::string original = fixture("pdf/quarterly-errors.pdf");
  Finding blank;
  blank.table = 0;
  blank.cell = CellRef{0, 900, 900};
  for (const Finding& finding : {Finding{}, blank}) {
    const CheckResult result = one_finding(finding);
    const std::vector<Annotation> found = highlights_in(highlighted(original, &result));
    REQUIRE(found.size() == 1);
    CHECK(found[0].contents.find("wrong & <odd>") != std::string::npos);
    CHECK((words_under(original, 1, found[0].box).find("Subtotal") != std::string::npos) == (finding.table == 0));
  }
}

TEST_CASE("PDF files with cross-reference streams, turned pages and shifted boxes are continued too") {
  const std::string original = fixture("pdf/quarterly-errors.pdf");
  for (const int turn : {0, 90, 180, 270}) {
    const std::string turned = turned_pdf(original, turn);
    const Checked of = checked(turned);
    // Where the figure is displayed before, the highlight is displayed after.
    Finding finding;
    const auto word = std::find_if(of.read.document->blocks.begin(), of.read.document->blocks.end(),
                                   [](const Block& block) { return !block.box.empty() && block.page == 1; });
    REQUIRE(word != of.read.document->blocks.end());
    finding.page = 1;
    finding.box = word->box;
    const CheckResult result = one_finding(finding);
    const std::string copy = highlighted(turned, &result);
    CHECK(copy.substr(0, turned.size()) == turned);
    bool warned = true;
    const std::vector<PdfHighlight> found = pdf_highlights(copy, warned);
    REQUIRE(found.size() == 1);
    const double left = word->box.x0 - 1, top = word->box.y0 - 1;  // a point of padding
    const double expected_x = turn == 0 ? 10 + left : turn == 90 ? 10 + top : turn == 180 ? 580 - left : 580 - top;
    const double expected_y = turn == 0 ? 780 - top : turn == 90 ? 20 + left : turn == 180 ? 20 + top : 780 - left;
    INFO("turned by " << turn);
    CHECK(std::abs(found[0].x0 - expected_x) < 0.01);
    CHECK(std::abs(found[0].y0 - expected_y) < 0.01);
    CHECK_FALSE(warned);
  }
}

TEST_CASE("encrypted and signed PDF files are refused, a file with junk in front is written anew") {
  const std::string original = fixture("pdf/roll-forward.pdf");
  const Checked of = checked(original);
  const auto copy = [&](const std::string& bytes) {
    return report::find_format(report::check_formats(), "pdf")
        ->document({of.read.document.get(), &of.read.statement, &of.result, bytes}, {});
  };
  const auto encrypted = copy(encrypted_pdf(original));
  REQUIRE_FALSE(encrypted);
  CHECK(encrypted.error().outcome == Outcome::encrypted);

  for (const char* form :
       {"<< /Fields [] /SigFlags 3 >>",
        "<< /Fields [ << /FT /Sig /T (s) /V << /Type /Sig /ByteRange [ 0 1 2 3 ] >> >> ] >>",
        "<< /Fields [ << /T (a) /FT /Sig /Kids [ << /T (b) /V << /Type /Sig >> >> ] >> ] /SigFlags 1 >>"}) {
    const auto with_signature = copy(pdf_with_form(original, form));
    INFO(form);
    REQUIRE_FALSE(with_signature);
    CHECK(with_signature.error().message.find("signed") != std::string::npos);
  }
  // A field that waits for a signature, and one that is none.
  CHECK(copy(pdf_with_form(original, "<< /Fields [ << /FT /Sig /T (s) >> ] /SigFlags 1 >>")));
  CHECK(copy(pdf_with_form(original, "<< /Fields [ << /FT /Tx /T (t) /V (text) >> ] >>")));

  const auto anew = copy("junk\n" + original);
  REQUIRE(anew);
  CHECK(anew.value().files.at(0).bytes.starts_with("%PDF-"));
  CHECK_FALSE(highlights_in(anew.value().files.at(0).bytes).empty());
  CHECK_FALSE(copy("%PDF-1.7 nothing"));
}
