#pragma once

#include <string>
#include <string_view>

namespace crossfoot::report {

// Text that a Markdown reader shows as it is: nothing in it can start markup, HTML or another table cell.
std::string markdown_text(std::string_view text);

}  // namespace crossfoot::report
