#include "tests/support/sample_report.h"

#include <utility>

namespace crossfoot::testing {
namespace {

constexpr RuleInfo kRules[] = {
    {"F101", "column-does-not-foot", "A column does not add up", "Una columna no suma",
     "Readers add columns up; a total that differs from its items is wrong or hides one of them.",
     "Los lectores suman las columnas; un total que difiere de sus partidas está mal o esconde una.", "", "",
     Severity::error, "0.1"},
    {"P201", "date-outside-period", "A date outside the period", "Una fecha fuera del período",
     "An event that is not of the period is a slip of the pen or belongs elsewhere.",
     "Un hecho ajeno al período es un desliz o corresponde a otro informe.", "", "", Severity::warning, "0.1"},
};

constexpr const char* kCells[5][3] = {{"Rubro / Item", "2013", "2014"},
                                      {"Renta & <b>alquiler</b>", "1,500.00", "1,500.00"},
                                      {"=HYPERLINK(\"http://x\",\"Oficina\") | *viajes*", "820.80", "912.00"},
                                      {"Ajuste / Adjustment", "(20.80)", "-"},
                                      {"Subtotal", "1,500.00", "2,412.00"}};

Table table() {
  Table made;
  made.id = "t1";
  made.caption = "Tabla 1. Gastos / Table 1. Expenses";
  made.notes = {"Fuente: Secretaría"};
  made.rows = 5;
  made.columns = 3;
  made.header_rows = 1;
  for (int row = 0; row < 5; ++row)
    for (int column = 0; column < 3; ++column) {
      Cell cell;
      cell.row = row;
      cell.column = column;
      cell.text = kCells[row][column];
      cell.line = 4 + row;
      cell.bold = row == 4;
      made.cells.push_back(std::move(cell));
    }
  return made;
}

Finding subtotal() {
  Finding finding;
  finding.id = "F101";
  finding.rule = "column-does-not-foot";
  finding.severity = Severity::error;
  finding.table = 0;
  finding.cell = CellRef{0, 4, 1};
  finding.table_label = "Tabla 1. Gastos / Table 1. Expenses";
  finding.row_label = "Subtotal";
  finding.column_label = "2013";
  finding.line = 8;
  finding.stated = "1500.00";
  finding.expected = "2300.00";
  finding.difference = "-800.00";
  finding.tolerance = "0.02";
  finding.operands = {
      {.cell = {0, 1, 1}, .value = *Decimal::parse("1500.00"), .label = kCells[1][0], .printed = "1,500.00"},
      {.cell = {0, 2, 1}, .value = *Decimal::parse("820.80"), .label = kCells[2][0], .printed = "820.80"},
      {.cell = {0, 3, 1},
       .coefficient = -1,
       .value = *Decimal::parse("20.80"),
       .label = kCells[3][0],
       .printed = "(20.80)"}};
  finding.suspect_cells = {{0, 4, 1}};
  finding.evidence = {{"The same sum holds in column 2014", "La misma suma se cumple en la columna 2014"}};
  finding.suggestion = {"The difference is the sum of the last two items: the subtotal was not brought up to date",
                        "La diferencia es la suma de las dos últimas partidas: el subtotal no se actualizó"};
  finding.message = {"Subtotal of expenses is 1,500.00; its items sum to 2,300.00",
                     "El subtotal de gastos es 1,500.00; sus partidas suman 2,300.00"};
  finding.fingerprint = "5f0c1d2e3a4b5c6d";
  return finding;
}

Finding misread() {
  Finding finding;
  finding.id = "F101";
  finding.rule = "column-does-not-foot";
  finding.severity = Severity::warning;
  finding.origin = Origin::reading;
  finding.table = 0;
  finding.cell = CellRef{0, 2, 2};
  finding.row_label = kCells[2][0];
  finding.column_label = "2014";
  finding.line = 6;
  finding.message = {"Item \x1b[31mred\x1b[0m, 50% sure, is 912.00",
                     "La partida \x1b[31mroja\x1b[0m, al 50%, es 912.00"};
  finding.fingerprint = "0011223344556677";
  return finding;
}

Finding date() {
  Finding finding;
  finding.id = "P201";
  finding.rule = "date-outside-period";
  finding.severity = Severity::note;
  finding.block = 1;
  finding.line = 2;
  finding.quote = "el 31 de marzo de 2012, «reunión»";
  finding.stated = "2012-03-31";
  finding.expected = "2013";
  finding.message = {"31 March 2012 is outside the period 2013", "El 31 de marzo de 2012 está fuera del período 2013"};
  finding.fingerprint = "8899aabbccddeeff";
  finding.accepted = "the meeting is quoted on purpose";
  return finding;
}

}  // namespace

SampleReport::SampleReport() {
  document.source.path = "reports/q3, final.txt";
  document.source.media_type = "text/plain";
  document.source.languages = {"es", "en"};
  document.source.metadata.title = "Informe financiero 2013 <borrador>";
  Block heading;
  heading.kind = BlockKind::heading;
  heading.level = 1;
  heading.text = "Informe financiero 2013";
  heading.line = 1;
  Block sentence;
  sentence.text = "La secretaría se reunió el 31 de marzo de 2012, «reunión» ordinaria.";
  sentence.line = 2;
  Block place_of_table;
  place_of_table.kind = BlockKind::table;
  place_of_table.table = 0;
  document.blocks = {heading, sentence, place_of_table};
  document.tables = {table()};
  document.warnings = {{Outcome::partial, "a picture was left out", 0}};

  statement.document = &document;
  TableStatement cells;
  cells.rows = 5;
  cells.columns = 3;
  cells.cells.resize(15);
  for (const Cell& cell : document.tables[0].cells) {
    if (cell.row == 0 || cell.column == 0) continue;
    const auto value = Decimal::parse(
        cell.text == "(20.80)" ? "-20.80" : std::string(cell.text).erase(1, cell.text[1] == ',' ? 1 : 0));
    CellReading& reading = cells.cells[static_cast<std::size_t>(cell.row * 3 + cell.column)];
    reading.kind = value ? CellKind::amount : CellKind::nil;
    if (!value) continue;
    AmountReading amount;
    amount.value = *value;
    amount.confidence = 0.97;
    amount.group_separator = U',';
    amount.decimal_separator = U'.';
    reading.amounts = {{0, cell.text.size(), {amount}, ""}};
  }
  cells.row_labels.resize(5);
  cells.column_labels.resize(3);
  statement.tables = {cells};
  statement.blocks.resize(3);
  statement.period = Period{"2013-01-01", "2013-12-31", "Informe financiero 2013", 0};

  result.findings = {date(), subtotal(), misread()};
  TableCheck check;
  check.checked = 2;
  check.held = 1;
  check.broken = 1;
  check.unchecked = 1;
  check.passed = {{"Subtotal 2014 = 1,500.00 + 912.00", "Subtotal 2014 = 1,500.00 + 912.00"}};
  check.reasons = {{"\"-\" is no figure", "«-» no es una cifra"}};
  result.tables = {check};
}

report::ReportContext SampleReport::context(const char* language) const {
  report::ReportContext context;
  context.language = language;
  context.version = "1.2.3";
  context.rules = kRules;
  context.show_passed = true;
  return context;
}

}  // namespace crossfoot::testing
