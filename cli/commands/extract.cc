// crossfoot extract: what was read, without judging it.
#include <memory>

#include "cli/commands/commands.h"
#include "cli/commands/debug_layout.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/list_options.h"
#include "cli/report_options.h"
#include "cli/report_output.h"
#include "cli/shared_options.h"
#include "cli/worker_command.h"
#include "run/document_batch.h"
#include "run/workers/role.h"

namespace crossfoot::cli {
namespace {

Result<run::ReportReply> extract_one(const run::ReadDocument& read, std::string_view bytes,
                                     const ReportOptions& options) {
  Result<report::Piece> piece =
      options.format->document({read.document.get(), &read.statement, nullptr, bytes}, options.report);
  if (!piece) return piece.error();
  return run::ReportReply{std::move(piece.value()), {}};
}

int run_extract(ReportOptions& options, const Command& command) {
  run::CommandLineSettings command_line;
  command_line.config = options.config;
  command_line.language = options.pipeline.normalize.language;
  run::DocumentSettings settings(command_line);
  const run::BatchReader reader{options, settings,
                                [&](const run::ReadDocument& read, std::string_view bytes, const run::Settings&) {
                                  return extract_one(read, bytes, options);
                                }};
  if (run::worker_role().worker) return run::serve_batch(reader);
  options.worker_arguments = worker_arguments(command);
  ReportOutput output(*options.format, options.report, options.output);
  Console console;
  const auto ended = run::run_batch(
      reader, {.sink = output, .observer = console, .count = [](const std::string&, const run::ReportCounts&) {}});
  if (const auto* refusal = std::get_if<run::BatchRefusal>(&ended)) return refused(*refusal);
  return std::get<report::Totals>(ended).failures.empty() ? kExitClean : kExitUnreadable;
}

}  // namespace

void add_extract_command(const Command& program, int& exit_code) {
  auto options = std::make_shared<ReportOptions>();
  const Command command = program.add_command("extract", "Show the tables and text that were read");
  command.add_option("paths", options->paths, "Reports, or directories of reports");
  add_list_options(command, *options);
  add_format(command, report::extract_formats(), options->format);
  command.add_option("-o,--output", options->output, "File or folder to write to instead of standard output");
  add_config_use(command, options->config);
  add_document_language(command, options->pipeline.normalize.language);
  add_jobs(command, options->jobs);
  add_worker_limits(command, options->worker_limits, options->pipeline.limits);
  auto debug_layout = std::make_shared<bool>(false);
  command.add_flag("--debug-layout", *debug_layout,
                   "Draw the pages of PDFs with what the layout engine saw, into the folder of -o");
  command.footer(
      "Examples:\n"
      "  crossfoot extract q3.pdf                      tables and blocks as text\n"
      "  crossfoot extract --format json q3.docx       the same with places and readings\n"
      "  crossfoot extract --debug-layout q3.pdf -o pages/   page-0001.svg and so on, to see why");
  command.runs([options, debug_layout, command, &exit_code] {
    if (*debug_layout) {
      exit_code = run_debug_layout({.paths = options->paths,
                                    .folder = options->output,
                                    .worker_limits = options->worker_limits,
                                    .limits = options->pipeline.limits},
                                   command);
      return;
    }
    options->report.version = CROSSFOOT_VERSION;
    options->every_line = options->format->name == "jsonl";
    exit_code = run_extract(*options, command);
  });
}

}  // namespace crossfoot::cli
