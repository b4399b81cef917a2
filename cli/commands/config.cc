// crossfoot config show: which settings hold for a document, and who says so.
#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "cli/commands/commands.h"
#include "cli/exit_codes.h"
#include "cli/output.h"
#include "report/safe_text.h"
#include "run/config/config_finder.h"
#include "run/config/document_settings.h"
#include "run/config/settings.h"

namespace crossfoot::cli {
namespace {

std::string in_quotes(std::string_view text) { return fmt::format("\"{}\"", report::one_line(text)); }

std::string list_of(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : ", ") + in_quotes(item);
  return "[" + text + "]";
}

std::string origin(const run::Settings& settings, int line) {
  return line == 0 ? "default" : fmt::format("{}:{}", report::one_line(settings.file), line);
}

std::string settings_text(const run::Settings& settings) {
  std::string text;
  const auto add = [&](std::string_view key, const std::string& value, int line) {
    text += fmt::format("{:<40} # {}\n", fmt::format("{} = {}", key, value), origin(settings, line));
  };
  const auto& fail_on = settings.fail_on.value;
  const auto& tolerance = settings.tolerance.value;
  add("severity", in_quotes(to_string(settings.severity.value)), settings.severity.line);
  add("fail-on", in_quotes(fail_on ? to_string(*fail_on) : "never"), settings.fail_on.line);
  add("tolerance", in_quotes(tolerance ? tolerance->to_string() : ""), settings.tolerance.line);
  add("languages", list_of(settings.languages.value), settings.languages.line);
  add("number-format", in_quotes(settings.number_format.value), settings.number_format.line);
  add("baseline", in_quotes(settings.baseline.value), settings.baseline.line);
  if (!settings.rules.empty()) text += "\n[rules]\n";
  for (const auto& [id, rule] : settings.rules) add(id, in_quotes(to_string(rule.value)), rule.line);
  return text;
}

int show(const std::string& path, const run::ConfigUse& use) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) {
    complain(path, {Outcome::not_found, "no such file or folder"});
    return kExitUsage;
  }
  run::ConfigFinder finder;
  const Result<run::ConfigText> config = finder.find(path);
  const Result<run::FoundSettings> found = !config                       ? config.error()
                                           : config.value().file.empty() ? run::FoundSettings()
                                                                         : run::settings_in(config.value(), use);
  if (!found) {
    complain(found.error().message);
    return kExitUsage;
  }
  print(settings_text(found.value().settings));
  for (const std::string& key : found.value().not_followed)
    print(fmt::format("# {} is not followed: others can write the file or its folder; --trust-config\n", key));
  flush_output();
  return kExitClean;
}

}  // namespace

void add_config_command(const Command& program, int& exit_code) {
  auto path = std::make_shared<std::string>(".");
  const Command command = program.add_command("config", "Show the settings that hold for a document");
  command.requires_command();
  const Command show_command = command.add_command("show", "Every setting, with the file and line that says so");
  auto use = std::make_shared<run::ConfigUse>();
  show_command.add_option("path", *path, "A report or a folder").shows_default();
  show_command.add_flag("--trust-config", use->trust, "As of check");
  show_command.footer(
      "Settings come from the nearest crossfoot.toml upwards from each report; options go before them.");
  show_command.runs([path, use, &exit_code] { exit_code = show(*path, *use); });
}

}  // namespace crossfoot::cli
