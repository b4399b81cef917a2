// crossfoot extract: what was read, without judging it.
#include <memory>

#include "cli/commands/commands.h"
#include "cli/exit_codes.h"
#include "cli/files.h"
#include "cli/ordered_runner.h"
#include "cli/output.h"
#include "cli/pipeline.h"
#include "cli/shared_options.h"
#include "model/dump.h"
#include "report/json.h"
#include "report/safe_text.h"

namespace crossfoot {
namespace {

struct ExtractOptions {
  std::vector<std::string> paths;
  std::string format = "text";
  std::size_t jobs = 1;
  PipelineOptions pipeline;
};

struct Extracted {
  std::string output;
  std::optional<Error> error;
};

Extracted extract_one(const std::string& path, const ExtractOptions& options) {
  const auto read = read_document(path, options.pipeline);
  if (!read) return {"", read.error()};
  const Document& document = *read.value().document;
  if (options.format == "json") return {document_json(document, read.value().statement) + "\n", std::nullopt};
  return {visible(dump(document)), std::nullopt};
}

int run_extract(const ExtractOptions& options) {
  const FileList files = list_files(options.paths);
  int exit_code = kExitClean;
  run_ordered<Extracted>(
      files.paths.size(), options.jobs, [&](std::size_t i) { return extract_one(files.paths[i], options); },
      [&](std::size_t i, Extracted extracted) {
        print(extracted.output);
        if (!extracted.error) return;
        flush_output();
        complain(files.paths[i], *extracted.error);
        exit_code = kExitUnreadable;
      });
  flush_output();
  return exit_code;
}

}  // namespace

void add_extract_command(CLI::App& app, int& exit_code) {
  auto options = std::make_shared<ExtractOptions>();
  CLI::App* command = app.add_subcommand("extract", "Show the tables and text that were read");
  command->add_option("paths", options->paths, "Reports, or directories of reports")->required();
  command->add_option("--format", options->format, "text for people, json with one object per document and line")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  add_document_language(command, options->pipeline.normalize.language);
  add_jobs(command, options->jobs);
  command->footer(
      "Examples:\n"
      "  crossfoot extract q3.pdf                      tables and blocks as text\n"
      "  crossfoot extract --format json q3.docx       the same with places and readings");
  command->callback([options, &exit_code] { exit_code = run_extract(*options); });
}

}  // namespace crossfoot
