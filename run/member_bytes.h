// The bytes of a document that may be a member of a zip archive.
#pragma once

#include <string>
#include <string_view>

#include "extractors/extractor.h"
#include "model/result.h"

namespace crossfoot::run {

// What a member is made into depends on the archive's bytes and its name in it.
std::string sha256_of_member(const std::string& archive_sha256, const std::string& member);

// In a worker: the bytes of `member` of the zip archive in `bytes`, or `bytes` where it is empty. `unpacked` holds what
// the result points into.
Result<std::string_view> document_bytes(std::string_view bytes, const std::string& member,
                                        const extractors::Limits& limits, std::string& unpacked);

}  // namespace crossfoot::run
