#include "run/workers/sandbox.h"

#include <linux/capability.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>

#include "run/workers/landlock.h"
#include "run/workers/seccomp.h"

namespace crossfoot::run {
namespace {

bool set_limit(__rlimit_resource resource, rlim_t value) {
  const rlimit limit{value, value};
  return setrlimit(resource, &limit) == 0;
}

// A worker of root shall be able to do no more than one of anybody else; no program that it starts could give them
// back.
void drop_capabilities() {
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  const std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> none{};
  syscall(SYS_capset, &header, none.data());
}

}  // namespace

bool enter_first_limits(int parent_pid) {
  set_limit(RLIMIT_CORE, 0);
  // Nothing may be written to a file; the channel and the pipe are no files.
  signal(SIGXFSZ, SIG_IGN);
  set_limit(RLIMIT_FSIZE, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  return getppid() == parent_pid;  // it may have died before the line above
}

void enter_sandbox(const WorkerLimits& limits, WorkerReady& ready) {
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  drop_capabilities();
  ready.memory_limit = !kAddressSanitizer && set_limit(RLIMIT_AS, limits.max_memory_mb << 20);
  ready.landlock_abi = enter_landlock();
  ready.seccomp = enter_seccomp();
}

std::string missing_walls(const WorkerReady& ready) {
  std::string missing;
  const auto add = [&](bool there, const char* wall) {
    if (!there) missing += (missing.empty() ? "" : ", ") + std::string(wall);
  };
  add(ready.landlock_abi > 0, "Landlock");
  add(ready.seccomp, "seccomp");
  add(ready.memory_limit || kAddressSanitizer, "the memory limit");
  if (missing.empty()) return {};
  return "this system does not have " + missing +
         ": documents are read in separate processes, but with fewer walls around them; see crossfoot doctor";
}

void allow_cpu_seconds(int seconds) {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  const auto spent = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec);
  const rlimit limit{spent + static_cast<rlim_t>(seconds), RLIM_INFINITY};
  setrlimit(RLIMIT_CPU, &limit);
}

}  // namespace crossfoot::run
