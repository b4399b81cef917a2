// crossfoot import and retry: documents into an archive, each exactly once.
#include <memory>

#include "cli/commands/commands.h"
#include "cli/commands/import_options.h"
#include "cli/exit_codes.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "run/workers/role.h"

namespace crossfoot::cli {
namespace {

int run_import_command(const ImportOptions& options) {
  if (run::worker_role().worker) return run::serve_import(options);
  if (const std::string why = objection_to_selection(options); !why.empty()) {
    complain(why);
    return kExitUsage;
  }
  archive::Archive archive = archive::open_archive(options.archive, archive::ArchiveUse::fill);
  Progress progress(options.quiet);
  return report_import(run::run_import(options, archive, progress), options);
}

// Empty for a reason that there is.
std::string objection_to(const std::string& reason) {
  std::string reasons;
  for (int outcome = 0; outcome <= static_cast<int>(Outcome::not_found); ++outcome) {
    const std::string name(to_string(static_cast<Outcome>(outcome)));
    if (!archive::is_failure(name)) continue;
    if (name == reason) return "";
    reasons += (reasons.empty() ? "" : ", ") + name;
  }
  return "nothing fails with " + reason + "; the reasons are " + reasons;
}

int run_retry(const ImportOptions& options, const std::string& reason) {
  if (const std::string why = reason.empty() ? "" : objection_to(reason); !why.empty()) {
    complain(why);
    return kExitUsage;
  }
  archive::Archive archive = archive::open_archive(options.archive, archive::ArchiveUse::change);
  const std::int64_t count = archive::requeue_failed(*archive.connection, reason);
  if (count == 0 && !options.quiet) print("nothing has failed" + (reason.empty() ? "" : " with " + reason) + "\n");
  Progress progress(options.quiet);
  return report_import(run::run_import(options, archive, progress), options);
}

}  // namespace

void add_import_command(const Command& program, int& exit_code) {
  auto options = std::make_shared<ImportOptions>();
  const Command command = program.add_command("import", "Read reports into an archive");
  add_import_options(command, *options);
  add_selection_options(command, *options);
  command.footer(
      "Examples:\n"
      "  crossfoot import --archive reports.archive /srv/reports\n"
      "  find /srv -name '*.pdf' -print0 | crossfoot import --archive A --files-from - --null\n"
      "  crossfoot import --archive postgresql://db/reports --files-from list --shards 100 --shard auto\n"
      "An import may be stopped or killed at any moment; the same command goes on.\n"
      "Exit status: 0 every document has its row, 2 wrong usage, 75 something is left: run the same command again.");
  command.runs([options, &exit_code] { exit_code = run_import_command(*options); });
}

void add_retry_command(const Command& program, int& exit_code) {
  auto options = std::make_shared<ImportOptions>();
  auto reason = std::make_shared<std::string>();
  const Command command = program.add_command("retry", "Read again what failed");
  add_import_options(command, *options);
  command.add_option("--failed", *reason, "Only what failed for this reason, e.g. timeout").value_may_be_left_out();
  command.footer(
      "Examples:\n"
      "  crossfoot retry --archive A --failed\n"
      "  crossfoot retry --archive A --failed=timeout --timeout 120");
  command.runs([options, reason, &exit_code] { exit_code = run_retry(*options, *reason); });
}

}  // namespace crossfoot::cli
