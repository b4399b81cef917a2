// crossfoot: says exactly where a report contradicts itself.
#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include "archive/sql.h"
#include "cli/commands/commands.h"
#include "cli/exit_codes.h"
#include "cli/output.h"
#include "cli/workers/role.h"
#include "cli/workers/worker_process.h"

namespace crossfoot {
namespace {

// The one list of commands.
constexpr void (*kCommands[])(CLI::App&, int&) = {
    add_check_command,   add_compare_command, add_extract_command,  add_normalize_command, add_rules_command,
    add_explain_command, add_config_command,  add_baseline_command, add_import_command,    add_retry_command,
    add_nightly_command, add_report_command,  add_status_command,   add_archive_command,   add_doctor_command};

// `crossfoot q3.docx` means `crossfoot check q3.docx`.
std::vector<std::string> with_default_command(const CLI::App& app, std::vector<std::string> args) {
  if (args.empty() || args.front() == "--help" || args.front() == "-h" || args.front() == "--version") return args;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    if (command->get_name() == args.front()) return args;
  args.insert(args.begin(), "check");
  return args;
}

// `crossfoot worker PID COMMAND …` is for the pool's own use and appears in no help.
void leave_worker_words(std::vector<std::string>& args) {
  if (args.size() < 3 || args[0] != "worker") return;
  enter_worker_role(std::atoi(args[1].c_str()));
  args.erase(args.begin(), args.begin() + 2);
}

int run(std::vector<std::string> args) {
  leave_worker_words(args);
  CLI::App app(
      "crossfoot reads reports (PDF, DOCX, WordprocessingML, plain text) and says where they contradict themselves.",
      "crossfoot");
  app.set_version_flag("--version", std::string("crossfoot ") + CROSSFOOT_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Examples:\n"
      "  crossfoot q3.docx                  check one report\n"
      "  crossfoot check reports/           check every report in a folder\n"
      "  crossfoot extract q3.pdf           show what was read\n"
      "  crossfoot explain F101             what a finding means");
  int exit_code = kExitClean;
  for (const auto add : kCommands) add(app, exit_code);
  if (worker_role().worker) require_nothing(app);
  args = with_default_command(app, std::move(args));
  std::vector<std::string> reversed(args.rbegin(), args.rend());  // CLI11 takes them from the back
  try {
    app.parse(reversed);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error);
    return code == 0 ? kExitClean : kExitUsage;
  }
  return exit_code;
}

}  // namespace
}  // namespace crossfoot

int main(int argc, char** argv) {
  // A reader that goes away (head, less) is handled where the write fails.
  std::signal(SIGPIPE, SIG_IGN);
  // The same for a file that may not grow any more.
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    return crossfoot::run({argv + 1, argv + argc});
  } catch (const crossfoot::OutputError& error) {
    if (error.closed) std::_Exit(crossfoot::kExitClean);  // quietly: what is left in the buffers cannot be written
    crossfoot::complain(error.message);
    if (error.passing) return crossfoot::kExitTryAgain;
  } catch (const crossfoot::ArchiveError& error) {
    crossfoot::complain(error.what());
    if (error.trouble == crossfoot::Trouble::passing) return crossfoot::kExitTryAgain;
  } catch (const crossfoot::WorkerError& error) {
    crossfoot::complain(error.message);
    if (error.passing) return crossfoot::kExitTryAgain;
  } catch (const std::exception& error) {
    crossfoot::complain(std::string("internal error: ") + error.what());
  }
  return crossfoot::kExitUsage;
}
