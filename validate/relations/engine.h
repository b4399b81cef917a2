// One table from readings to findings.
#pragma once

#include "model/statement.h"
#include "validate/relations/diagnosis.h"
#include "validate/validate.h"

namespace crossfoot {

TableModel model_table(const TableStatement& statement, const Table& table, double margin);

// Findings of one table, in the order of their cells, and its counts.
std::vector<Finding> check_table(const Statement& statement, std::size_t table, const ValidateOptions& options,
                                 TableCheck& check);

}  // namespace crossfoot
