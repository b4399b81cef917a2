#include "tests/workers/deeds.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <map>
#include <string>
#include <thread>

#include "run/workers/job_codec.h"
#include "run/workers/protocol.h"
#include "run/workers/role.h"

namespace crossfoot::run {
namespace {

std::string told(bool possible) { return possible ? "possible" : "refused"; }

bool can_open(const char* path, int flags) {
  const int fd = open(path, flags, 0600);
  if (fd >= 0) close(fd);
  return fd >= 0;
}

std::string crash(const JobInput&) { std::abort(); }

std::string crash_with_fonts(const JobInput& input) {
  if (input.font_information) std::abort();
  return "read without fonts";
}

std::string hang(const JobInput&) {
  while (true) std::this_thread::sleep_for(std::chrono::hours(1));
}

std::string spin(const JobInput&) {
  volatile bool forever = true;
  while (forever) continue;
  return "never";
}

std::string take_memory(const JobInput&) {
  std::string all;
  while (true) all.append(64u << 20, 'x');
}

std::string die_of_memory(const JobInput&) {
  constexpr char kMessage[] = "Out of memory\n";
  if (write(STDERR_FILENO, kMessage, sizeof kMessage - 1) < 0) return "no standard error";
  std::_Exit(1);
}

std::string flood(const JobInput&) { return std::string(8u << 20, 'x'); }

std::string chatter(const JobInput&) {
  const std::string line(1000, '#');
  for (int i = 0; i < 20'000; ++i)
    if (write(STDERR_FILENO, line.data(), line.size()) < 0 && write(STDOUT_FILENO, line.data(), line.size()) < 0) break;
  return "still here";
}

std::string read_files(const JobInput&) { return told(can_open("/etc/passwd", O_RDONLY)); }
std::string write_files(const JobInput&) { return told(can_open("/tmp/crossfoot-escaped", O_WRONLY | O_CREAT)); }
std::string connect_out(const JobInput&) { return told(socket(AF_INET, SOCK_STREAM, 0) >= 0); }
std::string start_process(const JobInput&) {
  const pid_t child = fork();
  if (child == 0) std::_Exit(0);
  return told(child > 0);
}
std::string signal_parent(const JobInput&) { return told(kill(worker_role().parent_pid, 0) == 0); }
// Any of its limits at 0 would stop the parent; of core files it has no need.
std::string limit_parent(const JobInput&) {
  const rlimit none{0, 0};
  return told(prlimit(worker_role().parent_pid, RLIMIT_CORE, &none, nullptr) == 0);
}
std::string look_at_limits_of_parent(const JobInput&) {
  rlimit limit{};
  return told(prlimit(worker_role().parent_pid, RLIMIT_CORE, nullptr, &limit) == 0);
}
std::string raise_own_limits(const JobInput&) {
  const rlimit all{RLIM_INFINITY, RLIM_INFINITY};
  return told(setrlimit(RLIMIT_FSIZE, &all) == 0 || setrlimit(RLIMIT_AS, &all) == 0);
}
std::string lower_own_processor_time(const JobInput&) {
  const rlimit plenty{1000, RLIM_INFINITY};
  return told(setrlimit(RLIMIT_CPU, &plenty) == 0);
}
// What makes the kernel signal the owner of a descriptor when something arrives on it.
std::string own_a_channel(const JobInput&) { return told(fcntl(kChannelFd, F_SETOWN, getpid()) == 0); }
std::string choose_a_signal(const JobInput&) { return told(fcntl(kChannelFd, F_SETSIG, SIGURG) == 0); }
std::string be_told_of_arrivals(const JobInput&) { return told(fcntl(kChannelFd, F_SETFL, O_ASYNC) == 0); }
std::string duplicate(const JobInput&) { return told(close(fcntl(kChannelFd, F_DUPFD_CLOEXEC, 10)) == 0); }
std::string open_a_place(const JobInput&) { return told(can_open("/etc/passwd", O_PATH)); }
// The settings that come with the document name it.
std::string read_variable(const JobInput& input) {
  return told(std::getenv(std::get<ReadJob>(input.what).settings.c_str()) != nullptr);
}
std::string open_descriptors(const JobInput&) {
  int count = 0;
  for (int fd = 3; fd < 200; ++fd) count += fcntl(fd, F_GETFD) >= 0 ? 1 : 0;
  return std::to_string(count);
}

// Not a reply, only a length that nobody should believe.
std::string lie_about_length(const JobInput&) {
  const std::string length(8, '\x7f');
  if (write(kChannelFd, length.data(), length.size()) < 0) return "no channel";
  return hang({});
}

// "0 0": no core file, no byte written to a file.
std::string limits_on_files(const JobInput&) {
  rlimit core{}, size{};
  getrlimit(RLIMIT_CORE, &core);
  getrlimit(RLIMIT_FSIZE, &size);
  return std::to_string(core.rlim_max) + " " + std::to_string(size.rlim_max);
}

// With who says it.
Reply said(const std::string& output) { return Answer(ReportReply{{output, {}}, {.errors = getpid(), .met = {}}}); }

// A reply for which nobody may have asked, as one that forges them would send it.
void send_reply(const std::string& output) { send_frame(kChannelFd, encode(WorkerReply{said(output), false})); }

std::string answer_twice(const JobInput&) {
  send_reply("forged");
  return "answered twice";
}

std::string answer_and_die(const JobInput&) {
  send_reply("last words");
  std::_Exit(1);
}

// For every document that comes, and never looks at one.
std::string answer_unseen(const JobInput&) {
  while (true) {
    send_reply("forged");
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

std::string take_a_second(const JobInput&) {
  std::this_thread::sleep_for(std::chrono::seconds(1));
  return "slow";
}

// As on a machine that has far too much else to do: a thirtieth of a processor for longer than ten times its limit.
std::string work_slowly(const JobInput&) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(13);
  while (std::chrono::steady_clock::now() < end) {
    const std::clock_t begun = std::clock();
    while (std::clock() - begun < CLOCKS_PER_SEC / 100) continue;
    std::this_thread::sleep_for(std::chrono::milliseconds(290));
  }
  return "slowly";
}

std::string answer_largely(const JobInput& input) {
  return std::string(2u << 20, 'x') + std::get<ReadJob>(input.what).settings;
}

std::string echo(const JobInput& input) { return std::string(input.bytes); }

}  // namespace

Reply misbehave(const JobInput& input) {
  static const std::map<std::string, std::function<std::string(const JobInput&)>, std::less<>> kDeeds = {
      {"crash", crash},
      {"crash with fonts", crash_with_fonts},
      {"hang", hang},
      {"spin", spin},
      {"take memory", take_memory},
      {"flood", flood},
      {"die of memory", die_of_memory},
      {"chatter", chatter},
      {"read files", read_files},
      {"write files", write_files},
      {"connect out", connect_out},
      {"start process", start_process},
      {"signal parent", signal_parent},
      {"limit parent", limit_parent},
      {"look at limits of parent", look_at_limits_of_parent},
      {"raise own limits", raise_own_limits},
      {"lower own processor time", lower_own_processor_time},
      {"own a channel", own_a_channel},
      {"choose a signal", choose_a_signal},
      {"be told of arrivals", be_told_of_arrivals},
      {"duplicate", duplicate},
      {"open a place", open_a_place},
      {"read variable", read_variable},
      {"open descriptors", open_descriptors},
      {"limits on files", limits_on_files},
      {"lie about length", lie_about_length},
      {"answer twice", answer_twice},
      {"answer and die", answer_and_die},
      {"answer unseen", answer_unseen},
      {"take a second", take_a_second},
      {"work slowly", work_slowly},
      {"answer largely", answer_largely}};
  const auto deed = kDeeds.find(input.bytes);
  return said(deed == kDeeds.end() ? echo(input) : deed->second(input));
}

}  // namespace crossfoot::run
