// crossfoot check: says where each report contradicts itself. crossfoot report: the same of the reports in an archive.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>

#include "cli/commands/commands.h"
#include "cli/commands/import_options.h"
#include "cli/commands/settings_options.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/list_options.h"
#include "cli/output.h"
#include "cli/report_options.h"
#include "cli/report_output.h"
#include "cli/shared_options.h"
#include "cli/worker_command.h"
#include "run/baseline/baseline.h"
#include "run/document_batch.h"
#include "run/workers/role.h"

namespace crossfoot::cli {
namespace {

struct CheckOptions : ReportOptions {
  SettingsOptions settings;
  std::string baseline;  // --baseline
  bool new_only = false;
  std::string archive, originals;  // of report
};

Result<run::ReportReply> check_one(const run::ReadDocument& read, std::string_view bytes, const CheckOptions& options,
                                   const run::Settings& settings, const run::Baseline& baseline) {
  CheckResult result = run::check_with(settings, read, options.pipeline.validate);
  // Before anything is left out: an accepted finding that the settings hide still occurs.
  std::vector<std::int64_t> met = baseline.mark(result.findings);
  const int silenced = run::apply_settings(settings, result.findings);
  if (auto warning = run::silence_by_file(settings, silenced)) read.document->warnings.push_back(std::move(*warning));
  if (options.new_only)
    std::erase_if(result.findings, [](const Finding& finding) { return !finding.accepted.empty(); });
  report::Totals totals;
  totals.count(result);
  const auto failing = std::count_if(result.findings.begin(), result.findings.end(), [&](const Finding& finding) {
    return finding.accepted.empty() && settings.fail_on.value && finding.severity >= *settings.fail_on.value;
  });
  Result<report::Piece> piece =
      options.format->document({read.document.get(), &read.statement, &result, bytes}, options.report);
  if (!piece) return piece.error();
  return run::ReportReply{std::move(piece.value()),
                          {.errors = totals.errors,
                           .warnings = totals.warnings,
                           .notes = totals.notes,
                           .accepted = totals.accepted,
                           .silenced = silenced,
                           .failing = static_cast<int>(failing),
                           .met = std::move(met)}};
}

// What the parent learns from its workers beside the report itself.
struct Outcomes {
  std::int64_t failing = 0, silenced = 0;
  std::set<std::int64_t> met;
  run::Coverage coverage;

