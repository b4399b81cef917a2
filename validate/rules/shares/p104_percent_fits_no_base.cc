#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "language/concept.h"
#include "language/words.h"
#include "validate/relations/finding_of.h"
#include "validate/relations/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

// percent × base as a grid value; the label's percentage carries at most a few decimals.
std::optional<Int128> part_of(Int128 base, const Decimal& percent) {
  const auto product = Decimal::multiply(Decimal(base, 0), percent);
  if (!product) return std::nullopt;
  const auto part = product->scaled_by_power_of_ten(-2);
  const auto rounded = part ? part->rounded(0) : std::nullopt;
  if (!rounded) return std::nullopt;
  return rounded->coefficient();
}

// What a percentage may be taken of: any figure of the column, the items of a sum but this one, and what stands
// above it in the sum.
std::vector<Int128> bases(const TableContext& c, int cell) {
  std::vector<Int128> values;
  const FigureGrid& grid = c.model.grid;
  for (int row = grid.first_row(); row < grid.rows(); ++row) {
    const int other = grid.index(row, grid.column_of(cell));
    if (other != cell && grid.at(other).value != 0) values.push_back(grid.at(other).value);
  }
  for (const CellUse& use : c.equations.uses(cell)) {
    const Equation& equation = c.equations.at(use.equation);
    if (c.equations.relation_of(equation).kind != RelationKind::sum) continue;
    Int128 running = 0;
    for (const EquationTerm& term : c.equations.terms(equation)) {
      if (term.cell == cell) {
        values.push_back(running);
        continue;
      }
      running += term.coefficient * grid.at(term.cell).value;
      values.push_back(running);
    }
    values.push_back(grid.at(equation.target).value);
    values.push_back(grid.at(equation.target).value - grid.at(cell).value);
  }
  return values;
}

std::optional<Int128> siblings(const TableContext& c, int cell) {
  for (const CellUse& use : c.equations.uses(cell)) {
    const Equation& equation = c.equations.at(use.equation);
    const Relation& relation = c.equations.relation_of(equation);
    if (relation.kind != RelationKind::sum || relation.axis != Axis::rows || equation.target == cell) continue;
    Int128 sum = 0;
    for (const EquationTerm& term : c.equations.terms(equation))
      if (term.cell != cell) sum += term.coefficient * c.model.grid.at(term.cell).value;
    return sum;
  }
  return std::nullopt;
}

void check_cell(const TableContext& c, int cell, const Decimal& percent, std::vector<Finding>& findings) {
  const Figure& printed_figure = c.model.grid.at(cell);
  if (printed_figure.kind != Figure::Kind::number || printed_figure.percent || printed_figure.value == 0) return;
  const auto others = siblings(c, cell);
  if (!others) return;  // nothing says what it could be a share of
  const Int128 slack = 3 * printed_figure.half_unit;
  for (const Int128 base : bases(c, cell)) {
    const auto part = part_of(base, percent);
    if (!part || magnitude(magnitude(*part) - magnitude(printed_figure.value)) <= slack) return;
  }
  const auto expected = part_of(*others, percent);
  if (!expected) return;
  Finding finding;
  finding.severity = Severity::warning;
  place_finding(c, cell, finding);
  finding.suspect_cells.push_back(cell_ref(c, cell));
  finding.stated = c.model.grid.decimal(printed_figure.value, printed_figure.decimals).to_string();
  finding.expected = c.model.grid.decimal(*expected, printed_figure.decimals).to_string();
  finding.difference = c.model.grid.decimal(printed_figure.value - *expected, printed_figure.decimals).to_string();
  const Bilingual name = row_name(c, c.model.grid.row_of(cell));
  const std::string rate = percent.to_string();
  const std::string base = figure(c, *others, printed_figure.decimals);
  const std::string shown = figure(c, *expected, printed_figure.decimals);
  finding.message = {
      fmt::format("{} is {}; {} % of the other items, {}, is {}, and no total or subtotal of the table gives it.",
                  name.en, printed(c, cell), rate, base, shown),
      fmt::format("{} es {}; el {} % de las demás partidas, {}, es {}, y ningún total del cuadro lo da.", name.es,
                  printed(c, cell), rate, base, shown)};
  finding.suggestion = {"Correct the amount or the percentage, or say what it is a percentage of.",
                        "Corrija el importe o el porcentaje, o diga de qué es porcentaje."};
  findings.push_back(std::move(finding));
}

