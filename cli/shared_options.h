// Options that several commands take, said once.
#pragma once

#include <CLI/CLI.hpp>
#include <span>
#include <string>
#include <thread>

#include "report/format.h"

namespace crossfoot::cli {

inline void add_ui_language(CLI::App* command, std::string& language) {
  command->add_option("--ui-lang", language, "Language of messages: en or es")
      ->check(CLI::IsMember({"en", "es"}))
      ->envname("CROSSFOOT_UI_LANG")
      ->capture_default_str();
}

inline void add_document_language(CLI::App* command, std::string& language) {
  command->add_option(
      "--lang", language,
      "Language of the documents (en, es, fr, ...), a hint for dates and numbers; found from the text by default");
}

inline void add_no_config(CLI::App* command, bool& no_config) {
  command->add_flag("--no-config", no_config, "Ignore crossfoot.toml files");
}

// The first format of the table is the default.
inline void add_format(CLI::App* command, std::span<const report::Format> formats, const report::Format*& format) {
  format = &formats.front();
  std::string help = "How to write it:";
  for (const report::Format& each : formats) help += "\n  " + std::string(each.name) + ": " + std::string(each.summary);
  command
      ->add_option_function<std::string>(
          "--format",
          [formats, &format](const std::string& name) {
            format = report::find_format(formats, name);
            if (format == nullptr)
              throw CLI::ValidationError("--format", "there is no format " + name + "; see --help");
          },
          help)
      ->default_str(std::string(format->name));
}

inline void add_jobs(CLI::App* command, std::size_t& jobs) {
  jobs = std::max(1u, std::thread::hardware_concurrency());
  command->add_option("-j,--jobs", jobs, "Documents to read at once")->check(CLI::Range(1, 256))->capture_default_str();
}

}  // namespace crossfoot::cli
