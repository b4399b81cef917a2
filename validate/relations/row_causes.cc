#include "validate/relations/row_causes.h"

#include <algorithm>

#include "validate/relations/evidence.h"
#include "validate/relations/sum_search.h"

namespace crossfoot {
namespace {

constexpr int kMaxRepeatedRows = 8;  // a table of equal lines is not a table of repeated ones

bool repeats(const TableModel& model, int row, int above) {
  const FigureGrid& grid = model.grid;
  const auto& labels = model.statement->row_labels;
  if (labels[static_cast<std::size_t>(row)].key != labels[static_cast<std::size_t>(above)].key) return false;
  bool any = false;
  for (int column = grid.first_column(); column < grid.columns(); ++column) {
    const Figure& a = grid.at(row, column);
    const Figure& b = grid.at(above, column);
    if (a.kind != b.kind || a.value != b.value) return false;
    any = any || a.value != 0;
  }
  return any;
}

bool uses(const Relation& relation, int line) {
  return std::any_of(relation.terms.begin(), relation.terms.end(), [&](const Term& term) { return term.line == line; });
}

// The total stands beside its supposed items in a sum: they are its peers.
bool beside(const Relation& relation, const Relation& candidate) {
  return std::any_of(candidate.terms.begin(), candidate.terms.end(),
                     [&](const Term& term) { return uses(relation, term.line); });
}

double sum_bits(const FoundSums& sums) {
  double bits = 0;
  for (const Relation& relation : sums.believed) bits += relation.bits;
  return bits;
}

bool is_summed(const std::vector<Relation>& relations, int line) {
  return std::any_of(relations.begin(), relations.end(), [&](const Relation& relation) {
    return relation.kind == RelationKind::sum && relation.axis == Axis::rows && relation.target == line;
  });
}

// What is lost is an item of the total, so it is not larger than the total.
bool within_total(const LineView& view, const Relation& candidate) {
  for (int instance = view.first_instance(); instance < view.instances(); ++instance) {
    const Verdict verdict = test_relation(view, candidate, instance);
    if (verdict.state == Verdict::State::untestable) continue;
    const Int128 total = view.at(candidate.target, instance).value;
    if ((verdict.residual < 0 ? -verdict.residual : verdict.residual) > (total < 0 ? -total : total)) return false;
  }
  return true;
}

// A lost row leaves the items short of their total, never beyond it, wherever all of them have one sign.
bool falls_short(const LineView& view, const Relation& candidate) {
  for (int instance = view.first_instance(); instance < view.instances(); ++instance) {
    const Figure& total = view.at(candidate.target, instance);
    if (total.kind != Figure::Kind::number || total.value == 0) continue;
    Int128 sum = 0;
    bool one_sign = true;
    for (const Term& term : candidate.terms) {
      const Int128 value = view.at(term.line, instance).value;
      sum += value;
      one_sign = one_sign && (value == 0 || (value < 0) == (total.value < 0));
    }
    if (one_sign && (total.value < 0 ? sum < total.value : sum > total.value)) return false;
  }
  return true;
}

// Without a witness: the total is called one, and every column lacks about what a row of the block has.
bool plainly_short(const LineView& view, const Relation& candidate) {
  if (candidate.terms.size() < 2) return false;
  if (!view.line(candidate.terms.front().line).heading_before) return false;
  for (int instance = view.first_instance(); instance < view.instances(); ++instance) {
    const Verdict verdict = test_relation(view, candidate, instance);
    if (verdict.state == Verdict::State::untestable) continue;
    if (verdict.state == Verdict::State::held) continue;  // the lost row may print a dash here
    const Int128 total = view.at(candidate.target, instance).value;
    if ((verdict.residual < 0) != (total < 0)) return false;
    const Int128 gap = verdict.residual < 0 ? -verdict.residual : verdict.residual;
    const Int128 whole = total < 0 ? -total : total;
    if ((candidate.terms.size() > 2 ? 10 * gap > 7 * whole : 2 * gap > whole)) return false;
  }
  return true;
}

// What the columns lack is itself a row of the table: it keeps the formula that the rows keep.
bool obeys(const Relation& formula, const std::vector<Int128>& lost, const std::vector<Int128>& slack) {
  const auto at = [&](int column) { return lost[static_cast<std::size_t>(column)]; };
  Int128 sum = 0;
  Int128 tolerance = slack[static_cast<std::size_t>(formula.target)];
  int parts = 0;
  for (const Term& term : formula.terms) {
    sum += term.coefficient * at(term.line);
    tolerance += slack[static_cast<std::size_t>(term.line)];
    parts += at(term.line) != 0;
  }
  const Int128 off = at(formula.target) - sum;
  return at(formula.target) != 0 && parts > 0 && off <= tolerance && -off <= tolerance;
}

}  // namespace

void remove_repeated_rows(TableModel& model, double margin) {
  std::vector<int> repeated;
  for (int row = model.grid.first_row() + 1; row < model.grid.rows(); ++row)
    if (repeats(model, row, row - 1)) repeated.push_back(row);
  if (repeated.empty() || static_cast<int>(repeated.size()) > kMaxRepeatedRows) return;
  for (const int row : repeated) {
    const FoundSums with_both = find_sums(LineView(model.grid, model.traits, Axis::rows), margin);
    const FigureGrid before = model.grid;
    const LineTraits trait = model.traits.rows[static_cast<std::size_t>(row)];
    for (int column = model.grid.first_column(); column < model.grid.columns(); ++column)
      model.grid.set(model.grid.index(row, column), Figure{});
    model.traits.rows[static_cast<std::size_t>(row)].has_figures = false;
    const FoundSums with_one = find_sums(LineView(model.grid, model.traits, Axis::rows), margin);
    const bool summed = std::any_of(with_one.believed.begin(), with_one.believed.end(),
                                    [&](const Relation& relation) { return uses(relation, row - 1); });
    // Where no total counts both, the one above has only been left out of a block that starts below it.
    const bool both_counted =
        std::any_of(with_both.believed.begin(), with_both.believed.end(),
                    [&](const Relation& relation) { return uses(relation, row) && uses(relation, row - 1); });
    const double gain = sum_bits(with_one) - sum_bits(with_both);
    if (summed && gain >= (both_counted ? kAlarmBits / 2 : -kSelectionBits)) {
      for (int column = before.first_column(); column < before.columns(); ++column)
        model.removed.push_back({before.index(row, column), before.at(row, column)});
      model.repeated_rows.push_back(row);
      continue;
    }
    model.grid = before;
    model.traits.rows[static_cast<std::size_t>(row)] = trait;
  }
}

void admit_incomplete_blocks(const LineView& view, std::vector<Relation>& relations,
                             const std::vector<Relation>& suspected) {
  for (const Relation& candidate : suspected) {
    if (candidate.broken < 2 || candidate.held >= candidate.broken || is_summed(relations, candidate.target)) continue;
    const bool vouched = std::any_of(relations.begin(), relations.end(), [&](const Relation& relation) {
      return relation.axis == Axis::rows && relation.kind == RelationKind::sum && relation.held > 0 &&
             relation.broken == 0 && uses(relation, candidate.target) && !beside(relation, candidate);
    });
    const bool of_items = std::none_of(candidate.terms.begin(), candidate.terms.end(),
                                       [&](const Term& term) { return view.line(term.line).total_like(); });
    if (vouched ? !of_items || !within_total(view, candidate)
                : !(falls_short(view, candidate) && plainly_short(view, candidate)))
      continue;
    Relation incomplete = candidate;
    incomplete.incomplete = true;
    relations.push_back(std::move(incomplete));
  }
}

void admit_unused_blocks(const LineView& view, std::vector<Relation>& relations) {
  std::vector<bool> used(static_cast<std::size_t>(view.lines()));
  std::vector<bool> witnessed(used.size());
  for (const Relation& relation : relations) {
    if (relation.axis != Axis::rows) continue;
    used[static_cast<std::size_t>(relation.target)] = true;
    const bool holds = relation.kind == RelationKind::sum && relation.held > 0 && relation.broken == 0;
    for (const Term& term : relation.terms) {
      used[static_cast<std::size_t>(term.line)] = true;
      if (holds && relation.target > term.line) witnessed[static_cast<std::size_t>(term.line)] = true;
    }
  }
  for (int line = view.first_line() + 2; line < view.lines(); ++line) {
    if (!witnessed[static_cast<std::size_t>(line)] || view.line(line).heading_before || is_summed(relations, line))
      continue;
    Relation block;
    block.axis = view.axis();
    block.target = line;
    block.structural = true;
    block.incomplete = true;
    for (int above = line - 1; above >= view.first_line(); --above) {
      if (used[static_cast<std::size_t>(above)] || !view.line(above).has_figures) break;
      block.terms.push_back({above, 1});
      if (view.line(above).heading_before) break;
    }
    if (block.terms.size() < 2 || !printed_alike(view, block)) continue;
    std::reverse(block.terms.begin(), block.terms.end());
    weigh(view, block, 0, 0);
    if (block.held == 0 && block.broken >= 2 && falls_short(view, block) && within_total(view, block))
      relations.push_back(std::move(block));
  }
}

void mark_incomplete(const TableModel& model, std::vector<Relation>& relations) {
  const LineView rows(model.grid, model.traits, Axis::rows);
  for (Relation& relation : relations) {
    if (relation.axis != Axis::rows || relation.kind != RelationKind::sum || relation.broken < 2) continue;
    std::vector<Int128> lost(static_cast<std::size_t>(model.grid.columns()));
    std::vector<Int128> slack(lost.size());
    for (int column = rows.first_instance(); column < rows.instances(); ++column) {
      const Verdict verdict = test_relation(rows, relation, column);
      slack[static_cast<std::size_t>(column)] = verdict.tolerance;
      if (verdict.state == Verdict::State::broken) lost[static_cast<std::size_t>(column)] = verdict.residual;
    }
    relation.incomplete =
        relation.incomplete || std::any_of(relations.begin(), relations.end(), [&](const Relation& formula) {
          return formula.axis == Axis::columns && formula.kind == RelationKind::sum && obeys(formula, lost, slack);
        });
  }
}

std::vector<Diagnosis> diagnose_rows(const TableModel& model, const EquationSet& equations) {
  std::vector<Diagnosis> diagnoses;
  const auto& all = equations.equations();
  for (const int row : model.repeated_rows) {
    for (std::size_t e = 0; e < all.size(); ++e) {
      const Relation& relation = equations.relation_of(all[e]);
      if (relation.axis != Axis::rows || relation.kind != RelationKind::sum || !uses(relation, row - 1)) continue;
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
  return diagnoses;
}

}  // namespace crossfoot
