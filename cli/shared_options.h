// Options that several commands take, said once.
#pragma once

#include <CLI/CLI.hpp>
#include <span>
#include <string>
#include <thread>

#include "extractors/extractor.h"
#include "report/format.h"
#include "run/workers/job.h"

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

// Of every command that reads documents in workers.
inline void add_worker_limits(CLI::App* command, run::WorkerLimits& limits, extractors::Limits& document_limits) {
  command
      ->add_option("--timeout", limits.timeout_seconds,
                   "Seconds of processor time that one document may take, and ten times as long by the clock "
                   "[default: 6, and 2 for each megabyte]")
      ->check(CLI::Range(1, 86'400));
  command->add_option("--max-memory", limits.max_memory_mb, "Megabytes of memory that one worker may use")
      ->check(CLI::Range(256, 1'048'576))
      ->capture_default_str();
  command->add_option("--max-pages", document_limits.max_pages, "Pages that one document may have")
      ->check(CLI::Range(1, 1'000'000))
      ->capture_default_str();
}

}  // namespace crossfoot::cli
