// A zip archive of documents: what it holds, and each document's bytes. Unpacked in memory only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/extractor.h"

namespace crossfoot::extractors {

// A year of daily reports in one archive, many times over.
constexpr std::size_t kMaxMembers = 20'000;

// Names of the documents in a zip archive, sorted; directories and hidden entries are left out. Errors: unsupported
// where the bytes are no zip archive, or one that is itself a document (a package of Office, OpenDocument or Java).
Result<std::vector<std::string>> member_names(std::string_view bytes, const Limits& limits);
Result<std::string> member_bytes(std::string_view bytes, const std::string& name, const Limits& limits);

}  // namespace crossfoot::extractors
