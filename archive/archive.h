// An archive by its location: a directory (SQLite) or a postgresql:// address.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "archive/member_path.h"
#include "archive/originals.h"
#include "archive/sql.h"

namespace crossfoot::archive {

struct Archive {
  std::unique_ptr<SqlConnection> connection;
  std::string originals_directory;  // empty: none are kept
  bool begun = true;                // false only for ArchiveUse::look
};

bool is_postgres(const std::string& location);

enum class ArchiveUse {
  fill,    // made where there is none
  change,  // must exist
  read,    // must exist, and need not be writable
  look,    // as read; but a database whose import was stopped before it began is one with nothing in it
};

// Brings an older archive forward.
Archive open_archive(const std::string& location, ArchiveUse use);

struct ArchiveStatus {
  std::int64_t documents = 0, ok = 0, failed = 0, pending = 0, running = 0, skipped = 0;
  std::map<std::string, std::int64_t> failures;  // by outcome
};

ArchiveStatus archive_status(SqlConnection& connection);

struct ListedFile {
  MemberPath path;
  std::string status;  // "ok", "failed", "pending" or "skipped"
  std::string outcome, message, sha256;
};

// In bytewise order of the paths; only failures if asked.
void each_file(SqlConnection& connection, bool only_failures, const std::function<void(const ListedFile&)>& take);

// Everything that was read, one JSON object a line, in the order of the paths; nothing in it depends on when, by whom
// or after how many tries a document was read.
void export_lines(SqlConnection& connection, const std::function<void(const std::string&)>& take);

// What is unsound, one sentence each.
std::vector<std::string> verify_archive(const Archive& archive);

}  // namespace crossfoot::archive
