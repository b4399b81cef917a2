#include "validate/validate.h"

#include <algorithm>
#include <tuple>

#include "validate/document_rules.h"
#include "validate/relations/engine.h"

namespace crossfoot {

CheckResult validate(const Statement& statement, const ValidateOptions& options) {
  CheckResult result;
  result.tables.resize(statement.tables.size());
  for (std::size_t table = 0; table < statement.tables.size(); ++table) {
    std::vector<Finding> found = check_table(statement, table, options, result.tables[table]);
    result.findings.insert(result.findings.end(), std::make_move_iterator(found.begin()),
                           std::make_move_iterator(found.end()));
  }
  std::vector<Finding> told = check_document(statement, options);
  result.findings.insert(result.findings.end(), std::make_move_iterator(told.begin()),
                         std::make_move_iterator(told.end()));
  const auto place = [](const Finding& finding) {
    const CellRef cell = finding.cell.value_or(CellRef{});
    return std::tuple(finding.table, cell.row, cell.column, finding.block, std::string_view(finding.id));
  };
  std::stable_sort(result.findings.begin(), result.findings.end(),
                   [&](const Finding& a, const Finding& b) { return place(a) < place(b); });
  return result;
}

}  // namespace crossfoot
