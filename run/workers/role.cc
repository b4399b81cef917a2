#include "run/workers/role.h"

namespace crossfoot::run {
namespace {

WorkerRole& role() {
  static WorkerRole the_role;
  return the_role;
}

}  // namespace

void enter_worker_role(int parent_pid) { role() = {true, parent_pid}; }

const WorkerRole& worker_role() { return role(); }

}  // namespace crossfoot::run
