// The pages of the manual about one rule, from its own descriptor.
#pragma once

#include <string>
#include <string_view>

#include "model/rule_info.h"

namespace crossfoot {

// In `language`, "en" or "es"; each ends with a newline.
std::string rule_line(const RuleInfo& rule, std::string_view language);
std::string rule_text(const RuleInfo& rule, std::string_view language);
std::string rule_markdown(const RuleInfo& rule, std::string_view language);

}  // namespace crossfoot
