// What the program and its commands may be given. CLI11 does all of the reading, the help and the complaints: its
// header costs more to compile than most of our commands, so that command_line.cc alone includes it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace crossfoot::cli {

// Takes or looks at one value as it was written; says why it is no good, or nothing.
using Check = std::function<std::string(const std::string&)>;

// An option, a flag or a positional argument: a handle, valid as long as the program's CommandLine. Each function
// changes the option and gives its handle back.
class Option {
 public:
  explicit Option(CLI::Option* option) : option_(option) {}

  Option required() const;
  Option one_of(const std::vector<std::string>& choices) const;
  Option between(int low, int high) const;
  Option checked(const Check& check) const;
  Option or_environment(const std::string& variable) const;
  Option value_may_be_left_out() const;
  // The help shows the value that the variable has now, or this text.
  Option shows_default() const;
  Option shows_default(const std::string& text) const;
  Option needs(Option other) const;
  Option excludes(Option other) const;

 private:
  CLI::Option* option_;
};

// An option as it was given on the command line.
struct GivenOption {
  std::string name;                    // "--jobs", whichever of its names was used
  std::vector<std::string> arguments;  // "--jobs=4"; of a flag "--quiet"; more where it was repeated
};

// A command, or the program itself: a handle as Option is. Names are CLI11's: "-o,--output", or "paths" for what stands
// without a name. What is read goes into `value`, which outlives the parse.
class Command {
 public:
  explicit Command(CLI::App* app) : app_(app) {}

  Command add_command(const std::string& name, const std::string& description) const;
  // One of its commands must be named.
  void requires_command() const;

  Option add_option(const std::string& names, std::string& value, const std::string& help) const;
  Option add_option(const std::string& names, std::vector<std::string>& values, const std::string& help) const;
  Option add_option(const std::string& names, int& value, const std::string& help) const;
  Option add_option(const std::string& names, std::int64_t& value, const std::string& help) const;
  Option add_option(const std::string& names, std::size_t& value, const std::string& help) const;
  // `take` has the value, and of a repeatable option each of its values, for itself.
  Option add_taken(const std::string& names, const Check& take, const std::string& help) const;
  Option add_taken_each(const std::string& names, const Check& take, const std::string& help) const;
  Option add_flag(const std::string& names, bool& value, const std::string& help) const;
  Option add_flag(const std::string& names, const std::function<void()>& set, const std::string& help) const;

  // The option, or the argument, that was added under this name.
  Option option(const std::string& name) const;

  // What stands below the options in the help.
  void footer(const std::string& text) const;
  // What it does, once everything is read.
  void runs(const std::function<void()>& action) const;

  // Before the parse: no command requires any of its options or arguments.
  void commands_require_nothing() const;
  // After it: the words by which the command is called, as {"baseline", "create"}, and what it was given under names.
  std::vector<std::string> words() const;
  std::vector<GivenOption> given_options() const;

 private:
  CLI::App* app_;
};

class CommandLine {
 public:
  CommandLine(const std::string& name, const std::string& description, const std::string& version);
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  Command program() const { return Command(app_.get()); }

  // Runs the command that the arguments name, or prints the help or the version. False: they are mistaken; it has been
  // said to the user how.
  bool run(const std::vector<std::string>& arguments);

 private:
  std::unique_ptr<CLI::App> app_;
};

}  // namespace crossfoot::cli
