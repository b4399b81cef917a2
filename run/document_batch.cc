#include "run/document_batch.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <utility>

#include "archive/path_text.h"
#include "cli/exit_codes.h"
#include "cli/output.h"
#include "cli/report_output.h"
#include "run/files.h"
#include "run/in_order.h"
#include "run/member_path.h"
#include "run/piece_codec.h"
#include "run/shards.h"
#include "run/workers/document_file.h"
#include "run/workers/pool.h"
#include "run/workers/role.h"
#include "run/workers/sandbox.h"
#include "run/workers/serve.h"

namespace crossfoot::run {
namespace {

// Of a list nobody knows how long it is before its end.
constexpr std::size_t kManyDocuments = SIZE_MAX;

// In JobInput::settings: the name of a member of a zip archive, which holds no zero byte, this, and the settings' text.
constexpr char kEndOfMember = '\0';

Reply read_one(const JobInput& input, const Batch& batch) {
  PipelineOptions pipeline = batch.options.pipeline;
  pipeline.limits.font_information = input.font_information;
  const std::size_t mark = std::min(input.settings.find(kEndOfMember), input.settings.size());
  std::string unpacked;
  const auto bytes = document_bytes(input.bytes, input.settings.substr(0, mark), pipeline.limits, unpacked);
  if (!bytes) return {bytes.error(), {}, {}};
  const Settings& settings = batch.settings.of_text(input.settings.substr(std::min(mark + 1, input.settings.size())));
  DocumentSettings::configure(settings, pipeline);
  const auto read = read_bytes(input.path, bytes.value(), pipeline);
  if (!read) return {read.error(), {}, {}};
  auto made = batch.make_piece(read.value(), bytes.value(), settings);
  if (!made) return {made.error(), {}, {}};
  return {std::nullopt, pack(std::move(made.value().piece)), made.value().counts};
}

void warn_of_missing_walls(const Pool& pool) {
  if (!pool.ready()) return;
  if (const std::string missing = missing_walls(*pool.ready()); !missing.empty()) cli::complain(missing);
}

int serve_batch(const Batch& batch) {
  return serve([&](const JobInput& input) { return read_one(input, batch); }, batch.options.worker_limits,
               batch.options.pipeline.limits);
}

void run_all(PathSource& paths, const Batch& batch, report::Totals& totals) {
  const BatchOptions& options = batch.options;
  PoolOptions pool_options{options.jobs, options.worker_limits, options.pipeline.limits,
                           worker_arguments(batch.command)};
  pool_options.worker_arguments.insert(pool_options.worker_arguments.end(), options.further_worker_arguments.begin(),
                                       options.further_worker_arguments.end());
  if (options.color) pool_options.worker_arguments.push_back("--color");  // a worker sees no terminal
  pool_options.settings_of = [&](const std::string& path) {
    const auto text = batch.settings.text_for(path);  // found without mistakes when the document was opened
    return (batch.archived == nullptr ? "" : split_member_path(path).member) + kEndOfMember + text.value();
  };
  if (batch.archived == nullptr) pool_options.serve = [&batch] { return serve_batch(batch); };
  Pool pool(pool_options);
  std::optional<cli::ReportOutput> output;
  if (!batch.take) output.emplace(*options.format, options.report, options.output);
  const auto deliver = [&](const std::string& path, Reply reply) {
    const std::optional<report::Piece> piece = reply.error ? std::nullopt : unpack(std::move(reply.output));
    if (piece) {
      if (batch.take)
        batch.take(*piece);
      else
        output->add(*piece);
      batch.count(totals, path, reply.counts);
      return;
    }
    totals.failures.push_back({path, reply.error.value_or(Error{Outcome::crash, "the worker sent no report"})});
    if (output) output->add(totals.failures.back());
    cli::flush_output();
    cli::complain(path, totals.failures.back().error);
  };
  const auto open = [&](const std::string& path) {
    const extractors::Limits& limits = options.pipeline.limits;
    // Of a path from a list: the others were looked at before.
    if (const auto text = batch.settings.text_for(path); !text)
      return Result<UniqueFd>(Error{Outcome::unsupported, text.error().message});
    return batch.archived == nullptr ? open_document(path, limits) : batch.archived->open(path, limits);
  };
  run_in_order(pool, options.jobs, paths, {open, deliver, cli::flush_output});
  if (output) output->finish(totals);
  warn_of_missing_walls(pool);
}

// The first mistake in any crossfoot.toml that holds for a document.
std::string mistaken_settings(const std::vector<std::string>& paths, DocumentSettings& settings) {
  for (const std::string& path : paths)
    if (const auto text = settings.text_for(path); !text) return text.error().message;
  return "";
}

// A copy or report that would take the place of a report that is to be read.
std::string overwritten(const std::vector<std::string>& paths, const std::string& output) {
  for (const std::string& path : paths) {
    std::error_code different;
    if (std::filesystem::equivalent(path, output, different))
      return path + " would be overwritten; give another name with -o";
  }
  return "";
}

// Why the batch cannot begin, or empty.
std::string objection(const Batch& batch, const FileList& files) {
  const BatchOptions& options = batch.options;
  const bool listed = !options.files_from.empty();
  if (std::string why = objection_to(options.shard); !why.empty()) return why;
  if (files.paths.empty() && options.paths.empty() && !listed)
    return "nothing to read: name reports or directories, or give --files-from";
  if (std::string mistake = mistaken_settings(files.paths, batch.settings); !mistake.empty()) return mistake;
  if (batch.take) return "";
  const std::size_t named = listed ? kManyDocuments : files.paths.size();
  if (std::string why = cli::ReportOutput::objection(*options.format, options.output, named); !why.empty()) return why;
  return options.output.empty() ? "" : overwritten(files.paths, options.output);
}

}  // namespace

void add_list_options(CLI::App* command, BatchOptions& options) {
  CLI::Option* list = command->add_option("--files-from", options.files_from,
                                          "Read paths from this file, one a line; - is standard input");
  list->excludes(command->get_option("paths"));
  command->add_flag("--null", options.null_separated, "Paths in the list end with a zero byte instead of a line");
  add_shard_options(command, options.shard);
}

std::optional<report::Totals> run_batch(const Batch& batch, int& exit_code) {
  const BatchOptions& options = batch.options;
  if (worker_role().worker) {
    exit_code = serve_batch(batch);
    return std::nullopt;
  }
  const bool listed = !options.files_from.empty();
  const FileList files = batch.archived == nullptr ? list_files(options.paths) : FileList{batch.archived->paths(), 0};
  if (const std::string why = objection(batch, files); !why.empty()) {
    cli::complain(why);
    exit_code = cli::kExitUsage;
    return std::nullopt;
  }
  if (!listed && files.paths.empty()) {
    for (const std::string& path : options.paths)
      cli::complain(path, {Outcome::not_found, "no reports in this directory"});
    exit_code = cli::kExitUsage;
    return std::nullopt;
  }
  PathSource source =
      listed ? PathSource(options.files_from, options.null_separated ? '\0' : '\n') : PathSource(files.paths);
  if (options.format != nullptr && options.format->name == "jsonl") source.keep_empty();
  source.keep_only(
      [&](const std::string& path) { return archive::shard_hash(path) % options.shard.count == options.shard.index; });
  report::Totals totals;
  totals.skipped = files.skipped;
  run_all(source, batch, totals);
  return totals;
}

}  // namespace crossfoot::run
