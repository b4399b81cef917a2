// The walls around a worker. Everything here lowers what the process may do and cannot be taken back.
#pragma once

#include <string>

#include "run/workers/job_codec.h"
#include "run/workers/sanitizer.h"

namespace crossfoot::run {

// Before any library starts: no core files, no written bytes, death together with the parent.
// False when the parent is already gone.
bool enter_first_limits(int parent_pid);

// After the libraries have warmed up; fills in what could be enforced.
void enter_sandbox(const WorkerLimits& limits, WorkerReady& ready);

// What the parent has to warn of once: the walls that this system could not put up; empty where all stand.
std::string missing_walls(const WorkerReady& ready);

// A processor-time backstop for the next document, should the parent not be able to keep its deadline.
void allow_cpu_seconds(int seconds);

}  // namespace crossfoot::run
