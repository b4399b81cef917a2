// Workbooks: a sheet of findings, or a sheet for each table with a cell per cell. The stream carries the JSON shapes of
// report/json.h, one document a line; the workbook is made of them at the end.
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

#include "model/decimal.h"
#include "report/formats/formats.h"
#include "report/json.h"
#include "report/workbook.h"

namespace crossfoot::report {
namespace {

using Json = nlohmann::json;

constexpr int kMostColumns = 16'384, kMostRows = 1'048'576;

std::string text_of(const Json& value) {
  return value.is_string()           ? value.get<std::string>()
         : value.is_number_integer() ? std::to_string(value.get<long long>())
                                     : "";
}

std::string number_format(const Decimal& value, bool percent) {
  const int decimals = std::max(0, value.scale());
  return (percent ? "0" : "#,##0") +
         std::string(decimals > 0 ? "." + std::string(static_cast<std::size_t>(decimals), '0') : "") +
         (percent ? "%" : "");
}

// A cell holds a double, of which an office program shows 15 digits: a longer amount would be another one.
bool fits_a_cell(const Decimal& value) {
  constexpr Int128 kFirstTooLong = 1'000'000'000'000'000;
  return value.coefficient() < kFirstTooLong && value.coefficient() > -kFirstTooLong;
}

// A decimal string as a number, anything else as text.
void put(Workbook& book, int row, int column, const std::string& value, bool percent = false, SheetStyle style = {}) {
  const auto decimal = Decimal::parse(value);
  if (!decimal || !fits_a_cell(*decimal)) {
    if (!value.empty()) book.text(row, column, value, style);
    return;
  }
  style.number_format = number_format(*decimal, percent);
  const double number = std::strtod(value.c_str(), nullptr);
  book.number(row, column, percent ? number / 100 : number, style);
}

struct Column {
  const char* title;
  double width;
  std::string (*value)(const Json& document, const Json& finding);
  bool number = false;
};

std::string field(const Json& finding, const char* name) {
  return finding.contains(name) ? text_of(finding.at(name)) : "";
}
std::string label(const Json& finding, const char* name) { return text_of(finding.at("labels").at(name)); }

constexpr Column kColumns[] = {
    {"file", 30, [](const Json& document, const Json&) { return text_of(document.at("source").at("path")); }},
    {"severity", 10, [](const Json&, const Json& finding) { return field(finding, "severity"); }},
    {"id", 7, [](const Json&, const Json& finding) { return field(finding, "id"); }},
    {"rule", 26, [](const Json&, const Json& finding) { return field(finding, "rule"); }},
    {"page", 6, [](const Json&, const Json& finding) { return field(finding, "page"); }, true},
    {"line", 6, [](const Json&, const Json& finding) { return field(finding, "line"); }, true},
    {"table", 26, [](const Json&, const Json& finding) { return label(finding, "table"); }},
    {"row", 26, [](const Json&, const Json& finding) { return label(finding, "row"); }},
    {"column", 26, [](const Json&, const Json& finding) { return label(finding, "column"); }},
    {"stated", 14, [](const Json&, const Json& finding) { return field(finding, "stated"); }, true},
    {"expected", 14, [](const Json&, const Json& finding) { return field(finding, "expected"); }, true},
    {"difference", 14, [](const Json&, const Json& finding) { return field(finding, "difference"); }, true},
    {"message", 60, [](const Json&, const Json& finding) { return field(finding, "message"); }},
    {"suggestion", 40, [](const Json&, const Json& finding) { return field(finding, "suggestion"); }},
    {"origin", 10, [](const Json&, const Json& finding) { return field(finding, "origin"); }},
    {"accepted", 20, [](const Json&, const Json& finding) { return field(finding, "accepted"); }},
    {"fingerprint", 18, [](const Json&, const Json& finding) { return field(finding, "fingerprint"); }},
};

std::vector<Json> documents_of(const std::string& stream) {
  std::vector<Json> documents;
  std::istringstream lines(stream);
  for (std::string line; std::getline(lines, line);) documents.push_back(Json::parse(line));
  return documents;
}

void write_findings(Workbook& book, const std::vector<Json>& documents) {
  book.add_sheet("findings");
  int column = 0;
  for (const Column& each : kColumns) {
    book.column_width(column, each.width);
    book.text(0, column++, each.title, {.head = true});
  }
  int row = 0;
  for (const Json& document : documents)
    for (const Json& finding : document.at("findings")) {
      if (++row >= kMostRows) return;
      column = 0;
      for (const Column& each : kColumns) {
        const std::string value = each.value(document, finding);
        if (each.number)
          put(book, row, column++, value, false, {.wrap = true});
        else
          book.text(row, column++, value, {.wrap = true});
      }
    }
  book.freeze_rows(1);
  book.filter(std::max(row, 1), column - 1);
}

void write_failures(Workbook& book, const Totals& totals) {
  if (totals.failures.empty()) return;
  book.add_sheet("unreadable");
  book.column_width(0, 40);
  book.column_width(2, 80);
  int row = 0;
  for (const Failure& failure : totals.failures) {
    book.text(row, 0, failure.path);
    book.text(row, 1, to_string(failure.error.outcome));
    book.text(row++, 2, failure.error.message);
  }
}

// Only a cell that is one amount and nothing else becomes a number.
bool is_number(const Json& cell) {
  return cell.at("readings").size() >= 1 && !cell.contains("amounts") && cell.value("kind", "") == "amount";
}

void write_cell(Workbook& book, const Json& cell, int header_rows) {
  const int row = cell.at("row").get<int>(), column = cell.at("column").get<int>();
  const int last_row = row + cell.at("row_span").get<int>() - 1,
            last_column = column + cell.at("column_span").get<int>() - 1;
  if (row < 0 || column < 0 || last_row >= kMostRows || last_column >= kMostColumns) return;
  const SheetStyle style{.bold = cell.value("bold", false), .head = row < header_rows, .wrap = true};
  if (last_row > row || last_column > column) book.merge(row, column, last_row, last_column, style);
  if (row < header_rows || !is_number(cell)) return book.text(row, column, text_of(cell.at("text")), style);
  const Json& reading = cell.at("readings").front();
  put(book, row, column, text_of(reading.at("value")), text_of(reading.at("unit")) == "percent", style);
}

void write_table(Workbook& book, const Json& table, const std::string& name) {
  book.add_sheet(name);
  const int columns = std::min(table.at("columns").get<int>(), kMostColumns);
  book.column_width(0, 40);
  for (int column = 1; column < columns; ++column) book.column_width(column, 16);
  for (const Json& cell : table.at("cells")) write_cell(book, cell, table.at("header_rows").get<int>());
  if (table.at("header_rows").get<int>() > 0) book.freeze_rows(table.at("header_rows").get<int>());
}

std::string file_stem(const std::string& path) {
  const std::string name = path.substr(path.find_last_of('/') + 1);
  return name.substr(0, name.find_last_of('.'));
}

Result<Piece> finished(Workbook& book) {
  Result<std::string> bytes = book.finish();
  if (!bytes) return bytes.error();
  Piece piece;
  piece.files.push_back({"", std::move(bytes.value())});
  return piece;
}

}  // namespace

Result<Piece> xlsx_assemble(const std::string& stream, const Totals& totals, const ReportContext&) {
  Workbook book;
  write_findings(book, documents_of(stream));
  write_failures(book, totals);
  return finished(book);
}

Result<Piece> tables_xlsx_assemble(const std::string& stream, const Totals& totals, const ReportContext&) {
  Workbook book;
  const std::vector<Json> documents = documents_of(stream);
  bool any = false;
  for (const Json& document : documents)
    for (const Json& table : document.at("tables")) {
      const std::string id = text_of(table.at("id"));
      write_table(book, table,
                  documents.size() == 1 ? id : file_stem(text_of(document.at("source").at("path"))) + " " + id);
      any = true;
    }
  if (!any) book.add_sheet("tables");  // a workbook has at least one sheet
  write_failures(book, totals);
  return finished(book);
}

}  // namespace crossfoot::report
