// The bytes that are hashed are the bytes that are read, and those that are kept: a file that is written to in between
// would put the reading of one text under the hash of another, for every later copy of it.
#pragma once

#include <string>

#include "extractors/extractor.h"
#include "model/result.h"
#include "run/workers/unique_fd.h"

namespace crossfoot::run {

struct SealedCopy {
  UniqueFd file;  // in memory; nobody can change it any more
  std::string sha256;
};

// From the beginning of `file`. Errors: not_found where it cannot be read, too_large. Throws WorkerError where the
// machine has no memory for it now.
Result<SealedCopy> sealed_copy(const UniqueFd& file, const extractors::Limits& limits);

}  // namespace crossfoot::run
