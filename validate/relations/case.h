// A table and one diagnosis of it, as the rules that word them see them.
#pragma once

#include "validate/relations/diagnosis.h"

namespace crossfoot::validate {

// A table with what was found out about it.
struct TableContext {
  const Statement& statement;
  const TableModel& model;
  const EquationSet& equations;
};

// One diagnosis with all that a sentence about it needs.
struct Case : TableContext {
  Case(const TableContext& table, const Diagnosis& one) : TableContext(table), diagnosis(one) {}

  const Diagnosis& diagnosis;

  const Equation& equation() const { return equations.at(diagnosis.equation); }
  const Relation& relation() const { return equations.relation_of(equation()); }
  bool suspects_target() const { return equation().target == diagnosis.suspect; }
};

}  // namespace crossfoot::validate
