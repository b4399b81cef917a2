// crossfoot doctor: whether this machine reads documents as it should, and which walls stand around the workers.
#include <fmt/format.h>
#include <unistd.h>

#include <memory>

#include "cli/commands/commands.h"
#include "cli/exit_codes.h"
#include "cli/output.h"
#include "run/workers/pool.h"
#include "run/workers/role.h"
#include "run/workers/serve.h"

namespace crossfoot::cli {
namespace {

void line(bool good, std::string_view what, std::string_view otherwise) {
  print(fmt::format("{} {}\n", good ? "ok     " : "missing", what));
  if (!good) print(fmt::format("        {}\n", otherwise));
}

int run_doctor() {
  if (run::worker_role().worker)
    return run::serve([](const run::JobInput&) { return run::Reply(run::unexpected_job()); }, {}, {});
  run::PoolOptions options;
  options.worker_arguments = {"doctor"};
  run::Pool pool(options);
  const run::WorkerReady ready = *pool.probe();
  print(fmt::format("crossfoot {}\n", CROSSFOOT_VERSION));
  line(true, "a worker starts and reads its test document inside the sandbox", "");
  line(ready.memory_limit, "address-space limit", "setrlimit refused; a document can take all memory");
  line(ready.seccomp, "seccomp: only the system calls that reading needs",
       "the kernel has no seccomp filter; documents are still read in separate processes");
  line(ready.landlock_abi > 0,
       fmt::format("Landlock (version {}): no files but libraries, character maps and fonts", ready.landlock_abi),
       "Linux 5.13 or later with landlock in the lsm= list is needed; documents are still read in separate processes");
  line(access("/usr/share/poppler/cMap", R_OK) == 0, "poppler-data: PDF files in Chinese, Japanese and Korean",
       "apt install poppler-data");
  flush_output();
  return kExitClean;
}

}  // namespace

void add_doctor_command(const Command& program, int& exit_code) {
  const Command command = program.add_command("doctor", "Check this machine: libraries, sandbox, limits");
  command.runs([&exit_code] { exit_code = run_doctor(); });
}

}  // namespace crossfoot::cli
