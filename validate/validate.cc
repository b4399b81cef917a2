#include "validate/validate.h"

#include <algorithm>
#include <deque>
#include <tuple>

#include "validate/document_rules.h"
#include "validate/fingerprint.h"
#include "validate/relations/balances.h"
#include "validate/relations/engine.h"
#include "validate/relations/restated.h"

namespace crossfoot::validate {

CheckResult check_statement(const Statement& statement, const ValidateOptions& options) {
  CheckResult result;
  result.tables.resize(statement.tables.size());
  std::deque<CheckedTable> tables;
  for (const TableStatement& table : statement.tables) {
    tables.emplace_back(table, statement.document->tables[static_cast<std::size_t>(table.table)], options.margin_bits);
    std::vector<Finding> found = check_table(statement, tables.back(), options, result.tables[tables.size() - 1]);
    result.findings.insert(result.findings.end(), std::make_move_iterator(found.begin()),
                           std::make_move_iterator(found.end()));
  }
  compare_restated(statement, tables, options, result.findings);
  compare_balances(statement, tables, options, result.findings);
  std::vector<Finding> told = check_document(statement, options);
  result.findings.insert(result.findings.end(), std::make_move_iterator(told.begin()),
                         std::make_move_iterator(told.end()));
  const auto place = [](const Finding& finding) {
    const CellRef cell = finding.cell.value_or(CellRef{});
    return std::tuple(finding.table, cell.row, cell.column, finding.block, std::string_view(finding.id));
  };
  std::stable_sort(result.findings.begin(), result.findings.end(),
                   [&](const Finding& a, const Finding& b) { return place(a) < place(b); });
  for (Finding& finding : result.findings) finding.fingerprint = fingerprint_of(finding);
  return result;
}

}  // namespace crossfoot::validate
