// A diagnosis as a finding: place, figures and the sum laid out; the words come from the rule.
#pragma once

#include <optional>

#include "validate/rule.h"
#include "validate/validate.h"

namespace crossfoot::validate {

// Table, cell, labels and place of a finding; a shaky reading of the page turns its origin.
void place_finding(const TableContext& c, int cell, Finding& finding);
CellRef cell_ref(const TableContext& c, int cell);

// Nothing where the rule is switched off.
std::optional<Finding> finding_of(const Case& c, const ValidateOptions& options);

}  // namespace crossfoot::validate
