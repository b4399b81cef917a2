#include "run/import_run.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <deque>
#include <map>
#include <thread>
#include <utility>

#include "archive/member_path.h"
#include "archive/sha256.h"
#include "extractors/members.h"
#include "run/interrupt.h"
#include "run/member_bytes.h"
#include "run/path_source.h"
#include "run/sealed_copy.h"
#include "run/walk.h"
#include "run/workers/pool.h"
#include "run/workers/sandbox.h"
#include "run/workers/serve.h"
#include "validate/validate.h"

namespace crossfoot::run {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::size_t kNamesAtOnce = 500;
// Written together: a commit costs about as much as three small documents. A kill costs at most these, read again.
constexpr std::size_t kDocumentsAtOnce = 32;
constexpr std::size_t kBytesAtOnce = 16u << 20;
constexpr milliseconds kWriteAfter{100};
// A worker reads some small documents while a batch is written.
constexpr std::size_t kLeasedPerWorker = 16;

Reply list_members(const JobInput& input, const Error& otherwise, const extractors::Limits& limits) {
  auto names = extractors::member_names(input.bytes, limits);
  if (!names) return names.error().outcome == Outcome::unsupported ? otherwise : names.error();
  return Answer(MembersReply{std::move(names.value())});
}

Reply import_one(const JobInput& input, const ImportOptions& options) {
  const auto* job = std::get_if<ImportJob>(&input.what);
  if (job == nullptr) return unexpected_job();
  PipelineOptions pipeline = options.pipeline;
  pipeline.limits.font_information = input.font_information;
  std::string unpacked;
  const auto bytes = document_bytes(input.bytes, job->member, pipeline.limits, unpacked);
  if (!bytes) return bytes.error();
  const auto read = read_bytes(input.path, bytes.value(), pipeline);
  if (!read && read.error().outcome == Outcome::unsupported && job->member.empty())
    return list_members(input, read.error(), pipeline.limits);
  if (!read) return read.error();
  const CheckResult result = validate::check_statement(read.value().statement, pipeline.validate);
  const archive::DocumentRecord record = archive::make_record(*read.value().document, read.value().statement, result);
  return Answer(RecordReply{encode(record)});
}

class ImportRun {
 public:
  ImportRun(const ImportOptions& options, archive::Archive& archive, Observer& observer)
      : options_(options),
        observer_(observer),
        connection_(*archive.connection),
        key_(engine_key(options.pipeline)),
        queue_(connection_, key_, options.shard),
        originals_(options.originals_directory.empty() ? archive.originals_directory : options.originals_directory,
                   options.originals),
        pool_(PoolOptions{.workers = options.jobs,
                          .limits = options.worker_limits,
                          .document_limits = options.pipeline.limits,
                          .worker_arguments = import_worker_arguments(options, "import")}) {}

  ImportSummary run() {
    queue_.release_dead();
    originals_.remove_remains();
    name_files();
    observer_.all_found();
    counts_.total = queue_.unfinished();
    observer_.progress(counts_);
    while (!stopped()) {
      feed();
      if (pool_.idle() && waiting_.empty() && arrived_.empty()) {
        write();
        if (!queued_elsewhere()) break;
        continue;
      }
      if (auto done = next_done()) {
        feed();  // the worker goes on while the parent writes
        take(std::move(*done));
      }
      if (time_to_write()) write();
      observer_.progress(counts_);
    }
    return finish();
  }

 private:
  bool stopped() const { return interrupted(); }

  void name_files() {
    std::vector<archive::NamedFile> batch;
    std::int64_t found = 0;
    const auto flush = [&] {
      archive::Transaction transaction(connection_);
      queue_.add(batch, options_.again);
      transaction.commit();
      batch.clear();
    };
    const WalkSink sink{[&](const std::string& path, const std::string& stamp) {
                          batch.push_back({path, stamp});
                          if (batch.size() >= kNamesAtOnce) flush();
                          observer_.files_found(++found);
                        },
                        [&](const std::string& path, const std::string& why) { leave_out(path, why); }};
    const WalkOptions of_named{.links = options_.follow_links ? Links::follow : Links::leave_out,
                               .stopped = interrupted};
    // A list names files: one that is gone is told, not taken for a pattern.
    WalkOptions of_listed = of_named;
    of_listed.patterns = false;
    PathSource named(options_.paths);
    std::optional<PathSource> listed;
    if (!options_.files_from.empty()) listed.emplace(options_.files_from, options_.null_separated ? '\0' : '\n');
    archive::MemberPath path;
    while (!stopped() && named.next(path, true) == PathSource::State::path) walk(path.file, of_named, sink);
    while (listed && !stopped() && listed->next(path, true) == PathSource::State::path)
      walk(path.file, of_listed, sink);
    if (!batch.empty()) flush();
    all_named_ = !stopped();
  }

