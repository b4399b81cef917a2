// From a Statement to findings.
#pragma once

#include <set>
#include <span>
#include <string>

#include "model/finding.h"
#include "model/rule_info.h"
#include "model/statement.h"

namespace crossfoot::validate {

struct ValidateOptions {
  double margin_bits = 0;          // added to the evidence that a finding needs; more is more silent
  std::set<std::string> disabled;  // slugs or ids of rules that are switched off
  bool doubtful = false;           // tell as notes what is more likely our misunderstanding than an error in print
  bool list_passed = false;        // fill TableCheck::passed and ::reasons
};

CheckResult check_statement(const Statement& statement, const ValidateOptions& options = {});

// Every rule's descriptor, ordered by id.
std::span<const RuleInfo> rules();
// By id or slug; nullptr if there is none.
const RuleInfo* find_rule(std::string_view id_or_slug);

}  // namespace crossfoot::validate
