#include "validate/validate.h"

#include <algorithm>
#include <deque>
#include <tuple>

#include "validate/relations/engine.h"
#include "validate/relations/summary.h"
#include "validate/runner.h"

namespace crossfoot::validate {

CheckResult check_statement(const Statement& statement, const ValidateOptions& options) {
  CheckResult result;
  DocumentRun run(statement, options);
  std::deque<CheckedTable> tables;
  for (const TableStatement& table : statement.tables) {
    const CheckedTable& checked = tables.emplace_back(
        table, statement.document->tables[static_cast<std::size_t>(table.table)], options.margin_bits);
    const TableContext context{statement, checked.model, checked.equations};
    result.tables.push_back(summarize(context, options.list_passed));
    run.check_table(context, diagnoses_of(checked, options.margin_bits));
  }
  run.check_tables(tables);
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
