// The report for a terminal where its golden does not reach: colour, long sums, long sentences, counts.
#include "report/text.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>

#include "tests/support/sample_report.h"

using namespace crossfoot;
using namespace crossfoot::report;
using namespace crossfoot::testing;

namespace {

// Of the sample's faulty subtotal alone.
std::string text_of(SampleReport& sample, const std::function<void(Finding&)>& change, bool color = false) {
  Finding subtotal = sample.result.findings.at(1);
  REQUIRE_FALSE(subtotal.operands.empty());
  change(subtotal);
  CheckResult result;
  result.findings = {subtotal};
  sample.document.warnings.clear();
  return report::text_report(sample.document, result, {"en", color, false});
}

}  // namespace

TEST_CASE("colour is only there when asked for, and document text cannot fake it") {
  SampleReport sample;
  const auto fake = [](Finding& finding) { finding.row_label = "\x1b[31mfake"; };
  CHECK(text_of(sample, fake).find('\x1b') == std::string::npos);
  CHECK(text_of(sample, fake, true).find("\x1b[1;31m") != std::string::npos);
  CHECK(text_of(sample, fake, true).find("\x1b[31m") == std::string::npos);
}

TEST_CASE("a long footing shows its ends and every doubtful addend") {
  SampleReport sample;
  const std::string text = text_of(sample, [](Finding& finding) {
    finding.operands.clear();
    for (int row = 0; row < 200; ++row)
      finding.operands.push_back(
          {.cell = {0, row, 1}, .value = Decimal(row, 0), .label = "row " + std::to_string(row), .printed = ""});
    finding.suspect_cells = {{0, 100, 1}};
  });
  CHECK(text.find("… and 88 more") != std::string::npos);
  CHECK(text.find("> + row 100") != std::string::npos);
  CHECK(std::count(text.begin(), text.end(), '\n') < 45);
}

TEST_CASE("a long advice has one arrow, and its lines stand under one another") {
  SampleReport sample;
  const std::string text = text_of(sample, [](Finding& finding) {
    finding.suggestion.en = std::string(60, 'a') + " " + std::string(60, 'b') + " " + std::string(60, 'c');
  });
  CHECK(text.find("\n  → " + std::string(60, 'a') + "\n    " + std::string(60, 'b') + "\n    " + std::string(60, 'c') +
                  "\n") != std::string::npos);
}

TEST_CASE("a row or column without a label is not called by its number twice") {
  SampleReport sample;
  const std::string text = text_of(sample, [](Finding& finding) {
    finding.row_label = "row 5";
    finding.column_label = "column 3";  // of a column whose printed head is just that
  });
  CHECK(text.find("row 5, column 2 “column 3”: ") != std::string::npos);
}

TEST_CASE("the summary counts documents and findings") {
  const SampleReport sample;
  Totals totals;
  totals.count(sample.result);
  totals.count({});
  totals.failures.push_back({"q1.pdf", {Outcome::encrypted, "needs a password"}});
  CHECK(report::summary_line(totals, "en") ==
        "2 documents checked: 1 error, 1 warning, 0 notes; 1 accepted finding; 1 document could not be read\n");
  CHECK(report::summary_line(totals, "es") ==
        "2 documentos revisados: 1 error, 1 aviso, 0 notas; 1 hallazgo aceptado; 1 documento sin poder leerse\n");
}
