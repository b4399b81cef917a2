#include "run/config/document_settings.h"

#include <algorithm>

namespace crossfoot::run {

Result<std::string> DocumentSettings::text_for(const std::string& path) {
  if (command_line_.no_config) return std::string();
  const Result<ConfigText> config = finder_.find(path);
  if (!config) return config.error();
  const std::string& text = config.value().text;
  if (config.value().file.empty() || settings_.contains(text)) return text;
  const Result<Settings> settings = parse_settings(text, config.value().file);
  if (!settings) return settings.error();
  of_text(text);
  return text;
}

const Settings& DocumentSettings::of_text(const std::string& text) {
  const auto [place, is_new] = settings_.try_emplace(text);
  Settings& settings = place->second;
  if (!is_new) return settings;
  if (const auto parsed = parse_settings(text, ConfigFinder::kName)) settings = parsed.value();
  if (command_line_.severity) settings.severity = {*command_line_.severity, 0};
  if (command_line_.fail_on) settings.fail_on = {*command_line_.fail_on, 0};
  if (!command_line_.language.empty()) settings.languages = {{command_line_.language}, 0};
  for (const std::string& id : command_line_.disabled) settings.rules[id] = {{true, std::nullopt}, 0};
  return settings;
}

void DocumentSettings::configure(const Settings& settings, PipelineOptions& pipeline) {
  if (!settings.languages.value.empty()) pipeline.normalize.language = settings.languages.value.front();
  pipeline.normalize.decimal_separator = decimal_separator_of(settings.number_format.value).value_or(0);
}

void apply_settings(const Settings& settings, std::vector<Finding>& findings) {
  for (Finding& finding : findings)
    if (const auto rule = settings.rules.find(finding.id); rule != settings.rules.end() && rule->second.value.severity)
      finding.severity = *rule->second.value.severity;
  std::erase_if(findings, [&](const Finding& finding) {
    if (finding.severity < settings.severity.value) return true;
    const auto difference = Decimal::parse(finding.difference);
    return settings.tolerance.value && difference && difference->abs() <= *settings.tolerance.value;
  });
}

CheckResult check_with(const Settings& settings, const ReadDocument& read, validate::ValidateOptions options) {
  for (const auto& [id, rule] : settings.rules)
    if (rule.value.off) options.disabled.insert(id);
  return validate::check_statement(read.statement, options);
}

}  // namespace crossfoot::run
