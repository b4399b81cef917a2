// What the archive keeps of a document, as it stands in its tables.
#pragma once

#include <cstdint>
#include <string>

#include "archive/record.h"
#include "archive/sql.h"

namespace crossfoot::archive {

struct StoredDocument {
  std::string sha256, engine, configuration;
  DocumentRecord record;
};

StoredDocument stored_document(SqlConnection& connection, std::int64_t id);

// Of all rows of a document: stored with them, so that verify sees what a disk or a hand has changed.
std::string digest_of(const StoredDocument& document);
std::string digest_of(const std::string& sha256, const std::string& engine, const std::string& configuration,
                      const DocumentRecord& record);

}  // namespace crossfoot::archive
