#include "cli/worker_command.h"

namespace crossfoot::cli {

std::vector<std::string> worker_arguments(const CLI::App& command) {
  std::vector<std::string> arguments;
  for (const CLI::App* part = &command; part->get_parent() != nullptr; part = part->get_parent())
    arguments.insert(arguments.begin(), part->get_name());
  for (const CLI::Option* option : command.get_options()) {
    if (option->get_positional() || option->count() == 0 || option->get_lnames().empty()) continue;
    if (option->check_lname("archive")) continue;  // an address of a database, no business of theirs
    const std::string name = "--" + option->get_lnames().front();
    const bool flag = option->get_expected_max() == 0;
    for (const std::string& value : option->results()) arguments.push_back(flag ? name : name + "=" + value);
  }
  return arguments;
}

void require_nothing(CLI::App& app) {
  for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; })) {
    for (CLI::Option* option : command->get_options()) option->required(false);
    require_nothing(*command);
  }
}

}  // namespace crossfoot::cli
