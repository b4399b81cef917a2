// crossfoot check: says where each report contradicts itself.
#include <algorithm>
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
#include "report/json.h"
#include "report/text.h"

namespace crossfoot {
namespace {

struct CheckOptions {
  std::vector<std::string> paths;
  std::string format = "text";
  std::string severity = "note";
  std::string ui_language = "en";
  std::vector<std::string> disabled;
  bool show_passed = false;
  bool color = false;
  std::size_t jobs = 1;
  WorkerLimits worker_limits;
  PipelineOptions pipeline;
};

Severity severity_from(const std::string& name) {
  return name == "error" ? Severity::error : name == "warning" ? Severity::warning : Severity::note;
}

// Runs in a worker. The counts are errors, warnings and notes.
Reply check_one(const JobInput& input, const CheckOptions& options) {
  PipelineOptions pipeline = options.pipeline;
  pipeline.limits.font_information = input.font_information;
  const auto read = read_bytes(input.path, input.bytes, pipeline);
  if (!read) return {read.error(), {}, {}};
  const ReadDocument& document = read.value();
  CheckResult result = validate(document.statement, pipeline.validate);
  std::erase_if(result.findings,
                [&](const Finding& finding) { return finding.severity < severity_from(options.severity); });
  Totals totals;
  totals.count(result);
  const std::string output =
      options.format == "json"
          ? findings_json(*document.document, result, options.ui_language) + "\n"
          : text_report(*document.document, result, {options.ui_language, options.color, options.show_passed});
  return {std::nullopt, output, {totals.errors, totals.warnings, totals.notes}};
}

void add_counts(Totals& totals, const std::vector<std::int64_t>& counts) {
  ++totals.documents;
  if (counts.size() != 3) return;
  totals.errors += static_cast<int>(counts[0]);
  totals.warnings += static_cast<int>(counts[1]);
  totals.notes += static_cast<int>(counts[2]);
}

int exit_code_for(const Totals& totals) {
  if (totals.unreadable > 0) return kExitUnreadable;
  return totals.errors + totals.warnings + totals.notes > 0 ? kExitFindings : kExitClean;
}

int run_check(const CheckOptions& options, const CLI::App& command) {
  if (worker_role().worker)
    return serve([&](const JobInput& input) { return check_one(input, options); }, options.worker_limits,
                 options.pipeline.limits);
  const FileList files = list_files(options.paths);
  PoolOptions pool_options{options.jobs, options.worker_limits, options.pipeline.limits, worker_arguments(command)};
  if (use_color()) pool_options.worker_arguments.push_back("--color");  // a worker sees no terminal
  Pool pool(pool_options);
  Totals totals;
  totals.skipped = files.skipped;
  run_in_order(pool, pool_options, files.paths, [&](std::size_t i, const Reply& reply) {
    print(reply.output);
    if (reply.error) {
      if (options.format == "json") print(failure_json(files.paths[i], *reply.error) + "\n");
      flush_output();
      complain(files.paths[i], *reply.error);
      ++totals.unreadable;
    } else {
      add_counts(totals, reply.counts);
    }
  });
  if (options.format == "text") print(summary_line(totals, options.ui_language));
  flush_output();
  return exit_code_for(totals);
}

}  // namespace

void add_check_command(CLI::App& app, int& exit_code) {
  auto options = std::make_shared<CheckOptions>();
  CLI::App* command = app.add_subcommand("check", "Say where reports contradict themselves");
  command->add_option("paths", options->paths, "Reports, or directories of reports")->required();
  command->add_option("--format", options->format, "text for people, json with one object per document and line")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  command->add_option("--severity", options->severity, "Lowest severity to report: note, warning or error")
      ->check(CLI::IsMember({"note", "warning", "error"}))
      ->capture_default_str();
  command->add_option("--disable", options->disabled, "Rules not to apply, by id or name (see crossfoot rules)")
      ->check([](const std::string& name) {
        return find_rule(name) == nullptr ? "there is no rule " + name + "; crossfoot rules lists them" : std::string();
      });
  command->add_flag("--color", options->color, "Colour the text even where it does not go to a terminal");
  command->add_flag("--show-passed", options->show_passed,
                    "Also list what holds, and what could not be checked and why");
  add_ui_language(command, options->ui_language);
  add_document_language(command, options->pipeline.normalize.language);
  add_jobs(command, options->jobs);
  add_worker_limits(command, options->worker_limits, options->pipeline.limits);
  command->footer(
      "Examples:\n"
      "  crossfoot check q3.docx                       one report, for people\n"
      "  crossfoot check --severity error reports/     a folder, only what is surely wrong\n"
      "  crossfoot check --format json *.pdf > f.jsonl one JSON object per report\n"
      "Exit status: 0 nothing found, 1 findings, 2 wrong usage, 3 a document could not be read.");
  command->callback([options, command, &exit_code] {
    for (const std::string& name : options->disabled)
      options->pipeline.validate.disabled.insert(std::string(find_rule(name)->id));
    options->pipeline.validate.list_passed = options->show_passed;
    exit_code = run_check(*options, *command);
  });
}

}  // namespace crossfoot
