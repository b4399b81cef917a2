// Facts: whether rounding, cutting off or a dash explains what does not add up.
#include <algorithm>

#include "validate/relations/facts.h"

namespace crossfoot::validate {

bool Facts::is_hidden_in_dashes() const {
  constexpr int kSmallPart = 100, kUnits = 4;  // by judgement, on one table of a statistical yearbook
  if (relation_.kind != RelationKind::sum || !all_added(relation_)) return false;
  const Int128 total = grid_.at(equation_.target).value, residual = equation_.verdict.residual;
  const auto nil = std::any_of(terms().begin(), terms().end(),
                               [&](const EquationTerm& term) { return grid_.at(term.cell).kind == Figure::Kind::nil; });
  const bool few_units = magnitude(residual) <= kUnits * 2 * grid_.at(equation_.target).half_unit;
  return nil && residual > 0 && total > 0 && grid_.at(equation_.target).decimals > 0 &&
         (few_units || kSmallPart * residual <= total);
}

bool Facts::is_barely_off() const {
  if (relation_.kind != RelationKind::sum || grid_.exact()) return false;
  constexpr int kUnits = 2;
  const Int128 unit = 2 * grid_.at(equation_.target).half_unit;
  if (magnitude(equation_.verdict.residual) > kUnits * unit) return false;
  const auto& all = equations_.equations();
  return std::any_of(all.begin(), all.end(), [&](const Equation& other) {
    return equations_.relation_of(other).kind == RelationKind::sum && other.verdict.state == Verdict::State::held &&
           other.verdict.residual != 0;
  });
}

bool Facts::is_a_coarse_step() const {
  constexpr int kFewest = 3, kSteps = 2;
  if (relation_.kind != RelationKind::sum) return false;
  const auto step_of = [&](const Equation& equation) {
    Int128 step = grid_.at(equation.target).round_unit;
    int filled = 0;
    for (const EquationTerm& term : equations_.terms(equation)) {
      if (grid_.at(term.cell).value == 0) continue;
      step = std::min(step, grid_.at(term.cell).round_unit);
      ++filled;
    }
    return filled >= kFewest && step > 2 * grid_.at(equation.target).half_unit ? step : Int128{0};
  };
  const auto is_off_by_steps = [&](const Equation& equation) {
    const Int128 step = step_of(equation);
    return step > 0 && equation.verdict.residual != 0 && magnitude(equation.verdict.residual) <= kSteps * step;
  };
  // One such sum may be a slip; where two are off by as little, that is how they were rounded.
  const auto& all = equations_.equations();
  return is_off_by_steps(equation_) && std::count_if(all.begin(), all.end(), [&](const Equation& other) {
                                         return other.relation == equation_.relation && is_off_by_steps(other);
                                       }) > 1;
}

bool Facts::is_of_cut_figures() const {
  constexpr int kShown = 2;
  if (relation_.kind != RelationKind::sum) return false;
  const Int128 residual = equation_.verdict.residual;
  const Int128 unit = 2 * grid_.at(equation_.target).half_unit;
  if (magnitude(residual) > unit * static_cast<Int128>(equation_.term_count)) return false;
  int same = 0;
  for (const Equation& other : equations_.equations()) {
    const Int128 off = other.verdict.residual;
    if (equations_.relation_of(other).kind != RelationKind::sum || off == 0) continue;
    if (other.verdict.state != Verdict::State::held) continue;
    if ((off < 0) != (residual < 0)) return false;
    ++same;
  }
  return same >= kShown;
}

}  // namespace crossfoot::validate
