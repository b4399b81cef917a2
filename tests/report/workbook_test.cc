// Workbooks: amounts are numbers, spans are merged, and no text becomes a formula.
#include <catch2/catch.hpp>

#include "report/format.h"
#include "report/word/zip_copy.h"
#include "tests/support/sample_report.h"

using namespace crossfoot;
using namespace crossfoot::report;
using namespace crossfoot::testing;

namespace {

std::string part(const std::string& workbook, const std::string& name) {
  const auto zip = ZipCopy::open(workbook);
  REQUIRE(zip);
  return zip.value().read(name, 1u << 28).value_or("");
}

std::string workbook(std::span<const Format> formats, const SampleReport& sample, const Totals& totals = {}) {
  const Format& format = *find_format(formats, "xlsx");
  const auto piece = format.document(sample.checked(), sample.context());
  REQUIRE(piece);
  const auto made = format.assemble(piece.value().text, totals, sample.context());
  REQUIRE(made);
  return made.value().files.at(0).bytes;
}

}  // namespace

TEST_CASE("a workbook of findings has no formula, whatever the labels say") {
  SampleReport sample;
  for (Finding& finding : sample.result.findings) {
    finding.row_label = "=1+1";
    finding.column_label = "@SUM(A1)";
    finding.message.en = "+cmd|' /C calc'!A0";
  }
  Totals totals;
  totals.failures.push_back({"=secret.pdf", {Outcome::encrypted, "-needs a password"}});
  const std::string bytes = workbook(report::check_formats(), sample, totals);
  for (const char* sheet : {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"}) {
    const std::string xml = part(bytes, sheet);
    REQUIRE_FALSE(xml.empty());
    CHECK(xml.find("<f>") == std::string::npos);
  }
  CHECK(part(bytes, "xl/sharedStrings.xml").find("=1+1") != std::string::npos);
  CHECK(part(bytes, "xl/worksheets/sheet1.xml").find("<v>2300</v>") != std::string::npos);
  CHECK(workbook(report::check_formats(), sample, totals) == bytes);
}

TEST_CASE("a table becomes a sheet: a cell per cell, amounts as numbers, spans merged") {
  SampleReport sample;
  sample.document.tables[0].cells[0].column_span = 2;
  sample.document.tables[0].cells.erase(sample.document.tables[0].cells.begin() + 1);
  const std::string bytes = workbook(report::extract_formats(), sample);
  const std::string sheet = part(bytes, "xl/worksheets/sheet1.xml");
  CHECK(sheet.find("<mergeCell ref=\"A1:B1\"/>") != std::string::npos);
  CHECK(sheet.find("<v>-20.8</v>") != std::string::npos);
  CHECK(sheet.find("<v>820.8") != std::string::npos);
  CHECK(sheet.find("<f>") == std::string::npos);
  CHECK(part(bytes, "xl/workbook.xml").find("name=\"t1\"") != std::string::npos);
  CHECK(part(bytes, "xl/styles.xml").find("#,##0.00") != std::string::npos);
}

TEST_CASE("an amount that a cell cannot hold exactly stays text") {
  SampleReport sample;
  auto& readings = sample.statement.tables[0].cells;
  readings[4].amounts[0].readings[0].value = *Decimal::parse("12345678901234567.89");
  readings[7].amounts[0].readings[0].value = *Decimal::parse("-999999999999.999");
  const std::string bytes = workbook(report::extract_formats(), sample);
  CHECK(part(bytes, "xl/sharedStrings.xml").find("12345678901234567.89") != std::string::npos);
  CHECK(part(bytes, "xl/worksheets/sheet1.xml").find("<v>-999999999999.999") != std::string::npos);
}

TEST_CASE("sheets of many reports have names of their own, whatever the files are called") {
  const Format& format = *find_format(report::extract_formats(), "xlsx");
  std::string stream;
  std::string grin;
  for (int i = 0; i < 40; ++i) grin += "\U0001F600";
  const std::vector<std::string> paths = {"a/Q3.docx",          "b/q3.docx",   "c/Q3.pdf", grin + ".txt",
                                          "d/" + grin + ".txt", "'[x]:*?.txt", ""};
  for (const std::string& path : paths) {
    SampleReport sample;
    sample.document.source.path = path;
    stream += format.document(sample.checked(), sample.context()).value().text;
  }
  const auto made = format.assemble(stream, {}, SampleReport().context());
  REQUIRE(made);
  const std::string book = part(made.value().files.at(0).bytes, "xl/workbook.xml");
  for (std::size_t i = 1; i <= paths.size(); ++i)
    CHECK(book.find("sheetId=\"" + std::to_string(i) + "\"") != std::string::npos);
  CHECK(book.find("name=\"Q3 t1\"") != std::string::npos);
  CHECK(book.find("name=\"q3 t1 2\"") != std::string::npos);
}

TEST_CASE("a document without tables still gives a workbook that opens") {
  SampleReport sample;
  sample.document.tables.clear();
  sample.statement.tables.clear();
  CHECK(part(workbook(report::extract_formats(), sample), "xl/workbook.xml").find("name=\"tables\"") !=
        std::string::npos);
}
