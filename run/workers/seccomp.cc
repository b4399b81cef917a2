#include "run/workers/seccomp.h"

#include <fcntl.h>
#include <seccomp.h>
#include <unistd.h>

#include <cerrno>
#include <memory>

#include "run/workers/sandbox.h"

namespace crossfoot::run {
namespace {

// By name, so that a call which this machine's libseccomp or processor does not know is simply skipped.
constexpr const char* kAllowed[] = {
    // the channel and the document; sockets can be used but not made
    "read", "pread64", "readv", "preadv", "write", "writev", "recvfrom", "recvmsg", "sendto", "sendmsg", "close",
    "lseek", "poll", "ppoll", "fcntl", "getdents64",
    // looking at files; opening is restricted below and by Landlock
    "fstat", "newfstatat", "stat", "lstat", "statx", "access", "faccessat", "faccessat2", "readlink", "readlinkat",
    "getcwd", "fstatfs", "statfs",
    // memory
    "mmap", "mprotect", "munmap", "mremap", "madvise", "brk", "membarrier",
    // signals to itself, time, facts about itself
    "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "restart_syscall", "futex", "clock_gettime",
    "clock_getres", "clock_nanosleep", "nanosleep", "gettimeofday", "time", "getrusage", "getrlimit", "setrlimit",
    "prlimit64", "sysinfo", "uname", "getpid", "gettid", "getuid", "geteuid", "getgid", "getegid", "getrandom",
    "sched_yield", "sched_getaffinity", "set_robust_list", "rseq", "arch_prctl", "exit", "exit_group"};

// UndefinedBehaviorSanitizer asks through a pipe whether memory can be read, and takes a refusal for a wild pointer.
constexpr const char* kAllowedToSanitizers[] = {"pipe", "pipe2"};

bool allow(scmp_filter_ctx filter, const char* name) {
  const int call = seccomp_syscall_resolve_name(name);
  if (call == __NR_SCMP_ERROR) return true;
  return seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
}

// Without a right to write, truncate or create.
bool allow_opening_for_reading(scmp_filter_ctx filter) {
  constexpr auto kWriting = static_cast<scmp_datum_t>(O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND);
  return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, kWriting, 0)) == 0 &&
         seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(open), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, kWriting, 0)) == 0;
}

// abort() sends a signal to its own thread; nobody else may be signalled.
bool allow_aborting(scmp_filter_ctx filter) {
  const auto self = static_cast<scmp_datum_t>(getpid());
  return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, SCMP_A0(SCMP_CMP_EQ, self, 0)) == 0;
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
  return allow_opening_for_reading(filter.get()) && allow_aborting(filter.get()) && seccomp_load(filter.get()) == 0;
}

}  // namespace crossfoot::run
