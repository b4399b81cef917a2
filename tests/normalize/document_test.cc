// Whole documents built by hand: what tables, columns and the document add to the readings of single strings.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "normalize/normalize.h"

namespace crossfoot::normalize {
namespace {

Table make_table(const std::vector<std::vector<std::string>>& rows, int header_rows = 1) {
  Table table;
  table.rows = static_cast<int>(rows.size());
  table.columns = static_cast<int>(rows.front().size());
  table.header_rows = header_rows;
  for (int r = 0; r < table.rows; ++r) {
    for (int c = 0; c < table.columns; ++c) {
      const std::string& text = rows[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)];
      if (text.empty()) continue;
      Cell cell;
      cell.row = r;
      cell.column = c;
      cell.text = text;
      table.cells.push_back(cell);
    }
  }
  return table;
}

Block paragraph(const std::string& text, BlockKind kind = BlockKind::paragraph) {
  Block block;
  block.kind = kind;
  block.text = text;
  return block;
}

const AmountReading& top(const TableStatement& table, int row, int column) {
  return table.at(row, column).amounts.at(0).readings.at(0);
}

TEST_CASE("cells have kinds") {
  Document document;
  document.tables.push_back(make_table({{"Item", "2015", "2016", "Paid on", "Note"},
                                        {"Rent", "1,200.00", "\u2014", "31/05/2016", "n/a"},
                                        {"3. Supplies (8%)", "$", "(310.50)", "Pending", "see below"},
                                        {"", "2.5 %", "12 boxes", "", "A320-200"}}));
  const Statement statement = read_statement(document);
  const TableStatement& table = statement.tables.at(0);
  CHECK(table.at(0, 1).kind == CellKind::date);
  CHECK(table.at(1, 1).kind == CellKind::amount);
  CHECK(table.at(1, 2).kind == CellKind::nil);
  CHECK(table.at(1, 3).kind == CellKind::date);
  CHECK(table.at(1, 4).kind == CellKind::state);
  CHECK(table.at(1, 4).state == "not-applicable");
  CHECK(table.at(2, 0).kind == CellKind::text);
  CHECK(table.at(2, 3).state == "pending");
  CHECK(table.at(3, 0).kind == CellKind::blank);
  CHECK(table.at(3, 1).kind == CellKind::amount);
  CHECK(table.at(3, 2).kind == CellKind::amount);
  CHECK(table.at(3, 4).kind == CellKind::text);
  CHECK(top(table, 2, 2).currency == "USD");
}

TEST_CASE("the stub ends where figures begin") {
  Document document;
  document.tables.push_back(make_table({{"Year", "In", "Out"}, {"2014", "10", "4"}, {"2015", "12", "5"}}));
  document.tables.push_back(make_table({{"Code", "Name", "Sum"}, {"A1", "Rent", "10"}, {"A2", "Fuel", "12"}}));
  const Statement statement = read_statement(document);
  CHECK(statement.tables[0].stub_columns == 1);
  CHECK(statement.tables[0].at(1, 0).kind == CellKind::date);
  CHECK(statement.tables[1].stub_columns == 2);
  CHECK(statement.tables[1].row_labels[1].key == "a1 rent");
}

TEST_CASE("the habit of a column moves confidence and takes no reading away") {
  Document document;
  document.tables.push_back(make_table(
      {{"Item", "Sum"}, {"a", "$1,200.50"}, {"b", "$310.25"}, {"c", "$40.116"}, {"d", "$15,00"}, {"e", "$2,000.00"}}));
  const Statement statement = read_statement(document);
  const TableStatement& table = statement.tables[0];
  // Alone "$40.116" is forty thousand; where points mark decimals that is less sure, and no more than that.
  const double alone = read_amounts("$40.116")[0].readings[0].confidence;
  CHECK(top(table, 3, 1).value.to_string() == "40116");
  CHECK(top(table, 3, 1).confidence < alone);
  REQUIRE(table.at(3, 1).amounts[0].readings.size() == 2);
  CHECK(top(table, 4, 1).value.to_string() == "15.00");
  REQUIRE(table.at(4, 1).amounts[0].readings.size() == 2);
  CHECK(table.at(4, 1).amounts[0].readings[1].value.to_string() == "1500");

  Document european;
  european.tables.push_back(make_table({{"Posten", "Summe"}, {"a", "1.200,50"}, {"b", "310,25"}, {"c", "40.116"}}));
  CHECK(top(read_statement(european).tables[0], 3, 1).value.to_string() == "40116");
}

TEST_CASE("a third decimal is a note where money has two") {
  Document document;
  document.tables.push_back(make_table(
      {{"Item", "Sum"}, {"a", "$1,200.50"}, {"b", "$310.25"}, {"c", "$0.001"}, {"d", "$88.10"}, {"e", "$2,000.00"}}));
  const Statement statement = read_statement(document);
  CHECK(top(statement.tables[0], 3, 1).value.to_string() == "0.00");
  CHECK(top(statement.tables[0], 3, 1).footnote == "1");

  Document averages;
  averages.tables.push_back(
      make_table({{"Team", "Pct"}, {"a", ".914"}, {"b", "0.750"}, {"c", ".333"}, {"d", "0.001"}, {"e", "1.000"}}));
  const Statement rates = read_statement(averages);
  CHECK(top(rates.tables[0], 4, 1).value.to_string() == "0.001");
  CHECK(top(rates.tables[0], 5, 1).value.to_string() == "1.000");
}

TEST_CASE("captions and headings give currency and scale") {
  Document document;
  document.tables.push_back(make_table({{"", "2016"}, {"Rent", "$12.4"}}));
  document.tables[0].caption = "Table 1. Costs (in thousands of Mexican pesos)";
  document.tables.push_back(make_table({{"US$'000", "2016"}, {"Rent", "12.4"}}));
  const Statement statement = read_statement(document);
  CHECK(statement.tables[0].currency == "MXN");
  CHECK(statement.tables[0].scale_exponent == 3);
  CHECK(top(statement.tables[0], 1, 1).currency == "MXN");
  CHECK(top(statement.tables[0], 1, 1).value.to_string() == "12.4");
  CHECK(statement.tables[1].currency == "USD");
  CHECK(statement.tables[1].scale_exponent == 3);
}

TEST_CASE("headings above one another are a path, language by language") {
  Document document;
  document.tables.push_back(make_table({{"", "Ingresos / Income"}, {"", "Recibidos / Received"}, {"Belize", "10"}}, 2));
  const LabelReading label = read_statement(document).tables[0].column_labels[1];
  REQUIRE(label.parts.size() == 2);
  CHECK(label.parts[0].text == "Ingresos \u203a Recibidos");
  CHECK(label.key == "income \u203a received");
}

TEST_CASE("one date settles the order of days and months in the document") {
  Document document;
  document.blocks.push_back(paragraph("Paid on 04/05/2014."));
  document.blocks.push_back(paragraph("Due on 04/25/2014."));
  const Statement statement = read_statement(document);
  CHECK(statement.blocks[0].dates[0].readings[0].start == "2014-04-05");
}

TEST_CASE("the report says its own period") {
  Document document;
  document.blocks.push_back(paragraph("III Quarterly Report", BlockKind::heading));
  document.blocks.push_back(paragraph("(July, August, September 2016)"));
  document.blocks.push_back(paragraph("The workshop was held on March 4th, 2015."));
  document.blocks.push_back(
      paragraph("Budget execution for the period of July 2016 to September 2016 is shown below."));
  const Statement statement = read_statement(document);
  REQUIRE(statement.period.has_value());
  CHECK(statement.period->start == "2016-07-01");
  CHECK(statement.period->end == "2016-09-30");
  CHECK(statement.period->block == 1);

  Document minutes;
  minutes.blocks.push_back(paragraph("Notes of the meeting"));
  minutes.blocks.push_back(paragraph("El Salvador, November 2017"));
  CHECK_FALSE(read_statement(minutes).period.has_value());
}

TEST_CASE("languages are found, most text first") {
  Document document;
  document.blocks.push_back(
      paragraph("This report shows the expenses of the office and the contributions of the countries."));
  document.blocks.push_back(paragraph("Este informe muestra los gastos de la oficina."));
  read_statement(document);
  CHECK(document.source.languages == std::vector<std::string>{"en", "es"});
}

TEST_CASE("a label misspelt in another table gets the same key") {
  Document document;
  document.tables.push_back(make_table({{"Item", "Sum"}, {"Miscellaneous expenses", "1"}, {"Direct costs", "2"}}));
  document.tables.push_back(make_table({{"Item", "Sum"}, {"Miscelaneous expenses", "1"}, {"Table 12 costs", "3"}}));
  document.tables.push_back(make_table({{"Item", "Sum"}, {"Miscellaneous expenses", "4"}, {"Table 13 costs", "3"}}));
  const Statement statement = read_statement(document);
  CHECK(statement.tables[1].row_labels[1].key == "miscellaneous expenses");
  CHECK(statement.tables[1].row_labels[2].key == "table 12 costs");
  CHECK(statement.tables[2].row_labels[2].key == "table 13 costs");
}

TEST_CASE("a damaged grid is read as far as it goes") {
  Document document;
  Table table = make_table({{"a", "1"}, {"b", "2"}});
  table.cells[1].row = 7;
  table.cells[2].column = -1;
  table.header_rows = 99;
  document.tables.push_back(table);
  document.tables.push_back(Table());
  const Statement statement = read_statement(document);
  CHECK(statement.tables[0].cells.size() == 4);
  CHECK(statement.tables[1].cells.empty());
}

}  // namespace
}  // namespace crossfoot::normalize
