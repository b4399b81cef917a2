// The parent's view of one worker: a process, its channel and the pipe of its standard error.
#pragma once

#include <sys/types.h>

#include <functional>
#include <string>
#include <vector>

#include "run/workers/protocol.h"
#include "run/workers/unique_fd.h"

namespace crossfoot::run {

struct WorkerStart {
  std::string program;
  std::vector<std::string> arguments;  // of the command that it is
  // If there is one, the worker begins as a copy of this process that runs it, and not as the program started afresh:
  // that spares loading the libraries again, a fifth of the time of a small document.
  std::function<int()> serve;
};

class WorkerProcess {
 public:
  // Throws WorkerError when the system gives no process.
  explicit WorkerProcess(const WorkerStart& start);
  WorkerProcess(WorkerProcess&& other) noexcept;
  WorkerProcess& operator=(WorkerProcess&&) = delete;
  ~WorkerProcess();  // kills it

  int channel() const { return channel_.get(); }
  int messages() const { return messages_.get(); }  // -1 once closed

  // Keeps the last few KB of what the libraries wrote.
  void read_messages();
  void forget_messages() { last_messages_.clear(); }
  void end();
  // Processor time that it has taken so far, in milliseconds.
  long long processor_milliseconds() const;
  // After its channel closed: how it died, as waitpid reports it. Killed if it does not die within a second.
  int await_end();
  bool wrote(std::string_view text) const { return last_messages_.find(text) != std::string::npos; }
  const std::string& last_messages() const { return last_messages_; }

 private:
  pid_t pid_ = -1;
  UniqueFd channel_;
  UniqueFd messages_;
  std::string last_messages_;
};

struct WorkerError {
  std::string message;
  bool passing = false;  // the machine has no room for a process now
};

}  // namespace crossfoot::run
