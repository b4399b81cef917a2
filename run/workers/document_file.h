// Opening what a command line names. The parent opens and never reads: a worker gets the descriptor.
#pragma once

#include <string>

#include "extractors/extractor.h"
#include "model/result.h"
#include "run/workers/unique_fd.h"

namespace crossfoot::run {

// Errors: not_found; unsupported for directories, pipes, sockets and devices; too_large.
Result<UniqueFd> open_document(const std::string& path, const extractors::Limits& limits);

}  // namespace crossfoot::run
