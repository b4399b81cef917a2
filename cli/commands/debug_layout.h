// crossfoot extract --debug-layout: pictures for who works on the layout engine.
#pragma once

#include <string>
#include <vector>

#include "cli/command_line.h"
#include "extractors/extractor.h"
#include "run/workers/job.h"

namespace crossfoot::cli {

struct DrawingOptions {
  std::vector<std::string> paths;
  std::string folder;  // of the pictures; one inside it for each document where there are several
  run::WorkerLimits worker_limits;
  extractors::Limits limits;
};

// Draws the pages of each PDF in a worker and writes them here; in a worker, serves that. The exit code.
int run_debug_layout(const DrawingOptions& options, const Command& command);

}  // namespace crossfoot::cli
