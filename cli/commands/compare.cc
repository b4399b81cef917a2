// crossfoot compare: two versions of a report in two languages, or two reports of one series.
#include "validate/compare/compare.h"

#include <memory>
#include <optional>

#include "cli/commands/commands.h"
#include "cli/comparison_output.h"
#include "cli/exit_codes.h"
#include "cli/output.h"
#include "cli/shared_options.h"
#include "cli/worker_command.h"
#include "report/safe_text.h"
#include "run/document_pair.h"
#include "run/pipeline.h"
#include "run/workers/document_file.h"
#include "run/workers/pool.h"
#include "run/workers/role.h"
#include "run/workers/serve.h"

namespace crossfoot::cli {
namespace {

struct CompareOptions {
  std::string first, second;
  std::string as;  // empty: recognised
  std::string format = "text";
  std::string ui_language = "en";
  run::PipelineOptions pipeline;
  run::WorkerLimits worker_limits;
};

run::Reply compared(const CompareOptions& options, const run::PairJob& pair, const run::ReadDocument& first,
                    const run::ReadDocument& second) {
  validate::Comparison comparison = validate::recognised(first.statement, second.statement);
  if (pair.kinship != run::Kinship::recognised) {
    comparison.kinship =
        pair.kinship == run::Kinship::sisters ? validate::Kinship::translation : validate::Kinship::successor;
    if (comparison.kinship == validate::Kinship::translation) comparison.swapped = false;
  }
  validate::compare(first.statement, second.statement, comparison);
  const std::string &earlier = comparison.swapped ? pair.second : pair.first,
                    &later = comparison.swapped ? pair.first : pair.second;
  const ComparisonView view{options.ui_language, pair.kinship == run::Kinship::recognised};
  const auto write = options.format == "json" ? comparison_json : comparison_text;
  return run::Answer(
      run::ComparisonReply{write(comparison, view, earlier, later), static_cast<int>(comparison.differences.size())});
}

// In a worker: one document by itself, to see whether it can be read, or two of them.
run::Reply read_and_compare(const CompareOptions& options, const run::JobInput& input) {
  run::PipelineOptions pipeline = options.pipeline;
  pipeline.limits.font_information = input.font_information;
  if (std::holds_alternative<run::ReadJob>(input.what)) {
    const auto read = run::read_bytes(input.path, input.bytes, pipeline);
    if (!read) return read.error();
    return run::Answer(run::ReportReply{});
  }
  const auto* pair = std::get_if<run::PairJob>(&input.what);
  if (pair == nullptr) return run::unexpected_job();
  const auto read = run::read_pair(*pair, input.bytes, pipeline);
  if (!read) return read.error();
  return compared(options, *pair, read.value().first, read.value().second);
}

run::Kinship kinship_of(const std::string& as) {
  if (as.empty()) return run::Kinship::recognised;
  return as == "translation" ? run::Kinship::sisters : run::Kinship::successors;
}

int serve_comparison(const CompareOptions& options) {
  return run::serve([&](const run::JobInput& input) { return read_and_compare(options, input); }, options.worker_limits,
                    run::limits_of_both(options.pipeline.limits));
}

class CompareRun {
 public:
  CompareRun(const CompareOptions& options, const Command& command)
      : options_(options), pool_(pool_options(options, command)) {}

  int run() {
    // Each by itself first: what cannot be read is then known by name.
    const auto first = opened(options_.first), second = opened(options_.second);
    if (!first || !second) return kExitUnreadable;
    Result<run::UniqueFd> both = run::joined(*first, *second);
    if (!both) return unreadable(both.error());
    const run::Reply reply = pool_.answer(options_.first, std::move(both.value()),
                                          run::PairJob{.kinship = kinship_of(options_.as),
                                                       .first_bytes = run::size_of(first->get()).value_or(0),
                                                       .first = options_.first,
                                                       .second = options_.second});
    if (!reply) return unreadable(reply.error());
    const auto* comparison = std::get_if<run::ComparisonReply>(&reply.value());
    if (comparison == nullptr || !report::is_plain(comparison->text, false)) return unreadable(run::damaged_answer());
    print(comparison->text);
    flush_output();
    return comparison->differences == 0 ? kExitClean : kExitFindings;
  }

 private:
  static run::PoolOptions pool_options(const CompareOptions& options, const Command& command) {
    return {.workers = 1,
            .limits = options.worker_limits,
            .document_limits = options.pipeline.limits,
            .worker_arguments = worker_arguments(command),
            .serve = [&options] { return serve_comparison(options); }};
  }

  std::optional<run::UniqueFd> opened(const std::string& path) {
    Result<run::UniqueFd> file = run::open_document(path, options_.pipeline.limits);
    Result<run::UniqueFd> again = run::open_document(path, options_.pipeline.limits);
    const run::Reply reply = !file    ? run::Reply(file.error())
                             : !again ? run::Reply(again.error())
                                      : pool_.answer(path, std::move(again.value()), run::ReadJob{});
    if (reply) return std::move(file.value());
    complain(path, reply.error());
    return std::nullopt;
  }

  int unreadable(const Error& error) {
    complain(options_.first + ", " + options_.second, error);
    return kExitUnreadable;
  }

  const CompareOptions& options_;
  run::Pool pool_;
};

int run_compare(const CompareOptions& options, const Command& command) {
  return run::worker_role().worker ? serve_comparison(options) : CompareRun(options, command).run();
}

}  // namespace

void add_compare_command(const Command& program, int& exit_code) {
  auto options = std::make_shared<CompareOptions>();
  const Command command =
      program.add_command("compare", "Hold two reports side by side: translations, or one and the next");
  command.add_option("first", options->first, "A report").required();
  command.add_option("second", options->second, "Its version in another language, or the report that follows")
      .required();
  command.add_option("--as", options->as, "translation or successor; recognised by default")
      .one_of({"translation", "successor"});
  command.add_option("--format", options->format, "text for people, or json: one object")
      .one_of({"text", "json"})
      .shows_default();
  add_ui_language(command, options->ui_language);
  add_document_language(command, options->pipeline.normalize.language);
  add_worker_limits(command, options->worker_limits, options->pipeline.limits);
  command.footer(
      "Examples:\n"
      "  crossfoot compare informe.docx report.docx              every figure that differs\n"
      "  crossfoot compare --as successor q1.docx q2.docx        balances carried over, rows that came and went\n"
      "Exit status: 0 no difference, 1 differences, 2 wrong usage, 3 a document could not be read.");
  command.runs([options, command, &exit_code] { exit_code = run_compare(*options, command); });
}

}  // namespace crossfoot::cli
