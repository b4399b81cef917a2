#include "cli/worker_command.h"

namespace crossfoot::cli {

std::vector<std::string> worker_arguments(const Command& command) {
  std::vector<std::string> arguments = command.words();
  for (const GivenOption& option : command.given_options()) {
    if (option.name == "--archive") continue;  // an address of a database, no business of theirs
    arguments.insert(arguments.end(), option.arguments.begin(), option.arguments.end());
  }
  return arguments;
}

}  // namespace crossfoot::cli
