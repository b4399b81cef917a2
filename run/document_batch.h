// Documents in, one report out: reads each in a worker, in order, and brings the pieces to where the format belongs.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "archive/queue.h"
#include "report/format.h"
#include "run/archive_documents.h"
#include "run/config/document_settings.h"
#include "run/pipeline.h"
#include "run/workers/job.h"

namespace crossfoot::run {

// What `check` and `extract` share.
struct BatchOptions {
  std::vector<std::string> paths;
  std::string files_from;  // a list of paths instead, "-" for standard input
  bool null_separated = false;
  archive::Shard shard;
  const report::Format* format = nullptr;
  std::string output;  // -o
  std::size_t jobs = 1;
  bool no_config = false;
  bool color = false;                                 // asked for, or seen by the parent
  std::vector<std::string> further_worker_arguments;  // beside the options of the command line
  WorkerLimits worker_limits;
  PipelineOptions pipeline;
  report::ReportContext report;
};

// --files-from, --null and the shards.
void add_list_options(CLI::App* command, BatchOptions& options);

struct BatchPiece {
  report::Piece piece;
  std::vector<std::int64_t> counts;  // for `count`
};

// In the parent: runs all documents and prints. In a worker: serves them. Returns the totals, or nothing when the
// exit code is already settled in `exit_code` (usage error, end of a worker).
struct Batch {
  const BatchOptions& options;
  const CLI::App& command;
  DocumentSettings& settings;
  // In a worker.
  std::function<Result<BatchPiece>(const ReadDocument&, std::string_view bytes, const Settings&)> make_piece;
  // In the parent, for each document that was read.
  std::function<void(report::Totals&, const std::string& path, const std::vector<std::int64_t>&)> count;
  // Takes the pieces instead of the report's output, where there is to be none.
  std::function<void(const report::Piece&)> take = {};
  // In the parent: its documents instead of those that the options name.
  const ArchiveDocuments* archived = nullptr;
};
std::optional<report::Totals> run_batch(const Batch& batch, int& exit_code);

}  // namespace crossfoot::run
