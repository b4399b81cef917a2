#include "run/config/settings.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>

#include "run/config/closest.h"
#include "validate/validate.h"

namespace crossfoot::run {
namespace {

// What is wrong, with its line; caught in parse_settings.
struct Mistake {
  int line = 0;
  std::string message;
};

int line_of(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
  const std::string suggestion = closest(word, candidates);
  return suggestion.empty() ? "" : fmt::format("; did you mean {}?", suggestion);
}

std::string text_value(const toml::node& node, std::string_view key) {
  const auto text = node.value_exact<std::string>();
  if (!text) throw Mistake{line_of(node), fmt::format("{} is a text in quotes", key)};
  return *text;
}

constexpr std::array<std::string_view, 3> kSeverities = {"note", "warning", "error"};

std::optional<Severity> severity_named(std::string_view name) {
  for (std::size_t i = 0; i < kSeverities.size(); ++i)
    if (kSeverities[i] == name) return static_cast<Severity>(i);
  return std::nullopt;
}

Severity severity_value(const toml::node& node, std::string_view key) {
  const std::string name = text_value(node, key);
  if (const auto severity = severity_named(name)) return *severity;
  throw Mistake{line_of(node),
                fmt::format("{} is note, warning or error, not {}{}", key, name, did_you_mean(name, kSeverities))};
}

void read_severity(const toml::node& node, Settings& settings) {
  settings.severity = {severity_value(node, "severity"), line_of(node)};
}

void read_fail_on(const toml::node& node, Settings& settings) {
  const bool never = node.value_exact<std::string>() == "never";
  settings.fail_on = {never ? std::nullopt : std::optional(severity_value(node, "fail-on")), line_of(node)};
}

void read_tolerance(const toml::node& node, Settings& settings) {
  // A TOML float is binary: 0.05 would not be 0.05.
  if (node.is_floating_point())
    throw Mistake{line_of(node), "tolerance is an exact decimal; write it in quotes, as in \"0.05\""};
  const auto whole = node.value_exact<std::int64_t>();
  const auto value = Decimal::parse(whole ? std::to_string(*whole) : text_value(node, "tolerance"));
  if (!value || value->is_negative())
    throw Mistake{line_of(node), "tolerance is a plain decimal that is not negative, as in \"0.05\""};
  settings.tolerance = {*value, line_of(node)};
}

void read_languages(const toml::node& node, Settings& settings) {
  settings.languages = {{}, line_of(node)};
  const toml::array* list = node.as_array();
  if (list == nullptr) throw Mistake{line_of(node), "languages is a list, as in [\"es\", \"en\"]"};
  for (const toml::node& language : *list) {
    const std::string code = text_value(language, "each of languages");
    const bool letters = std::all_of(
        code.begin(), code.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'; });
    if (code.size() < 2 || !letters)
      throw Mistake{line_of(language), fmt::format("{} is no language code; write es, en, fr, …", code)};
    settings.languages.value.push_back(code);
  }
}

void read_number_format(const toml::node& node, Settings& settings) {
  settings.number_format = {text_value(node, "number-format"), line_of(node)};
  if (!decimal_separator_of(settings.number_format.value))
    throw Mistake{line_of(node), "number-format is \"1,234.56\" or \"1.234,56\""};
}

void read_baseline(const toml::node& node, Settings& settings) {
  settings.baseline = {text_value(node, "baseline"), line_of(node)};
}

RuleSetting rule_setting(const toml::node& node, std::string_view rule) {
  static constexpr std::array<std::string_view, 5> kValues = {"off", "on", "note", "warning", "error"};
  const std::string value = text_value(node, rule);
  if (value == "off") return {true, std::nullopt};
  if (value == "on") return {};
  if (const auto severity = severity_named(value)) return {false, severity};
  throw Mistake{line_of(node), fmt::format("{} is off, on, note, warning or error, not {}{}", rule, value,
                                           did_you_mean(value, kValues))};
}

bool is_key(std::string_view name);

// In TOML everything behind [rules] belongs to it, settings that were meant for the top included.
std::string no_such_rule(std::string_view name) {
  if (is_key(name)) return fmt::format("{} is no rule but a setting; write it above [rules]", name);
  std::vector<std::string_view> names;
  for (const RuleInfo& each : validate::rules()) names.insert(names.end(), {each.id, each.slug});
  const std::string suggestion = did_you_mean(name, names);
  return fmt::format("there is no rule {}{}", name, suggestion.empty() ? "; crossfoot rules lists them" : suggestion);
}

void read_rules(const toml::node& node, Settings& settings) {
  const toml::table* table = node.as_table();
  if (table == nullptr) throw Mistake{line_of(node), "rules is a table: [rules]"};
  for (const auto& [key, value] : *table) {
    const RuleInfo* rule = validate::find_rule(key.str());
    if (rule == nullptr) throw Mistake{static_cast<int>(key.source().begin.line), no_such_rule(key.str())};
    settings.rules[std::string(rule->id)] = {rule_setting(value, key.str()), line_of(value)};
  }
}

// Each says whether there was something to take back.
template <auto Member>
bool take_back(Settings& settings) {
  if ((settings.*Member).line == 0) return false;
  settings.*Member = Settings().*Member;
  return true;
}

bool take_back_rules(Settings& settings) {
  return std::erase_if(settings.rules, [](const auto& each) {
           const auto& [id, rule] = each;
           return rule.value.off || (rule.value.severity && *rule.value.severity < validate::find_rule(id)->severity);
         }) > 0;
}

struct Key {
  std::string_view name;
  void (*read)(const toml::node&, Settings&);
  bool (*take_back)(Settings&);  // where it can silence a finding
};

// Every key that a crossfoot.toml may have.
constexpr std::array kKeys = {
    Key{"baseline", read_baseline, take_back<&Settings::baseline>},
    Key{"fail-on", read_fail_on, take_back<&Settings::fail_on>},
    Key{"languages", read_languages, nullptr},
    Key{"number-format", read_number_format, take_back<&Settings::number_format>},
    Key{"rules", read_rules, take_back_rules},
    Key{"severity", read_severity, take_back<&Settings::severity>},
    Key{"tolerance", read_tolerance, take_back<&Settings::tolerance>},
};

bool is_key(std::string_view name) {
  return std::any_of(kKeys.begin(), kKeys.end(), [&](const Key& each) { return each.name == name; });
}

void read_key(const toml::key& name, const toml::node& value, Settings& settings) {
  const auto key = std::find_if(kKeys.begin(), kKeys.end(), [&](const Key& each) { return each.name == name.str(); });
  if (key != kKeys.end()) return key->read(value, settings);
  std::vector<std::string_view> names;
  for (const Key& each : kKeys) names.push_back(each.name);
  throw Mistake{static_cast<int>(name.source().begin.line),
                fmt::format("unknown key {}{}", name.str(), did_you_mean(name.str(), names))};
}

}  // namespace

Result<Settings> parse_settings(std::string_view text, const std::string& file) try {
  Settings settings;
  settings.file = file;
  for (const auto& [key, value] : toml::parse(text, file)) read_key(key, value, settings);
  return settings;
} catch (const Mistake& mistake) {
  return Error{Outcome::unsupported, fmt::format("{}:{}: {}", file, mistake.line, mistake.message)};
} catch (const toml::parse_error& error) {
  return Error{Outcome::unsupported, fmt::format("{}:{}: {}", file, error.source().begin.line, error.description())};
}

std::vector<std::string> take_back_silence(Settings& settings) {
  std::vector<std::string> taken;
  for (const Key& key : kKeys)
    if (key.take_back != nullptr && key.take_back(settings)) taken.emplace_back(key.name);
  return taken;
}

std::string text_of_the_rest(const Settings& settings) {
  std::string languages, rules;
  for (const std::string& code : settings.languages.value)
    languages += fmt::format("{}\"{}\"", languages.empty() ? "" : ", ", code);
  for (const auto& [id, rule] : settings.rules) rules += fmt::format("{} = \"{}\"\n", id, to_string(rule.value));
  return (languages.empty() ? "" : fmt::format("languages = [{}]\n", languages)) +
         (rules.empty() ? "" : "[rules]\n" + rules);
}

std::optional<char32_t> decimal_separator_of(std::string_view number_format) {
  if (number_format.empty()) return U'\0';
  if (number_format == "1,234.56" || number_format == "1234.56" || number_format == "1 234.56") return U'.';
  if (number_format == "1.234,56" || number_format == "1234,56" || number_format == "1 234,56") return U',';
  return std::nullopt;
}

std::string to_string(const RuleSetting& setting) {
  if (setting.off) return "off";
  return setting.severity ? std::string(to_string(*setting.severity)) : "on";
}

}  // namespace crossfoot::run
