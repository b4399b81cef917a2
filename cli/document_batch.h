// Documents in, one report out: reads each in a worker, in order, and brings the pieces to where the format belongs.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "archive/queue.h"
#include "cli/pipeline.h"
#include "cli/workers/job.h"
#include "report/format.h"

namespace crossfoot {

// What `check` and `extract` share.
struct BatchOptions {
  std::vector<std::string> paths;
  std::string files_from;  // a list of paths instead, "-" for standard input
  bool null_separated = false;
  Shard shard;
  const Format* format = nullptr;
  std::string output;  // -o
  std::size_t jobs = 1;
  bool color = false;  // asked for, or seen by the parent
  WorkerLimits worker_limits;
  PipelineOptions pipeline;
  ReportContext report;
};

// --files-from, --null and the shards.
void add_list_options(CLI::App* command, BatchOptions& options);

struct BatchPiece {
  Piece piece;
  std::vector<std::int64_t> counts;  // for `count`
};

// In the parent: runs all documents and prints. In a worker: serves them. Returns the totals, or nothing when the
// exit code is already settled in `exit_code` (usage error, end of a worker).
struct Batch {
  const BatchOptions& options;
  const CLI::App& command;
  std::function<Result<BatchPiece>(const ReadDocument&, std::string_view bytes)> make_piece;  // in a worker
  std::function<void(Totals&, const std::vector<std::int64_t>&)> count;                       // in the parent
};
std::optional<Totals> run_batch(const Batch& batch, int& exit_code);

}  // namespace crossfoot
