#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "language/concept.h"
#include "validate/relations/finding_of.h"
#include "validate/relations/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

using language::Concept;
using language::folded_word;

constexpr int kMinFigures = 6;  // a table of fewer has no habit

// Concepts that are never less than nothing. Equity, results, taxes, provisions and pending contributions can be.
constexpr std::array<std::string_view, 11> kOneSided = {
    "assets", "cash",   "receivables", "liabilities", "liabilities-and-equity", "expenses",
    "staff",  "travel", "office",      "overhead",    "contributions-received"};

// What a line, a column or a table says of itself where a minus is as good as a plus.
bool either_sign(const std::string& folded) {
  static const Concept kParts("either-sign-part");
  static const Concept kBeforeBlank("either-sign-before-blank");
  return kParts.has_part_of(folded) ||
         std::any_of(kBeforeBlank.words().begin(), kBeforeBlank.words().end(),
                     [&](std::string_view word) { return folded.find(std::string(word) + " ") != std::string::npos; });
}

bool is_one_sided(const LabelReading& label) {
  return label.natural_side != LabelReading::Side::none && label.term_confidence >= 1 &&
         std::find(kOneSided.begin(), kOneSided.end(), label.term) != kOneSided.end();
}

struct Signs {
  int plus = 0, minus = 0;
  int negative = -1;  // the last negative cell
};

Signs signs_of(const FigureGrid& grid, int row) {
  Signs signs;
  for (int column = grid.first_column(); column < grid.columns(); ++column) {
    const Int128 value = grid.at(row, column).value;
    signs.plus += value > 0;
    signs.minus += value < 0;
    if (value < 0) signs.negative = grid.index(row, column);
  }
  return signs;
}

bool is_explained(const TableContext& c, int cell) {
  const FigureGrid& grid = c.model.grid;
  const int row = grid.row_of(cell), column = grid.column_of(cell);
  const TableStatement& statement = *c.model.statement;
  const LabelReading& line = statement.row_labels[static_cast<std::size_t>(row)];
  const LabelReading& head = statement.column_labels[static_cast<std::size_t>(column)];
  const auto& amounts = statement.at(row, column).amounts;
  const Cell* printed_there = c.model.printed_cell(cell);
  const bool marked = !line.notes.empty() || !head.notes.empty() ||
                      (!amounts.empty() && !amounts.front().readings.front().footnote.empty()) ||
                      (printed_there != nullptr && !printed_there->marks.empty());
  return marked || either_sign(folded_word(line.key)) || either_sign(folded_word(head.key));
}

// A heading above the line speaks for all that follows: "Changes in assets and liabilities".
bool headed_either_sign(const TableContext& c, int row) {
  for (int above = row - 1; above >= 0; --above)
    if (!c.model.traits.rows[static_cast<std::size_t>(above)].figures.any &&
        either_sign(folded_word(c.model.statement->row_labels[static_cast<std::size_t>(above)].key)))
      return true;
  return false;
}

void report(const TableContext& c, int cell, std::vector<Finding>& findings) {
  const Figure& printed_figure = c.model.grid.at(cell);
  Finding finding;
  finding.severity = Severity::warning;
  place_finding(c, cell, finding);
  finding.suspect_cells.push_back(cell_ref(c, cell));
  finding.stated = c.model.grid.decimal(printed_figure.value, printed_figure.decimals).to_string();
  finding.expected = c.model.grid.decimal(-printed_figure.value, printed_figure.decimals).to_string();
  finding.difference = c.model.grid.decimal(2 * printed_figure.value, printed_figure.decimals).to_string();
  const Bilingual name = cell_name(c, cell);
  finding.message = {
      fmt::format("{} is {}; the other figures of its line are positive, nothing counts it as negative and no note "
                  "explains the sign.",
                  name.en, printed(c, cell)),
      fmt::format("{} es {}; las demás cifras de su línea son positivas, nada la cuenta como negativa y ninguna nota "
                  "explica el signo.",
                  name.es, printed(c, cell))};
  findings.push_back(std::move(finding));
}

void check(const TableContext& c, std::vector<Finding>& findings) {
  const FigureGrid& grid = c.model.grid;
  std::vector<int> odd;
  int figures = 0;
  for (int row = grid.first_row(); row < grid.rows(); ++row) {
    const Signs signs = signs_of(grid, row);
    figures += signs.plus + signs.minus;
    if (signs.minus == 0 || signs.plus == 0) continue;
    // Where signs go either way in other lines as well, a minus is nothing out of the way.
    if (signs.minus > 1 || !is_one_sided(c.model.statement->row_labels[static_cast<std::size_t>(row)])) return;
    if (headed_either_sign(c, row)) return;
    odd.push_back(signs.negative);
  }
  if (odd.size() != 1 || figures < kMinFigures || either_sign(c.model.table->caption)) return;
  const int cell = odd.front();
  // What a relation counts is tested there, with its sign.
  if (grid.at(cell).percent || is_explained(c, cell) || !c.equations.uses(cell).empty()) return;
  report(c, cell, findings);
}

constexpr char kFailing[] = R"(Item         |      2019 |       2018 |      2017
Coordinators |         4 |          4 |         3
Salaries     | 41,250.00 | -39,870.00 | 38,115.00
Office rent  |  6,120.00 |   6,044.00 |  5,980.00
)";

constexpr char kPassing[] = R"(Item         |      2019 |      2018 |      2017
Coordinators |         4 |         4 |         3
Salaries     | 41,250.00 | 39,870.00 | 38,115.00
Office rent  |  6,120.00 |  6,044.00 |  5,980.00
)";

}  // namespace

extern const Rule kConceptOnTheOtherSide = {
    {"S101", "concept-on-the-other-side", "A figure that is never negative is printed with a minus",
     "Una cifra que nunca es negativa está impresa con signo menos",
     "Salaries, rent, cash, receivables and assets stand on one side of the books. One that is negative in one column "
     "and positive in the others, where no total counts it as negative, its heading speaks of no change and no note "
     "explains it, has lost or gained a sign.",
     "Salarios, alquileres, efectivo, cuentas por cobrar y activos están de un lado de los libros. Uno que es negativo "
     "en una columna y positivo en las demás, sin total que lo cuente como negativo, sin encabezado que hable de "
     "variaciones y sin nota que lo explique, perdió o ganó un signo.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnTable{check}};

}  // namespace crossfoot::validate
