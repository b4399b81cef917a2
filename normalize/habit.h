// What is usual in a column, a table and the document re-ranks the readings that a string alone leaves open.
#pragma once

#include "model/statement.h"

namespace crossfoot::normalize {

void apply_habits(Statement& statement);

}  // namespace crossfoot::normalize
