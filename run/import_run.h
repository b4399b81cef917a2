// One import: named files into the queue, the queue through the workers, what they made into the archive.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "archive/queue.h"
#include "archive/store.h"
#include "run/observer.h"
#include "run/pipeline.h"
#include "run/workers/job.h"

namespace crossfoot::run {

struct ImportOptions {
  std::string archive;
  std::vector<std::string> paths;
  std::string files_from;  // a file of paths, or "-"
  bool null_separated = false;
  bool again = false;
  bool follow_links = false;
  archive::KeepOriginals originals = archive::KeepOriginals::copy;
  std::string originals_directory;  // where the archive itself has none
  archive::Shard shard;
  bool news = false;  // what is found is told by the next nightly message
  std::size_t jobs = 1;
  WorkerLimits worker_limits;
  PipelineOptions pipeline;
};

struct ImportSummary {
  std::int64_t importer = 0;  // files.finished_by of what this run finished
  std::int64_t ok = 0, failed = 0, findings = 0;
  std::int64_t unfinished = 0;  // of this shard: after an interrupt
  bool interrupted = false;
  bool all_named = true;  // false: interrupted while directories and lists were read
};

// Results depend on these options besides the bytes.
archive::EngineKey engine_key(const PipelineOptions& options);

// What a worker of `command`, which takes the options of an import, has to know of them.
std::vector<std::string> import_worker_arguments(const ImportOptions& options, const std::string& command);
// The worker's side.
int serve_import(const ImportOptions& options);
// The parent's side. Throws ArchiveError and WorkerError.
ImportSummary run_import(const ImportOptions& options, archive::Archive& archive, Observer& observer);

}  // namespace crossfoot::run
