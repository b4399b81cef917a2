#include "validate/relations/engine.h"

#include <algorithm>

#include "validate/relations/confirmation.h"
#include "validate/relations/evidence.h"
#include "validate/relations/exactness.h"
#include "validate/relations/formula_search.h"
#include "validate/relations/likelihood.h"
#include "validate/relations/missing_rows.h"
#include "validate/relations/named_formulas.h"
#include "validate/relations/row_causes.h"
#include "validate/relations/sibling_blocks.h"
#include "validate/relations/skipped_lines.h"
#include "validate/relations/sum_search.h"

namespace crossfoot::validate {
namespace {

void append(std::vector<Relation>& all, std::vector<Relation> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// A total that nothing bears out is believed where the other totals of the table do sum what stands above them.
void admit_suspected(std::vector<Relation>& relations, std::vector<Relation> suspected) {
  const auto borne_out = std::any_of(relations.begin(), relations.end(), [](const Relation& relation) {
    return relation.kind == RelationKind::sum && relation.axis == Axis::rows && relation.broken == 0 &&
           all_added(relation);
  });
  for (Relation& relation : suspected) {
    // Broken in several columns at once: not a slip, and a matter of missing rows.
    if (relation.broken != 1 || relation.terms.size() < 2) continue;
    if (borne_out) relation.bits += kHabitBits;
    relations.push_back(std::move(relation));
  }
}

void find_relations(TableModel& model, double margin) {
  for (const Axis axis : {Axis::rows, Axis::columns}) {
    const LineView view(model.grid, model.traits, axis);
    FoundSums sums = find_sums(view, margin);
    std::vector<Relation> formulas = find_formulas(view, sums.believed, margin);
    append(model.relations, std::move(sums.believed));
    append(model.relations, std::move(formulas));
    std::vector<Relation> ratios = find_ratios(view, margin);
    append(model.relations, find_products(view, ratios, margin));
    append(model.relations, find_averages(view, margin));
    append(model.relations, std::move(ratios));
    if (axis != Axis::rows) continue;
    admit_rolls(view, model.relations);
    admit_lost_openings(view, model.relations);
    admit_short_siblings(model, model.relations);
    admit_incomplete_blocks(view, model.relations, sums.suspected);
    admit_suspected(model.relations, std::move(sums.suspected));
    admit_unused_blocks(view, model.relations);
    // Last: what rests on a name alone bears nothing else out.
    append(model.relations, find_named_formulas(view, *model.statement, model.relations, margin));
  }
}

TableModel model_table(const TableStatement& statement, const Table& table, bool of_page, double margin) {
  TableModel model{.statement = &statement,
                   .table = &table,
                   .grid = FigureGrid(statement, table.header_rows),
                   .traits = {},
                   .relations = {},
                   .of_page = of_page,
                   .repeated_rows = {},
                   .removed = {},
                   .cell_index = cell_grid(table)};
  model.traits = table_traits(model.grid, statement, table);
  remove_repeated_rows(model, kMarginBits + margin);
  find_relations(model, kMarginBits + margin);
  if (counts_exactly(model, EquationSet(model.grid, model.traits, model.relations))) {
    model.grid.mark_exact();
    model.relations.clear();
    find_relations(model, kMarginBits + margin);
  }
  mark_incomplete(model, model.relations);
  return model;
}

}  // namespace

CheckedTable::CheckedTable(const TableStatement& statement, const Table& table, bool of_page, double margin)
    : model(model_table(statement, table, of_page, margin)), equations(model.grid, model.traits, model.relations) {}

std::vector<Diagnosis> diagnoses_of(const CheckedTable& table, double margin) {
  std::vector<Diagnosis> all = diagnose_rows(table.model, table.equations);
  for (std::vector<Diagnosis> more :
       {diagnose_skipped(table.model, table.equations), diagnose(table.model, table.equations, margin)})
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  for (Diagnosis& diagnosis : all) diagnosis.likelihood = likelihood_of(table.model, table.equations, diagnosis);
  confirm(table, all, [&](TableModel& model) { find_relations(model, kMarginBits + margin); });
  for (Diagnosis& diagnosis : all)
    if (diagnosis.confirmed) diagnosis.likelihood = likelihood_of(table.model, table.equations, diagnosis);
  return all;
}

std::size_t causes_of(const CheckedTable& table, const std::vector<Diagnosis>& diagnoses) {
  return static_cast<std::size_t>(std::count_if(diagnoses.begin(), diagnoses.end(), [&](const Diagnosis& diagnosis) {
    const Relation& relation = table.equations.relation_of(table.equations.at(diagnosis.equation));
    return is_linear(relation.kind) || diagnosis.likelihood != Likelihood::unlikely;
  }));
}

bool is_understood(const CheckedTable& table, std::size_t causes) {
  constexpr std::size_t kMostCauses = 6, kHeldPerCause = 10;
  const auto& equations = table.equations.equations();
  const auto held = std::count_if(equations.begin(), equations.end(), [](const Equation& equation) {
    return equation.verdict.state == Verdict::State::held && !equation.verdict.vacuous;
  });
  return causes <= std::max(kMostCauses, static_cast<std::size_t>(held) / kHeldPerCause);
}

}  // namespace crossfoot::validate
