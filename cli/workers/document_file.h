// Opening what a command line names. The parent opens and never reads: a worker gets the descriptor.
#pragma once

#include <string>

#include "cli/workers/unique_fd.h"
#include "extractors/extractor.h"
#include "model/result.h"

namespace crossfoot {

// Errors: not_found; unsupported for directories, pipes, sockets and devices; too_large.
Result<UniqueFd> open_document(const std::string& path, const Limits& limits);

}  // namespace crossfoot
