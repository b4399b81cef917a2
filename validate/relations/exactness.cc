#include "validate/relations/exactness.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "language/concept.h"
#include "language/words.h"
#include "validate/relations/evidence.h"

namespace crossfoot::validate {
namespace {

// That roundings would leave no residual anywhere by chance: one table in 16. By judgement.
constexpr double kCountedBits = 4;

// How many of the labels begin with a word for what is counted: "Members at end", not "Contributions of members".
std::ptrdiff_t counted_labels(const std::vector<LabelReading>& labels) {
  static const language::Concept kCounted("counted-one-by-one");
  return std::count_if(labels.begin(), labels.end(), [](const LabelReading& label) {
    const auto words = language::words_of(label.key);
    return !words.empty() && kCounted.has(words.front());
  });
}

// Two columns, of women and of men, or half of the rows: one line "Members' fees" is money.
bool names_counted(const TableStatement& table) {
  const auto rows = counted_labels(table.row_labels);
  return counted_labels(table.column_labels) > 1 || 2 * rows >= static_cast<std::ptrdiff_t>(table.row_labels.size());
}

bool is_whole(const Figure& figure) {
  return figure.kind != Figure::Kind::number || (figure.decimals == 0 && !figure.percent);
}

// Income from "Workshops" is money.
bool is_of_money(const TableStatement& table) {
  return std::any_of(table.cells.begin(), table.cells.end(), [](const CellReading& cell) {
    return std::any_of(cell.amounts.begin(), cell.amounts.end(), [](const Amount& amount) {
      return !amount.readings.empty() && !amount.readings.front().currency.empty();
    });
  });
}

std::vector<int> cells_of(const EquationSet& equations, const Equation& equation) {
  std::vector<int> cells{equation.target};
  for (const EquationTerm& term : equations.terms(equation)) cells.push_back(term.cell);
  std::sort(cells.begin(), cells.end());
  return cells;
}

}  // namespace

bool counts_exactly(const TableModel& model, const EquationSet& equations) {
  double bits = 0;
  bool off = false;
  std::vector<int> suspects;  // the cells of all equations that are off
  for (const Equation& equation : equations.equations()) {
    const Verdict& verdict = equation.verdict;
    const Relation& relation = equations.relation_of(equation);
    if (relation.kind != RelationKind::sum || verdict.state != Verdict::State::held || verdict.trivial ||
        verdict.vacuous)
      continue;
    std::vector<int> cells = cells_of(equations, equation);
    if (!std::all_of(cells.begin(), cells.end(), [&](int cell) { return is_whole(model.grid.at(cell)); })) return false;
    if (verdict.residual == 0) {
      bits -= std::log2(chance_of_zero_residual(cells.size() - 1));
      continue;
    }
    if (off) {
      std::vector<int> common;
      std::set_intersection(cells.begin(), cells.end(), suspects.begin(), suspects.end(), std::back_inserter(common));
      cells = std::move(common);
    }
    suspects = std::move(cells);
    off = true;
    if (suspects.empty()) return false;
  }
  return bits >= kCountedBits && !is_of_money(*model.statement) && names_counted(*model.statement);
}

}  // namespace crossfoot::validate