  void leave_out(const archive::MemberPath& path, const std::string& why) {
    queue_.add_skipped(path, why);
    if (queue_.mine(path)) observer_.left_out(shown(path), why);
  }

  void feed() {
    while (!stopped() && pool_.has_room()) {
      if (waiting_.empty()) {
        for (archive::LeasedFile& file : queue_.lease(options_.jobs * kLeasedPerWorker))
          waiting_.push_back(std::move(file));
        if (waiting_.empty()) return;
      }
      start_next();
      if (time_to_write()) write();
    }
  }

  void start_next() {
    archive::LeasedFile next = std::move(waiting_.front());
    waiting_.pop_front();
    start(std::move(next));
  }

  std::optional<Pool::Done> next_done() {
    if (arrived_.empty()) return pool_.wait(kWriteAfter);
    Pool::Done done = std::move(arrived_.front());
    arrived_.pop_front();
    return done;
  }

  // Within a transaction: what needs one of its own is left for later.
  void keep_workers_busy() {
    while (auto done = pool_.wait(milliseconds(0))) arrived_.push_back(std::move(*done));
    while (!stopped() && pool_.has_room() && !waiting_.empty()) start_next();
  }

  // What needs no worker is finished here: files that cannot be opened, and bytes that were read before.
  void start(archive::LeasedFile file) {
    archive::FinishedFile work;
    work.file = std::move(file);
    const archive::MemberPath place = work.file.path;
    Result<UniqueFd> opened = open_document(place.file, options_.pipeline.limits);
    if (!opened) {
      if (is_directory(place.file)) return queue_.finish_as_skipped(work.file, "a directory");
      work.stamp = stamp_of_path(place.file);
      return fail(std::move(work), opened.error());
    }
    // Before it is copied: what changes in between looks changed to the next import.
    work.stamp = stamp_of(opened.value().get());
    Result<SealedCopy> copy = sealed_copy(opened.value(), options_.pipeline.limits);
    if (!copy) return fail(std::move(work), copy.error());
    UniqueFd& bytes = copy.value().file;
    work.size = static_cast<std::int64_t>(size_of(bytes.get()).value_or(0));
    work.sha256 = copy.value().sha256;
    if (!place.member.empty()) {  // its archive is kept
      work.sha256 = sha256_of_member(work.sha256, place.member);
    } else {
      const bool copied = originals_.keeps() && options_.originals == archive::KeepOriginals::copy;
      originals_.keep(copied ? bytes.get() : opened.value().get(), place.file, work.sha256);
      work.original_copied = copied;
    }
    if (const auto known = work.file.again ? std::nullopt : archive::find_document(connection_, key_, work.sha256)) {
      work.known = known->id;
      work.outcome = known->outcome;
      work.message = known->message;
      count(work.outcome, 0);
      return keep(std::move(work), 0);
    }
    const auto id = static_cast<std::size_t>(work.file.id);
    pool_.submit({.id = id, .path = shown(place), .file = std::move(bytes), .what = ImportJob{place.member}});
    running_.emplace(id, std::move(work));
  }

  // One that could not be looked into, or was not there, when it was queued.
  static bool is_directory(const std::string& path) {
    struct stat status {};
    return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode) && access(path.c_str(), R_OK | X_OK) == 0;
  }

  void fail(archive::FinishedFile work, const Error& error) {
    work.outcome = std::string(to_string(error.outcome));
    work.message = error.message;
    count(work.outcome, 0);
    keep(std::move(work), 0);
  }

  void take(Pool::Done done) {
    auto node = running_.extract(done.id);
    archive::FinishedFile work = std::move(node.mapped());
    const auto* members = done.reply ? std::get_if<MembersReply>(&done.reply.value()) : nullptr;
    if (members != nullptr && work.file.path.member.empty() && members->names.size() <= extractors::kMaxMembers)
      return queue_members(work, members->names);
    const auto* made = done.reply ? std::get_if<RecordReply>(&done.reply.value()) : nullptr;
    const std::size_t bytes = made == nullptr ? 0 : made->record.size();
    if (made != nullptr) work.record = archive::decode_record(made->record);
    if (!work.record) work.record = archive::failure_record(done.reply ? damaged_answer() : done.reply.error());
    work.outcome = work.record->outcome;
    work.message = work.record->message;
    count(work.outcome, work.record->findings.size());
    keep(std::move(work), bytes);
  }

  void count(const std::string& outcome, std::size_t findings) {
    ++(archive::is_failure(outcome) ? counts_.failed : counts_.ok);
    counts_.findings += static_cast<std::int64_t>(findings);
  }

