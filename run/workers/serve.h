// The worker's side: documents come in as descriptors, replies go out as frames.
#pragma once

#include "extractors/extractor.h"
#include "run/workers/job.h"

namespace crossfoot::run {

// Returns the process's exit code when the parent closes the channel.
int serve(const Job& job, const WorkerLimits& limits, const extractors::Limits& document_limits);

}  // namespace crossfoot::run
