// The pages of the manual about one rule, from its own descriptor.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/rule_info.h"

namespace crossfoot::report {

// In `language`, "en" or "es"; each ends with a newline.
std::string rule_line(const RuleInfo& rule, std::string_view language);
std::string rule_text(const RuleInfo& rule, std::string_view language);
std::string rule_markdown(const RuleInfo& rule, std::string_view language);

// The files of docs/rules/: a page for each rule in both languages, and README.md with the list.
std::string rule_page(const RuleInfo& rule);
std::string rule_page_name(const RuleInfo& rule);
std::string rule_index(std::span<const RuleInfo> rules);

}  // namespace crossfoot::report
