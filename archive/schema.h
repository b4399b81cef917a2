// The tables of an archive, and how an older archive becomes a newer one.
#pragma once

#include "archive/sql.h"

namespace crossfoot::archive {

// Whether the database holds the tables of an archive, of whatever version.
bool has_archive(SqlConnection& connection);

// Creates the tables or brings them forward; an archive made by a newer program is refused. Writes only what is
// missing.
void migrate(SqlConnection& connection);

}  // namespace crossfoot::archive
