#include "validate/relations/confirmation.h"

#include <algorithm>
#include <set>

namespace crossfoot::validate {
namespace {

constexpr int kMostCells = 600;  // of a table that is searched again
constexpr int kMostSearches = 4;
constexpr std::size_t kMostDiagnoses = 8;  // where more breaks the table was not understood
constexpr std::size_t kMoreWitnesses = 2;

// Formulas that hold at the cell and that a figure repeated or left blank would not make hold.
std::size_t witnesses(const EquationSet& equations, int cell) {
  std::set<int> relations;
  for (const CellUse& use : equations.uses(cell)) {
    const Equation& equation = equations.at(use.equation);
    const Verdict& verdict = equation.verdict;
    if (verdict.state == Verdict::State::broken) return 0;
    if (!verdict.trivial && !verdict.vacuous && !equations.relation_of(equation).structural)
      relations.insert(equation.relation);
  }
  return relations.size();
}

std::size_t held_now(const EquationSet& equations, int cell) {
  const auto uses = equations.uses(cell);
  return static_cast<std::size_t>(std::count_if(uses.begin(), uses.end(), [&](const CellUse& use) {
    const Verdict& verdict = equations.at(use.equation).verdict;
    return verdict.state == Verdict::State::held && !verdict.trivial && !verdict.vacuous;
  }));
}

bool is_confirmed(const CheckedTable& table, const Diagnosis& diagnosis,
                  const std::function<void(TableModel&)>& search) {
  TableModel repaired = table.model;
  Figure figure = repaired.grid.at(diagnosis.suspect);
  figure.value = diagnosis.right;
  repaired.grid.set(diagnosis.suspect, figure);
  repaired.relations.clear();
  search(repaired);
  const EquationSet equations(repaired.grid, repaired.traits, repaired.relations);
  return witnesses(equations, diagnosis.suspect) >= held_now(table.equations, diagnosis.suspect) + kMoreWitnesses;
}

}  // namespace

void confirm(const CheckedTable& table, std::vector<Diagnosis>& diagnoses,
             const std::function<void(TableModel&)>& search) {
  const FigureGrid& grid = table.model.grid;
  const bool small = grid.rows() * grid.columns() <= kMostCells && diagnoses.size() <= kMostDiagnoses;
  int left = small ? kMostSearches : 0;
  std::set<int> settled;  // equations that a confirmed change mends
  for (Diagnosis& diagnosis : diagnoses) {
    const bool open = std::none_of(diagnosis.mended.begin(), diagnosis.mended.end(),
                                   [&](int equation) { return settled.count(equation) > 0; });
    const bool asked = diagnosis.cause == Diagnosis::Cause::cell && diagnosis.slip != Slip::none &&
                       (diagnosis.tentative || diagnosis.likelihood != Likelihood::sure);
    if (!asked || !open || left-- <= 0) continue;
    diagnosis.confirmed = is_confirmed(table, diagnosis, search);
    if (diagnosis.confirmed || !diagnosis.tentative) settled.insert(diagnosis.mended.begin(), diagnosis.mended.end());
  }
  std::erase_if(diagnoses, [](const Diagnosis& diagnosis) { return diagnosis.tentative && !diagnosis.confirmed; });
}

}  // namespace crossfoot::validate
