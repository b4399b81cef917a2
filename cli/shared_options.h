// Options that several commands take, said once.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <thread>

#include "cli/command_line.h"
#include "extractors/extractor.h"
#include "report/format.h"
#include "run/config/config_finder.h"
#include "run/workers/job.h"

namespace crossfoot::cli {

inline void add_ui_language(const Command& command, std::string& language) {
  command.add_option("--ui-lang", language, "Language of messages: en or es")
      .one_of({"en", "es"})
      .or_environment("CROSSFOOT_UI_LANG")
      .shows_default();
}

inline void add_document_language(const Command& command, std::string& language) {
  command.add_option(
      "--lang", language,
      "Language of the documents (en, es, fr, ...), a hint for dates and numbers; found from the text by default");
}

inline void add_config_use(const Command& command, run::ConfigUse& use) {
  command.add_flag("--no-config", use.ignore, "Ignore crossfoot.toml files");
  command.add_flag("--trust-config", use.trust,
                   "Let crossfoot.toml files silence findings even where others can write them");
}

// The first format of the table is the default.
inline void add_format(const Command& command, std::span<const report::Format> formats, const report::Format*& format) {
  format = &formats.front();
  std::string help = "How to write it:";
  for (const report::Format& each : formats) help += "\n  " + std::string(each.name) + ": " + std::string(each.summary);
  command
      .add_taken(
          "--format",
          [formats, &format](const std::string& name) {
            format = report::find_format(formats, name);
            return format == nullptr ? "there is no format " + name + "; see --help" : std::string();
          },
          help)
      .shows_default(std::string(format->name));
}

inline void add_jobs(const Command& command, std::size_t& jobs) {
  jobs = std::max(1u, std::thread::hardware_concurrency());
  command.add_option("-j,--jobs", jobs, "Documents to read at once").between(1, 256).shows_default();
}

// Of every command that reads documents in workers.
inline void add_worker_limits(const Command& command, run::WorkerLimits& limits, extractors::Limits& document_limits) {
  command
      .add_option("--timeout", limits.timeout_seconds,
                  "Seconds of processor time that one document may take, and ten times as long by the clock "
                  "[default: 6, and 2 for each megabyte]")
      .between(1, 86'400);
  command.add_option("--max-memory", limits.max_memory_mb, "Megabytes of memory that one worker may use")
      .between(256, 1'048'576)
      .shows_default();
  command.add_option("--max-pages", document_limits.max_pages, "Pages that one document may have")
      .between(1, 1'000'000)
      .shows_default();
}

}  // namespace crossfoot::cli
