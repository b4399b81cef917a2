// crossfoot baseline create|update|prune: accept the findings of an archive on day one, and see only new ones after.
#include "run/baseline/baseline.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/commands/commands.h"
#include "cli/commands/settings_options.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/output.h"
#include "cli/report_options.h"
#include "cli/shared_options.h"
#include "cli/worker_command.h"
#include "run/document_batch.h"
#include "run/workers/role.h"

namespace crossfoot::cli {
namespace {

using Json = nlohmann::json;

constexpr const char* kDefaultFile = "crossfoot-baseline.json";

struct BaselineOptions : ReportOptions {
  enum class Action { create, update, prune };
  Action action = Action::create;
  SettingsOptions settings;
  std::string file;                 // --baseline, or what the settings name, or kDefaultFile
  std::string named_by_settings;    // empty: nobody names one
  std::vector<std::string> accept;  // fingerprints; all findings where none is named
  run::AcceptedFinding about;       // reason, author, expires
};

struct Present {
  std::vector<run::AcceptedFinding> findings;
  run::Coverage coverage;
};

Result<run::ReportReply> find_one(const run::ReadDocument& read, std::string_view bytes, const BaselineOptions& options,
                                  const run::Settings& settings) {
  CheckResult result = run::check_with(settings, read, options.pipeline.validate);
  // What the settings hide is not accepted, but occurs all the same.
  if (options.action != BaselineOptions::Action::prune) run::apply_settings(settings, result.findings);
  Result<report::Piece> piece =
      options.format->document({read.document.get(), &read.statement, &result, bytes}, options.report);
  if (!piece) return piece.error();
  return run::ReportReply{std::move(piece.value()), {}};
}

// Takes the findings out of the pieces of a report that nobody sees.
class Collector : public run::ReportSink {
 public:
  explicit Collector(Present& present) : present_(present) {}

  using run::ReportSink::add;
  void add(const report::Piece& piece) override {
    const Json document = Json::parse(piece.text, nullptr, false);
    if (!document.is_object()) return;
    for (const Json& finding : document.at("findings")) {
      run::AcceptedFinding entry;
      entry.fingerprint = finding.at("fingerprint").get<std::string>();
      entry.rule = finding.at("rule").get<std::string>();
      entry.path = present_.coverage.name(document.at("source").at("path").get<std::string>());
      entry.message = finding.at("message").get<std::string>();
      if (!entry.fingerprint.empty()) present_.findings.push_back(std::move(entry));
    }
  }

