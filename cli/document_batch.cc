#include "cli/document_batch.h"

#include <optional>

#include "cli/exit_codes.h"
#include "cli/files.h"
#include "cli/output.h"
#include "cli/piece_codec.h"
#include "cli/report_output.h"
#include "cli/workers/pool.h"
#include "cli/workers/role.h"
#include "cli/workers/serve.h"

namespace crossfoot {
namespace {

Reply read_one(const JobInput& input, const Batch& batch) {
  PipelineOptions pipeline = batch.options.pipeline;
  pipeline.limits.font_information = input.font_information;
  const Settings& settings = batch.settings.of_text(input.settings);
  DocumentSettings::configure(settings, pipeline);
  const auto read = read_bytes(input.path, input.bytes, pipeline);
  if (!read) return {read.error(), {}, {}};
  const auto made = batch.make_piece(read.value(), input.bytes, settings);
  if (!made) return {made.error(), {}, {}};
  return {std::nullopt, pack(made.value().piece), made.value().counts};
}

void run_all(const std::vector<std::string>& paths, const Batch& batch, Totals& totals) {
  const BatchOptions& options = batch.options;
  PoolOptions pool_options{options.jobs, options.worker_limits, options.pipeline.limits,
                           worker_arguments(batch.command)};
  if (options.color) pool_options.worker_arguments.push_back("--color");  // a worker sees no terminal
  pool_options.settings_of = [&](const std::string& path) {
    const auto text = batch.settings.text_for(path);
    return text ? text.value() : std::string();  // a mistake was reported before the first document
  };
  Pool pool(pool_options);
  std::optional<ReportOutput> output;
  if (!batch.take) output.emplace(*options.format, options.report, options.output);
  run_in_order(pool, pool_options, paths, [&](std::size_t i, const Reply& reply) {
    const std::optional<Piece> piece = reply.error ? std::nullopt : unpack(reply.output);
    if (piece) {
      if (batch.take)
        batch.take(*piece);
      else
        output->add(*piece);
      batch.count(totals, paths[i], reply.counts);
      return;
    }
    totals.failures.push_back({paths[i], reply.error.value_or(Error{Outcome::crash, "the worker sent no report"})});
    if (output) output->add(totals.failures.back());
    flush_output();
    complain(paths[i], totals.failures.back().error);
  });
  if (output) output->finish(totals);
}

// The first mistake in any crossfoot.toml that holds for a document.
std::string mistaken_settings(const std::vector<std::string>& paths, DocumentSettings& settings) {
  for (const std::string& path : paths)
    if (const auto text = settings.text_for(path); !text) return text.error().message;
  return "";
}

}  // namespace

std::optional<Totals> run_batch(const Batch& batch, int& exit_code) {
  const BatchOptions& options = batch.options;
  if (worker_role().worker) {
    exit_code = serve([&](const JobInput& input) { return read_one(input, batch); }, options.worker_limits,
                      options.pipeline.limits);
    return std::nullopt;
  }
  const FileList files = list_files(options.paths);
  std::string why = mistaken_settings(files.paths, batch.settings);
  if (why.empty() && !batch.take) why = ReportOutput::objection(*options.format, options.output, files.paths.size());
  if (!why.empty()) {
    complain(why);
    exit_code = kExitUsage;
    return std::nullopt;
  }
  Totals totals;
  totals.skipped = files.skipped;
  run_all(files.paths, batch, totals);
  return totals;
}

}  // namespace crossfoot
