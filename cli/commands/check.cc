// crossfoot check: says where each report contradicts itself.
#include <algorithm>
#include <memory>

#include "cli/commands/commands.h"
#include "cli/exit_codes.h"
#include "cli/files.h"
#include "cli/ordered_runner.h"
#include "cli/output.h"
#include "cli/pipeline.h"
#include "cli/shared_options.h"
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
  std::size_t jobs = 1;
  PipelineOptions pipeline;
};

struct Checked {
  std::string output;
  CheckResult result;
  std::optional<Error> error;
};

Severity severity_from(const std::string& name) {
  return name == "error" ? Severity::error : name == "warning" ? Severity::warning : Severity::note;
}

Checked check_one(const std::string& path, const CheckOptions& options, bool color) {
  Checked checked;
  const auto read = read_document(path, options.pipeline);
  const bool json = options.format == "json";
  if (!read) {
    checked.error = read.error();
    if (json) checked.output = failure_json(path, read.error()) + "\n";
    return checked;
  }
  const ReadDocument& document = read.value();
  checked.result = validate(document.statement, options.pipeline.validate);
  std::erase_if(checked.result.findings,
                [&](const Finding& finding) { return finding.severity < severity_from(options.severity); });
  checked.output =
      json ? findings_json(*document.document, checked.result, options.ui_language) + "\n"
           : text_report(*document.document, checked.result, {options.ui_language, color, options.show_passed});
  return checked;
}

int exit_code_for(const Totals& totals) {
  if (totals.unreadable > 0) return kExitUnreadable;
  return totals.errors + totals.warnings + totals.notes > 0 ? kExitFindings : kExitClean;
}

int run_check(const CheckOptions& options) {
  const FileList files = list_files(options.paths);
  const bool color = use_color();
  Totals totals;
  totals.skipped = files.skipped;
  run_ordered<Checked>(
      files.paths.size(), options.jobs, [&](std::size_t i) { return check_one(files.paths[i], options, color); },
      [&](std::size_t i, Checked checked) {
        print(checked.output);
        if (checked.error) {
          flush_output();
          complain(files.paths[i], *checked.error);
          ++totals.unreadable;
        } else {
          totals.count(checked.result);
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
  command->add_flag("--show-passed", options->show_passed, "Also list what holds, and what could not be checked and why");
  add_ui_language(command, options->ui_language);
  add_document_language(command, options->pipeline.normalize.language);
  add_jobs(command, options->jobs);
  command->footer(
      "Examples:\n"
      "  crossfoot check q3.docx                       one report, for people\n"
      "  crossfoot check --severity error reports/     a folder, only what is surely wrong\n"
      "  crossfoot check --format json *.pdf > f.jsonl one JSON object per report\n"
      "Exit status: 0 nothing found, 1 findings, 2 wrong usage, 3 a document could not be read.");
  command->callback([options, &exit_code] {
    for (const std::string& name : options->disabled) options->pipeline.validate.disabled.insert(std::string(find_rule(name)->id));
    options->pipeline.validate.list_passed = options->show_passed;
    exit_code = run_check(*options);
  });
}

}  // namespace crossfoot
