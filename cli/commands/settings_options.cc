#include "cli/commands/settings_options.h"

#include <fmt/format.h>

#include <filesystem>
#include <optional>

#include "cli/shared_options.h"
#include "validate/validate.h"

namespace crossfoot::cli {
namespace {

Severity severity_from(const std::string& name) {
  return name == "error" ? Severity::error : name == "warning" ? Severity::warning : Severity::note;
}

// By the crossfoot.toml of `path`; empty where it names none.
Result<std::string> named_baseline(run::ConfigFinder& finder, const run::ConfigUse& use, const std::string& path) {
  const Result<run::ConfigText> config = finder.find(path);
  if (!config) return config.error();
  if (config.value().file.empty()) return std::string();
  const Result<run::FoundSettings> found = run::settings_in(config.value(), use);
  if (!found) return found.error();
  const std::string& named = found.value().settings.baseline.value;
  if (named.empty()) return std::string();
  return (std::filesystem::path(config.value().file).parent_path() / named).string();
}

}  // namespace

run::CommandLineSettings SettingsOptions::command_line() const {
  run::CommandLineSettings said;
  said.config = config;
  said.language = language;
  if (!severity.empty()) said.severity = severity_from(severity);
  if (!fail_on.empty()) said.fail_on = fail_on == "never" ? std::nullopt : std::optional(severity_from(fail_on));
  for (const std::string& name : disabled) said.disabled.emplace_back(validate::find_rule(name)->id);
  return said;
}

void add_settings_options(const Command& command, SettingsOptions& options) {
  command.add_option("--severity", options.severity, "Lowest severity to report: note (default), warning or error")
      .one_of({"note", "warning", "error"});
  command
      .add_option("--fail-on", options.fail_on,
                  "Lowest severity for exit status 1: note (default), warning, error or never")
      .one_of({"note", "warning", "error", "never"});
  command.add_option("--disable", options.disabled, "Rules not to apply, by id or name (see crossfoot rules)")
      .checked([](const std::string& name) {
        return validate::find_rule(name) == nullptr ? "there is no rule " + name + "; crossfoot rules lists them"
                                                    : std::string();
      });
  add_config_use(command, options.config);
  add_document_language(command, options.language);
}

Result<std::string> baseline_file(const std::string& option, const run::ConfigUse& use,
                                  const std::vector<std::string>& paths) {
  if (!option.empty() || use.ignore) return option;
  run::ConfigFinder finder;
  std::optional<std::string> common;
  for (const std::string& path : paths.empty() ? std::vector<std::string>{"."} : paths) {
    const Result<std::string> named = named_baseline(finder, use, path);
    if (!named) continue;
    if (!common) common = named.value();
    if (*common != named.value())
      return Error{Outcome::unsupported,
                   fmt::format("{} and {} belong to different baselines; check them apart, or give "
                               "one with --baseline",
                               paths.front(), path)};
  }
  return common.value_or("");
}

}  // namespace crossfoot::cli
