// The tables of an archive, and how an older archive becomes a newer one.
#pragma once

#include "archive/sql.h"

namespace crossfoot {

// Creates the tables or brings them forward; an archive made by a newer program is refused.
void migrate(SqlConnection& connection);

}  // namespace crossfoot
