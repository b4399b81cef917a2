// The settings of each document: found and checked by the parent, sent to the worker as text, read again there.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "run/config/config_finder.h"
#include "run/config/settings.h"
#include "run/pipeline.h"

namespace crossfoot::run {

// What the command line says goes before every crossfoot.toml.
struct CommandLineSettings {
  bool no_config = false;
  std::optional<Severity> severity;
  std::optional<std::optional<Severity>> fail_on;
  std::vector<std::string> disabled;  // ids
  std::string language;
};

class DocumentSettings {
 public:
  explicit DocumentSettings(CommandLineSettings command_line = {}) : command_line_(std::move(command_line)) {}

  // The text of the crossfoot.toml that holds for `path`, or empty. Errors: unreadable, or mistaken.
  Result<std::string> text_for(const std::string& path);
  // The text with the command line's word over it. The text was found without mistakes before.
  const Settings& of_text(const std::string& text);

  // What the settings mean for reading and checking a document.
  static void configure(const Settings& settings, PipelineOptions& pipeline);

 private:
  CommandLineSettings command_line_;
  ConfigFinder finder_;
  std::map<std::string, Settings> settings_;  // by text
};

// Sets the severities that the settings name and leaves out what they do not want reported.
void apply_settings(const Settings& settings, std::vector<Finding>& findings);

// Without the rules that are off; apply_settings is still to come.
CheckResult check_with(const Settings& settings, const ReadDocument& read, validate::ValidateOptions options);

}  // namespace crossfoot::run
