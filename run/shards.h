// Which of N machines or tasks a path belongs to, for every command that can be run as an array job.
#pragma once

#include <cstdint>
#include <string>

#include "archive/queue.h"
#include "model/result.h"

namespace crossfoot::run {

// Of "3", or of "auto": what the engine that started this task of an array job says. Errors: neither.
Result<std::int64_t> shard_index(const std::string& text);

// Why there is no such shard, or empty.
std::string objection_to(const archive::Shard& shard);

}  // namespace crossfoot::run
