// Holds new reports against their relatives in the archive, each pair read in a worker.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "archive/news.h"
#include "archive/originals.h"
#include "cli/import_run.h"
#include "cli/workers/pool.h"

namespace crossfoot {

class NightlyComparison {
 public:
  NightlyComparison(const ImportOptions& options, const Archive& archive);

  // Warnings and errors; nothing where either file is no longer to be had as it was read, or not as a whole. Throws
  // WorkerError.
  std::optional<std::vector<NewsFinding>> operator()(const FileVersion& relative, Kin kin, const FileVersion& fresh);

 private:
  const ImportOptions& options_;
  const Originals originals_;
  std::string settings_;  // of the next pair
  Pool pool_;
};

// The worker's side.
int serve_nightly(const ImportOptions& options);

}  // namespace crossfoot
