// Holds new reports against their relatives in the archive, each pair read in a worker.
#pragma once

#include <optional>
#include <vector>

#include "archive/news.h"
#include "archive/originals.h"
#include "run/import_run.h"
#include "run/workers/pool.h"

namespace crossfoot::run {

class NightlyComparison {
 public:
  NightlyComparison(const ImportOptions& options, const archive::Archive& archive);

  // Warnings and errors; nothing where either file is no longer to be had as it was read, or not as a whole. Throws
  // WorkerError.
  std::optional<std::vector<archive::NewsFinding>> operator()(const archive::FileVersion& relative, archive::Kin kin,
                                                              const archive::FileVersion& fresh);

 private:
  const ImportOptions& options_;
  const archive::Originals originals_;
  Pool pool_;
};

// By the figures that the archive keeps.
std::vector<archive::NewsFinding> compare_kept_figures(const ReportFacts& relative, archive::Kin kin,
                                                       const ReportFacts& fresh);

// The worker's side.
int serve_nightly(const ImportOptions& options);

}  // namespace crossfoot::run
