// Whether a table says more once a figure reads otherwise: a second formula that only the repair makes hold is a second
// witness.
#pragma once

#include <functional>
#include <vector>

#include "validate/relations/engine.h"

namespace crossfoot::validate {

// Marks the diagnoses that a second formula confirms, of those that are not sure without one, and drops the tentative
// ones that none does. `search` finds the relations of a model anew.
void confirm(const CheckedTable& table, std::vector<Diagnosis>& diagnoses,
             const std::function<void(TableModel&)>& search);

}  // namespace crossfoot::validate
