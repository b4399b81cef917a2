#include "cli/commands/import_options.h"

#include <fmt/format.h>

#include <cstdlib>
#include <optional>

#include "cli/exit_codes.h"
#include "cli/output.h"
#include "cli/shared_options.h"
#include "cli/workers/worker_options.h"

namespace crossfoot {
namespace {

// Where each engine tells a task of an array job its number. The number of shards is always said: an engine that
// submits three tasks of a hundred again says "3", and every document would land elsewhere.
constexpr const char* kIndexVariables[] = {"SLURM_ARRAY_TASK_ID", "JOB_COMPLETION_INDEX", "AWS_BATCH_JOB_ARRAY_INDEX",
                                           "OMPI_COMM_WORLD_RANK"};

std::optional<std::int64_t> plain_number(const std::string& text) {
  if (text.empty() || text.size() > 9 || text.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  return std::atoll(text.c_str());
}

std::int64_t index_from_environment() {
  for (const char* variable : kIndexVariables)
    if (const char* value = std::getenv(variable); value != nullptr)
      if (const auto index = plain_number(value)) return *index;
  throw CLI::ValidationError("--shard",
                             "auto finds no index: none of SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX, "
                             "AWS_BATCH_JOB_ARRAY_INDEX and OMPI_COMM_WORLD_RANK is set");
}

void set_shard(Shard& shard, const std::string& text) {
  const auto index = plain_number(text);
  if (!index && text != "auto") throw CLI::ValidationError("--shard", "a number or auto is wanted, not " + text);
  shard.index = index ? *index : index_from_environment();
}

}  // namespace

void add_archive_option(CLI::App* command, std::string& archive) {
  command
      ->add_option("--archive", archive, "The archive: a directory, or postgresql://… when several machines share it")
      ->required()
      ->envname("CROSSFOOT_ARCHIVE");
}

void add_import_options(CLI::App* command, ImportOptions& options) {
  add_archive_option(command, options.archive);
  command->add_flag_callback(
      "--link", [&options] { options.originals = KeepOriginals::link; },
      "Keep a second name for each original instead of a copy");
  command->add_flag_callback(
      "--no-originals", [&options] { options.originals = KeepOriginals::none; }, "Keep no originals");
  command->add_option("--originals", options.originals_directory,
                      "Directory for originals, by their hash [default: in the archive]");
  command->add_option_function<std::vector<std::string>>(
      "--disable",
      [&options](const std::vector<std::string>& names) {
        for (const std::string& name : names) {
          const RuleInfo* rule = find_rule(name);
          if (rule == nullptr)
            throw CLI::ValidationError("--disable", "there is no rule " + name + "; crossfoot rules lists them");
          options.pipeline.validate.disabled.insert(std::string(rule->id));
        }
      },
      "Rules not to apply, by id or name");
  command->add_flag("--quiet", options.quiet, "No progress, no summary");
  add_document_language(command, options.pipeline.normalize.language);
  add_jobs(command, options.jobs);
  add_worker_limits(command, options.worker_limits, options.pipeline.limits);
}

void add_selection_options(CLI::App* command, ImportOptions& options) {
  command->add_option("paths", options.paths, "Reports, directories of reports, or shell patterns");
  command->add_option("--files-from", options.files_from, "Read paths from this file, one a line; - is standard input");
  command->add_flag("--null", options.null_separated, "Paths in the list end with a zero byte instead of a line");
  command->add_flag("--again", options.again, "Read also what was read before");
  command->add_flag("--follow-links", options.follow_links, "Follow symbolic links met in directories");
  CLI::Option* count = command->add_option("--shards", options.shard.count, "Number of shards of an array job")
                           ->check(CLI::Range(1, 1'000'000));
  command
      ->add_option_function<std::string>(
          "--shard", [&options](const std::string& text) { set_shard(options.shard, text); },
          "This task's shard, from 0, or auto")
      ->needs(count);
}

int report_import(const ImportSummary& summary, const ImportOptions& options) {
  if (!options.quiet)
    print(fmt::format("{} documents: {} read, {} failed; {} findings\n", summary.ok + summary.failed, summary.ok,
                      summary.failed, summary.findings));
  if (summary.failed > 0 && !options.quiet)
    print("crossfoot status --archive … lists what failed and what would help\n");
  flush_output();
  if (summary.unfinished == 0) return kExitClean;
  complain(fmt::format("{}{} documents are still to be read; the same command goes on where this one stopped",
                       summary.interrupted ? "stopped: " : "", summary.unfinished));
  return kExitTryAgain;
}

}  // namespace crossfoot
