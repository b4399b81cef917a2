// Two documents that a worker reads together: they travel as one file, the second behind the first.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "cli/pipeline.h"
#include "cli/workers/job.h"
#include "cli/workers/unique_fd.h"
#include "model/result.h"

namespace crossfoot {

// JobInput::settings of such a file: where the second document begins, and what both are called.
struct DocumentPair {
  std::size_t first_bytes = 0;
  std::string first, second;  // paths

  std::string encode() const;
  static std::optional<DocumentPair> decode(std::string_view text);
};

// The files one behind the other in memory; the parent moves their bytes and looks at none.
Result<UniqueFd> joined(const UniqueFd& first, const UniqueFd& second);

std::size_t size_of(const UniqueFd& file);

struct ReadPair {
  ReadDocument first, second;
};

// In a worker.
Result<ReadPair> read_pair(const DocumentPair& pair, std::string_view bytes, const PipelineOptions& options);

// Both fit where one alone would just fit.
inline Limits limits_of_both(Limits limits) {
  limits.max_bytes *= 2;
  return limits;
}

}  // namespace crossfoot
