// The tables of a document, each with what was found out about it, for the rules that hold them side by side.
#pragma once

#include <deque>

#include "model/statement.h"
#include "validate/relations/engine.h"

namespace crossfoot::validate {

struct TablesContext {
  const Statement& statement;
  const std::deque<CheckedTable>& tables;
  double margin_bits;  // ValidateOptions::margin_bits
};

}  // namespace crossfoot::validate
