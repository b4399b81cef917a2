#include "validate/relations/finding_of.h"

#include <algorithm>

#include "validate/relations/wording.h"

namespace crossfoot::validate {
namespace {

Decimal value_of(const Case& c, int cell) {
  const Figure& figure = c.model.as_printed(cell);
  return c.model.grid.decimal(figure.value, figure.decimals);
}

// What is multiplied and divided, not added; a change in percent is told by its two figures.
bool is_of_factors(RelationKind kind) {
  return kind == RelationKind::product || kind == RelationKind::ratio || kind == RelationKind::share;
}

// The formula solved for the suspect: of Total = a + b with b in doubt, b is Total less a; of Amount = a × b it is
// Amount ÷ a.
void lay_out(const Case& c, Finding& finding) {
  const Equation& equation = c.equation();
  const auto terms = c.equations.terms(equation);
  const bool factors = is_of_factors(c.relation().kind);
  int sign = 1;
  const auto add = [&](int cell, int coefficient) {
    finding.operands.push_back({.cell = cell_ref(c, cell),
                                .coefficient = coefficient,
                                .factor = factors,
                                .value = value_of(c, cell),
                                .label = line_name(c, cell).en,
                                .printed = printed(c, cell)});
  };
  // An average: of the items the sum by their number; of an item in doubt, the average as many times less the others.
  const bool average = c.relation().kind == RelationKind::average;
  const auto add_count = [&](int coefficient) {
    const Decimal count(static_cast<Int128>(terms.size()), 0);
    finding.operands.push_back({.cell = cell_ref(c, terms.back().cell),
                                .coefficient = coefficient,
                                .factor = true,
                                .value = count,
                                .label = "n",
                                .printed = count.to_string()});
  };
  if (average && equation.target != c.diagnosis.suspect) {
    sign = -1;
    add(equation.target, 1);
    add_count(1);
  } else if (equation.target != c.diagnosis.suspect && (is_linear(c.relation().kind) || factors)) {
    for (const EquationTerm& term : terms)
      if (term.cell == c.diagnosis.suspect) sign = term.coefficient < 0 ? 1 : -1;
    add(equation.target, -sign);
  } else if (equation.target != c.diagnosis.suspect) {
    add(equation.target, 1);
  }
  for (const EquationTerm& term : terms)
    if (term.cell != c.diagnosis.suspect) add(term.cell, sign * term.coefficient);
  if (average && equation.target == c.diagnosis.suspect) add_count(-1);
  for (const int cell : c.diagnosis.suspects) finding.suspect_cells.push_back(cell_ref(c, cell));
}

}  // namespace

CellRef cell_ref(const TableContext& c, int cell) {
  return {c.model.statement->table, c.model.grid.row_of(cell), c.model.grid.column_of(cell)};
}

void place_finding(const TableContext& c, int suspect, Finding& finding) {
  const CellRef at = cell_ref(c, suspect);
  finding.table = at.table;
  finding.cell = at;
  finding.table_label = c.model.table->caption;
  finding.style = figure_style(*c.model.statement);
  finding.row_label = row_name(c, at.row).en;
  finding.column_label = column_name(c, at.column).en;
  if (const Cell* cell = c.model.printed_cell(suspect)) {
    finding.page = cell->page;
    finding.box = cell->box;
    finding.line = cell->line;
  }
}

Finding finding_of(const Case& c) {
  Finding finding;
  place_finding(c, c.diagnosis.suspect, finding);
  const Figure& stated = c.model.as_printed(c.diagnosis.suspect);
  finding.stated = c.model.grid.decimal(stated.value, stated.decimals).to_string();
  finding.expected = c.model.grid.decimal(c.diagnosis.right, c.diagnosis.right_decimals).to_string();
  const Int128 difference = stated.value - c.diagnosis.right;
  finding.difference =
      c.model.grid.decimal(difference, std::max<int>(stated.decimals, c.diagnosis.right_decimals)).to_string();
  finding.tolerance = c.model.grid.decimal(c.equation().verdict.tolerance, stated.decimals + 1).to_string();
  lay_out(c, finding);
  return finding;
}

}  // namespace crossfoot::validate