  // The archive is no document itself; its members are queued in its place, in one transaction.
  void queue_members(const archive::FinishedFile& work, const std::vector<std::string>& names) {
    std::vector<archive::NamedFile> members;
    archive::Transaction transaction(connection_);
    for (const std::string& name : names) {
      const archive::MemberPath member(work.file.path.file, name);
      if (const std::string why = archive::objection_to_member(name); why.empty())
        members.push_back({member, work.stamp});
      else if (!name.empty())
        leave_out(member, why);
    }
    queue_.add(members, work.file.again);
    queue_.finish_as_skipped(work.file, "an archive of " + std::to_string(members.size()) + " documents");
    transaction.commit();
    counts_.total += static_cast<std::int64_t>(members.size()) - 1;
  }

  void keep(archive::FinishedFile work, std::size_t bytes) {
    if (unwritten_.empty()) oldest_ = Clock::now();
    work.told = !options_.news;
    unwritten_.push_back(std::move(work));
    unwritten_bytes_ += bytes;
  }

  bool time_to_write() const {
    return !unwritten_.empty() && (unwritten_.size() >= kDocumentsAtOnce || unwritten_bytes_ >= kBytesAtOnce ||
                                   Clock::now() - oldest_ >= kWriteAfter);
  }

  void write() {
    if (unwritten_.empty()) return;
    // In the order of the documents' key, so that two importers with the same bytes wait in one direction only.
    std::vector<archive::FinishedFile> batch = std::exchange(unwritten_, {});
    unwritten_bytes_ = 0;
    std::sort(batch.begin(), batch.end(),
              [](const archive::FinishedFile& a, const archive::FinishedFile& b) { return a.sha256 < b.sha256; });
    archive::Transaction transaction(connection_);
    for (const archive::FinishedFile& work : batch) {
      archive::store_finished(connection_, key_, queue_.importer(), work);
      keep_workers_busy();
    }
    transaction.commit();
  }

  // Another import is reading some of our files: it finishes them, or dies and leaves them to us.
  bool queued_elsewhere() {
    if (queue_.running_elsewhere() == 0) return queue_.unfinished() > 0;
    std::this_thread::sleep_for(milliseconds(200));
    queue_.release_dead();
    observer_.progress(counts_);
    return true;
  }

  ImportSummary finish() {
    while (!pool_.idle() || !arrived_.empty())
      if (auto done = next_done()) take(std::move(*done));
    write();
    queue_.release_mine();
    observer_.done();
    if (const auto& ready = pool_.ready(); ready && !missing_walls(*ready).empty())
      observer_.warn(missing_walls(*ready));
    queue_.leave(counts_.ok, counts_.failed);
    return {.importer = queue_.importer(),
            .ok = counts_.ok,
            .failed = counts_.failed,
            .findings = counts_.findings,
            .unfinished = queue_.unfinished(),
            .interrupted = stopped(),
            .all_named = all_named_};
  }

  const ImportOptions& options_;
  Observer& observer_;
  archive::SqlConnection& connection_;
  const archive::EngineKey key_;
  archive::Queue queue_;
  const archive::Originals originals_;
  Pool pool_;
  ProgressCounts counts_;
  std::deque<archive::LeasedFile> waiting_;
  std::map<std::size_t, archive::FinishedFile> running_;
  std::deque<Pool::Done> arrived_;
  std::vector<archive::FinishedFile> unwritten_;
  std::size_t unwritten_bytes_ = 0;
  bool all_named_ = true;
  Clock::time_point oldest_;
};

}  // namespace

archive::EngineKey engine_key(const PipelineOptions& options) {
  std::string text = options.normalize.language + "\n" + std::to_string(options.validate.margin_bits) + "\n";
  for (const std::string& rule : options.validate.disabled) text += rule + "\n";
  return {CROSSFOOT_VERSION, archive::sha256_of(text).substr(0, 16)};
}

std::vector<std::string> import_worker_arguments(const ImportOptions& options, const std::string& command) {
  std::vector<std::string> arguments{command, "--max-memory=" + std::to_string(options.worker_limits.max_memory_mb),
                                     "--max-pages=" + std::to_string(options.pipeline.limits.max_pages)};
  if (const int seconds = options.worker_limits.timeout_seconds; seconds > 0)
    arguments.push_back("--timeout=" + std::to_string(seconds));
  if (const std::string& language = options.pipeline.normalize.language; !language.empty())
    arguments.push_back("--lang=" + language);
  for (const std::string& rule : options.pipeline.validate.disabled) arguments.push_back("--disable=" + rule);
  return arguments;
}

int serve_import(const ImportOptions& options) {
  return serve([&](const JobInput& input) { return import_one(input, options); }, options.worker_limits,
               options.pipeline.limits);
}

ImportSummary run_import(const ImportOptions& options, archive::Archive& archive, Observer& observer) {
  watch_for_interrupt();
  return ImportRun(options, archive, observer).run();
}

}  // namespace crossfoot::run
