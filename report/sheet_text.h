// Text on its way into a spreadsheet: a cell that begins like a formula must not become one.
#pragma once

#include <string>
#include <string_view>

namespace crossfoot::report {

// Whether a spreadsheet may take the text for a formula or a command: it begins with = + - @, a tab or a line break,
// or with their full-width forms, and is not just a plain number or percentage. (OWASP, "CSV Injection".)
bool looks_like_formula(std::string_view text);
// With an apostrophe in front where it looks like a formula; control characters made visible.
std::string sheet_text(std::string_view text);

}  // namespace crossfoot::report
