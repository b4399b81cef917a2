#include "validate/relations/lost_row.h"

#include <algorithm>
#include <vector>

namespace crossfoot::validate {
namespace {

constexpr int kMostTimes = 2;  // as large as the largest figure of its block that a lost row may be

// The rows above a total that are no items of another total above it: the whole table down to there, its blocks once.
std::vector<int> roots_above(const TableModel& model, int target) {
  std::vector<bool> item(static_cast<std::size_t>(model.grid.rows()));
  for (const Relation& relation : model.relations)
    if (relation.axis == Axis::rows && relation.kind == RelationKind::sum && relation.held > 0 &&
        relation.target < target)
      for (const Term& term : relation.terms) item[static_cast<std::size_t>(term.line)] = true;
  std::vector<int> rows;
  for (int row = target - 1; row >= model.grid.first_row(); --row)
    if (!item[static_cast<std::size_t>(row)] && model.traits.rows[static_cast<std::size_t>(row)].figures.any)
      rows.push_back(row);
  return rows;
}

// From some row on, the rows above sum to the total in every column that seems to lack something.
bool is_reached(const TableModel& model, const std::vector<int>& cells, const std::vector<int>& rows) {
  std::vector<Int128> sums(cells.size());
  for (const int row : rows) {
    bool all = true;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const Figure& total = model.grid.at(cells[i]);
      sums[i] += model.grid.at(row, model.grid.column_of(cells[i])).value;
      all = all && magnitude(total.value - sums[i]) <= 2 * total.half_unit;
    }
    if (all) return true;
  }
  return false;
}

// Other totals count it, in each of these cells, and agree with it.
bool is_counted(const EquationSet& equations, const std::vector<int>& cells) {
  return std::all_of(cells.begin(), cells.end(), [&](int cell) {
    const auto uses = equations.uses(cell);
    return std::any_of(uses.begin(), uses.end(), [&](const CellUse& use) {
      const Equation& equation = equations.at(use.equation);
      return equation.target != cell && equation.verdict.state == Verdict::State::held && !equation.verdict.trivial &&
             equations.relation_of(equation).kind == RelationKind::sum;
    });
  });
}

// A total by its name, its type or its place, that no other rows than those supposed sum to.
bool is_total_without_items(const TableModel& model, const EquationSet& equations, const Diagnosis& diagnosis) {
  const int target = equations.relation_of(equations.at(diagnosis.equation)).target;
  const LineTraits& traits = model.traits.rows[static_cast<std::size_t>(target)];
  // A date names the closing line of a movement, not an entry of a book.
  const auto& rows = model.traits.rows;
  const auto dated = std::count_if(rows.begin(), rows.end(), [](const LineTraits& row) { return row.label.dated; });
  const bool closes = traits.label.dated && 2 * dated <= static_cast<std::ptrdiff_t>(rows.size());
  if (!traits.is_result() && !closes && !is_counted(equations, diagnosis.suspects)) return false;
  std::vector<int> all, totals;
  for (int row = target - 1; row >= model.grid.first_row(); --row) {
    const LineTraits& above = model.traits.rows[static_cast<std::size_t>(row)];
    if (above.figures.any) all.push_back(row);
    if (above.figures.any && above.total_like()) totals.push_back(row);
  }
  return !is_reached(model, diagnosis.suspects, all) && !is_reached(model, diagnosis.suspects, totals) &&
         !is_reached(model, diagnosis.suspects, roots_above(model, target));
}

// What a column lacks is one more item, not much larger than what is there. Where items of one sign sum to more than
// their total, it is another block that the total sums.
bool lacks_a_row(const TableModel& model, const EquationSet& equations, const Diagnosis& diagnosis) {
  const int relation = equations.at(diagnosis.equation).relation;
  for (const int cell : diagnosis.suspects)
    for (const CellUse& use : equations.uses(cell)) {
      const Equation& equation = equations.at(use.equation);
      if (equation.relation != relation || equation.target != cell) continue;
      const Int128 lost = equation.verdict.residual, total = model.grid.at(cell).value;
      Int128 largest = magnitude(total);
      bool both_signs = false;
      for (const EquationTerm& term : equations.terms(equation)) {
        const Int128 item = model.grid.at(term.cell).value;
        largest = std::max(largest, magnitude(item));
        both_signs = both_signs || (item != 0 && (item < 0) != (total < 0));
      }
      if (magnitude(lost) > kMostTimes * largest) return false;
      if (!both_signs && lost != 0 && (lost < 0) != (total < 0)) return false;
    }
  return true;
}

// What seems to be lost stands in the table, in a row that the block passes over: in Word's tables perhaps in cells
// that do not line up with the others.
bool stands_elsewhere(const TableModel& model, const EquationSet& equations, const Diagnosis& diagnosis) {
  const FigureGrid& grid = model.grid;
  const int relation = equations.at(diagnosis.equation).relation;
  const auto lost_of = [&](int cell) -> Int128 {
    for (const CellUse& use : equations.uses(cell))
      if (const Equation& equation = equations.at(use.equation);
          equation.relation == relation && equation.target == cell)
        return equation.verdict.residual;
    return 0;
  };
  const auto prints = [&](int row, Int128 value) {
    for (int column = grid.first_column(); column < grid.columns(); ++column)
      if (value != 0 && grid.at(row, column).value == value) return true;
    return false;
  };
  for (int row = grid.first_row(); row < grid.rows(); ++row)
    if (std::all_of(diagnosis.suspects.begin(), diagnosis.suspects.end(),
                    [&](int cell) { return prints(row, lost_of(cell)); }))
      return true;
  return false;
}

}  // namespace

bool lost_a_row(const TableModel& model, const EquationSet& equations, const Diagnosis& diagnosis) {
  return !stands_elsewhere(model, equations, diagnosis) && lacks_a_row(model, equations, diagnosis) &&
         is_total_without_items(model, equations, diagnosis);
}

}  // namespace crossfoot::validate
