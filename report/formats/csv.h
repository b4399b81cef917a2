#pragma once

#include <string>
#include <vector>

namespace crossfoot::report {

// One record with its line end; fields are quoted and neutralised as needed.
std::string csv_line(const std::vector<std::string>& fields);

}  // namespace crossfoot::report