// "Terminal emoluments (8%)", not "Notes at 4.125% due 2022".
bool in_brackets(const TableContext& c, int row) {
  for (const Cell& cell : c.model.table->cells) {
    if (cell.row != row || cell.column >= c.model.grid.first_column()) continue;
    for (auto close = cell.text.find(")"); close != std::string::npos; close = cell.text.find(")", close + 1)) {
      const auto open = cell.text.rfind('(', close);
      if (open == std::string::npos) continue;
      const std::string_view inside = std::string_view(cell.text).substr(open + 1, close - open - 1);
      if (inside.find('%') != std::string_view::npos &&
          inside.find_first_not_of("0123456789.,% ") == std::string_view::npos)
        return true;
    }
  }
  return false;
}

// "Director (25%) | 25% | 45,000": the row says itself what the percentage is, a part of the year or of the post.
bool prints_percent(const TableContext& c, int row, const Decimal& percent) {
  const FigureGrid& grid = c.model.grid;
  for (int column = grid.first_column(); column < grid.columns(); ++column) {
    const Figure& figure = grid.at(row, column);
    if (figure.percent && grid.decimal(figure.value, figure.decimals) == percent) return true;
  }
  return false;
}

void check(const TableContext& c, std::vector<Finding>& findings) {
  const FigureGrid& grid = c.model.grid;
  for (int row = grid.first_row(); row < grid.rows(); ++row) {
    const auto& percent = c.model.statement->row_labels[static_cast<std::size_t>(row)].percent;
    if (!percent || percent->is_zero() || !in_brackets(c, row)) continue;
    // "Savings account (0.95%)": what the bank pays on it in a year.
    static const language::Concept kInterest("line-bears-interest");
    const auto words = language::words_of(c.model.statement->row_labels[static_cast<std::size_t>(row)].key);
    if (kInterest.is_among(words) || prints_percent(c, row, *percent)) continue;
    const std::size_t before = findings.size();
    for (int column = grid.first_column(); column < grid.columns(); ++column)
      check_cell(c, grid.index(row, column), *percent, findings);
    // A slip is in one column or two: where it fits in none of several, it is a percentage of something else.
    constexpr std::size_t kMost = 2;
    if (findings.size() - before > kMost) findings.resize(before);
  }
}

constexpr char kFailing[] = R"(Item                     | Amount
Coordinator              | 20,347.65
Specialist               | 18,936.59
Assistant                |  7,186.23
Terminal emoluments (8%) |  1,806.47
Subtotal                 | 48,276.94
)";

constexpr char kPassing[] = R"(Item                     | Amount
Coordinator              | 20,347.65
Specialist               | 18,936.59
Assistant                |  7,186.23
Terminal emoluments (8%) |  3,717.64
Subtotal                 | 50,188.11
)";

}  // namespace

extern const Rule kPercentFitsNoBase = {
    {"P104",
     "percent-fits-no-base",
     "A percentage named in a label fits no amount",
     "Un porcentaje nombrado en el rótulo no corresponde a ningún monto",
     "A line called (8%) promises to be eight percent of something on the page.",
     "Una línea que dice (8%) promete ser el ocho por ciento de algo que está en la página.",
     kFailing,
     kPassing,
     Severity::warning,
     "0.1.0",
     {},
     Severity::note},
    OnTable{check}};

}  // namespace crossfoot::validate
