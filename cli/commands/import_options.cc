#include "cli/commands/import_options.h"

#include <fmt/format.h>

#include "cli/exit_codes.h"
#include "cli/list_options.h"
#include "cli/output.h"
#include "cli/shared_options.h"
#include "run/shards.h"

namespace crossfoot::cli {
void add_archive_option(const Command& command, std::string& archive) {
  command.add_option("--archive", archive, "The archive: a directory, or postgresql://… when several machines share it")
      .required()
      .or_environment("CROSSFOOT_ARCHIVE");
}

void add_import_options(const Command& command, ImportOptions& options) {
  add_archive_option(command, options.archive);
  command.add_flag(
      "--link", [&options] { options.originals = archive::KeepOriginals::link; },
      "Keep a second name for each original instead of a copy");
  command.add_flag(
      "--no-originals", [&options] { options.originals = archive::KeepOriginals::none; }, "Keep no originals");
  command.add_option("--originals", options.originals_directory,
                     "Directory for originals, by their hash [default: in the archive]");
  command.add_taken_each(
      "--disable",
      [&options](const std::string& name) {
        const RuleInfo* rule = validate::find_rule(name);
        if (rule == nullptr) return "there is no rule " + name + "; crossfoot rules lists them";
        options.pipeline.validate.disabled.insert(std::string(rule->id));
        return std::string();
      },
      "Rules not to apply, by id or name");
  command.add_flag("--quiet", options.quiet, "No progress, no summary");
  add_document_language(command, options.pipeline.normalize.language);
  add_jobs(command, options.jobs);
  add_worker_limits(command, options.worker_limits, options.pipeline.limits);
}

void add_selection_options(const Command& command, run::ImportOptions& options) {
  command.add_option("paths", options.paths, "Reports, directories of reports, or shell patterns");
  command.add_option("--files-from", options.files_from, "Read paths from this file, one a line; - is standard input");
  command.add_flag("--null", options.null_separated, "Paths in the list end with a zero byte instead of a line");
  command.add_flag("--again", options.again, "Read also what was read before");
  add_follow_links(command, options.follow_links);
  add_shard_options(command, options.shard);
}

std::string objection_to_selection(const run::ImportOptions& options) {
  if (options.paths.empty() && options.files_from.empty())
    return "nothing to read: name reports or directories, or give --files-from";
  return run::objection_to(options.shard);
}

std::string what_is_left(const run::ImportSummary& summary) {
  const std::string stopped = summary.interrupted ? "stopped: " : "";
  if (!summary.all_named) return stopped + "not every path was looked at";
  if (summary.unfinished == 0) return "";
  return summary.unfinished == 1 ? stopped + "1 document is still to be read"
                                 : fmt::format("{}{} documents are still to be read", stopped, summary.unfinished);
}

int report_import(const run::ImportSummary& summary, const ImportOptions& options) {
  if (!options.quiet)
    print(fmt::format("{} documents: {} read, {} failed; {} findings\n", summary.ok + summary.failed, summary.ok,
                      summary.failed, summary.findings));
  if (summary.failed > 0 && !options.quiet)
    print("crossfoot status --archive … lists what failed and what would help\n");
  flush_output();
  const std::string rest = what_is_left(summary);
  if (rest.empty()) return kExitClean;
  complain(fmt::format("{}; the same command{} goes on where this one stopped", rest,
                       options.again && summary.all_named ? " without --again" : ""));
  return kExitTryAgain;
}

}  // namespace crossfoot::cli
