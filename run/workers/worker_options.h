// Options of every command that reads documents in workers.
#pragma once

#include <CLI/CLI.hpp>

#include "extractors/extractor.h"
#include "run/workers/job.h"

namespace crossfoot::run {

inline void add_worker_limits(CLI::App* command, WorkerLimits& limits, extractors::Limits& document_limits) {
  command
      ->add_option("--timeout", limits.timeout_seconds,
                   "Seconds of processor time that one document may take, and ten times as long by the clock "
                   "[default: 6, and 2 for each megabyte]")
      ->check(CLI::Range(1, 86'400));
  command->add_option("--max-memory", limits.max_memory_mb, "Megabytes of memory that one worker may use")
      ->check(CLI::Range(256, 1'048'576))
      ->capture_default_str();
  command->add_option("--max-pages", document_limits.max_pages, "Pages that one document may have")
      ->check(CLI::Range(1, 1'000'000))
      ->capture_default_str();
}

}  // namespace crossfoot::run
