// What was tested in a table: counts, and for those who ask the relations that hold and why some cells could not be
// checked.
#pragma once

#include "model/finding.h"
#include "validate/relations/case.h"
#include "validate/validate.h"

namespace crossfoot::validate {

TableCheck summarize(const TableContext& c, bool list_passed);

}  // namespace crossfoot::validate
