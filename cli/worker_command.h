// How a command describes itself to its workers.
#pragma once

#include <string>
#include <vector>

#include "cli/command_line.h"

namespace crossfoot::cli {

// A worker is `crossfoot worker PARENT_PID COMMAND OPTION…`: the same command with the same options and no documents,
// so that an option added to a command reaches its workers by itself.
std::vector<std::string> worker_arguments(const Command& command);

}  // namespace crossfoot::cli
