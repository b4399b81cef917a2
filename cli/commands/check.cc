// crossfoot check: says where each report contradicts itself.
#include <memory>

#include "cli/commands/commands.h"
#include "cli/document_batch.h"
#include "cli/exit_codes.h"
#include "cli/output.h"
#include "cli/shared_options.h"
#include "cli/workers/worker_options.h"

namespace crossfoot {
namespace {

struct CheckOptions : BatchOptions {
  std::string severity = "note";
  std::vector<std::string> disabled;
};

Severity severity_from(const std::string& name) {
  return name == "error" ? Severity::error : name == "warning" ? Severity::warning : Severity::note;
}

// The counts are errors, warnings and notes.
Result<BatchPiece> check_one(const ReadDocument& read, std::string_view bytes, const CheckOptions& options) {
  CheckResult result = validate(read.statement, options.pipeline.validate);
  std::erase_if(result.findings,
                [&](const Finding& finding) { return finding.severity < severity_from(options.severity); });
  Totals totals;
  totals.count(result);
  Result<Piece> piece =
      options.format->document({read.document.get(), &read.statement, &result, bytes}, options.report);
  if (!piece) return piece.error();
  return BatchPiece{std::move(piece.value()), {totals.errors, totals.warnings, totals.notes}};
}

void add_counts(Totals& totals, const std::vector<std::int64_t>& counts) {
  ++totals.documents;
  if (counts.size() != 3) return;
  totals.errors += static_cast<int>(counts[0]);
  totals.warnings += static_cast<int>(counts[1]);
  totals.notes += static_cast<int>(counts[2]);
}

int exit_code_for(const Totals& totals) {
  if (!totals.failures.empty()) return kExitUnreadable;
  return totals.errors + totals.warnings + totals.notes > 0 ? kExitFindings : kExitClean;
}

int run_check(const CheckOptions& options, const CLI::App& command) {
  int exit_code = kExitClean;
  const auto totals = run_batch(
      {options, command,
       [&](const ReadDocument& read, std::string_view bytes) { return check_one(read, bytes, options); }, add_counts},
      exit_code);
  return totals ? exit_code_for(*totals) : exit_code;
}

}  // namespace

void add_check_command(CLI::App& app, int& exit_code) {
  auto options = std::make_shared<CheckOptions>();
  CLI::App* command = app.add_subcommand("check", "Say where reports contradict themselves");
  command->add_option("paths", options->paths, "Reports, or directories of reports");
  add_list_options(command, *options);
  add_format(command, check_formats(), options->format);
  command->add_option("-o,--output", options->output, "File or folder to write to instead of standard output");
  command->add_option("--severity", options->severity, "Lowest severity to report: note, warning or error")
      ->check(CLI::IsMember({"note", "warning", "error"}))
      ->capture_default_str();
  command->add_option("--disable", options->disabled, "Rules not to apply, by id or name (see crossfoot rules)")
      ->check([](const std::string& name) {
        return find_rule(name) == nullptr ? "there is no rule " + name + "; crossfoot rules lists them" : std::string();
      });
  command->add_flag("--color", options->color, "Colour the text even where it does not go to a terminal");
  command->add_flag("--show-passed", options->report.show_passed,
                    "Also list what holds, and what could not be checked and why");
  add_ui_language(command, options->report.language);
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
    options->pipeline.validate.list_passed = options->report.show_passed;
    options->report.rules = rules();
    options->report.version = CROSSFOOT_VERSION;
    options->color = options->color || (options->output.empty() && use_color());
    options->report.color = options->color;
    exit_code = run_check(*options, *command);
  });
}

}  // namespace crossfoot
