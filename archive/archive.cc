#include "archive/archive.h"

#include <filesystem>

#include "archive/path_text.h"
#include "archive/schema.h"

namespace crossfoot::archive {

bool is_postgres(const std::string& location) {
  return location.starts_with("postgresql://") || location.starts_with("postgres://");
}

Archive open_archive(const std::string& location, ArchiveUse use) {
  Archive archive;
  if (is_postgres(location)) {
    archive.connection = open_postgres(location);
    archive.begun = use == ArchiveUse::fill || has_archive(*archive.connection);
    if (!archive.begun && use == ArchiveUse::look) return archive;
    if (!archive.begun)
      throw ArchiveError("there is no archive in the database; crossfoot import makes one", Trouble::lasting);
  } else {
    std::error_code ignored;
    if (use != ArchiveUse::fill && !std::filesystem::exists(location + "/archive.sqlite3", ignored))
      throw ArchiveError("there is no archive in " + location + "; crossfoot import makes one", Trouble::lasting);
    archive.connection = open_sqlite(location, use == ArchiveUse::read || use == ArchiveUse::look);
    archive.originals_directory = location + "/originals";
  }
  migrate(*archive.connection);
  return archive;
}

ArchiveStatus archive_status(SqlConnection& connection) {
  ArchiveStatus status;
  // One statement, so that the figures are of one moment.
  for (const SqlRow& row : connection.execute("SELECT state, outcome, count(*) FROM files GROUP BY state, outcome")) {
    const std::string state = text(row[0]);
    const std::int64_t count = number(row[2]);
    if (state == "skipped") {
      status.skipped += count;
      continue;
    }
    status.documents += count;
    if (state == "done") status.ok += count;
    if (state == "queued" || state == "running") status.pending += count;
    if (state == "running") status.running += count;
    if (state == "failed") {
      status.failed += count;
      status.failures[text(row[1])] += count;
    }
  }
  return status;
}

void each_file(SqlConnection& connection, bool only_failures, const std::function<void(const ListedFile&)>& take) {
  const std::string statement = std::string("SELECT path, state, outcome, message, sha256 FROM files") +
                                (only_failures ? " WHERE state = 'failed'" : "") + " ORDER BY path";
  connection.stream(statement, {}, [&](const SqlRow& row) {
    const std::string state = text(row[1]);
    const bool finished = state == "done" || state == "failed";
    take({text_to_place(text(row[0])),
          state == "done"                           ? "ok"
          : state == "queued" || state == "running" ? "pending"
                                                    : state,
          finished ? text(row[2]) : "", finished || state == "skipped" ? text(row[3]) : "",
          finished ? text(row[4]) : ""});
  });
}

}  // namespace crossfoot::archive