  void add(const std::string& path, const run::ReportCounts& counts) {
    failing += counts.failing;
    silenced += counts.silenced;
    met.insert(counts.met.begin(), counts.met.end());
    coverage.add(path);
  }
};

void report_stale(const run::Baseline& baseline, const CheckOptions& options, const Outcomes& outcomes) {
  const bool es = options.report.language == "es";
  const std::string& file = options.baseline;
  if (const auto stale = run::stale_entries(baseline, outcomes.met, outcomes.coverage).size(); stale > 0)
    complain(
        es ? fmt::format("{} de los hallazgos aceptados en {} ya no {}; crossfoot baseline prune los retira", stale,
                         file, stale == 1 ? "aparece" : "aparecen")
           : fmt::format("{} of the findings accepted in {} no longer occur{}; crossfoot baseline prune removes them",
                         stale, file, stale == 1 ? "s" : ""));
  const auto expired = std::count_if(outcomes.met.begin(), outcomes.met.end(), [&](std::int64_t index) {
    const auto& entries = baseline.entries();
    return index >= 0 && static_cast<std::size_t>(index) < entries.size() &&
           baseline.is_expired(entries[static_cast<std::size_t>(index)]);
  });
  if (expired > 0)
    complain(es ? fmt::format("{} de los hallazgos aceptados en {} se notifican de nuevo: venció su plazo; crossfoot "
                              "baseline update --accept lo renueva",
                              expired, file)
                : fmt::format("{} of the findings accepted in {} are reported again: their time is over; crossfoot "
                              "baseline update --accept renews it",
                              expired, file));
}

// On standard error, because not every format has a place for it.
void report_silenced(const CheckOptions& options, const Outcomes& outcomes) {
  if (outcomes.silenced == 0) return;
  complain(options.report.language == "es"
               ? fmt::format("crossfoot.toml deja fuera hallazgos: {}; --no-config los muestra", outcomes.silenced)
               : fmt::format("findings that crossfoot.toml leaves out: {}; --no-config shows them", outcomes.silenced));
}

// The baseline that --baseline or the settings name; an empty one where neither does. Sets options.baseline.
Result<run::Baseline> baseline_of(CheckOptions& options) {
  if (options.baseline.empty() && !run::worker_role().worker) {  // a worker is told the file by its parent
    const Result<std::string> file = baseline_file("", options.settings.config, options.paths);
    if (!file) return file.error();
    options.baseline = file.value();
    if (!options.baseline.empty()) options.worker_arguments.push_back("--baseline=" + options.baseline);
  }
  return options.baseline.empty() ? run::Baseline(run::iso_today())
                                  : run::Baseline::load(options.baseline, run::iso_today());
}

// One line in, exactly one line out: whoever feeds the list looks at the lines, and at the exit status only for
// whether they are all there.
bool is_filter(const CheckOptions& options) {
  return options.format->name == "jsonl" && (!options.files_from.empty() || options.shard.count > 1);
}

int run_check(CheckOptions& options, const Command& command, const run::ArchiveDocuments* archived = nullptr) {
  options.worker_arguments = worker_arguments(command);
  if (options.color) options.worker_arguments.push_back("--color");  // a worker sees no terminal
  run::DocumentSettings settings(options.settings.command_line());
  const Result<run::Baseline> accepted = baseline_of(options);
  if (!accepted) {
    complain(accepted.error().message);
    return kExitUsage;
  }
  const run::Baseline& baseline = accepted.value();
  const run::BatchReader reader{
      options, settings, [&](const run::ReadDocument& read, std::string_view bytes, const run::Settings& of_document) {
        return check_one(read, bytes, options, of_document, baseline);
      }};
  if (run::worker_role().worker) return run::serve_batch(reader);
  // Another shard may have met what is missed here.
  const bool whole = options.shard.count <= 1;
  Outcomes outcomes{
      0, 0, {}, {options.baseline, whole ? run::directories_in(options.paths) : std::vector<std::string>()}};
  ReportOutput output(*options.format, options.report, options.output);
  Console console;
  const auto ended = run::run_batch(
      reader, {.sink = output,
               .observer = console,
               .count = [&](const std::string& path, const run::ReportCounts& counts) { outcomes.add(path, counts); },
               .archived = archived});
  if (const auto* refusal = std::get_if<run::BatchRefusal>(&ended)) return refused(*refusal);
  const auto& totals = std::get<report::Totals>(ended);
  report_stale(baseline, options, outcomes);
  report_silenced(options, outcomes);
  if (is_filter(options)) return kExitClean;
  if (!totals.failures.empty()) return kExitUnreadable;
  return outcomes.failing > 0 ? kExitFindings : kExitClean;
}

int run_check_of_all(CheckOptions& options, const Command& command) try {
  return run_check(options, command);
} catch (run::StreamError& error) {
  error.closed = error.closed && !is_filter(options);
  throw;
}

int run_report(CheckOptions& options, const Command& command) {
  if (run::worker_role().worker) return run_check(options, command);
  const archive::Archive archive = archive::open_archive(options.archive, archive::ArchiveUse::read);
  const run::ArchiveDocuments archived(
      archive,
      {options.originals.empty() ? archive.originals_directory : options.originals, archive::KeepOriginals::copy},
      options.paths);
  if (!archived.unknown().empty() || archived.paths().empty()) {
    complain(archived.unknown().empty() ? options.archive + " holds no document that was read"
                                        : archived.unknown() + " is not in " + options.archive);
    return kExitUsage;
  }
  if (archived.pending() > 0)
    complain(fmt::format("{} documents are still to be read and not in this report; the same import goes on",
                         archived.pending()));
  // Their settings and baseline.
  options.paths.clear();
  for (const archive::MemberPath& path : archived.paths()) options.paths.push_back(path.file);
  return run_check(options, command, &archived);
}

void add_check_options(const Command& command, const std::shared_ptr<CheckOptions>& options) {
  add_format(command, report::check_formats(), options->format);
  command.add_option("-o,--output", options->output, "File or folder to write to instead of standard output");
  add_settings_options(command, options->settings);
  command.add_option("--baseline", options->baseline, "File of accepted findings (see crossfoot baseline)");
  command.add_flag("--new-only", options->new_only, "Leave accepted findings out of the report");
  command.add_flag("--color", options->color, "Colour the text even where it does not go to a terminal");
  command.add_flag("--show-passed", options->report.show_passed,
                   "Also list what holds, and what could not be checked and why");
  command.add_flag("--doubtful", options->pipeline.validate.doubtful,
                   "Also tell, as notes, what is likelier our misunderstanding than an error in print");
  add_ui_language(command, options->report.language);
  add_jobs(command, options->jobs);
  add_worker_limits(command, options->worker_limits, options->pipeline.limits);
}

// After the parse: what follows from the options.
void settle(CheckOptions& options) {
  options.pipeline.validate.list_passed = options.report.show_passed || options.format->tells_reasons;
  options.report.rules = validate::rules();
  options.report.version = CROSSFOOT_VERSION;
  options.color = options.color || (options.output.empty() && use_color());
  options.report.color = options.color;
  options.every_line = options.format->name == "jsonl";
}

}  // namespace

void add_check_command(const Command& program, int& exit_code) {
  auto options = std::make_shared<CheckOptions>();
  const Command command = program.add_command("check", "Say where reports contradict themselves");
  command.add_option("paths", options->paths, "Reports, or directories of reports");
  add_list_options(command, *options);
  add_check_options(command, options);
  command.footer(
      "Examples:\n"
      "  crossfoot check q3.docx                            one report, for people\n"
      "  crossfoot check --severity error reports/          a folder, only what is surely wrong\n"
      "  crossfoot check --format html -o out reports/      pages for editors\n"
      "  crossfoot check --format docx -o q3-c.docx q3.docx the findings as comments in a copy\n"
      "  crossfoot check --format json *.pdf > f.jsonl      one JSON object per report\n"
      "Exit status: 0 nothing found, 1 findings (see --fail-on), 2 wrong usage, 3 a document could not be read.\n"
      "Of a list or a shard with --format jsonl: 0 each path has its line, 75 not each, try again.");
  command.runs([options, command, &exit_code] {
    settle(*options);
    exit_code = run_check_of_all(*options, command);
  });
}

void add_report_command(const Command& program, int& exit_code) {
  auto options = std::make_shared<CheckOptions>();
  const Command command = program.add_command("report", "Say where the reports in an archive contradict themselves");
  command.add_option("paths", options->paths, "Only these of its reports, or those below these directories");
  add_archive_option(command, options->archive);
  command.add_option("--originals", options->originals,
                     "Directory of the originals, by their hash [default: in the archive]");
  add_check_options(command, options);
  command.footer(
      "Examples:\n"
      "  crossfoot report --archive A --format html -o out       pages for all reports\n"
      "  crossfoot report --archive A --format json /srv/2024    one JSON object per report\n"
      "The reports are read again, as they were when they were imported. Exit status: as of check.");
  command.runs([options, command, &exit_code] {
    settle(*options);
    exit_code = run_report(*options, command);
  });
}

}  // namespace crossfoot::cli
