// A pool of workers: each takes documents one after another and is replaced after a crash, a timeout, or its share of
// documents. One thread, one poll loop; the parent only opens files and moves finished replies.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <functional>
#include <list>
#include <optional>
#include <string>
#include <vector>

#include "run/workers/document_file.h"
#include "run/workers/job_codec.h"
#include "run/workers/protocol.h"
#include "run/workers/worker_process.h"

namespace crossfoot::run {

struct PoolOptions {
  std::size_t workers = 1;
  WorkerLimits limits;
  extractors::Limits document_limits;
  std::vector<std::string> worker_arguments;  // the command that the workers are to be, as they are given it
  std::string program = "/proc/self/exe";     // tests run the built program
  // See WorkerStart; for a parent that holds nothing which a worker may not see, no open archive above all. Used until
  // the first document is finished: no document shall share a process with what another one left behind.
  std::function<int()> serve = {};
};

class Pool {
 public:
  struct Document {
    std::size_t id = 0;
    std::string path;  // for display
    UniqueFd file;
    JobWhat what;
  };
  struct Done {
    std::size_t id = 0;
    Reply reply;
  };

  explicit Pool(PoolOptions options) : options_(std::move(options)) {}

  // Whether one more document is taken: each worker has one that it reads and one that it reads next.
  bool has_room() const;
  bool idle() const { return done_.empty() && busy_count() == 0; }
  // Only with room. Throws WorkerError when no worker can be started.
  void submit(Document document);
  // The next document that is finished, in order of finishing; nothing when none finished in time, or when the
  // descriptor `also` has something to read.
  std::optional<Done> wait(std::chrono::milliseconds patience, int also = -1);
  // Submits one document to an idle pool and waits for its reply.
  Reply answer(std::string path, UniqueFd file, JobWhat what);
  // Of the worker that reported last; empty before the first.
  const std::optional<WorkerReady>& ready() const { return ready_; }
  // Starts a worker without a document and waits for its report.
  const std::optional<WorkerReady>& probe();

 private:
  using Clock = std::chrono::steady_clock;
  struct Task {
    std::size_t id = 0;
    Request request;
    std::string encoded;  // the request as it is sent
    UniqueFd document;
    std::size_t bytes = 0;
    bool was_killed = false;  // its first worker, by somebody else
  };
  struct Slot {
    Slot(WorkerProcess started, std::size_t max_frame) : process(std::move(started)), reader(max_frame) {}
    WorkerProcess process;
    FrameReader reader;
    bool ready = false;
    bool leaves = false;  // is replaced after the document that it reads
    int served = 0;
    std::deque<Task> tasks;           // the first is being read; the next lies in the channel, so that nobody waits
    Clock::time_point begun;          // the first of them
    Clock::time_point deadline;       // when to look again whether it takes too long
    Clock::time_point stuck_at;       // unless it has done something until then
    Clock::time_point last_deadline;  // by the clock on the wall
    long long processor_before = 0;   // milliseconds taken by earlier documents
    long long processor_seen = 0;     // since then, when stuck_at was set
  };

  std::size_t busy_count() const;
  Slot& start();
  bool takes_more(const Slot& slot) const;
  bool has_idle_worker() const;
  // The one with least to do; nothing when no worker takes more.
  Slot* slot_with_room();
  // Hands waiting documents to workers.
  void assign();
  void share();
  void send(Slot& slot, const Task& task);
  void start_clock(Slot& slot);
  bool step(std::chrono::milliseconds patience, int also);
  // False when the slot's process is gone or to be replaced.
  bool read_channel(Slot& slot);
  bool take_reply(Slot& slot);
  void take_ready(Slot& slot);
  void bury(Slot& slot);
  void finish(Slot& slot, Reply reply);
  // What a worker that goes has not begun is for others.
  void give_back(Slot& slot);
  bool takes_too_long(Slot& slot) const;
  bool is_stuck(Slot& slot, long long used, long long allowed) const;
  Error cause_of_death(Slot& slot, int status) const;
  Error too_slow(const Slot& slot) const;

  PoolOptions options_;
  std::list<Slot> slots_;
  std::deque<Done> done_;
  std::deque<Task> queue_;  // documents that wait for a worker, also for their second try
  std::optional<WorkerReady> ready_;
  bool answered_ = false;    // whether a document is finished
  int killed_at_start_ = 0;  // workers, one after another
};

}  // namespace crossfoot::run
