// A diagnosis as a finding: place, figures and the sum laid out; the words come from the rule.
#pragma once

#include <optional>

#include "validate/rule.h"
#include "validate/validate.h"

namespace crossfoot {

// Nothing where the rule is switched off.
std::optional<Finding> finding_of(const Case& c, const ValidateOptions& options);

}  // namespace crossfoot
