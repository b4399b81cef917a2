// The worker's side: documents come in as descriptors, replies go out as frames.
#pragma once

#include "cli/workers/job.h"
#include "extractors/extractor.h"

namespace crossfoot {

// Returns the process's exit code when the parent closes the channel.
int serve(const Job& job, const WorkerLimits& limits, const Limits& document_limits);

}  // namespace crossfoot
