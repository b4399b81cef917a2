// crossfoot rules and explain: the manual of the checks, from the rules themselves.
#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "cli/commands/commands.h"
#include "cli/exit_codes.h"
#include "cli/output.h"
#include "cli/output_file.h"
#include "cli/shared_options.h"
#include "report/rule_manual.h"
#include "validate/validate.h"

namespace crossfoot::cli {

namespace {

struct RulesOptions {
  std::string format = "text", language = "en", folder;
};

// One page a rule and the list of them; pages of rules that are gone are left for the test on docs/rules to name.
void write_pages(const std::string& folder) {
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  if (failure) throw run::StreamError{fmt::format("cannot write {}: {}", folder, failure.message())};
  for (const RuleInfo& rule : validate::rules())
    write_file((std::filesystem::path(folder) / report::rule_page_name(rule)).string(), report::rule_page(rule));
  write_file((std::filesystem::path(folder) / "README.md").string(), report::rule_index(validate::rules()));
}

int run_rules(const RulesOptions& options) {
  if (!options.folder.empty()) {
    if (options.format != "markdown") {
      complain("-o goes with --format markdown");
      return kExitUsage;
    }
    write_pages(options.folder);
    return kExitClean;
  }
  for (const RuleInfo& rule : validate::rules())
    print(options.format == "markdown" ? report::rule_markdown(rule, options.language)
                                       : report::rule_line(rule, options.language));
  flush_output();
  return kExitClean;
}

}  // namespace

void add_rules_command(const Command& program, int& exit_code) {
  auto options = std::make_shared<RulesOptions>();
  const Command command = program.add_command("rules", "List every check");
  command.add_option("--format", options->format, "text or markdown").one_of({"text", "markdown"}).shows_default();
  command.add_option("-o,--output", options->folder,
                     "Folder for a page on each rule, in both languages, with --format markdown");
  add_ui_language(command, options->language);
  command.runs([options, &exit_code] { exit_code = run_rules(*options); });
}

void add_explain_command(const Command& program, int& exit_code) {
  auto name = std::make_shared<std::string>();
  auto language = std::make_shared<std::string>("en");
  const Command command = program.add_command("explain", "Explain one check: what it finds, why it matters, examples");
  command.add_option("rule", *name, "Id or name of the rule, e.g. F101 or column-does-not-foot").required();
  add_ui_language(command, *language);
  command.runs([name, language, &exit_code] {
    const RuleInfo* rule = validate::find_rule(*name);
    if (rule == nullptr) {
      complain(fmt::format("there is no rule {}; crossfoot rules lists them", *name));
      exit_code = kExitUsage;
      return;
    }
    print(report::rule_text(*rule, *language));
    flush_output();
    exit_code = kExitClean;
  });
}

}  // namespace crossfoot::cli
