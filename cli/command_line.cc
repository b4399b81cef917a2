#include "cli/command_line.h"

#include <CLI/CLI.hpp>

namespace crossfoot::cli {

Option Option::required() const { return Option(option_->required()); }

Option Option::one_of(const std::vector<std::string>& choices) const {
  return Option(option_->check(CLI::IsMember(choices)));
}

Option Option::between(int low, int high) const { return Option(option_->check(CLI::Range(low, high))); }

Option Option::checked(const Check& check) const { return Option(option_->check(check)); }

Option Option::or_environment(const std::string& variable) const { return Option(option_->envname(variable)); }

Option Option::value_may_be_left_out() const { return Option(option_->expected(0, 1)); }

Option Option::shows_default() const { return Option(option_->capture_default_str()); }

Option Option::shows_default(const std::string& text) const { return Option(option_->default_str(text)); }

Option Option::needs(Option other) const { return Option(option_->needs(other.option_)); }

Option Option::excludes(Option other) const { return Option(option_->excludes(other.option_)); }

Command Command::add_command(const std::string& name, const std::string& description) const {
  return Command(app_->add_subcommand(name, description));
}

void Command::requires_command() const { app_->require_subcommand(1); }

Option Command::add_option(const std::string& names, std::string& value, const std::string& help) const {
  return Option(app_->add_option(names, value, help));
}

Option Command::add_option(const std::string& names, std::vector<std::string>& values, const std::string& help) const {
  return Option(app_->add_option(names, values, help));
}

Option Command::add_option(const std::string& names, int& value, const std::string& help) const {
  return Option(app_->add_option(names, value, help));
}

Option Command::add_option(const std::string& names, std::int64_t& value, const std::string& help) const {
  return Option(app_->add_option(names, value, help));
}

Option Command::add_option(const std::string& names, std::size_t& value, const std::string& help) const {
  return Option(app_->add_option(names, value, help));
}

Option Command::add_taken(const std::string& names, const Check& take, const std::string& help) const {
  return Option(app_->add_option_function<std::string>(
      names,
      [names, take](const std::string& value) {
        if (const std::string why = take(value); !why.empty()) throw CLI::ValidationError(names, why);
      },
      help));
}

Option Command::add_taken_each(const std::string& names, const Check& take, const std::string& help) const {
  return Option(app_->add_option_function<std::vector<std::string>>(
      names,
      [names, take](const std::vector<std::string>& values) {
        for (const std::string& value : values)
          if (const std::string why = take(value); !why.empty()) throw CLI::ValidationError(names, why);
      },
      help));
}

Option Command::add_flag(const std::string& names, bool& value, const std::string& help) const {
  return Option(app_->add_flag(names, value, help));
}

Option Command::add_flag(const std::string& names, const std::function<void()>& set, const std::string& help) const {
  return Option(app_->add_flag_callback(names, set, help));
}

Option Command::option(const std::string& name) const { return Option(app_->get_option(name)); }

void Command::footer(const std::string& text) const { app_->footer(text); }

void Command::runs(const std::function<void()>& action) const { app_->callback(action); }

void Command::commands_require_nothing() const {
  for (CLI::App* command : app_->get_subcommands([](CLI::App*) { return true; })) {
    for (CLI::Option* option : command->get_options()) option->required(false);
    Command(command).commands_require_nothing();
  }
}

std::vector<std::string> Command::words() const {
  std::vector<std::string> words;
  for (const CLI::App* part = app_; part->get_parent() != nullptr; part = part->get_parent())
    words.insert(words.begin(), part->get_name());
  return words;
}

std::vector<GivenOption> Command::given_options() const {
  std::vector<GivenOption> given;
  for (const CLI::Option* option : app_->get_options()) {
    if (option->get_positional() || option->count() == 0 || option->get_lnames().empty()) continue;
    GivenOption made{"--" + option->get_lnames().front(), {}};
    const bool flag = option->get_expected_max() == 0;
    for (const std::string& value : option->results())
      made.arguments.push_back(flag ? made.name : made.name + "=" + value);
    given.push_back(std::move(made));
  }
  return given;
}

CommandLine::CommandLine(const std::string& name, const std::string& description, const std::string& version)
    : app_(std::make_unique<CLI::App>(description, name)) {
  app_->set_version_flag("--version", name + " " + version);
}

CommandLine::~CommandLine() = default;

bool CommandLine::run(const std::vector<std::string>& arguments) {
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());  // CLI11 takes them from the back
  try {
    app_->parse(reversed);
  } catch (const CLI::ParseError& error) {
    return app_->exit(error) == 0;
  }
  return true;
}

}  // namespace crossfoot::cli
