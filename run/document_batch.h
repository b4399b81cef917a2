// Documents in, one report out: each is read in a worker, and the pieces arrive at the sink in the order of the paths.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "archive/queue.h"
#include "run/archive_documents.h"
#include "run/config/document_settings.h"
#include "run/observer.h"
#include "run/pipeline.h"
#include "run/report_sink.h"
#include "run/workers/job.h"

namespace crossfoot::run {

// What `check` and `extract` share.
struct BatchOptions {
  std::vector<std::string> paths;
  std::string files_from;  // a list of paths instead, "-" for standard input
  bool null_separated = false;
  bool follow_links = false;  // that are met in directories
  bool every_line = false;    // of a list an empty line is answered, too
  archive::Shard shard;
  std::size_t jobs = 1;
  std::vector<std::string> worker_arguments;  // see PoolOptions
  WorkerLimits worker_limits;
  PipelineOptions pipeline;
};

// What the workers do; the parent has it too, because its first workers are copies of it.
struct BatchReader {
  const BatchOptions& options;
  DocumentSettings& settings;
  std::function<Result<ReportReply>(const ReadDocument&, std::string_view bytes, const Settings&)> make_piece;
};

// Where the parent brings what they have done.
struct BatchReport {
  ReportSink& sink;
  Observer& observer;
  // For each document that was read.
  std::function<void(const std::string& path, const ReportCounts&)> count;
  // Its documents instead of those that the options name.
  const ArchiveDocuments* archived = nullptr;
};

// Nothing was read: what the caller asked for cannot be done.
struct BatchRefusal {
  std::vector<std::string> reasons;
};

// In a worker. Returns the process's exit code.
int serve_batch(const BatchReader& reader);
// In the parent. Throws WorkerError, StreamError and what the sink throws.
std::variant<report::Totals, BatchRefusal> run_batch(const BatchReader& reader, const BatchReport& report);

}  // namespace crossfoot::run
