// Options that say what a crossfoot.toml may say too, and go before it.
#pragma once

#include <string>
#include <vector>

#include "cli/command_line.h"
#include "run/config/document_settings.h"

namespace crossfoot::cli {

struct SettingsOptions {
  std::string severity, fail_on, language;  // as written; empty: not said
  std::vector<std::string> disabled;
  run::ConfigUse config;

  run::CommandLineSettings command_line() const;
};

void add_settings_options(const Command& command, SettingsOptions& options);

// --baseline, or the one that the crossfoot.toml of all `paths` names (of the working directory where there are none),
// or empty. A mistaken crossfoot.toml names none: the documents below it are not read. Errors: paths with different
// baselines.
Result<std::string> baseline_file(const std::string& option, const run::ConfigUse& use,
                                  const std::vector<std::string>& paths);

}  // namespace crossfoot::cli
