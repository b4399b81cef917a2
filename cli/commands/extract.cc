// crossfoot extract: what was read, without judging it.
#include <memory>

#include "cli/commands/commands.h"
#include "cli/exit_codes.h"
#include "cli/files.h"
#include "cli/output.h"
#include "cli/pipeline.h"
#include "cli/shared_options.h"
#include "cli/workers/pool.h"
#include "cli/workers/role.h"
#include "cli/workers/serve.h"
#include "cli/workers/worker_options.h"
#include "model/dump.h"
#include "report/json.h"
#include "report/safe_text.h"

namespace crossfoot {
namespace {

struct ExtractOptions {
  std::vector<std::string> paths;
  std::string format = "text";
  std::size_t jobs = 1;
  WorkerLimits worker_limits;
  PipelineOptions pipeline;
};

// Runs in a worker.
Reply extract_one(const JobInput& input, const ExtractOptions& options) {
  PipelineOptions pipeline = options.pipeline;
  pipeline.limits.font_information = input.font_information;
  const auto read = read_bytes(input.path, input.bytes, pipeline);
  if (!read) return {read.error(), {}, {}};
  const Document& document = *read.value().document;
  if (options.format == "json") return {std::nullopt, document_json(document, read.value().statement) + "\n", {}};
  return {std::nullopt, visible(dump(document)), {}};
}

int run_extract(const ExtractOptions& options, const CLI::App& command) {
  if (worker_role().worker)
    return serve([&](const JobInput& input) { return extract_one(input, options); }, options.worker_limits,
                 options.pipeline.limits);
  const FileList files = list_files(options.paths);
  const PoolOptions pool_options{options.jobs, options.worker_limits, options.pipeline.limits,
                                 worker_arguments(command)};
  Pool pool(pool_options);
  int exit_code = kExitClean;
  run_in_order(pool, pool_options, files.paths, [&](std::size_t i, const Reply& reply) {
    print(reply.output);
    if (!reply.error) return;
    flush_output();
    complain(files.paths[i], *reply.error);
    exit_code = kExitUnreadable;
  });
  flush_output();
  return exit_code;
}

}  // namespace

void add_extract_command(CLI::App& app, int& exit_code) {
  auto options = std::make_shared<ExtractOptions>();
  CLI::App* command = app.add_subcommand("extract", "Show the tables and text that were read");
  command->add_option("paths", options->paths, "Reports, or directories of reports")->required();
  command->add_option("--format", options->format, "text for people, json with one object per document and line")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  add_document_language(command, options->pipeline.normalize.language);
  add_jobs(command, options->jobs);
  add_worker_limits(command, options->worker_limits, options->pipeline.limits);
  command->footer(
      "Examples:\n"
      "  crossfoot extract q3.pdf                      tables and blocks as text\n"
      "  crossfoot extract --format json q3.docx       the same with places and readings");
  command->callback([options, command, &exit_code] { exit_code = run_extract(*options, *command); });
}

}  // namespace crossfoot
