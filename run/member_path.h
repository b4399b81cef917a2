// A document by the path under which an archive of reports lists it: a file, or ARCHIVE.zip!/NAME inside one.
#pragma once

#include <string>
#include <string_view>

#include "extractors/extractor.h"
#include "model/result.h"

namespace crossfoot::run {

struct MemberPath {
  std::string file;
  std::string member;  // empty: the file is the document
};

// Looks at the file system: "new!/report.txt" may also be a file in the folder "new!".
MemberPath split_member_path(const std::string& path);

// What a member is made into depends on the archive's bytes and its name in it.
std::string sha256_of_member(const std::string& archive_sha256, const std::string& member);

// In a worker: the bytes of `member` of the zip archive in `bytes`, or `bytes` where it is empty. `unpacked` holds what
// the result points into.
Result<std::string_view> document_bytes(std::string_view bytes, const std::string& member,
                                        const extractors::Limits& limits, std::string& unpacked);

}  // namespace crossfoot::run
