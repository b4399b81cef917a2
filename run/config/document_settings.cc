#include "run/config/document_settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace crossfoot::run {
namespace {

std::string remark_of(const std::string& file, const FoundSettings& found) {
  std::string keys;
  for (const std::string& key : found.not_followed) keys += (keys.empty() ? "" : ", ") + key;
  return fmt::format(
      "{}: {} not followed: others than root and you can write this file or its folder; --trust-config follows it",
      file, keys + (found.not_followed.size() == 1 ? " is" : " are"));
}

}  // namespace

Result<FoundSettings> settings_in(const ConfigText& config, const ConfigUse& use) {
  Result<Settings> settings = parse_settings(config.text, config.file);
  if (!settings) return settings.error();
  FoundSettings found{std::move(settings.value()), config.is_ours || use.trust, {}};
  if (!found.is_followed) found.not_followed = take_back_silence(found.settings);
  return found;
}

Result<std::string> DocumentSettings::text_for(const std::string& path) {
  if (command_line_.config.ignore) return std::string();
  const Result<ConfigText> config = finder_.find(path);
  if (!config) return config.error();
  const std::string& file = config.value().file;
  if (file.empty()) return std::string();
  if (const auto known = texts_.find(file); known != texts_.end()) return known->second;
  const Result<FoundSettings> found = settings_in(config.value(), command_line_.config);
  if (!found) return found.error();
  if (!found.value().not_followed.empty()) remarks_.push_back(remark_of(file, found.value()));
  const std::string text = found.value().is_followed ? config.value().text : text_of_the_rest(found.value().settings);
  of_text(text);
  return texts_[file] = text;
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

int apply_settings(const Settings& settings, std::vector<Finding>& findings) {
  for (Finding& finding : findings)
    if (const auto rule = settings.rules.find(finding.id); rule != settings.rules.end() && rule->second.value.severity)
      finding.severity = *rule->second.value.severity;
  int by_file = 0;
  const auto left_out = [&](int line) {
    by_file += line > 0 ? 1 : 0;
    return true;
  };
  std::erase_if(findings, [&](const Finding& finding) {
    if (finding.severity < settings.severity.value) return left_out(settings.severity.line);
    const auto difference = Decimal::parse(finding.difference);
    const bool tolerated = settings.tolerance.value && difference && difference->abs() <= *settings.tolerance.value;
    return tolerated && left_out(settings.tolerance.line);
  });
  return by_file;
}

std::optional<Warning> silence_by_file(const Settings& settings, int left_out) {
  std::string off;
  for (const auto& [id, rule] : settings.rules)
    if (rule.value.off && rule.line > 0) off += (off.empty() ? "" : ", ") + id;
  if (left_out == 0 && off.empty()) return std::nullopt;
  std::string message = ConfigFinder::kName;
  if (left_out > 0) message += fmt::format(" leaves out {} finding{}", left_out, left_out == 1 ? "" : "s");
  if (!off.empty()) message += fmt::format("{} has rules switched off: {}", left_out > 0 ? " and" : "", off);
  return Warning{Outcome::partial, message, 0};
}

CheckResult check_with(const Settings& settings, const ReadDocument& read, validate::ValidateOptions options) {
  for (const auto& [id, rule] : settings.rules)
    if (rule.value.off) options.disabled.insert(id);
  return validate::check_statement(read.statement, options);
}

}  // namespace crossfoot::run
