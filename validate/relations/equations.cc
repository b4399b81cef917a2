#include "validate/relations/equations.h"

#include <algorithm>

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
  const Figure& target = cell == equation.target ? figure : grid_->at(equation.target);
  const Verdict verdict = test_multiplicative(relation, grid_->scale(), target, operands_with(equation, cell, figure));
  return verdict.state != Verdict::State::broken;
}

std::vector<const Figure*> EquationSet::operands_with(const Equation& equation, int cell, const Figure& figure) const {
  std::vector<const Figure*> operands;
  for (const EquationTerm& term : terms(equation))
    operands.push_back(term.cell == cell ? &figure : &grid_->at(term.cell));
  return operands;
}

std::optional<Implied> EquationSet::implied(const Equation& equation, const CellUse& use, int cell) const {
  const Relation& relation = relation_of(equation);
  if (is_linear(relation.kind) || cell == equation.target)
    return Implied{grid_->at(cell).value - use.slope * equation.verdict.residual, equation.verdict.tolerance};
  const auto uses_cell = [&](const EquationTerm& term) { return term.cell == cell; };
  const auto all = terms(equation);
  const auto found = std::find_if(all.begin(), all.end(), uses_cell);
  // What stands on both sides of a quotient is left open by it.
  if (all.size() < 2 || std::count_if(all.begin(), all.end(), uses_cell) != 1) return std::nullopt;
  return implied_operand(relation, grid_->scale(), grid_->at(equation.target),
                         operands_with(equation, cell, grid_->at(cell)), static_cast<std::size_t>(found - all.begin()),
                         equation.verdict.tolerance);
}

}  // namespace crossfoot::validate
