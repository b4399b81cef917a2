#include "cli/workers/pool.h"

#include <poll.h>
#include <signal.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <map>
#include <utility>

namespace crossfoot {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kStartPatience{30'000};
// Besides the text there is a header of figures.
constexpr std::size_t kFrameOverhead = 64u << 10;

Reply failed(Error error) {
  Reply reply;
  reply.error = std::move(error);
  return reply;
}

int until(std::chrono::steady_clock::time_point deadline) {
  const auto rest = std::chrono::ceil<milliseconds>(deadline - std::chrono::steady_clock::now()).count();
  return static_cast<int>(std::clamp<long long>(rest, 0, 60'000));
}

}  // namespace

std::size_t Pool::busy_count() const {
  const auto busy = std::count_if(slots_.begin(), slots_.end(), [](const Slot& slot) { return slot.task.has_value(); });
  return static_cast<std::size_t>(busy) + again_.size();
}

bool Pool::has_room() const { return busy_count() < options_.workers; }

Pool::Slot& Pool::start() {
  slots_.push_back({WorkerProcess(options_.program, options_.worker_arguments),
                    FrameReader((options_.limits.max_output_mb << 20) + kFrameOverhead), false, 0, std::nullopt,
                    Clock::now() + kStartPatience});
  return slots_.back();
}

Pool::Slot& Pool::free_slot() {
  for (Slot& slot : slots_)
    if (!slot.task) return slot;
  return start();
}

void Pool::submit(std::size_t id, std::string path, UniqueFd document) {
  Slot& slot = free_slot();
  Request request{std::move(path), true};
  if (options_.settings_of) request.settings = options_.settings_of(request.path);
  slot.task = Task{id, std::move(request), std::move(document)};
  if (slot.ready) hand_over(slot);
}

// A worker that died in the meantime shows as a closed channel in the next step.
void Pool::hand_over(Slot& slot) {
  slot.deadline = Clock::now() + std::chrono::seconds(options_.limits.timeout_seconds);
  send_frame(slot.process.channel(), encode(slot.task->request), slot.task->document.get());
}

std::optional<Pool::Done> Pool::wait(milliseconds patience) {
  const auto deadline = Clock::now() + patience;
  while (done_.empty() && busy_count() > 0) {
    step(milliseconds(until(deadline)));
    if (Clock::now() >= deadline) break;
  }
  if (done_.empty()) return std::nullopt;
  Done next = std::move(done_.front());
  done_.pop_front();
  return next;
}

const std::optional<WorkerReady>& Pool::probe() {
  if (slots_.empty()) start();
  while (!ready_) step(kStartPatience);
  return ready_;
}

void Pool::step(milliseconds patience) {
  while (!again_.empty() && static_cast<std::size_t>(std::count_if(slots_.begin(), slots_.end(), [](const Slot& slot) {
                              return slot.task.has_value();
                            })) < options_.workers) {
    Slot& slot = free_slot();
    slot.task = std::move(again_.front());
    again_.pop_front();
    if (slot.ready) hand_over(slot);
  }
  std::vector<pollfd> watched;
  int timeout = static_cast<int>(patience.count());
  for (const Slot& slot : slots_) {
    watched.push_back({slot.process.channel(), POLLIN, 0});
    watched.push_back({slot.process.messages(), POLLIN, 0});
    if (slot.task || !slot.ready) timeout = std::min(timeout, until(slot.deadline));
  }
  if (poll(watched.data(), watched.size(), timeout) < 0 && errno != EINTR)
    throw WorkerError{"cannot wait for the workers"};
  std::size_t i = 0;
  for (auto slot = slots_.begin(); slot != slots_.end(); i += 2) {
    if (watched[i + 1].revents != 0) slot->process.read_messages();
    bool alive = watched[i].revents == 0 || read_channel(*slot);
    if (alive && (slot->task || !slot->ready) && Clock::now() >= slot->deadline) {
      if (!slot->ready) throw WorkerError{"a worker did not start"};
      slot->process.end();
      finish(*slot, failed({Outcome::timeout, "not read within " + std::to_string(options_.limits.timeout_seconds) +
                                                  " s; --timeout allows more"}));
      alive = false;
    }
    slot = alive ? std::next(slot) : slots_.erase(slot);
  }
}

bool Pool::read_channel(Slot& slot) {
  switch (slot.reader.read_some(slot.process.channel())) {
    case FrameReader::State::incomplete: return true;
    case FrameReader::State::closed: bury(slot); return false;
    case FrameReader::State::oversized:
      if (!slot.task) return false;
      finish(slot, failed({Outcome::too_large,
                           "the result is larger than " + std::to_string(options_.limits.max_output_mb) + " MB"}));
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
  if (slot.task) hand_over(slot);
}

bool Pool::take_reply(Slot& slot) {
  auto decoded = decode_reply(slot.reader.take());
  if (!slot.task) return false;  // nobody asked
  if (!decoded) {
    finish(slot, failed({Outcome::crash, "the reader's answer is damaged"}));
    return false;
  }
  finish(slot, std::move(decoded->reply));
  return !decoded->retire && ++slot.served < options_.limits.documents_per_worker;
}

void Pool::bury(Slot& slot) {
  Error error = cause_of_death(slot.process);
  if (!slot.ready) throw WorkerError{"a worker did not start: " + slot.process.last_messages()};
  if (!slot.task) return;
  if (error.outcome == Outcome::crash && slot.task->request.font_information) {
    slot.task->request.font_information = false;
    again_.push_back(std::move(*slot.task));
    slot.task.reset();
    return;
  }
  finish(slot, failed(std::move(error)));
}

void Pool::finish(Slot& slot, Reply reply) {
  done_.push_back({slot.task->id, std::move(reply)});
  slot.task.reset();
}

Error Pool::cause_of_death(WorkerProcess& process) const {
  // The channel closes a moment before the process can be waited for; end() would turn its own death into our kill.
  const int status = process.await_end();
  const bool by_signal = WIFSIGNALED(status);
  if (process.wrote("ut of memory") || process.wrote("bad_alloc") || (by_signal && WTERMSIG(status) == SIGKILL))
    return {Outcome::out_of_memory, "needs more memory than " + std::to_string(options_.limits.max_memory_mb) +
                                        " MB; --max-memory allows more"};
  if (by_signal && WTERMSIG(status) == SIGXCPU)
    return {Outcome::timeout,
            "not read within " + std::to_string(options_.limits.timeout_seconds) + " s; --timeout allows more"};
  if (by_signal)
    return {Outcome::crash,
            "the reader crashed (signal " + std::to_string(WTERMSIG(status)) + "); the file is probably damaged"};
  return {Outcome::crash,
          "the reader ended early (status " + std::to_string(WEXITSTATUS(status)) + "); the file is probably damaged"};
}

void run_in_order(Pool& pool, const PoolOptions& options, const std::vector<std::string>& paths,
                  const std::function<void(std::size_t, Reply)>& deliver) {
  const std::size_t window = options.workers * 4;
  std::map<std::size_t, Reply> done;
  std::size_t next = 0, delivered = 0;
  while (delivered < paths.size()) {
    while (next < paths.size() && next < delivered + window && pool.has_room()) {
      Result<UniqueFd> document = open_document(paths[next], options.document_limits);
      if (document)
        pool.submit(next, paths[next], std::move(document.value()));
      else
        done.emplace(next, failed(document.error()));
      ++next;
    }
    for (auto it = done.find(delivered); it != done.end(); it = done.find(delivered)) {
      Reply reply = std::move(it->second);
      done.erase(it);
      deliver(delivered++, std::move(reply));
    }
    if (auto finished = pool.wait(std::chrono::seconds(1))) done.emplace(finished->id, std::move(finished->reply));
  }
}

}  // namespace crossfoot
