// What the elements of HTML are to a reader of reports.
#pragma once

#include <string_view>

namespace crossfoot::extractors::html {

enum class Role { text, block, skipped };

// Elements that nobody lists are part of the text around them, as browsers have it.
Role role_of(std::string_view name);

// 1 for h1 … 6 for h6, 0 for all others.
int heading_level(std::string_view name);

}  // namespace crossfoot::extractors::html
