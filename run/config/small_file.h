// Files beside reports that are read whole before any report is: the parent's memory and patience are theirs.
#pragma once

#include <cstddef>
#include <string>

#include "model/result.h"

namespace crossfoot::run {

struct SmallFile {
  std::string bytes;
  // Nobody but root and this process's user can have written it or put it into its folder.
  bool is_ours = false;
};

// Errors, which name the file: not_found; unsupported for what is no regular file; too_large.
Result<SmallFile> read_small_file(const std::string& path, std::size_t most_bytes);

}  // namespace crossfoot::run
