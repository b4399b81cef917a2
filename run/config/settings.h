// What a crossfoot.toml says, and what it is when nobody says anything.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/decimal.h"
#include "model/finding.h"
#include "model/result.h"

namespace crossfoot::run {

template <typename T>
struct Setting {
  T value{};
  int line = 0;  // of the file that says so; 0: nobody does
};

struct RuleSetting {
  bool off = false;
  std::optional<Severity> severity;  // instead of the rule's own
};

struct Settings {
  std::string file;                                          // empty: there is none
  Setting<Severity> severity{Severity::note};                // the lowest to report
  Setting<std::optional<Severity>> fail_on{Severity::note};  // nothing: findings never make the exit status 1
  Setting<std::optional<Decimal>> tolerance;                 // differences up to it are not reported
  Setting<std::vector<std::string>> languages;
  Setting<std::string> number_format;                 // "1,234.56" or "1.234,56"
  Setting<std::string> baseline;                      // path, relative to the file
  std::map<std::string, Setting<RuleSetting>> rules;  // by id
};

// `file` names the text in errors: "crossfoot.toml:3: unknown key severty; did you mean severity?".
Result<Settings> parse_settings(std::string_view text, const std::string& file);

// Takes back what could silence a finding: of a file that a stranger may have put beside the reports only hints and
// louder rules are followed. The names of what was taken back.
std::vector<std::string> take_back_silence(Settings& settings);
// What take_back_silence leaves, as a crossfoot.toml.
std::string text_of_the_rest(const Settings& settings);

// '.' or ',' for a number format, 0 for an empty one; nothing for what is none.
std::optional<char32_t> decimal_separator_of(std::string_view number_format);

// "off", "error", "warning" or "note".
std::string to_string(const RuleSetting& setting);

}  // namespace crossfoot::run
