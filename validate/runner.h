// Runs the rules of the table over what their scope shows them, and finishes what they found: here and nowhere else a
// finding gets its id, slug and fingerprint, a rule that is switched off is passed over, and doubt about the reading
// lowers what is said.
#pragma once

#include <deque>
#include <utility>
#include <vector>

#include "model/report_facts.h"
#include "validate/compare/report_pair.h"
#include "validate/doubt.h"
#include "validate/relations/case.h"
#include "validate/relations/tables_context.h"
#include "validate/rule.h"
#include "validate/series.h"
#include "validate/validate.h"

namespace crossfoot::validate {

// The rules that look at one document by itself.
class DocumentRun {
 public:
  DocumentRun(const Statement& statement, const ValidateOptions& options)
      : statement_(statement), options_(options), doubt_(*statement.document) {}

  // Words each diagnosis, then looks at the table.
  void check_table(const TableContext& table, const std::vector<Diagnosis>& diagnoses);
  void check_tables(const std::deque<CheckedTable>& tables);
  void check_text();

  std::vector<Finding> take() { return std::move(findings_); }

 private:
  void word(const Case& one);
  // What the rule has just added.
  void finish(const Rule& rule);

  const Statement& statement_;
  const ValidateOptions& options_;
  Doubt doubt_;
  std::vector<Finding> findings_;
};

// By place in the first report; what stands in the second one only is last.
PairFindings check_pair(const ReportPair& pair, Kinship kinship, const ValidateOptions& options);

std::vector<Finding> check_series(const SeriesContext& series, Kinship kinship, const ValidateOptions& options);

}  // namespace crossfoot::validate
