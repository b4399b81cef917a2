// crossfoot baseline create|update|prune: accept the findings of an archive on day one, and see only new ones after.
#include "cli/baseline/baseline.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/commands/commands.h"
#include "cli/commands/settings_options.h"
#include "cli/document_batch.h"
#include "cli/exit_codes.h"
#include "cli/output.h"
#include "cli/shared_options.h"
#include "cli/workers/role.h"
#include "cli/workers/worker_options.h"

namespace crossfoot {
namespace {

using Json = nlohmann::json;

constexpr const char* kDefaultFile = "crossfoot-baseline.json";

struct BaselineOptions : BatchOptions {
  enum class Action { create, update, prune };
  Action action = Action::create;
  SettingsOptions settings;
  std::string file;
  std::vector<std::string> accept;  // fingerprints; all findings where none is named
  AcceptedFinding about;            // reason, author, expires
};

struct Present {
  std::vector<AcceptedFinding> findings;
  std::set<std::string> paths;
};

Result<BatchPiece> find_one(const ReadDocument& read, std::string_view bytes, const BaselineOptions& options,
                            const Settings& settings) {
  CheckResult result = check_with(settings, read, options.pipeline.validate);
  apply_settings(settings, result.findings);
  Result<Piece> piece =
      options.format->document({read.document.get(), &read.statement, &result, bytes}, options.report);
  if (!piece) return piece.error();
  return BatchPiece{std::move(piece.value()), {}};
}

void collect(const Piece& piece, Present& present) {
  const Json document = Json::parse(piece.text, nullptr, false);
  if (!document.is_object()) return;
  for (const Json& finding : document.at("findings")) {
    AcceptedFinding entry;
    entry.fingerprint = finding.at("fingerprint").get<std::string>();
    entry.rule = finding.at("rule").get<std::string>();
    entry.path = document.at("source").at("path").get<std::string>();
    entry.message = finding.at("message").get<std::string>();
    if (!entry.fingerprint.empty()) present.findings.push_back(std::move(entry));
  }
}

std::size_t accept(Baseline& baseline, const Present& present, const BaselineOptions& options) {
  std::size_t added = 0;
  for (AcceptedFinding entry : present.findings) {
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

std::size_t prune(Baseline& baseline, const Present& present) {
  std::set<std::string> found, gone;
  for (const AcceptedFinding& finding : present.findings) found.insert(finding.fingerprint);
  for (const AcceptedFinding& entry : baseline.entries())
    if (baseline.is_expired(entry) || (!found.contains(entry.fingerprint) && present.paths.contains(entry.path)))
      gone.insert(entry.fingerprint);
  return baseline.remove(gone);
}

bool save(const Baseline& baseline, const std::string& file) {
  const std::string unfinished = file + ".part";
  std::ofstream out(unfinished, std::ios::binary | std::ios::trunc);
  out << baseline.to_json();
  out.close();
  std::error_code failure;
  if (out) std::filesystem::rename(unfinished, file, failure);
  return out && !failure;
}

// What stands in the way before any document is read; empty when nothing does.
std::string objection(const BaselineOptions& options) {
  const bool exists = std::filesystem::exists(options.file);
  if (options.action == BaselineOptions::Action::create && exists)
    return options.file + " exists; crossfoot baseline update adds to it";
  if (options.action != BaselineOptions::Action::create && !exists)
    return options.file + " does not exist; crossfoot baseline create makes it";
  if (!options.about.expires.empty() && !is_iso_day(options.about.expires))
    return "--expires takes a day such as 2027-12-31";
  return "";
}

int run_baseline(BaselineOptions& options, const CLI::App& command) {
  DocumentSettings settings(options.settings.command_line());
  Present present;
  int exit_code = kExitClean;
  const Batch batch{options,
                    command,
                    settings,
                    [&](const ReadDocument& read, std::string_view bytes, const Settings& of_document) {
                      return find_one(read, bytes, options, of_document);
                    },
                    [&](Totals& totals, const std::string& path, const std::vector<std::int64_t>&) {
                      ++totals.documents;
                      present.paths.insert(path);
                    },
                    [&](const Piece& piece) { collect(piece, present); }};
  const auto totals = run_batch(batch, exit_code);
  if (!totals) return exit_code;
  Baseline baseline(iso_today());
  if (options.action != BaselineOptions::Action::create) {
    const auto loaded = Baseline::load(options.file, iso_today());
    if (!loaded) {
      complain(loaded.error().message);
      return kExitUsage;
    }
    baseline = loaded.value();
  }
  const bool pruning = options.action == BaselineOptions::Action::prune;
  const std::size_t changed = pruning ? prune(baseline, present) : accept(baseline, present, options);
  if (!save(baseline, options.file)) {
    complain("cannot write " + options.file);
    return kExitUsage;
  }
  print(fmt::format("{}: {} {}, {} in all\n", options.file, changed, pruning ? "removed" : "accepted",
                    baseline.entries().size()));
  flush_output();
  return totals->failures.empty() ? kExitClean : kExitUnreadable;
}

void add_action(CLI::App* parent, const char* name, const char* what, BaselineOptions::Action action, int& exit_code) {
  auto options = std::make_shared<BaselineOptions>();
  options->action = action;
  options->file = kDefaultFile;
  options->format = find_format(check_formats(), "json");
  CLI::App* command = parent->add_subcommand(name, what);
  command->add_option("paths", options->paths, "Reports, or directories of reports")->required();
  command->add_option("--baseline", options->file, "The file of accepted findings")->capture_default_str();
  if (action != BaselineOptions::Action::prune) {
    command->add_option("--reason", options->about.reason, "Why they are accepted; stands in every report")->required();
    command->add_option("--author", options->about.author, "Who accepts them")->envname("USER");
    command->add_option("--expires", options->about.expires, "Last day on which they are accepted, YYYY-MM-DD");
  }
  if (action == BaselineOptions::Action::update)
    command->add_option("--accept", options->accept, "Only the finding with this fingerprint; may be repeated");
  add_settings_options(command, options->settings);
  add_jobs(command, options->jobs);
  add_worker_limits(command, options->worker_limits, options->pipeline.limits);
  command->callback([options, command, &exit_code] {
    options->no_config = options->settings.no_config;
    options->report.rules = rules();
    options->report.version = CROSSFOOT_VERSION;
    if (const std::string why = worker_role().worker ? "" : objection(*options); !why.empty()) {
      complain(why);
      exit_code = kExitUsage;
      return;
    }
    exit_code = run_baseline(*options, *command);
  });
}

}  // namespace

void add_baseline_command(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("baseline", "Accept findings, so that only new ones are reported");
  command->require_subcommand(1);
  add_action(command, "create", "Accept every finding that there is now", BaselineOptions::Action::create, exit_code);
  add_action(command, "update", "Accept further findings", BaselineOptions::Action::update, exit_code);
  add_action(command, "prune", "Forget what no longer occurs or has expired", BaselineOptions::Action::prune,
             exit_code);
  command->footer(
      "Examples:\n"
      "  crossfoot baseline create --reason 'before 2026' archive/\n"
      "  crossfoot check --baseline crossfoot-baseline.json --new-only archive/\n"
      "  crossfoot baseline update --accept 5f0c1d2e3a4b5c6d --reason 'as published' q3.docx");
}

}  // namespace crossfoot
