#include "validate/relations/row_causes.h"

#include <algorithm>
#include <map>
#include <string>

#include "validate/relations/evidence.h"
#include "validate/relations/sum_search.h"

namespace crossfoot::validate {
namespace {

// Bits that the sums of a table must gain when the second of two equal rows is taken out: half an alarm where a total
// counts both. Where none does they may even lose what a selection of lines costs. By judgement.
constexpr double kGainOfCounted = kAlarmBits / 2;
constexpr double kGainOfUncounted = -kSelectionBits;
constexpr int kMaxRepeatedRows = 8;  // a table of equal lines is not a table of repeated ones

bool repeats(const TableModel& model, int row, int above) {
  const FigureGrid& grid = model.grid;
  bool any = false;
  for (int column = grid.first_column(); column < grid.columns(); ++column) {
    const Figure& a = grid.at(row, column);
    const Figure& b = grid.at(above, column);
    if (a.kind != b.kind || a.value != b.value) return false;
    any = any || a.value != 0;
  }
  return any;
}

int figures_of(const TableModel& model, int row) {
  int figures = 0;
  for (int column = model.grid.first_column(); column < model.grid.columns(); ++column)
    figures += model.grid.at(row, column).value != 0;
  return figures;
}

// Rows with the label, its number and the figures of one above: the row right above, or any where several figures make
// a coincidence unlikely.
std::vector<RepeatedRow> repeated_rows(const TableModel& model) {
  constexpr int kFewestFigures = 2;  // of a row that others stand between
  std::vector<RepeatedRow> repeated;
  std::map<std::string, std::vector<int>> seen;  // label → rows
  for (int row = model.grid.first_row(); row < model.grid.rows(); ++row) {
    const LabelReading& label = model.statement->row_labels[static_cast<std::size_t>(row)];
    const std::string key = label.key.empty() ? std::string() : label.outline + " " + label.key;
    std::vector<int>& above = seen[key];
    const auto same = std::find_if(above.rbegin(), above.rend(), [&](int other) {
      const bool tells = other + 1 == row || figures_of(model, row) >= kFewestFigures;
      // "Products" and below it, set in, the only kind of them.
      const PlaceTraits &own = model.traits.rows[static_cast<std::size_t>(row)].place,
                        &theirs = model.traits.rows[static_cast<std::size_t>(other)].place;
      return !key.empty() && tells && own.same_level(theirs) && own.bold == theirs.bold && repeats(model, row, other);
    });
    if (same != above.rend()) repeated.push_back({.row = row, .first = *same});
    above.push_back(row);
  }
  return repeated;
}

bool uses(const Relation& relation, int line) {
  return std::any_of(relation.terms.begin(), relation.terms.end(), [&](const Term& term) { return term.line == line; });
}

double sum_bits(const FoundSums& sums) {
  double bits = 0;
  for (const Relation& relation : sums.believed) bits += relation.bits;
  return bits;
}

// The item that the total leaves out in every column, by its cell in the first of them; -1 where a row is lacking.
int left_out(const TableModel& model, const EquationSet& equations, const Diagnosis& diagnosis) {
  const Equation& first = equations.at(diagnosis.equation);
  const auto terms = equations.terms(first);
  // Of two items one makes the total by itself: the other is no part of it.
  if (std::count_if(terms.begin(), terms.end(),
                    [&](const EquationTerm& term) { return model.grid.at(term.cell).value != 0; }) < 3)
    return -1;
  for (const EquationTerm& term : terms) {
    const int row = model.grid.row_of(term.cell);
    const bool everywhere = std::all_of(diagnosis.suspects.begin(), diagnosis.suspects.end(), [&](int cell) {
      const auto uses = equations.uses(cell);
      return std::all_of(uses.begin(), uses.end(), [&](const CellUse& use) {
        const Equation& equation = equations.at(use.equation);
        if (equation.relation != first.relation || equation.target != cell) return true;
        const Int128 item = model.grid.at(row, model.grid.column_of(cell)).value;
        return item != 0 && magnitude(equation.verdict.residual + item) <= equation.verdict.tolerance;
      });
    });
    // "4.4 Training", "4.4.1 Courses": the same figure of a group and its only item, of which the total counts one.
    const auto same_as = [&](int other) {
      if (other < model.grid.first_row() || other >= model.grid.rows()) return false;
      return std::all_of(diagnosis.suspects.begin(), diagnosis.suspects.end(), [&](int cell) {
        const int column = model.grid.column_of(cell);
        return model.grid.at(other, column).value == model.grid.at(row, column).value;
      });
    };
    if (everywhere && !same_as(row - 1) && !same_as(row + 1)) return term.cell;
  }
  return -1;
}

}  // namespace

void remove_repeated_rows(TableModel& model, double margin) {
  const std::vector<RepeatedRow> repeated = repeated_rows(model);
  if (repeated.empty() || static_cast<int>(repeated.size()) > kMaxRepeatedRows) return;
  for (const RepeatedRow& pair : repeated) {
    const int row = pair.row, first = pair.first;
    const FoundSums with_both = find_sums(LineView(model.grid, model.traits, Axis::rows), margin);
    const FigureGrid before = model.grid;
    const LineTraits trait = model.traits.rows[static_cast<std::size_t>(row)];
    for (int column = model.grid.first_column(); column < model.grid.columns(); ++column)
      model.grid.set(model.grid.index(row, column), Figure{});
    model.traits.rows[static_cast<std::size_t>(row)].figures.any = false;
    const FoundSums with_one = find_sums(LineView(model.grid, model.traits, Axis::rows), margin);
    const bool summed = std::any_of(with_one.believed.begin(), with_one.believed.end(),
                                    [&](const Relation& relation) { return uses(relation, first); });
    // Where no total counts both, the one above has only been left out of a block that starts below it.
    const bool both_counted =
        std::any_of(with_both.believed.begin(), with_both.believed.end(),
                    [&](const Relation& relation) { return uses(relation, row) && uses(relation, first); });
    const auto is_whole = [&](int line) {
      return std::any_of(with_both.believed.begin(), with_both.believed.end(),
                         [&](const Relation& relation) { return relation.target == line; });
    };
    const double gain = sum_bits(with_one) - sum_bits(with_both);
    const bool adjacent = first + 1 == row;
    if (summed && gain >= (both_counted || !adjacent ? kGainOfCounted : kGainOfUncounted)) {
      for (int column = before.first_column(); column < before.columns(); ++column)
        model.removed.push_back({before.index(row, column), before.at(row, column)});
      model.repeated_rows.push_back({row, first, is_whole(row) && is_whole(first)});
      continue;
    }
    model.grid = before;
    model.traits.rows[static_cast<std::size_t>(row)] = trait;
  }
}

std::vector<Diagnosis> diagnose_rows(const TableModel& model, const EquationSet& equations) {
  std::vector<Diagnosis> diagnoses;
  const auto& all = equations.equations();
  for (const RepeatedRow& pair : model.repeated_rows) {
    const int row = pair.row, first = pair.first;
    for (std::size_t e = 0; e < all.size(); ++e) {
      const Relation& relation = equations.relation_of(all[e]);
      if (relation.axis != Axis::rows || relation.kind != RelationKind::sum || !uses(relation, first)) continue;
      Diagnosis diagnosis;
      diagnosis.cause = Diagnosis::Cause::row_printed_twice;
      diagnosis.equation = static_cast<int>(e);
      for (const auto& [cell, figure] : model.removed)
        if (model.grid.row_of(cell) == row && figure.present()) diagnosis.suspects.push_back(cell);
      diagnosis.suspect = model.grid.index(row, all[e].instance);
      diagnosis.bits = relation.bits;
      diagnoses.push_back(std::move(diagnosis));
      break;
    }
  }
  int last = -1;
  for (std::size_t e = 0; e < all.size(); ++e) {
    if (!equations.relation_of(all[e]).incomplete || all[e].verdict.state != Verdict::State::broken) continue;
    if (all[e].relation == last) {
      diagnoses.back().suspects.push_back(all[e].target);
      continue;
    }
    last = all[e].relation;
    Diagnosis diagnosis;
    diagnosis.cause = Diagnosis::Cause::row_missing;
    diagnosis.equation = static_cast<int>(e);
    diagnosis.suspect = all[e].target;
    diagnosis.suspects.push_back(all[e].target);
    diagnosis.right = model.grid.at(all[e].target).value - all[e].verdict.residual;
    diagnosis.right_decimals = model.grid.at(all[e].target).decimals;
    diagnoses.push_back(std::move(diagnosis));
  }
  for (Diagnosis& diagnosis : diagnoses) {
    if (diagnosis.cause != Diagnosis::Cause::row_missing) continue;
    diagnosis.slip_cell = left_out(model, equations, diagnosis);
    if (diagnosis.slip_cell < 0) continue;
    diagnosis.cause = Diagnosis::Cause::lines_skipped;
    diagnosis.slip = Slip::omitted;
  }
  return diagnoses;
}

}  // namespace crossfoot::validate
