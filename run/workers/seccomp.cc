#include "run/workers/seccomp.h"

#include <fcntl.h>
#include <seccomp.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <vector>

#include "run/workers/sandbox.h"

namespace crossfoot::run {
namespace {

// By name, so that a call which this machine's libseccomp or processor does not know is simply skipped.
constexpr const char* kAllowed[] = {
    // the channel and the document; sockets can be used but not made
    "read", "pread64", "readv", "preadv", "write", "writev", "recvfrom", "recvmsg", "sendto", "sendmsg", "close",
    "lseek", "poll", "ppoll", "getdents64",
    // looking at files; opening is restricted below and by Landlock
    "fstat", "newfstatat", "stat", "lstat", "statx", "access", "faccessat", "faccessat2", "readlink", "readlinkat",
    "getcwd", "fstatfs", "statfs",
    // memory
    "mmap", "mprotect", "munmap", "mremap", "madvise", "brk", "membarrier",
    // signals to itself, time, facts about itself
    "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "restart_syscall", "futex", "clock_gettime",
    "clock_getres", "clock_nanosleep", "nanosleep", "gettimeofday", "time", "getrusage", "getrlimit", "sysinfo",
    "uname", "getpid", "gettid", "getuid", "geteuid", "getgid", "getegid", "getrandom", "sched_yield",
    "sched_getaffinity", "set_robust_list", "rseq", "arch_prctl", "exit", "exit_group"};

// UndefinedBehaviorSanitizer asks through a pipe whether memory can be read, and takes a refusal for a wild pointer.
constexpr const char* kAllowedToSanitizers[] = {"pipe", "pipe2"};

// What fcntl is for: duplicates, and flags that are asked for. With others a signal can be sent to any process of the
// user when something arrives on a channel (F_SETOWN, F_SETSIG, O_ASYNC by F_SETFL).
constexpr int kDescriptorCommands[] = {F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL};

// Without a right to write, truncate or create, and not as a mere place: Landlock does not look at those.
constexpr auto kNoReading = static_cast<scmp_datum_t>(O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | O_PATH);

// Allowed when all these arguments are so.
struct RestrictedCall {
  const char* name;
  std::vector<scmp_arg_cmp> arguments;
};

// The kernel looks at the lower half of an argument that is an int; in the upper one there may be anything.
constexpr scmp_arg_cmp is_int(unsigned position, scmp_datum_t value) {
  return {position, SCMP_CMP_MASKED_EQ, 0xFFFFFFFF, value};
}

std::vector<RestrictedCall> restricted_calls() {
  std::vector<RestrictedCall> calls = {
      {"openat", {{2, SCMP_CMP_MASKED_EQ, kNoReading, 0}}},
      {"open", {{1, SCMP_CMP_MASKED_EQ, kNoReading, 0}}},
      // abort() sends a signal to its own thread; nobody else may be signalled.
      {"tgkill", {is_int(0, static_cast<scmp_datum_t>(getpid()))}},
      // Its own limits may be asked for, and its processor time is set anew for each document. Those of its parent
      // would end the run.
      {"prlimit64", {is_int(0, 0), {2, SCMP_CMP_EQ, 0, 0}}},
      {"prlimit64", {is_int(0, 0), is_int(1, RLIMIT_CPU)}},
      {"setrlimit", {is_int(0, RLIMIT_CPU)}},
  };
  for (const int command : kDescriptorCommands)
    calls.push_back({"fcntl", {is_int(1, static_cast<scmp_datum_t>(command))}});
  return calls;
}

bool allow(scmp_filter_ctx filter, const char* name, const std::vector<scmp_arg_cmp>& arguments = {}) {
  const int call = seccomp_syscall_resolve_name(name);
  if (call == __NR_SCMP_ERROR) return true;
  return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, static_cast<unsigned>(arguments.size()),
                                arguments.data()) == 0;
}

}  // namespace

bool enter_seccomp() {
  const std::unique_ptr<void, void (*)(scmp_filter_ctx)> filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)), seccomp_release);
  if (!filter) return false;
  for (const char* name : kAllowed)
    if (!allow(filter.get(), name)) return false;
  if (kAddressSanitizer)
    for (const char* name : kAllowedToSanitizers)
      if (!allow(filter.get(), name)) return false;
  for (const RestrictedCall& call : restricted_calls())
    if (!allow(filter.get(), call.name, call.arguments)) return false;
  return seccomp_load(filter.get()) == 0;
}

}  // namespace crossfoot::run
