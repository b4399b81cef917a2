#include "validate/validate.h"

#include <algorithm>
#include <deque>
#include <tuple>

#include "validate/relations/engine.h"
#include "validate/relations/summary.h"
#include "validate/runner.h"

namespace crossfoot::validate {

namespace {

using Diagnoses = std::vector<Diagnosis>;

const Bilingual kTableNotUnderstood = {
    "This table was not understood: too many of the relations found in it do not hold.",
    "No se entendió este cuadro: no se cumplen demasiadas de las relaciones halladas en él."};
const Bilingual kTablesNotUnderstood = {
    "The tables of this document were not understood: the relations found in them fail in too many places.",
    "No se entendieron los cuadros de este documento: las relaciones halladas en ellos fallan en demasiados lugares."};

// As for one table: a budget of 250 pages, in each of which a little breaks, is one that we do not understand. Real
// reports with errors in print have up to a dozen, in tables that hold in far more places.
bool are_understood(const std::vector<TableCheck>& checks, const std::vector<Diagnoses>& diagnoses) {
  constexpr std::size_t kMostCauses = 16, kHeldPerCause = 1000;
  std::size_t held = 0, causes = 0;
  for (const TableCheck& check : checks) held += static_cast<std::size_t>(check.held);
  for (const Diagnoses& of_table : diagnoses)
    causes += static_cast<std::size_t>(std::count_if(of_table.begin(), of_table.end(), [](const Diagnosis& diagnosis) {
      return diagnosis.likelihood != Likelihood::unlikely;
    }));
  return causes <= std::max(kMostCauses, held / kHeldPerCause);
}

// What breaks in each table, without the tables that were not understood; their checks say so.
std::vector<Diagnoses> understood(const std::deque<CheckedTable>& tables, const ValidateOptions& options,
                                  std::vector<TableCheck>& checks) {
  std::vector<Diagnoses> all;
  for (std::size_t t = 0; t < tables.size(); ++t) {
    all.push_back(diagnoses_of(tables[t], options.margin_bits));
    if (is_understood(tables[t], causes_of(tables[t], all.back()))) continue;
    checks[t].reasons.push_back(kTableNotUnderstood);
    all.back().clear();
  }
  return all;
}

}  // namespace

CheckResult check_statement(const Statement& statement, const ValidateOptions& options) {
  CheckResult result;
  DocumentRun run(statement, options);
  std::deque<CheckedTable> tables;
  const bool of_page = statement.document->source.media_type == "application/pdf";
  for (const TableStatement& table : statement.tables) {
    const CheckedTable& checked = tables.emplace_back(
        table, statement.document->tables[static_cast<std::size_t>(table.table)], of_page, options.margin_bits);
    const TableContext context{statement, checked.model, checked.equations};
    result.tables.push_back(summarize(context, options.list_passed));
  }
  std::vector<Diagnoses> diagnoses = understood(tables, options, result.tables);
  const bool all_understood = are_understood(result.tables, diagnoses);
  if (!all_understood) {
    for (TableCheck& check : result.tables) check.reasons.push_back(kTablesNotUnderstood);
    diagnoses.assign(tables.size(), {});
  }
  if (!options.doubtful)
    for (Diagnoses& of_table : diagnoses)
      std::erase_if(of_table, [](const Diagnosis& d) { return d.likelihood == Likelihood::unlikely; });
  for (std::size_t t = 0; t < tables.size(); ++t)
    run.check_table({statement, tables[t].model, tables[t].equations}, diagnoses[t]);
  if (all_understood) run.check_tables(tables);
  run.check_text();
  result.findings = run.take();
  const auto place = [](const Finding& finding) {
    const CellRef cell = finding.cell.value_or(CellRef{});
    return std::tuple(finding.table, cell.row, cell.column, finding.block, std::string_view(finding.id));
  };
  std::stable_sort(result.findings.begin(), result.findings.end(),
                   [&](const Finding& a, const Finding& b) { return place(a) < place(b); });
  return result;
}

}  // namespace crossfoot::validate
