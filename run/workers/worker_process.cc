#include "run/workers/worker_process.h"

#include <fcntl.h>
#include <linux/close_range.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <iterator>
#include <thread>
#include <utility>

#include "run/workers/role.h"
#include "run/workers/sandbox.h"

extern char** environ;

namespace crossfoot::run {
namespace {

constexpr std::size_t kKeptMessageBytes = 4096;
// A worker reads each request at once or when it has replied to the one before, and the channel holds both. One that
// lets it fill up does not work for us any more and must not stop us.
constexpr timeval kSendPatience{5, 0};

// What libraries and the command line ask the environment for; a star stands for any end. Everything else stays with
// the parent, because nobody can list the names under which credentials are kept, and a document that takes a worker
// over shall find none.
constexpr std::string_view kForWorkers[] = {
    // languages, character sets, time zones
    "LANG", "LANGUAGE", "LC_*", "LOCPATH", "GUIX_LOCPATH", "GCONV_PATH", "ICU_DATA", "TZ", "TZDIR",
    // fonts
    "HOME", "XDG_*", "FONTCONFIG_*",
    // the loader, the C library, sanitizers
    "LD_LIBRARY_PATH", "LD_PRELOAD", "GLIBC_TUNABLES", "MALLOC_*", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS",
    // options that a worker is given again
    "CROSSFOOT_UI_LANG", "SLURM_ARRAY_TASK_ID", "JOB_COMPLETION_INDEX", "AWS_BATCH_JOB_ARRAY_INDEX",
    "OMPI_COMM_WORLD_RANK"};

bool is_for_workers(std::string_view variable) {
  const std::string_view name = variable.substr(0, variable.find('='));
  return std::any_of(std::begin(kForWorkers), std::end(kForWorkers), [&](std::string_view known) {
    return known.ends_with('*') ? name.starts_with(known.substr(0, known.size() - 1)) : name == known;
  });
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> list;
  for (std::string& text : texts) list.push_back(text.data());
  list.push_back(nullptr);
  return list;
}

// In the new process, where only calls that are safe between fork and exec may be made: the channel and the pipe in
// their places, nothing else of the parent's.
void take_places(int channel, int messages, unsigned others) {
  for (const int ignored : {SIGINT, SIGTERM, SIGHUP}) signal(ignored, SIG_IGN);  // the parent decides when to stop
  const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  // Descriptors below 4 may already be in use as one of ours: move them up first.
  const int safe_channel = fcntl(channel, F_DUPFD_CLOEXEC, 10);
  const int safe_messages = messages < 0 ? -1 : fcntl(messages, F_DUPFD_CLOEXEC, 10);
  dup2(nowhere, STDIN_FILENO);
  dup2(nowhere, STDOUT_FILENO);
  if (safe_messages >= 0) dup2(safe_messages, STDERR_FILENO);
  dup2(safe_channel, kChannelFd);
  close_range(kChannelFd + 1, ~0u, static_cast<int>(others));
}

// Never returns, not by an exception either: what the parent has in its buffers and guards is the parent's.
[[noreturn]] void serve_as_copy(const std::function<int()>& serve, pid_t parent) noexcept {
  for (char** variable = environ; *variable != nullptr; ++variable)
    if (!is_for_workers(*variable)) explicit_bzero(*variable, std::strlen(*variable));
  enter_worker_role(parent);
  _exit(serve());
}

}  // namespace

WorkerProcess::WorkerProcess(const WorkerStart& start) {
  std::array<int, 2> channel{}, messages{-1, -1};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, channel.data()) != 0)
    throw WorkerError{std::string("no channel for a worker: ") + std::strerror(errno), true};
  channel_ = UniqueFd(channel[0]);
  setsockopt(channel_.get(), SOL_SOCKET, SO_SNDTIMEO, &kSendPatience, sizeof kSendPatience);
  const UniqueFd far_channel(channel[1]);
  // A sanitizer's report is for whoever runs the program.
  if (!kAddressSanitizer && pipe2(messages.data(), O_CLOEXEC) != 0)
    throw WorkerError{std::string("no pipe for a worker: ") + std::strerror(errno), true};
  messages_ = UniqueFd(messages[0]);
  const UniqueFd far_messages(messages[1]);
  if (messages_) fcntl(messages_.get(), F_SETFL, O_NONBLOCK);

  const pid_t parent = getpid();
  std::vector<std::string> texts{"crossfoot", "worker", std::to_string(parent)};
  texts.insert(texts.end(), start.arguments.begin(), start.arguments.end());
  std::vector<std::string> variables;
  for (char** variable = environ; *variable != nullptr; ++variable)
    if (is_for_workers(*variable)) variables.emplace_back(*variable);
  std::vector<char*> argv = pointers(texts), envp = pointers(variables);

  pid_ = fork();
  if (pid_ < 0) throw WorkerError{std::string("no process for a worker: ") + std::strerror(errno), true};
  if (pid_ > 0) return;
  take_places(far_channel.get(), far_messages.get(), start.serve ? 0 : CLOSE_RANGE_CLOEXEC);
  if (start.serve) serve_as_copy(start.serve, parent);
  execve(start.program.c_str(), argv.data(), envp.data());
  _exit(127);
}

WorkerProcess::WorkerProcess(WorkerProcess&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)),
      channel_(std::move(other.channel_)),
      messages_(std::move(other.messages_)),
      last_messages_(std::move(other.last_messages_)) {}

WorkerProcess::~WorkerProcess() { end(); }

void WorkerProcess::read_messages() {
  std::array<char, 4096> buffer{};
  const ssize_t got = read(messages_.get(), buffer.data(), buffer.size());
  if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (got <= 0) {
    messages_.reset();
    return;
  }
  last_messages_.append(buffer.data(), static_cast<std::size_t>(got));
  if (last_messages_.size() > kKeptMessageBytes) last_messages_.erase(0, last_messages_.size() - kKeptMessageBytes);
}

void WorkerProcess::end() {
  if (pid_ < 0) return;
  kill(pid_, SIGKILL);
  while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
  }
  pid_ = -1;
}

long long WorkerProcess::processor_milliseconds() const {
  clockid_t clock{};
  timespec used{};
  if (clock_getcpuclockid(pid_, &clock) != 0 || clock_gettime(clock, &used) != 0) return 0;
  return used.tv_sec * 1000LL + used.tv_nsec / 1'000'000;
}

int WorkerProcess::await_end() {
  int status = 0;
  pid_t ended = 0;
  for (int tries = 0; ended == 0 && tries < 1000; ++tries) {
    ended = waitpid(pid_, &status, WNOHANG);
    if (ended == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  if (messages_) read_messages();
  if (ended == pid_)
    pid_ = -1;
  else
    end();
  return status;
}

}  // namespace crossfoot::run
