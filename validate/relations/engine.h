// One table from readings to findings.
#pragma once

#include "model/statement.h"
#include "validate/relations/diagnosis.h"
#include "validate/validate.h"

namespace crossfoot::validate {

struct CheckedTable {
  CheckedTable(const TableStatement& statement, const Table& table, double margin);
  CheckedTable(const CheckedTable&) = delete;  // the equations point into the model
  CheckedTable& operator=(const CheckedTable&) = delete;

  TableModel model;
  EquationSet equations;
};

// Findings of one table by itself, and its counts.
std::vector<Finding> check_table(const Statement& statement, const CheckedTable& table, const ValidateOptions& options,
                                 TableCheck& check);

}  // namespace crossfoot::validate
