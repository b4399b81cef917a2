// A rule words what the engine found: one file per rule, all listed in registry.cc.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/finding.h"
#include "model/rule_info.h"
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

struct Rule {
  RuleInfo info;
  bool (*applies)(const Case&);         // the first rule of the registry that applies words the case
  void (*word)(const Case&, Finding&);  // message, suggestion, severity
};

// A rule that looks at a table by itself, after its relations are known.
struct TableRule {
  RuleInfo info;
  void (*check)(const TableContext&, std::vector<Finding>&);  // fills all but id, slug and fingerprint
};

// The rules that word diagnoses, most particular first.
std::span<const Rule* const> diagnosis_rules();
std::span<const TableRule* const> table_rules();

}  // namespace crossfoot::validate