 private:
  Present& present_;
};

std::size_t accept(run::Baseline& baseline, const Present& present, const BaselineOptions& options) {
  std::size_t added = 0;
  for (run::AcceptedFinding entry : present.findings) {
    const bool named =
        std::find(options.accept.begin(), options.accept.end(), entry.fingerprint) != options.accept.end();
    if (!options.accept.empty() && !named) continue;
    if (baseline.has(entry.fingerprint) && !named) continue;  // accepted before, with a reason of its own
    entry.reason = options.about.reason;
    entry.author = options.about.author;
    entry.expires = options.about.expires;
    baseline.add(std::move(entry));
    ++added;
  }
  return added;
}

std::size_t prune(run::Baseline& baseline, const Present& present) {
  std::set<std::string> found, gone;
  for (const run::AcceptedFinding& finding : present.findings) found.insert(finding.fingerprint);
  for (const run::AcceptedFinding& entry : baseline.entries())
    if (baseline.is_expired(entry) || (!found.contains(entry.fingerprint) && present.coverage.covers(entry)))
      gone.insert(entry.fingerprint);
  return baseline.remove(gone);
}

// The first of --accept that no finding has; empty when all were found.
std::string unknown_fingerprint(const Present& present, const BaselineOptions& options) {
  for (const std::string& fingerprint : options.accept)
    if (std::none_of(present.findings.begin(), present.findings.end(),
                     [&](const run::AcceptedFinding& finding) { return finding.fingerprint == fingerprint; }))
      return fingerprint;
  return "";
}

bool save(const run::Baseline& baseline, const std::string& file) {
  const std::string unfinished = file + ".part";
  std::ofstream out(unfinished, std::ios::binary | std::ios::trunc);
  out << baseline.to_json();
  out.close();
  std::error_code failure;
  if (out) std::filesystem::rename(unfinished, file, failure);
  return out && !failure;
}

// Settles the file. What stands in the way before any document is read; empty when nothing does.
std::string prepared(BaselineOptions& options) {
  // Nothing is written beside a file that may name another place.
  run::DocumentSettings settings(options.settings.command_line());
  for (const std::string& path : options.paths)
    if (const auto text = settings.text_for(path); !text) return text.error().message;
  const auto named = baseline_file("", options.settings.config, options.paths);
  if (!named) return named.error().message;
  options.named_by_settings = named.value();
  if (options.file.empty()) options.file = named.value().empty() ? kDefaultFile : named.value();
  const bool exists = std::filesystem::exists(options.file);
  if (options.action == BaselineOptions::Action::create && exists)
    return options.file + " exists; crossfoot baseline update adds to it";
  // The first finding that is accepted by name may begin a baseline.
  if (options.action != BaselineOptions::Action::create && !exists && options.accept.empty())
    return options.file + " does not exist; crossfoot baseline create makes it";
  if (!options.about.expires.empty() && !run::is_iso_day(options.about.expires))
    return "--expires takes a day such as 2027-12-31";
  return "";
}

// What there was before this run, in a new file nothing.
Result<run::Baseline> baseline_before(const BaselineOptions& options) {
  return std::filesystem::exists(options.file) ? run::Baseline::load(options.file, run::iso_today())
                                               : run::Baseline(run::iso_today());
}

// Changes and saves the baseline; a message where that cannot be.
std::string changed(run::Baseline& baseline, const Present& present, const BaselineOptions& options) {
  if (const std::string unknown = unknown_fingerprint(present, options); !unknown.empty())
    return "no finding of these reports has the fingerprint " + unknown + "; check --format json shows them";
  const bool is_new = !std::filesystem::exists(options.file);
  const bool pruning = options.action == BaselineOptions::Action::prune;
  const std::size_t count = pruning ? prune(baseline, present) : accept(baseline, present, options);
  if (!save(baseline, options.file)) return "cannot write " + options.file;
  print(fmt::format("{}: {} {}, {} in all\n", options.file, count, pruning ? "removed" : "accepted",
                    baseline.entries().size()));
  if (is_new && options.named_by_settings.empty())
    print(fmt::format("Check with --baseline {0}, or write baseline = \"{0}\" into crossfoot.toml.\n", options.file));
  flush_output();
  return "";
}

int run_baseline(BaselineOptions& options, const Command& command) {
  run::DocumentSettings settings(options.settings.command_line());
  Result<run::Baseline> baseline = run::worker_role().worker ? run::Baseline() : baseline_before(options);
  if (!baseline) {
    complain(baseline.error().message);
    return kExitUsage;
  }
  const run::BatchReader reader{
      options, settings, [&](const run::ReadDocument& read, std::string_view bytes, const run::Settings& of_document) {
        return find_one(read, bytes, options, of_document);
      }};
  if (run::worker_role().worker) return run::serve_batch(reader);
  options.worker_arguments = worker_arguments(command);
  Present present{{}, {options.file, run::directories_in(options.paths)}};
  Collector collector(present);
  Console console;
  const auto ended = run::run_batch(
      reader, {.sink = collector, .observer = console, .count = [&](const std::string& path, const run::ReportCounts&) {
                 present.coverage.add(path);
               }});
  if (const auto* refusal = std::get_if<run::BatchRefusal>(&ended)) return refused(*refusal);
  if (const std::string problem = changed(baseline.value(), present, options); !problem.empty()) {
    complain(problem);
    return kExitUsage;
  }
  return std::get<report::Totals>(ended).failures.empty() ? kExitClean : kExitUnreadable;
}

void add_action(const Command& parent, const char* name, const char* what, BaselineOptions::Action action,
                int& exit_code) {
  auto options = std::make_shared<BaselineOptions>();
  options->action = action;
  options->format = report::find_format(report::check_formats(), "json");
  const Command command = parent.add_command(name, what);
  command.add_option("paths", options->paths, "Reports, or directories of reports").required();
  command.add_option(
      "--baseline", options->file,
      std::string("The file of accepted findings; by default that of crossfoot.toml, or ") + kDefaultFile);
  if (action != BaselineOptions::Action::prune) {
    command.add_option("--reason", options->about.reason, "Why they are accepted; stands in every report").required();
    command.add_option("--author", options->about.author, "Who accepts them").or_environment("USER");
    command.add_option("--expires", options->about.expires, "Last day on which they are accepted, YYYY-MM-DD");
  }
  if (action == BaselineOptions::Action::update)
    command.add_option("--accept", options->accept, "Only the finding with this fingerprint; may be repeated");
  add_settings_options(command, options->settings);
  add_jobs(command, options->jobs);
  add_worker_limits(command, options->worker_limits, options->pipeline.limits);
  command.runs([options, command, &exit_code] {
    options->report.rules = validate::rules();
    options->report.version = CROSSFOOT_VERSION;
    if (const std::string why = run::worker_role().worker ? "" : prepared(*options); !why.empty()) {
      complain(why);
      exit_code = kExitUsage;
      return;
    }
    exit_code = run_baseline(*options, command);
  });
}

}  // namespace

void add_baseline_command(const Command& program, int& exit_code) {
  const Command command = program.add_command("baseline", "Accept findings, so that only new ones are reported");
  command.requires_command();
  add_action(command, "create", "Accept every finding that there is now", BaselineOptions::Action::create, exit_code);
  add_action(command, "update", "Accept further findings", BaselineOptions::Action::update, exit_code);
  add_action(command, "prune", "Forget what no longer occurs or has expired", BaselineOptions::Action::prune,
             exit_code);
  command.footer(
      "Examples:\n"
      "  crossfoot baseline create --reason 'before 2026' archive/\n"
      "  crossfoot check --baseline crossfoot-baseline.json --new-only archive/\n"
      "  crossfoot baseline update --accept 5f0c1d2e3a4b5c6d --reason 'as published' q3.docx");
}

}  // namespace crossfoot::cli
