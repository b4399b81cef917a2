// crossfoot rules and explain: the manual of the checks, from the rules themselves.
#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.h"
#include "cli/exit_codes.h"
#include "cli/output.h"
#include "cli/shared_options.h"
#include "report/rule_manual.h"
#include "validate/validate.h"

namespace crossfoot {

void add_rules_command(CLI::App& app, int& exit_code) {
  auto format = std::make_shared<std::string>("text");
  auto language = std::make_shared<std::string>("en");
  CLI::App* command = app.add_subcommand("rules", "List every check");
  command->add_option("--format", *format, "text or markdown")->check(CLI::IsMember({"text", "markdown"}))->capture_default_str();
  add_ui_language(command, *language);
  command->callback([format, language, &exit_code] {
    for (const RuleInfo& rule : rules())
      print(*format == "markdown" ? rule_markdown(rule, *language) : rule_line(rule, *language));
    flush_output();
    exit_code = kExitClean;
  });
}

void add_explain_command(CLI::App& app, int& exit_code) {
  auto name = std::make_shared<std::string>();
  auto language = std::make_shared<std::string>("en");
  CLI::App* command = app.add_subcommand("explain", "Explain one check: what it finds, why it matters, examples");
  command->add_option("rule", *name, "Id or name of the rule, e.g. F101 or column-does-not-foot")->required();
  add_ui_language(command, *language);
  command->callback([name, language, &exit_code] {
    const RuleInfo* rule = find_rule(*name);
    if (rule == nullptr) {
      complain(fmt::format("there is no rule {}; crossfoot rules lists them", *name));
      exit_code = kExitUsage;
      return;
    }
    print(rule_text(*rule, *language));
    flush_output();
    exit_code = kExitClean;
  });
}

}  // namespace crossfoot
