// The tables of `extract` as CSV, Markdown and HTML: a cell per cell, amounts as plain numbers.
#include <fmt/format.h>

#include <functional>

#include "report/formats/csv.h"
#include "report/formats/formats.h"
#include "report/formats/markdown.h"
#include "report/html/assets.h"
#include "report/html/render.h"
#include "report/html/table_view.h"
#include "report/safe_text.h"

namespace crossfoot::report {
namespace {

using kainjow::mustache::data;

const TableStatement* statement_of(const CheckedDocument& checked, std::size_t table) {
  return checked.statement != nullptr && table < checked.statement->tables.size() ? &checked.statement->tables[table]
                                                                                  : nullptr;
}

// "-938.00" for "($938.00)"; the printed text where the cell is not one amount.
std::string plain_text(const Cell& cell, int header_rows, const TableStatement* statement) {
  if (statement != nullptr && cell.row >= header_rows && cell.row < statement->rows &&
      cell.column < statement->columns) {
    const CellReading& reading = statement->at(cell.row, cell.column);
    if (reading.kind == CellKind::amount && reading.amounts.size() == 1 && !reading.amounts[0].readings.empty()) {
      const AmountReading& best = reading.amounts[0].readings[0];
      return best.value.to_string() + (best.unit == Unit::percent ? "%" : "");
    }
  }
  return one_line(cell.text);
}

// Calls visit with the texts of each row; a spanned position is empty.
void for_each_row(const Table& table, const TableStatement* statement,
                  const std::function<void(const std::vector<std::string>&)>& visit) {
  std::vector<std::string> fields;
  std::size_t next = 0;  // cells are ordered by row
  for (int row = 0; row < table.rows; ++row) {
    fields.assign(static_cast<std::size_t>(std::max(table.columns, 0)), "");
    for (; next < table.cells.size() && table.cells[next].row == row; ++next) {
      const Cell& cell = table.cells[next];
      if (cell.column >= 0 && cell.column < table.columns)
        fields[static_cast<std::size_t>(cell.column)] = plain_text(cell, table.header_rows, statement);
    }
    visit(fields);
  }
}

std::string markdown_row(const std::vector<std::string>& fields) {
  std::string line = "|";
  for (const std::string& field : fields) line += " " + markdown_text(field) + " |";
  return line + "\n";
}

std::string markdown_rule(const Table& table, const TableStatement* statement) {
  std::string line = "|";
  for (int column = 0; column < table.columns; ++column)
    line += statement != nullptr && column >= statement->stub_columns ? "--:|" : "---|";
  return line + "\n";
}

}  // namespace

Result<Piece> tables_csv_piece(const CheckedDocument& checked, const ReportContext&) {
  Piece piece;
  for (std::size_t i = 0; i < checked.document->tables.size(); ++i) {
    const Table& table = checked.document->tables[i];
    piece.text += csv_line({"table", table.id, checked.document->source.path, one_line(table.caption)});
    for_each_row(table, statement_of(checked, i), [&](const auto& fields) { piece.text += csv_line(fields); });
    piece.text += "\r\n";
  }
  return piece;
}

Result<Piece> tables_markdown_piece(const CheckedDocument& checked, const ReportContext&) {
  Piece piece;
  piece.text = fmt::format("# {}\n\n", markdown_text(one_line(checked.document->source.path)));
  for (std::size_t i = 0; i < checked.document->tables.size(); ++i) {
    const Table& table = checked.document->tables[i];
    if (table.columns < 1) continue;
    piece.text += fmt::format("## {} {}\n\n", table.id, markdown_text(one_line(table.caption)));
    bool head = true;  // Markdown knows one head row, and cannot do without
    for_each_row(table, statement_of(checked, i), [&](const auto& fields) {
      piece.text += markdown_row(fields);
      if (std::exchange(head, false)) piece.text += markdown_rule(table, statement_of(checked, i));
    });
    piece.text += "\n";
  }
  return piece;
}

std::string tables_html_begin(const ReportContext&) {
  data view;
  view.set("css", std::string(html_asset("style.css")));
  return render_html("tables_begin", view);
}

Result<Piece> tables_html_piece(const CheckedDocument& checked, const ReportContext& context) {
  data tables{data::type::list};
  for (std::size_t i = 0; i < checked.document->tables.size(); ++i) {
    data table = table_view(TableSource(checked.document->tables[i], statement_of(checked, i)), {}, RowChoice::every,
                            context.language);
    table.set("id", checked.document->tables[i].id);
    table.set("table_number", std::to_string(i + 1));
    tables.push_back(table);
  }
  data view;
  view.set("path", one_line(checked.document->source.path));
  view.set("tables", tables);
  view.set("w", words_view(context.language));
  return Piece{render_html("tables", view), {}};
}

std::string tables_html_end(const Totals&, const ReportContext&) { return "</main>\n</body>\n</html>\n"; }

}  // namespace crossfoot::report
