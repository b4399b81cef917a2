#include "run/workers/pool.h"

#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace crossfoot::run {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kStartPatience{30'000};
// Besides the text there is a header of figures.
constexpr std::size_t kFrameOverhead = 64u << 10;
constexpr int kKilledAtStart = 5;
constexpr std::size_t kTasksPerWorker = 2;
// Of its processor time a worker uses at least this part in ten times as long, or it is stuck: a two-hundredth of a
// processor.
constexpr long long kLeastShare = 20;
constexpr std::size_t kRequestSentAhead = 16u << 10;
// Of what waits behind another document, while there is a worker with nothing to do. Longer than a small document
// takes: the worker that loses it is replaced, which takes about as long.
constexpr milliseconds kWaitBehind{200};

int until(std::chrono::steady_clock::time_point deadline) {
  const auto rest = std::chrono::ceil<milliseconds>(deadline - std::chrono::steady_clock::now()).count();
  return static_cast<int>(std::clamp<long long>(rest, 0, 60'000));
}

}  // namespace

std::size_t Pool::busy_count() const {
  std::size_t count = queue_.size();
  for (const Slot& slot : slots_) count += slot.tasks.size();
  return count;
}

bool Pool::has_room() const { return busy_count() < kTasksPerWorker * options_.workers; }

Pool::Slot& Pool::start() {
  WorkerStart start{options_.program, options_.worker_arguments, nullptr};
  if (!answered_) start.serve = options_.serve;
  slots_.emplace_back(WorkerProcess(start), (options_.limits.max_output_mb << 20) + kFrameOverhead);
  slots_.back().deadline = Clock::now() + kStartPatience;
  return slots_.back();
}

bool Pool::takes_more(const Slot& slot) const {
  return !slot.leaves && slot.tasks.size() < kTasksPerWorker &&
         slot.served + static_cast<int>(slot.tasks.size()) < options_.limits.documents_per_worker;
}

bool Pool::has_idle_worker() const {
  return slots_.size() < options_.workers ||
         std::any_of(slots_.begin(), slots_.end(), [](const Slot& slot) { return slot.tasks.empty(); });
}

Pool::Slot* Pool::slot_with_room() {
  Slot* least = nullptr;
  for (Slot& slot : slots_)
    if (takes_more(slot) && (least == nullptr || slot.tasks.size() < least->tasks.size())) least = &slot;
  const bool all_busy = least == nullptr || !least->tasks.empty();
  return all_busy && slots_.size() < options_.workers ? &start() : least;
}

void Pool::submit(Document document) {
  Request request{std::move(document.path), std::move(document.what)};
  std::string encoded = encode(request);
  const std::size_t bytes = size_of(document.file.get()).value_or(0);
  queue_.push_back({.id = document.id,
                    .request = std::move(request),
                    .encoded = std::move(encoded),
                    .document = std::move(document.file),
                    .bytes = bytes});
  assign();
}

void Pool::assign() {
  while (!queue_.empty()) {
    Slot* slot = slot_with_room();
    // A request that does not fit beside another one's reply would make parent and worker wait for one another.
    if (slot == nullptr || (!slot->tasks.empty() && queue_.front().encoded.size() > kRequestSentAhead)) return;
    slot->tasks.push_back(std::move(queue_.front()));
    queue_.pop_front();
    if (slot->ready) send(*slot, slot->tasks.back());
    if (slot->ready && slot->tasks.size() == 1) start_clock(*slot);
  }
}

// What waits behind a long document goes to a worker that has nothing to do. The first worker has been sent it and
// would read it in vain: it is replaced after the document that it reads now.
void Pool::share() {
  if (!queue_.empty()) return;
  for (Slot& slot : slots_) {
    if (!has_idle_worker()) return;
    if (slot.tasks.size() < 2 || !slot.ready || Clock::now() < slot.begun + kWaitBehind) continue;
    queue_.push_back(std::move(slot.tasks.back()));
    slot.tasks.pop_back();
    slot.leaves = true;
    assign();
  }
}

// A worker that died in the meantime, or does not take what it is sent, shows as a closed channel in the next steps.
// What it may have said before it gets nothing more to answer.
void Pool::send(Slot& slot, const Task& task) {
  const int channel = slot.process.channel();
  if (send_frame(channel, task.encoded, task.document.get())) return;
  shutdown(channel, SHUT_RDWR);
  slot.leaves = true;
}

void Pool::start_clock(Slot& slot) {
  const std::size_t bytes = slot.tasks.front().bytes;
  slot.processor_before = slot.process.processor_milliseconds();
  slot.begun = Clock::now();
  slot.deadline = slot.begun + std::chrono::seconds(processor_seconds(options_.limits, bytes));
  slot.stuck_at = slot.begun + std::chrono::seconds(stuck_after_seconds(options_.limits, bytes));
  slot.last_deadline = slot.begun + std::chrono::seconds(last_wall_seconds(options_.limits, bytes));
  slot.processor_seen = 0;
}

// Looks again when the processor time that is left could have been used up.
bool Pool::takes_too_long(Slot& slot) const {
  if (!slot.ready || Clock::now() >= slot.last_deadline) return true;
  const long long allowed = 1000LL * processor_seconds(options_.limits, slot.tasks.front().bytes);
  const long long used = slot.process.processor_milliseconds() - slot.processor_before;
  if (is_stuck(slot, used, allowed)) return true;
  slot.deadline =
      std::min({slot.stuck_at, slot.last_deadline, Clock::now() + milliseconds(std::max(allowed - used, 10LL))});
  return used >= allowed;
}

bool Pool::is_stuck(Slot& slot, long long used, long long allowed) const {
  if (Clock::now() < slot.stuck_at) return false;
  const long long before = std::exchange(slot.processor_seen, used);
  slot.stuck_at += std::chrono::seconds(stuck_after_seconds(options_.limits, slot.tasks.front().bytes));
  return (used - before) * kLeastShare < allowed;
}

std::optional<Pool::Done> Pool::wait(milliseconds patience, int also) {
  const auto deadline = Clock::now() + patience;
  while (done_.empty() && busy_count() > 0) {
    if (step(milliseconds(until(deadline)), also) || Clock::now() >= deadline) break;
  }
  if (done_.empty()) return std::nullopt;
  Done next = std::move(done_.front());
  done_.pop_front();
  return next;
}

const std::optional<WorkerReady>& Pool::probe() {
  if (slots_.empty()) start();
  while (!ready_) step(kStartPatience, -1);
  return ready_;
}

bool Pool::step(milliseconds patience, int also) {
  std::vector<pollfd> watched;
  int timeout = static_cast<int>(patience.count());
  for (const Slot& slot : slots_) {
    watched.push_back({slot.process.channel(), POLLIN, 0});
    watched.push_back({slot.process.messages(), POLLIN, 0});
    if (!slot.tasks.empty() || !slot.ready) timeout = std::min(timeout, until(slot.deadline));
    if (slot.ready && slot.tasks.size() > 1 && has_idle_worker())
      timeout = std::min(timeout, until(slot.begun + kWaitBehind));
  }
  watched.push_back({also, POLLIN, 0});
  if (poll(watched.data(), watched.size(), timeout) < 0 && errno != EINTR)
    throw WorkerError{"cannot wait for the workers"};
  std::size_t i = 0;
  for (auto slot = slots_.begin(); slot != slots_.end(); i += 2) {
    if (watched[i + 1].revents != 0) slot->process.read_messages();
    bool alive = watched[i].revents == 0 || read_channel(*slot);
    if (alive && (!slot->tasks.empty() || !slot->ready) && Clock::now() >= slot->deadline && takes_too_long(*slot)) {
      if (!slot->ready) throw WorkerError{"a worker did not start"};
      slot->process.end();
      finish(*slot, too_slow(*slot));
      alive = false;
    }
    if (!alive) give_back(*slot);
    slot = alive ? std::next(slot) : slots_.erase(slot);
  }
  assign();
  share();
  return watched.back().revents != 0;
}

bool Pool::read_channel(Slot& slot) {
  switch (slot.reader.read_some(slot.process.channel())) {
    case FrameReader::State::incomplete: return true;
    case FrameReader::State::closed: bury(slot); return false;
    case FrameReader::State::oversized:
      if (slot.tasks.empty()) return false;
      finish(slot, Error{Outcome::too_large,
                         "the result is larger than " + std::to_string(options_.limits.max_output_mb) + " MB"});
      return false;
    case FrameReader::State::complete: break;
  }
  if (slot.ready) return take_reply(slot);
  take_ready(slot);
  return true;
}

void Pool::take_ready(Slot& slot) {
  ready_ = decode_ready(slot.reader.take());
  if (!ready_) throw WorkerError{"a worker did not start: its report is unreadable"};
  if (!ready_->failure.empty()) throw WorkerError{"a worker did not start: " + ready_->failure};
  slot.ready = true;
  killed_at_start_ = 0;
  for (const Task& task : slot.tasks) send(slot, task);
  if (!slot.tasks.empty()) start_clock(slot);
}

bool Pool::take_reply(Slot& slot) {
  auto decoded = decode_reply(slot.reader.take());
  if (slot.tasks.empty()) return false;  // nobody asked
  if (!decoded) {
    finish(slot, damaged_answer());
    return false;
  }
  finish(slot, std::move(decoded->reply));
  slot.process.forget_messages();  // of the document that is finished
  if (!slot.tasks.empty()) start_clock(slot);
  return !decoded->retire && !slot.leaves && ++slot.served < options_.limits.documents_per_worker;
}

void Pool::bury(Slot& slot) {
  // The channel closes a moment before the process can be waited for; end() would turn its own death into our kill.
  const int status = slot.process.await_end();
  const bool killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
  if (!slot.ready) {
    if (killed && ++killed_at_start_ < kKilledAtStart) return;
    throw WorkerError{"a worker did not start: " + slot.process.last_messages(), killed};
  }
  if (slot.tasks.empty()) return;
  Task& task = slot.tasks.front();
  // A machine without memory kills whom it finds largest: only who is killed again is the cause.
  if (killed && !std::exchange(task.was_killed, true)) return;
  Error error = cause_of_death(slot, status);
  if (error.outcome == Outcome::crash && task.request.font_information) {
    task.request.font_information = false;  // its second try
    task.encoded = encode(task.request);
    return;
  }
  finish(slot, std::move(error));
}

void Pool::finish(Slot& slot, Reply reply) {
  answered_ = true;
  done_.push_back({slot.tasks.front().id, std::move(reply)});
  slot.tasks.pop_front();
}

void Pool::give_back(Slot& slot) {
  for (; !slot.tasks.empty(); slot.tasks.pop_back()) queue_.push_front(std::move(slot.tasks.back()));
}

Error Pool::too_slow(const Slot& slot) const {
  const int seconds = processor_seconds(options_.limits, slot.tasks.empty() ? 0 : slot.tasks.front().bytes);
  return {Outcome::timeout, "not read within " + std::to_string(seconds) + " s; --timeout allows more"};
}

Error Pool::cause_of_death(Slot& slot, int status) const {
  WorkerProcess& process = slot.process;
  const bool by_signal = WIFSIGNALED(status);
  if (process.wrote("ut of memory") || process.wrote("bad_alloc") || (by_signal && WTERMSIG(status) == SIGKILL))
    return {Outcome::out_of_memory, "needs more memory than " + std::to_string(options_.limits.max_memory_mb) +
                                        " MB; --max-memory allows more"};
  if (by_signal && WTERMSIG(status) == SIGXCPU) return too_slow(slot);
  if (by_signal)
    return {Outcome::crash,
            "the reader crashed (signal " + std::to_string(WTERMSIG(status)) + "); the file is probably damaged"};
  return {Outcome::crash,
          "the reader ended early (status " + std::to_string(WEXITSTATUS(status)) + "); the file is probably damaged"};
}

Reply Pool::answer(std::string path, UniqueFd file, JobWhat what) {
  submit({.id = 0, .path = std::move(path), .file = std::move(file), .what = std::move(what)});
  while (true)
    if (auto done = wait(std::chrono::seconds(1))) return std::move(done->reply);
}

}  // namespace crossfoot::run
