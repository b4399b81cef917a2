// The name of a finding that stays when the report is set again: from rule, labels, figures and quoted text, never from
// coordinates, table numbers or times.
#pragma once

#include <string>

#include "model/finding.h"

namespace crossfoot::validate {

// 16 hexadecimal digits.
std::string fingerprint_of(const Finding& finding);

}  // namespace crossfoot::validate
