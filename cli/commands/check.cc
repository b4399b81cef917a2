// crossfoot check: says where each report contradicts itself.
#include <algorithm>
#include <memory>

#include "cli/commands/commands.h"
#include "cli/exit_codes.h"
#include "cli/files.h"
#include "cli/ordered_runner.h"
#include "cli/output.h"
#include "cli/pipeline.h"
#include "cli/report_output.h"
#include "cli/shared_options.h"
#include "report/format.h"

namespace crossfoot {
namespace {

struct CheckOptions {
  std::vector<std::string> paths;
  const Format* format = nullptr;
  std::string output;  // -o
  std::string severity = "note";
  std::vector<std::string> disabled;
  std::size_t jobs = 1;
  PipelineOptions pipeline;
  ReportContext report;
};

struct Checked {
  Piece piece;
  CheckResult result;
  std::optional<Error> error;
};

Severity severity_from(const std::string& name) {
  return name == "error" ? Severity::error : name == "warning" ? Severity::warning : Severity::note;
}

Checked check_one(const std::string& path, const CheckOptions& options) {
  Checked checked;
  const Result<std::string> bytes = file_bytes(path, options.pipeline.limits);
  const auto read = bytes ? read_bytes(path, bytes.value(), options.pipeline) : Result<ReadDocument>(bytes.error());
  if (!read) {
    checked.error = read.error();
    return checked;
  }
  const ReadDocument& document = read.value();
  checked.result = validate(document.statement, options.pipeline.validate);
  std::erase_if(checked.result.findings,
                [&](const Finding& finding) { return finding.severity < severity_from(options.severity); });
  Result<Piece> piece = options.format->document(
      {document.document.get(), &document.statement, &checked.result, bytes.value()}, options.report);
  if (piece)
    checked.piece = std::move(piece.value());
  else
    checked.error = piece.error();
  return checked;
}

int exit_code_for(const Totals& totals) {
  if (!totals.failures.empty()) return kExitUnreadable;
  return totals.errors + totals.warnings + totals.notes > 0 ? kExitFindings : kExitClean;
}

int run_check(const CheckOptions& options) {
  const FileList files = list_files(options.paths);
  if (const std::string why = ReportOutput::objection(*options.format, options.output, files.paths.size());
      !why.empty()) {
    complain(why);
    return kExitUsage;
  }
  Totals totals;
  totals.skipped = files.skipped;
  ReportOutput output(*options.format, options.report, options.output);
  run_ordered<Checked>(
      files.paths.size(), options.jobs, [&](std::size_t i) { return check_one(files.paths[i], options); },
      [&](std::size_t i, Checked checked) {
        if (!checked.error) {
          output.add(checked.piece);
          totals.count(checked.result);
          return;
        }
        totals.failures.push_back({files.paths[i], *checked.error});
        output.add(totals.failures.back());
        flush_output();
        complain(files.paths[i], *checked.error);
      });
  output.finish(totals);
  return exit_code_for(totals);
}

}  // namespace

void add_check_command(CLI::App& app, int& exit_code) {
  auto options = std::make_shared<CheckOptions>();
  CLI::App* command = app.add_subcommand("check", "Say where reports contradict themselves");
  command->add_option("paths", options->paths, "Reports, or directories of reports")->required();
  add_format(command, check_formats(), options->format);
  command->add_option("-o,--output", options->output, "File or folder to write to instead of standard output");
  command->add_option("--severity", options->severity, "Lowest severity to report: note, warning or error")
      ->check(CLI::IsMember({"note", "warning", "error"}))
      ->capture_default_str();
  command->add_option("--disable", options->disabled, "Rules not to apply, by id or name (see crossfoot rules)")
      ->check([](const std::string& name) {
        return find_rule(name) == nullptr ? "there is no rule " + name + "; crossfoot rules lists them" : std::string();
      });
  command->add_flag("--show-passed", options->report.show_passed,
                    "Also list what holds, and what could not be checked and why");
  add_ui_language(command, options->report.language);
  add_document_language(command, options->pipeline.normalize.language);
  add_jobs(command, options->jobs);
  command->footer(
      "Examples:\n"
      "  crossfoot check q3.docx                       one report, for people\n"
      "  crossfoot check --severity error reports/     a folder, only what is surely wrong\n"
      "  crossfoot check --format json *.pdf > f.jsonl one JSON object per report\n"
      "Exit status: 0 nothing found, 1 findings, 2 wrong usage, 3 a document could not be read.");
  command->callback([options, &exit_code] {
    for (const std::string& name : options->disabled)
      options->pipeline.validate.disabled.insert(std::string(find_rule(name)->id));
    options->pipeline.validate.list_passed = options->report.show_passed;
    options->report.rules = rules();
    options->report.version = CROSSFOOT_VERSION;
    options->report.color = options->output.empty() && use_color();
    exit_code = run_check(*options);
  });
}

}  // namespace crossfoot
