// Two documents that a worker reads together: they travel as one file, the second behind the first.
#pragma once

#include <cstddef>
#include <string_view>

#include "model/result.h"
#include "run/pipeline.h"
#include "run/workers/job.h"
#include "run/workers/unique_fd.h"

namespace crossfoot::run {

// The files one behind the other in memory; the parent moves their bytes and looks at none.
Result<UniqueFd> joined(const UniqueFd& first, const UniqueFd& second);

struct ReadPair {
  ReadDocument first, second;
};

// In a worker, of what joined() has made.
Result<ReadPair> read_pair(const PairJob& pair, std::string_view bytes, const PipelineOptions& options);

// Both fit where one alone would just fit.
inline extractors::Limits limits_of_both(extractors::Limits limits) {
  limits.max_bytes *= 2;
  return limits;
}

}  // namespace crossfoot::run
