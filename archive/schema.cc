#include "archive/schema.h"

#include <iterator>
#include <set>
#include <string>

#include "archive/path_text.h"

namespace crossfoot::archive {
namespace {

// Version 1. `files` is both the register of what was named and the queue; `documents` is what was made of some bytes,
// once per engine version and configuration, whatever the number of files that hold them.
constexpr const char* kVersion1[] = {
    "CREATE TABLE importers ("
    " name BIGINT PRIMARY KEY,"  // also the number of the lock that it holds while it lives
    " started BIGINT NOT NULL, finished BIGINT,"
    " engine TEXT NOT NULL, configuration TEXT NOT NULL,"
    " done BIGINT NOT NULL DEFAULT 0, failed BIGINT NOT NULL DEFAULT 0)",

    "CREATE TABLE documents ("
    " id {id},"
    " sha256 TEXT NOT NULL, engine TEXT NOT NULL, configuration TEXT NOT NULL,"
    " outcome TEXT NOT NULL, message TEXT NOT NULL,"
    " media_type TEXT NOT NULL, pages BIGINT NOT NULL, languages TEXT NOT NULL, title TEXT NOT NULL,"
    " period_start TEXT NOT NULL, period_end TEXT NOT NULL, warnings TEXT NOT NULL,"
    " parts BIGINT NOT NULL,"  // how many rows of the tables below belong to it: verify counts them
    " UNIQUE (sha256, engine, configuration))",

    "CREATE TABLE files ("
    " id {id},"
    " path TEXT {bytewise} NOT NULL UNIQUE,"
    " shard BIGINT NOT NULL,"
    " series TEXT NOT NULL,"
    " state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'skipped')),"
    " outcome TEXT, message TEXT,"
    " tries BIGINT NOT NULL DEFAULT 0,"
    " importer BIGINT REFERENCES importers (name), lease_until BIGINT,"
    " stamp TEXT NOT NULL, size BIGINT, sha256 TEXT,"
    " original BIGINT NOT NULL DEFAULT 0,"  // 1: a copy of the bytes is kept under their hash
    " engine TEXT NOT NULL, configuration TEXT NOT NULL,"
    " finished BIGINT, finished_by BIGINT REFERENCES importers (name),"
    " document BIGINT REFERENCES documents (id),"
    " told BIGINT NOT NULL DEFAULT 0)",  // 0: finished, and no nightly message has told of it
    "CREATE INDEX files_by_state ON files (state, id)",
    "CREATE INDEX files_by_document ON files (document)",
    "CREATE INDEX files_by_series ON files (series)",
    "CREATE INDEX files_untold ON files (id) WHERE told = 0 AND state IN ('done', 'failed')",

    "CREATE TABLE blocks ("
    " document BIGINT NOT NULL REFERENCES documents (id) ON DELETE CASCADE, number BIGINT NOT NULL,"
    " kind TEXT NOT NULL, page BIGINT NOT NULL, level BIGINT NOT NULL, table_number BIGINT NOT NULL, text TEXT NOT "
    "NULL,"
    " PRIMARY KEY (document, number)) {keyed}",

    "CREATE TABLE report_tables ("
    " document BIGINT NOT NULL REFERENCES documents (id) ON DELETE CASCADE, number BIGINT NOT NULL,"
    " name TEXT NOT NULL, page BIGINT NOT NULL, caption TEXT NOT NULL, section TEXT NOT NULL,"
    " row_count BIGINT NOT NULL, column_count BIGINT NOT NULL, header_rows BIGINT NOT NULL,"
    " PRIMARY KEY (document, number)) {keyed}",

    "CREATE TABLE cells ("
    " document BIGINT NOT NULL REFERENCES documents (id) ON DELETE CASCADE, table_number BIGINT NOT NULL,"
    " row_number BIGINT NOT NULL, column_number BIGINT NOT NULL, row_span BIGINT NOT NULL, column_span BIGINT NOT NULL,"
    " text TEXT NOT NULL, readings TEXT,"  // a JSON array, best first
    " PRIMARY KEY (document, table_number, row_number, column_number)) {keyed}",

    "CREATE TABLE facts ("
    " document BIGINT NOT NULL REFERENCES documents (id) ON DELETE CASCADE, number BIGINT NOT NULL,"
    " concept TEXT NOT NULL, member TEXT NOT NULL, period_start TEXT NOT NULL, period_end TEXT NOT NULL,"
    " unit TEXT NOT NULL, value TEXT NOT NULL,"  // values are decimal strings: no database rounds them
    " table_number BIGINT NOT NULL, row_number BIGINT NOT NULL, column_number BIGINT NOT NULL, page BIGINT NOT NULL,"
    " PRIMARY KEY (document, number)) {keyed}",

    "CREATE TABLE findings ("
    " document BIGINT NOT NULL REFERENCES documents (id) ON DELETE CASCADE, number BIGINT NOT NULL,"
    " fingerprint TEXT NOT NULL, id TEXT NOT NULL, rule TEXT NOT NULL, severity TEXT NOT NULL, origin TEXT NOT NULL,"
    " place TEXT NOT NULL, stated TEXT NOT NULL, expected TEXT NOT NULL,"
    " message_en TEXT NOT NULL, message_es TEXT NOT NULL, suggestion_en TEXT NOT NULL, suggestion_es TEXT NOT NULL,"
    " PRIMARY KEY (document, number)) {keyed}",

    // What a nightly message has already told, by series, so that a corrected version of a report is not news again.
    "CREATE TABLE told ("
    " series TEXT NOT NULL, fingerprint TEXT NOT NULL, since BIGINT NOT NULL,"
    " PRIMARY KEY (series, fingerprint)) {keyed}",
};

// Version 2: "!/" in files.path stands between a zip archive and its member and nowhere else (place_to_text). In
// version 1 it stood in the name of a file as well; which it was is seen from the row of the archive.
MemberPath place_in_version_1(const std::string& text, const std::set<std::string>& archives) {
  for (std::size_t mark = text.find(kMemberMark); mark != std::string::npos; mark = text.find(kMemberMark, mark + 1))
    if (archives.contains(text.substr(0, mark)))
      return {text_to_path(text.substr(0, mark)), text_to_path(text.substr(mark + kMemberMark.size()))};
  return text_to_path(text);
}

void mark_members_only(SqlConnection& connection) {
  std::set<std::string> archives;
  for (const SqlRow& row : connection.execute(
           "SELECT path FROM files WHERE state = 'skipped' AND message LIKE 'an archive of % documents'"))
    archives.insert(text(row[0]));
  for (const SqlRow& row : connection.execute("SELECT id, path FROM files WHERE path LIKE '%!/%'"))
    if (const std::string path = place_to_text(place_in_version_1(text(row[1]), archives)); path != text(row[1]))
      connection.execute("UPDATE files SET path = $2 WHERE id = $1", {row[0], sql(path)});
}

void create_tables(SqlConnection& connection) {
  for (const char* statement : kVersion1) connection.execute(statement);
}

// Version 3. Empty for documents that were read before: verify then counts their rows only.
void add_digests(SqlConnection& connection) {
  connection.execute("ALTER TABLE documents ADD COLUMN digest TEXT NOT NULL DEFAULT ''");
}

// Migrations go forward only: a released version never changes, a new one is added below it.
constexpr void (*kVersions[])(SqlConnection&) = {create_tables, mark_members_only, add_digests};

std::size_t version_of(SqlConnection& connection) {
  const auto rows = connection.execute("SELECT version FROM archive_version");
  const std::size_t present = rows.empty() ? 0 : static_cast<std::size_t>(number(rows[0][0]));
  if (present > std::size(kVersions))
    throw ArchiveError("the archive was made by a newer version of crossfoot; use that one", Trouble::lasting);
  return present;
}

}  // namespace

bool has_archive(SqlConnection& connection) { return connection.has_table("archive_version"); }

void migrate(SqlConnection& connection) {
  const std::size_t wanted = std::size(kVersions);
  if (has_archive(connection) && version_of(connection) == wanted) return;
  if (connection.is_read_only())
    throw ArchiveError("the archive is of an older version, and without write permission it stays so",
                       Trouble::lasting);
  Transaction transaction(connection);
  connection.execute("{lock_schema}");
  connection.execute("CREATE TABLE IF NOT EXISTS archive_version (version BIGINT NOT NULL)");
  const std::size_t present = version_of(connection);
  for (std::size_t version = present; version < wanted; ++version) kVersions[version](connection);
  if (present != wanted) {
    connection.execute("DELETE FROM archive_version");
    connection.execute("INSERT INTO archive_version VALUES ($1)", {sql(wanted)});
  }
  transaction.commit();
}

}  // namespace crossfoot::archive
