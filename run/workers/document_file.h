// Opening what a command line names. The parent opens and never reads: a worker gets the descriptor.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "extractors/extractor.h"
#include "model/result.h"
#include "run/workers/unique_fd.h"

namespace crossfoot::run {

// Errors: not_found; unsupported for directories, pipes, sockets and devices; too_large.
Result<UniqueFd> open_document(const std::string& path, const extractors::Limits& limits);

// In bytes; nothing for what is no open file.
std::optional<std::size_t> size_of(int fd);

}  // namespace crossfoot::run
