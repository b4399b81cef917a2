// A diagnosis as a finding: place, figures and the sum laid out; the words come from the rule.
#pragma once

#include "model/finding.h"
#include "validate/relations/case.h"

namespace crossfoot::validate {

// Table, cell, labels and place of a finding.
void place_finding(const TableContext& c, int cell, Finding& finding);
CellRef cell_ref(const TableContext& c, int cell);

Finding finding_of(const Case& c);

}  // namespace crossfoot::validate
