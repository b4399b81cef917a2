// Two documents that a worker reads together: they travel as one file, the second behind the first.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/result.h"
#include "run/pipeline.h"
#include "run/workers/job.h"
#include "run/workers/unique_fd.h"

namespace crossfoot::run {

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
inline extractors::Limits limits_of_both(extractors::Limits limits) {
  limits.max_bytes *= 2;
  return limits;
}

}  // namespace crossfoot::run
