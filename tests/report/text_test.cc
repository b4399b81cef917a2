#include "report/text.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "report/json.h"

using namespace crossfoot;

namespace {

Document report() {
  Document document;
  document.source.path = "q3.txt";
  document.tables.resize(1);
  document.tables[0].id = "t1";
  return document;
}

Finding subtotal() {
  Finding finding;
  finding.id = "F101";
  finding.rule = "column-does-not-foot";
  finding.severity = Severity::error;
  finding.table = 0;
  finding.cell = CellRef{0, 3, 1};
  finding.table_label = "Gastos";
  finding.row_label = "Subtotal";
  finding.column_label = "Monto";
  finding.line = 14;
  finding.stated = "70.00";
  finding.expected = "82.00";
  finding.difference = "12.00";
  finding.tolerance = "0.01";
  finding.operands = {{{0, 1, 1}, 1, *Decimal::parse("70.00"), "Renta", "$70.00"},
                      {{0, 2, 1}, 1, *Decimal::parse("12.00"), "Oficina", "$12.00"}};
  finding.suspect_cells = {{0, 3, 1}};
  finding.message = {"Subtotal says 70.00; its items sum to 82.00", "El subtotal dice 70.00; sus partidas suman 82.00"};
  finding.evidence = {{"The difference is Oficina", "La diferencia es Oficina"}};
  return finding;
}

}  // namespace

TEST_CASE("a finding shows place, sentence and the sum laid out") {
  CheckResult result;
  result.findings = {subtotal()};
  CHECK(text_report(report(), result, {}) ==
        R"(q3.txt, line 14, table 1 “Gastos”, row 4 “Subtotal”, column 2 “Monto”: error[F101]
  Subtotal says 70.00; its items sum to 82.00
      + Renta        $70.00
      + Oficina      $12.00
      ---------------------
      = computed      82.00
    >   printed       70.00  <
        difference    12.00
        tolerance ±    0.01
  - The difference is Oficina
  column-does-not-foot

)");
}

TEST_CASE("the report speaks Spanish when asked") {
  CheckResult result;
  result.findings = {subtotal()};
  const std::string text = text_report(report(), result, {"es", false, false});
  CHECK(text.find("línea 14, tabla 1") != std::string::npos);
  CHECK(text.find("El subtotal dice 70.00") != std::string::npos);
  CHECK(text.find("calculado") != std::string::npos);
}

TEST_CASE("colour is only there when asked for, and document text cannot fake it") {
  CheckResult result;
  result.findings = {subtotal()};
  result.findings[0].row_label = "\x1b[31mfake";
  CHECK(text_report(report(), result, {}).find('\x1b') == std::string::npos);
  CHECK(text_report(report(), result, {"en", true, false}).find("\x1b[1;31m") != std::string::npos);
}

TEST_CASE("a long footing shows its ends and every doubtful addend") {
  CheckResult result;
  Finding finding = subtotal();
  finding.operands.clear();
  for (int row = 0; row < 200; ++row)
    finding.operands.push_back({{0, row, 1}, 1, Decimal(row, 0), "row " + std::to_string(row), ""});
  finding.suspect_cells = {{0, 100, 1}};
  result.findings = {finding};
  const std::string text = text_report(report(), result, {});
  CHECK(text.find("… and 88 more") != std::string::npos);
  CHECK(text.find("> + row 100") != std::string::npos);
  CHECK(std::count(text.begin(), text.end(), '\n') < 45);
}

TEST_CASE("the summary counts documents and findings") {
  Totals totals;
  CheckResult result;
  result.findings = {subtotal()};
  totals.count(result);
  totals.count({});
  totals.failures.push_back({"q1.pdf", {Outcome::encrypted, "needs a password"}});
  CHECK(summary_line(totals, "en") ==
        "2 documents checked: 1 error, 0 warnings, 0 notes; 1 document could not be read\n");
  CHECK(summary_line(totals, "es") ==
        "2 documentos revisados: 1 error, 0 avisos, 0 notas; 1 documento sin poder leerse\n");
}

TEST_CASE("JSON keeps the stable names") {
  CheckResult result;
  result.findings = {subtotal()};
  result.tables.resize(1);
  const std::string json = findings_json(report(), result, "en");
  for (const char* part :
       {R"("schema":"crossfoot/findings/1")", R"("rule":"column-does-not-foot")", R"("id":"F101")",
        R"("severity":"error")", R"("origin":"document")", R"("cell":{"row":3,"column":1})", R"("stated":"70.00")",
        R"("expected":"82.00")", R"("difference":"12.00")", R"("suspect_cells":[{)", R"("operands":[{)", R"("held":0)"})
    CHECK(json.find(part) != std::string::npos);
  CHECK(json.find('\n') == std::string::npos);
}
