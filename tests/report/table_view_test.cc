// A table redrawn beside a finding: the marked cells are in view, however long or wide the table is.
#include "report/html/table_view.h"

#include <catch2/catch.hpp>

#include "report/html/render.h"

using namespace crossfoot;
using namespace crossfoot::report;

namespace {

// "r3c2" in every cell but those in `hidden`; row 0 is the head and column 0 the stub.
Table grid(int rows, int columns) {
  Table table;
  table.rows = rows;
  table.columns = columns;
  table.header_rows = 1;
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column) {
      Cell cell;
      cell.row = row;
      cell.column = column;
      cell.text = "r" + std::to_string(row) + "c" + std::to_string(column);
      table.cells.push_back(std::move(cell));
    }
  return table;
}

std::string drawn(const Table& table, const report::CellMarks& marks, RowChoice choice) {
  kainjow::mustache::data view = report::table_view(report::TableSource(table, nullptr), marks, choice, "en");
  view.set("w", report::words_view("en"));
  view.set("table_number", "1");
  return report::render_html("table", view);
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("the cell in doubt is in view under any number of addends") {
  const int rows = 2000;
  const Table table = grid(rows, 3);
  report::CellMarks marks;
  for (int row = 1; row < rows - 1; ++row) marks[{row, 2}].kind = MarkKind::addend;
  marks[{rows - 1, 2}].kind = MarkKind::suspect;
  for (const RowChoice choice : {RowChoice::near_marks, RowChoice::all}) {
    const std::string html = drawn(table, marks, choice);
    CHECK(html.find("r0c0") != std::string::npos);
    CHECK(html.find("r1999c2") != std::string::npos);
    CHECK(count(html, "<tr") < (choice == RowChoice::all ? 420u : 50u));
  }
}

TEST_CASE("of a wide table the stub and the marked columns are shown") {
  const Table table = grid(3, 30);
  report::CellMarks marks;
  marks[{2, 20}].kind = MarkKind::suspect;
  const std::string html = drawn(table, marks, RowChoice::near_marks);
  CHECK(html.find("r2c0") != std::string::npos);
  CHECK(html.find("r0c20") != std::string::npos);
  CHECK(html.find("r2c20") != std::string::npos);
  CHECK(html.find("r2c19") == std::string::npos);
  CHECK(count(html, "⋯") == 2 * 3);
  CHECK(drawn(table, marks, RowChoice::all).find("r2c19") != std::string::npos);
}

TEST_CASE("a cell that reaches over columns left out covers their gap, another one does not") {
  Table table = grid(2, 9);
  table.cells[1].column_span = 8;  // a spanner over all figures
  table.cells.erase(table.cells.begin() + 2, table.cells.begin() + 9);
  report::CellMarks marks;
  marks[{1, 3}].kind = MarkKind::addend;
  marks[{1, 6}].kind = MarkKind::suspect;
  const std::string html = drawn(table, marks, RowChoice::near_marks);
  // Stub, gap, column 3, gap, column 6, gap: between columns 3 and 6 the spanner goes on.
  CHECK(html.find("scope=\"colgroup\" colspan=\"3\" dir=\"auto\">r0c1<") != std::string::npos);
  CHECK(count(html, "⋯") == 2 + 3);
}

TEST_CASE("rows of a cell that spans them stay together, and it comes back after a gap") {
  Table table = grid(40, 2);
  table.cells[2].row_span = 39;
  for (std::size_t i = table.cells.size(); i-- > 3;)
    if (table.cells[i].column == 0) table.cells.erase(table.cells.begin() + static_cast<std::ptrdiff_t>(i));
  report::CellMarks marks;
  marks[{10, 1}].kind = marks[{30, 1}].kind = MarkKind::suspect;
  const std::string html = drawn(table, marks, RowChoice::near_marks);
  CHECK(count(html, ">r1c0<") == 2);
  CHECK(count(html, "rowspan=\"3\"") == 2);
  CHECK(html.find("⋮ 17 rows left out") != std::string::npos);
  CHECK(drawn(grid(9, 2), {{{2, 1}, {}}}, RowChoice::near_marks).find("⋮ 5 rows left out") != std::string::npos);
}
