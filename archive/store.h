// Writes what was made of a document, whole or not at all, and twice without harm.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "archive/queue.h"
#include "archive/record.h"
#include "archive/sql.h"

namespace crossfoot::archive {

struct KnownDocument {
  std::int64_t id = 0;
  std::string outcome, message;
};

// What these bytes were made into by this engine and configuration, if they were.
std::optional<KnownDocument> find_document(SqlConnection& connection, const EngineKey& key, const std::string& sha256);

struct FinishedFile {
  LeasedFile file;
  std::string stamp;
  std::int64_t size = 0;
  bool original_copied = false;
  std::string sha256;                 // empty where the bytes could not be read
  std::optional<std::int64_t> known;  // the document that these bytes are already
  std::string outcome, message;       // of the file; the record's where there is one
  std::optional<DocumentRecord> record;
  bool told = true;  // false: its findings are news for the next nightly message
};

// Inside the caller's transaction. False when the lease has gone to another importer in the meantime.
bool store_finished(SqlConnection& connection, const EngineKey& key, std::int64_t importer,
                    const FinishedFile& finished);

// The findings of a finished file are no news from now on, in no file of its series.
void mark_told(SqlConnection& connection, std::int64_t file);

bool is_failure(const std::string& outcome);

}  // namespace crossfoot::archive
