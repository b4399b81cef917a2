// Which of N machines or tasks a path belongs to, for every command that can be run as an array job.
#pragma once

#include <CLI/CLI.hpp>

#include "archive/queue.h"

namespace crossfoot::run {

// --shards N --shard I|auto
void add_shard_options(CLI::App* command, archive::Shard& shard);

// Why there is no such shard, or empty.
std::string objection_to(const archive::Shard& shard);

}  // namespace crossfoot::run
