#include "validate/relations/equations.h"

#include <algorithm>
#include <cmath>

#include "validate/relations/evidence.h"

namespace crossfoot::validate {

EquationSet::EquationSet(const FigureGrid& grid, const TableTraits& traits, const std::vector<Relation>& relations)
    : grid_(&grid), relations_(&relations) {
  for (std::size_t r = 0; r < relations.size(); ++r) {
    const Relation& relation = relations[r];
    const LineView view(grid, traits, relation.axis);
    for (int instance = view.first_instance(); instance < view.instances(); ++instance) {
      Equation equation;
      equation.verdict = test_relation(view, relation, instance);
      if (equation.verdict.state == Verdict::State::untestable) continue;
      if (equation.verdict.state == Verdict::State::broken && !applies_to(view, relation, instance)) continue;
      equation.relation = static_cast<int>(r);
      equation.instance = instance;
      equation.target = view.cell(relation.target, instance);
      equation.first_term = terms_.size();
      for (const Term& term : relation.terms) {
        const int cell = term_cell(view, term, instance);
        if (grid.at(cell).present()) terms_.push_back({cell, term.coefficient});
      }
      equation.term_count = terms_.size() - equation.first_term;
      equations_.push_back(equation);
    }
  }
  const auto cells = static_cast<std::size_t>(grid.rows()) * static_cast<std::size_t>(grid.columns());
  use_begin_.assign(cells + 1, 0);
  const auto each_use = [&](auto&& visit) {
    for (std::size_t e = 0; e < equations_.size(); ++e) {
      visit(equations_[e].target, CellUse{static_cast<int>(e), 1});
      for (const EquationTerm& term : terms(equations_[e]))
        visit(term.cell, CellUse{static_cast<int>(e), -term.coefficient});
    }
  };
  each_use([&](int cell, const CellUse&) { ++use_begin_[static_cast<std::size_t>(cell) + 1]; });
  for (std::size_t i = 1; i <= cells; ++i) use_begin_[i] += use_begin_[i - 1];
  uses_.resize(use_begin_[cells]);
  std::vector<std::size_t> next(use_begin_.begin(), use_begin_.end() - 1);
  each_use([&](int cell, const CellUse& use) { uses_[next[static_cast<std::size_t>(cell)]++] = use; });
}

std::span<const CellUse> EquationSet::uses(int cell) const {
  const auto at = static_cast<std::size_t>(cell);
  return std::span(uses_).subspan(use_begin_[at], use_begin_[at + 1] - use_begin_[at]);
}

bool EquationSet::holds_with(const Equation& equation, const CellUse& use, int cell, const Figure& figure) const {
  const Relation& relation = relation_of(equation);
  if (is_linear(relation.kind)) {
    const Int128 residual = equation.verdict.residual + use.slope * (figure.value - grid_->at(cell).value);
    return residual <= equation.verdict.tolerance && -residual <= equation.verdict.tolerance;
  }
  const auto operands = terms(equation);
  if (operands.size() < 2) return true;
  const auto figure_of = [&](int other) -> const Figure& { return other == cell ? figure : grid_->at(other); };
  const Verdict verdict = test_ratio(relation.kind, relation.factor, grid_->scale(), figure_of(equation.target),
                                     figure_of(operands[0].cell), figure_of(operands[1].cell));
  return verdict.state != Verdict::State::broken;
}

std::optional<EquationSet::Implied> EquationSet::implied(const Equation& equation, const CellUse& use, int cell) const {
  const Relation& relation = relation_of(equation);
  if (is_linear(relation.kind) || cell == equation.target)
    return Implied{grid_->at(cell).value - use.slope * equation.verdict.residual, equation.verdict.tolerance};
  const auto operands = terms(equation);
  if (operands.size() < 2 || operands[0].cell == operands[1].cell) return std::nullopt;
  // target = factor × a⁄b, or factor × (a⁄b − 1): solved for the one that is asked for.
  const auto unit = static_cast<long double>(power_of_ten(grid_->scale())) * relation.factor;
  const long double change = relation.kind == RelationKind::difference_percent ? 1 : 0;
  const long double quotient = static_cast<long double>(grid_->at(equation.target).value) / unit + change;
  if (quotient == 0) return std::nullopt;
  const bool numerator = operands[0].cell == cell;
  const auto other = static_cast<long double>(grid_->at(operands[numerator ? 1 : 0].cell).value);
  const long double value = numerator ? quotient * other : other / quotient;
  const long double relative = static_cast<long double>(equation.verdict.tolerance) / unit / std::fabs(quotient);
  constexpr long double kLimit = 1e25L;
  if (!(std::fabs(value) < kLimit) || !(relative < 1)) return std::nullopt;
  // Rounded to a figure as it could be printed in the cell.
  const Int128 step = 2 * std::max<Int128>(grid_->at(cell).half_unit, 1);
  const auto rounded = static_cast<Int128>(std::round(value / static_cast<long double>(step))) * step;
  return Implied{rounded, static_cast<Int128>(std::fabs(value) * relative) + step};
}

}  // namespace crossfoot::validate
