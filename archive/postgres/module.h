// PostgreSQL's client comes with some twenty libraries (TLS, Kerberos, LDAP). They are in a module that is loaded when
// an archive is on a server, so that a command that reads one report does not wait for them (1 of 14 ms), and a worker
// has them nowhere in its memory.
#pragma once

#include "archive/sql.h"

// The module's one entry; throws ArchiveError. The caller owns the connection.
extern "C" [[gnu::visibility("default")]] crossfoot::archive::SqlConnection* crossfoot_open_postgres(const char* url);
