// A worker whose documents tell it what to do.
#include <seccomp.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "run/workers/role.h"
#include "run/workers/self_test.h"
#include "run/workers/serve.h"
#include "tests/workers/deeds.h"

namespace crossfoot::run {
namespace {

// From now on no file can be opened, while pipes can be made: UndefinedBehaviorSanitizer asks through one whether
// memory can be read, so that a limit on descriptors would upset it instead.
bool refuse_opening() {
  const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  const bool refused =
      filter != nullptr && seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENFILE), SCMP_SYS(openat), 0) == 0 &&
      seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENFILE), SCMP_SYS(open), 0) == 0 && seccomp_load(filter) == 0;
  seccomp_release(filter);
  return refused;
}

// As on a kernel before 5.13.
bool hide_landlock() {
  const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  const bool hidden = filter != nullptr &&
                      seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(landlock_create_ruleset), 0) == 0 &&
                      seccomp_load(filter) == 0;
  seccomp_release(filter);
  return hidden;
}

}  // namespace
}  // namespace crossfoot::run

// As the pool starts it: PROGRAM worker PARENT_PID, then the limits, and "without-landlock" if the kernel shall have
// none. PROGRAM self-test: in a process that cannot open the C library's converters, as behind a sandbox without them;
// prints what the self-test says.
int main(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == "self-test") {
    if (!crossfoot::run::refuse_opening()) return 1;
    std::puts(crossfoot::run::self_test({}).c_str());
    std::fflush(stdout);
    std::_Exit(0);  // LeakSanitizer would open files
  }
  if (argc < 5) return 2;
  crossfoot::run::enter_worker_role(std::atoi(argv[2]));
  crossfoot::run::WorkerLimits limits;
  limits.timeout_seconds = std::atoi(argv[3]);
  limits.max_memory_mb = static_cast<std::size_t>(std::atoi(argv[4]));
  if (argc == 6 && !crossfoot::run::hide_landlock()) return 1;
  return crossfoot::run::serve(crossfoot::run::misbehave, limits, {});
}
