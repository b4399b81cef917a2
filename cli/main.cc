// crossfoot: says exactly where a report contradicts itself.
#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "archive/sql.h"
#include "cli/command_line.h"
#include "cli/commands/commands.h"
#include "cli/exit_codes.h"
#include "cli/output.h"
#include "cli/worker_command.h"
#include "run/stream_error.h"
#include "run/workers/role.h"
#include "run/workers/worker_process.h"

namespace crossfoot::cli {
namespace {

struct NamedCommand {
  std::string_view name;
  void (*add)(const Command&, int&);
};

// The one list of commands.
constexpr NamedCommand kCommands[] = {
    {"check", add_check_command},         {"compare", add_compare_command},   {"extract", add_extract_command},
    {"normalize", add_normalize_command}, {"rules", add_rules_command},       {"explain", add_explain_command},
    {"config", add_config_command},       {"baseline", add_baseline_command}, {"import", add_import_command},
    {"retry", add_retry_command},         {"nightly", add_nightly_command},   {"report", add_report_command},
    {"status", add_status_command},       {"archive", add_archive_command},   {"doctor", add_doctor_command}};

const NamedCommand* command_named(std::string_view name) {
  const auto* found = std::find_if(std::begin(kCommands), std::end(kCommands),
                                   [&](const NamedCommand& command) { return command.name == name; });
  return found == std::end(kCommands) ? nullptr : found;
}

// `crossfoot q3.docx` means `crossfoot check q3.docx`.
std::vector<std::string> with_default_command(std::vector<std::string> args) {
  if (args.empty() || args.front() == "--help" || args.front() == "-h" || args.front() == "--version") return args;
  if (command_named(args.front()) == nullptr) args.insert(args.begin(), "check");
  return args;
}

// One command is soon ready to parse its options, and all of them take ten times as long: help alone shows them all.
void add_commands(const Command& program, const std::vector<std::string>& args, int& exit_code) {
  if (const NamedCommand* only = args.empty() ? nullptr : command_named(args.front()))
    return only->add(program, exit_code);
  for (const NamedCommand& command : kCommands) command.add(program, exit_code);
}

// `crossfoot worker PID COMMAND …` is for the pool's own use and appears in no help.
void leave_worker_words(std::vector<std::string>& args) {
  if (args.size() < 3 || args[0] != "worker") return;
  run::enter_worker_role(std::atoi(args[1].c_str()));
  args.erase(args.begin(), args.begin() + 2);
}

int run(std::vector<std::string> args) {
  leave_worker_words(args);
  CommandLine command_line(
      "crossfoot",
      "crossfoot reads reports (PDF, DOCX, WordprocessingML, plain text) and says where they contradict themselves.",
      CROSSFOOT_VERSION);
  const Command program = command_line.program();
  program.requires_command();
  program.footer(
      "Examples:\n"
      "  crossfoot q3.docx                  check one report\n"
      "  crossfoot check reports/           check every report in a folder\n"
      "  crossfoot extract q3.pdf           show what was read\n"
      "  crossfoot explain F101             what a finding means");
  int exit_code = kExitClean;
  args = with_default_command(std::move(args));
  add_commands(program, args, exit_code);
  if (run::worker_role().worker) program.commands_require_nothing();
  return command_line.run(args) ? exit_code : kExitUsage;
}

}  // namespace
}  // namespace crossfoot::cli

int main(int argc, char** argv) {
  // A reader that goes away (head, less) is handled where the write fails.
  std::signal(SIGPIPE, SIG_IGN);
  // The same for a file that may not grow any more.
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    return crossfoot::cli::run({argv + 1, argv + argc});
  } catch (const crossfoot::run::StreamError& error) {
    if (error.closed) std::_Exit(crossfoot::cli::kExitClean);  // quietly: what is left in the buffers cannot be written
    crossfoot::cli::complain(error.message);
    if (error.passing) return crossfoot::cli::kExitTryAgain;
  } catch (const crossfoot::archive::ArchiveError& error) {
    crossfoot::cli::complain(error.what());
    if (error.trouble == crossfoot::archive::Trouble::passing) return crossfoot::cli::kExitTryAgain;
  } catch (const crossfoot::run::WorkerError& error) {
    crossfoot::cli::complain(error.message);
    if (error.passing) return crossfoot::cli::kExitTryAgain;
  } catch (const std::exception& error) {
    crossfoot::cli::complain(std::string("internal error: ") + error.what());
  }
  return crossfoot::cli::kExitUsage;
}
