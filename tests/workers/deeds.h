// The job of a worker that does what its document tells it to: a stand-in for libraries that a hostile file has taken
// over.
#pragma once

#include "run/workers/job.h"

namespace crossfoot::run {

Reply misbehave(const JobInput& input);

}  // namespace crossfoot::run
