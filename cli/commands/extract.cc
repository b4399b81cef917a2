// crossfoot extract: what was read, without judging it.
#include <memory>

#include "cli/commands/commands.h"
#include "cli/exit_codes.h"
#include "cli/files.h"
#include "cli/ordered_runner.h"
#include "cli/output.h"
#include "cli/pipeline.h"
#include "cli/report_output.h"
#include "cli/shared_options.h"
#include "report/format.h"

namespace crossfoot {
namespace {

struct ExtractOptions {
  std::vector<std::string> paths;
  const Format* format = nullptr;
  std::string output;  // -o
  std::size_t jobs = 1;
  PipelineOptions pipeline;
  ReportContext report;
};

Result<Piece> extract_one(const std::string& path, const ExtractOptions& options) {
  const Result<std::string> bytes = file_bytes(path, options.pipeline.limits);
  if (!bytes) return bytes.error();
  const auto read = read_bytes(path, bytes.value(), options.pipeline);
  if (!read) return read.error();
  return options.format->document({read.value().document.get(), &read.value().statement, nullptr, bytes.value()},
                                  options.report);
}

int run_extract(const ExtractOptions& options) {
  const FileList files = list_files(options.paths);
  if (const std::string why = ReportOutput::objection(*options.format, options.output, files.paths.size());
      !why.empty()) {
    complain(why);
    return kExitUsage;
  }
  Totals totals;
  ReportOutput output(*options.format, options.report, options.output);
  run_ordered<Result<Piece>>(
      files.paths.size(), options.jobs, [&](std::size_t i) { return extract_one(files.paths[i], options); },
      [&](std::size_t i, const Result<Piece>& piece) {
        if (piece) {
          output.add(piece.value());
          ++totals.documents;
          return;
        }
        totals.failures.push_back({files.paths[i], piece.error()});
        flush_output();
        complain(files.paths[i], piece.error());
      });
  output.finish(totals);
  return totals.failures.empty() ? kExitClean : kExitUnreadable;
}

}  // namespace

void add_extract_command(CLI::App& app, int& exit_code) {
  auto options = std::make_shared<ExtractOptions>();
  CLI::App* command = app.add_subcommand("extract", "Show the tables and text that were read");
  command->add_option("paths", options->paths, "Reports, or directories of reports")->required();
  add_format(command, extract_formats(), options->format);
  command->add_option("-o,--output", options->output, "File or folder to write to instead of standard output");
  add_document_language(command, options->pipeline.normalize.language);
  add_jobs(command, options->jobs);
  command->footer(
      "Examples:\n"
      "  crossfoot extract q3.pdf                      tables and blocks as text\n"
      "  crossfoot extract --format json q3.docx       the same with places and readings");
  command->callback([options, &exit_code] {
    options->report.version = CROSSFOOT_VERSION;
    exit_code = run_extract(*options);
  });
}

}  // namespace crossfoot
