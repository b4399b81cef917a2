#include <fmt/format.h>

#include "validate/document/document_view.h"
#include "validate/document/lists.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

struct Row {
  const Cell* cell = nullptr;  // of the first column
  std::optional<ItemLabel> label;
};

std::vector<Row> first_column(const Table& table) {
  std::vector<Row> rows(static_cast<std::size_t>(table.rows));
  for (const Cell& cell : table.cells)
    if (cell.column == 0 && !cell.text.empty())
      rows[static_cast<std::size_t>(cell.row)] = {&cell, item_label(cell.text)};
  return rows;
}

// Row r is the unnumbered one above "2." and "3."; above it stands what the items belong to.
bool begins_with_two(const std::vector<Row>& rows, std::size_t r) {
  if (r + 2 >= rows.size() || rows[r].cell == nullptr || rows[r].label) return false;
  const Row& two = rows[r + 1];
  const Row& three = rows[r + 2];
  return two.label && three.label && two.label->value == 2 && three.label->value == 3 &&
         two.label->style == three.label->style;
}

// "1. Public debt", "b3) Leases", "2. Other liabilities": the row is part of what 1 heads.
bool goes_on_from_one(const std::vector<Row>& rows, std::size_t r) {
  const std::string& style = rows[r + 1].label->style;
  for (std::size_t above = r; above-- > 0;)
    if (rows[above].label && rows[above].label->style == style) return rows[above].label->value == 1;
  return false;
}

// The same style begins with 1 elsewhere in the table: here numbering is the habit, and the row is no heading of the
// items.
bool counts_from_one_elsewhere(const std::vector<Row>& rows, const std::string& style) {
  for (const Row& row : rows)
    if (row.label && row.label->style == style && row.label->value == 1) return true;
  return false;
}

// The first row with figures, and all below it count 2, 3, 4 and on.
bool is_first_of_all(const DocumentView& view, std::size_t t, const std::vector<Row>& rows, std::size_t r) {
  constexpr std::size_t kFewest = 3;
  const TableStatement& table = view.statement.tables[t];
  const auto has_figures = [&](std::size_t row) {
    for (int column = 1; column < table.columns; ++column)
      if (!table.at(static_cast<int>(row), column).amounts.empty()) return true;
    return false;
  };
  for (std::size_t above = static_cast<std::size_t>(view.document.tables[t].header_rows); above < r; ++above)
    if (has_figures(above)) return false;
  std::size_t next = r + 1;
  while (next < rows.size() && rows[next].label && rows[next].label->style == rows[r + 1].label->style &&
         rows[next].label->value == static_cast<int>(next - r + 1))
    ++next;
  return has_figures(r) && next - r > kFewest;
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  for (std::size_t t = 0; t < view.document.tables.size(); ++t) {
    const std::vector<Row> rows = first_column(view.document.tables[t]);
    for (std::size_t r = 1; r < rows.size(); ++r) {
      if (!begins_with_two(rows, r)) continue;
      const std::string first = "1" + rows[r + 1].label->printed.substr(1);
      if (rows[r].cell->text.find(first) != std::string::npos || goes_on_from_one(rows, r)) continue;
      if (!counts_from_one_elsewhere(rows, rows[r + 1].label->style) && !is_first_of_all(view, t, rows, r)) continue;
      Finding finding = finding_at_cell(view, {static_cast<int>(t), static_cast<int>(r), 0}, Severity::warning);
      finding.expected = first;
      finding.message = {fmt::format("“{}” has no number; the rows below it begin with “{}” and “{}”.",
                                     rows[r].cell->text, rows[r + 1].label->printed, rows[r + 2].label->printed),
                         fmt::format("«{}» no tiene número; las filas siguientes empiezan con «{}» y «{}».",
                                     rows[r].cell->text, rows[r + 1].label->printed, rows[r + 2].label->printed)};
      finding.suggestion = {fmt::format("Put “{}” before it.", finding.expected),
                            fmt::format("Anteponga «{}».", finding.expected)};
      findings.push_back(std::move(finding));
    }
  }
}

constexpr char kFailing[] = R"(Item                  | Office | Street
I. Meetings           | North  | Main
1. Written work       | North  | Main
2. Spoken work        | South  | Hill
3. Other work         | South  | Lake
II. Supplies          | North  | Main
Rent                  | North  | Wood
2. Services           | South  | Hill
3. Paper              | South  | Lake
)";

constexpr char kPassing[] = R"(Item                  | Office | Street
I. Meetings           | North  | Main
1. Written work       | North  | Main
2. Spoken work        | South  | Hill
3. Other work         | South  | Lake
II. Supplies          | North  | Main
Rent                  | North  | Wood
Services              | South  | Hill
Paper                 | South  | Lake
)";

}  // namespace

extern const Rule kRowNumberingLacksFirst = {
    {"X108", "row-numbering-lacks-first", "Numbered rows whose first lost its number",
     "La primera de unas filas numeradas perdió el número",
     "Where a table numbers the items of one group 1, 2, 3 and those of another as 2 and 3 below an unnumbered row, "
     "that row was meant to be the first; and so was the first row of figures above rows that count from 2 on. Other "
     "tables that never count from 1, and groups without any numbers, are left alone.",
     "Si un cuadro numera las partidas de un grupo 1, 2, 3 y las de otro 2 y 3 bajo una fila sin número, esa fila "
     "debía ser la primera; también la primera fila con cifras sobre filas que cuentan desde 2. No se señalan los "
     "demás cuadros que nunca cuentan desde 1 ni los grupos sin números.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate
