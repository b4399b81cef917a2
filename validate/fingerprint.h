// The name of a finding that stays when the report is set again: from rule, labels, figures and quoted text, never from
// coordinates, table numbers or times.
#pragma once

#include <string>

#include "model/finding.h"
#include "model/rule_info.h"

namespace crossfoot::validate {

// 16 hexadecimal digits.
std::string fingerprint_of(const Finding& finding);

// Of a difference between the figures of two reports, the same from either side: `key` is what both call the place.
// Archives hold these, so that nothing is told twice: they must not change.
std::string fingerprint_of_both(const RuleInfo& rule, const std::string& key, const Finding& finding);

}  // namespace crossfoot::validate
