#include "run/document_batch.h"

#include <limits>
#include <utility>

#include "archive/path_text.h"
#include "run/in_order.h"
#include "run/member_bytes.h"
#include "run/shards.h"
#include "run/walk.h"
#include "run/workers/document_file.h"
#include "run/workers/pool.h"
#include "run/workers/sandbox.h"
#include "run/workers/serve.h"

namespace crossfoot::run {
namespace {

Reply read_one(const JobInput& input, const BatchReader& reader) {
  const auto* job = std::get_if<ReadJob>(&input.what);
  if (job == nullptr) return unexpected_job();
  PipelineOptions pipeline = reader.options.pipeline;
  pipeline.limits.font_information = input.font_information;
  std::string unpacked;
  const auto bytes = document_bytes(input.bytes, job->member, pipeline.limits, unpacked);
  if (!bytes) return bytes.error();
  const Settings& settings = reader.settings.of_text(job->settings);
  DocumentSettings::configure(settings, pipeline);
  const auto read = read_bytes(input.path, bytes.value(), pipeline);
  if (!read) return read.error();
  auto made = reader.make_piece(read.value(), bytes.value(), settings);
  if (!made) return made.error();
  return Answer(std::move(made.value()));
}

// A worker that a document has taken over may count what it likes.
void add_up(int& sum, int more) {
  sum = more > std::numeric_limits<int>::max() - sum ? std::numeric_limits<int>::max() : sum + more;
}

// The documents of one batch and what became of them.
class BatchRun {
 public:
  BatchRun(const BatchReader& reader, const BatchReport& report) : reader_(reader), report_(report) {}

  report::Totals run(PathSource& paths) {
    Pool pool(pool_options());
    report_.sink.begin();
    run_in_order(pool, reader_.options.jobs, paths,
                 {.open = [&](const archive::MemberPath& path) { return opened(path); },
                  .deliver = [&](const std::string& path, Reply reply) { take(path, std::move(reply)); },
                  .idle = [&] { report_.sink.flush(); }});
    report_.sink.finish(totals_);
    if (const auto& ready = pool.ready(); ready && !missing_walls(*ready).empty())
      report_.observer.warn(missing_walls(*ready));
    return std::move(totals_);
  }

  void left_out(std::size_t files) { totals_.skipped = static_cast<int>(files); }

 private:
  PoolOptions pool_options() const {
    const BatchOptions& options = reader_.options;
    PoolOptions made{.workers = options.jobs,
                     .limits = options.worker_limits,
                     .document_limits = options.pipeline.limits,
                     .worker_arguments = options.worker_arguments};
    if (report_.archived == nullptr) made.serve = [this] { return serve_batch(reader_); };
    return made;
  }

  Result<OpenedDocument> opened(const archive::MemberPath& path) {
    Result<std::string> settings = reader_.settings.text_for(path.file);
    for (const std::string& remark : reader_.settings.take_remarks()) report_.observer.warn(remark);
    if (!settings) return Error{Outcome::unsupported, settings.error().message};
    const extractors::Limits& limits = reader_.options.pipeline.limits;
    Result<UniqueFd> file =
        report_.archived == nullptr ? open_document(path.file, limits) : report_.archived->open(path, limits);
    if (!file) return file.error();
    return OpenedDocument{std::move(file.value()), ReadJob{path.member, std::move(settings.value())}};
  }

  void take(const std::string& path, Reply reply) {
    if (!reply) return fail(path, reply.error());
    const auto* made = std::get_if<ReportReply>(&reply.value());
    if (made == nullptr || !report_.sink.accepts(made->piece)) return fail(path, damaged_answer());
    report_.sink.add(made->piece);
    ++totals_.documents;
    add_up(totals_.errors, made->counts.errors);
    add_up(totals_.warnings, made->counts.warnings);
    add_up(totals_.notes, made->counts.notes);
    add_up(totals_.accepted, made->counts.accepted);
    report_.count(path, made->counts);
  }

  void fail(const std::string& path, const Error& error) {
    totals_.failures.push_back({path, error});
    report_.sink.add(totals_.failures.back());
    report_.sink.flush();
    report_.observer.could_not_read(path, error);
  }

  const BatchReader& reader_;
  const BatchReport& report_;
  report::Totals totals_;
};

// Why the batch cannot begin, or empty.
std::string objection(const BatchReader& reader, const BatchReport& report, const std::vector<std::string>& paths) {
  const BatchOptions& options = reader.options;
  const bool listed = !options.files_from.empty();
  if (std::string why = objection_to(options.shard); !why.empty()) return why;
  if (paths.empty() && options.paths.empty() && !listed)
    return "nothing to read: name reports or directories, or give --files-from";
  return report.sink.objection(paths, listed);
}

std::vector<std::string> files_of(const std::vector<archive::MemberPath>& places) {
  std::vector<std::string> files;
  for (const archive::MemberPath& place : places) files.push_back(place.file);
  return files;
}

BatchRefusal no_reports_in(const std::vector<std::string>& paths) {
  BatchRefusal refusal;
  for (const std::string& path : paths)
    refusal.reasons.push_back(path + ": " + std::string(to_string(Outcome::not_found)) +
                              ": no reports in this directory");
  return refusal;
}

}  // namespace

int serve_batch(const BatchReader& reader) {
  return serve([&](const JobInput& input) { return read_one(input, reader); }, reader.options.worker_limits,
               reader.options.pipeline.limits);
}

std::variant<report::Totals, BatchRefusal> run_batch(const BatchReader& reader, const BatchReport& report) {
  const BatchOptions& options = reader.options;
  const bool listed = !options.files_from.empty();
  const FileList files = report.archived == nullptr
                             ? list_reports(options.paths, options.follow_links ? Links::follow : Links::leave_out)
                             : FileList{report.archived->paths(), {}};
  if (const std::string why = objection(reader, report, files_of(files.found)); !why.empty())
    return BatchRefusal{{why}};
  for (const LeftOut& each : files.left_out) report.observer.left_out(each.path, each.why);
  report.observer.all_found();
  if (!listed && files.found.empty()) return no_reports_in(options.paths);
  PathSource source =
      listed ? PathSource(options.files_from, options.null_separated ? '\0' : '\n') : PathSource(files.found);
  if (options.every_line) source.keep_empty();
  source.keep_only([&](const archive::MemberPath& path) {
    return archive::shard_hash(path) % options.shard.count == options.shard.index;
  });
  BatchRun run(reader, report);
  run.left_out(files.left_out.size());
  report::Totals totals = run.run(source);
  report.observer.done();
  return totals;
}

}  // namespace crossfoot::run
