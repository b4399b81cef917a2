// A rule over the whole document: one file per rule, all listed in validate/document_rules.cc.
#pragma once

#include <vector>

#include "model/finding.h"
#include "model/rule_info.h"
#include "validate/document/document_view.h"

namespace crossfoot::validate {

struct DocumentRule {
  RuleInfo info;
  // Adds findings with place, figures and sentences; id, slug and fingerprint are filled in by the caller. A finding's
  // severity is its own, at most that of `info`.
  void (*check)(const DocumentView&, std::vector<Finding>&);
};

}  // namespace crossfoot::validate
