#pragma once

#include <string_view>

namespace crossfoot::report {

// The files of report/templates/, compiled in.
std::string_view html_asset(std::string_view name);

}  // namespace crossfoot::report
