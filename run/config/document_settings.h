// The settings of each document: found and checked by the parent, sent to the worker as text, read again there.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "run/config/config_finder.h"
#include "run/config/settings.h"
#include "run/pipeline.h"

namespace crossfoot::run {

// What the command line says goes before every crossfoot.toml.
struct CommandLineSettings {
  ConfigUse config;
  std::optional<Severity> severity;
  std::optional<std::optional<Severity>> fail_on;
  std::vector<std::string> disabled;  // ids
  std::string language;
};

struct FoundSettings {
  Settings settings;
  bool is_followed = true;                // the whole file, see take_back_silence
  std::vector<std::string> not_followed;  // keys
};

// What is followed of a file that was found. Errors: mistaken.
Result<FoundSettings> settings_in(const ConfigText& config, const ConfigUse& use);

class DocumentSettings {
 public:
  explicit DocumentSettings(CommandLineSettings command_line = {}) : command_line_(std::move(command_line)) {}

  // The text of the crossfoot.toml that holds for `path`, as far as it is followed, or empty. Errors: unreadable, or
  // mistaken.
  Result<std::string> text_for(const std::string& path);
  // The text with the command line's word over it. The text was found without mistakes before.
  const Settings& of_text(const std::string& text);

  // What was not followed, of each file once.
  std::vector<std::string> take_remarks() { return std::exchange(remarks_, {}); }

  // What the settings mean for reading and checking a document.
  static void configure(const Settings& settings, PipelineOptions& pipeline);

 private:
  CommandLineSettings command_line_;
  ConfigFinder finder_;
  std::map<std::string, std::string> texts_;  // by file
  std::map<std::string, Settings> settings_;  // by text
  std::vector<std::string> remarks_;
};

// Sets the severities that the settings name and leaves out what they do not want reported. How many a crossfoot.toml,
// and not the command line, left out.
int apply_settings(const Settings& settings, std::vector<Finding>& findings);
// What has to be said where a file kept something from being told.
std::optional<Warning> silence_by_file(const Settings& settings, int left_out);

// Without the rules that are off; apply_settings is still to come.
CheckResult check_with(const Settings& settings, const ReadDocument& read, validate::ValidateOptions options);

}  // namespace crossfoot::run
