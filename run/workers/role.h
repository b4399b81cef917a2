// Whether this process is a command or one of its workers.
#pragma once

namespace crossfoot::run {

struct WorkerRole {
  bool worker = false;
  int parent_pid = 0;
};

// Set once by main, before any command is parsed.
void enter_worker_role(int parent_pid);
const WorkerRole& worker_role();

}  // namespace crossfoot::run
