// How a command describes itself to its workers.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace crossfoot::cli {

// A worker is `crossfoot worker PARENT_PID COMMAND OPTION…`: the same command with the same options and no documents,
// so that an option added to a command reaches its workers by itself.
std::vector<std::string> worker_arguments(const CLI::App& command);
// Documents come over the channel: in a worker no command requires an argument.
void require_nothing(CLI::App& app);

}  // namespace crossfoot::cli
