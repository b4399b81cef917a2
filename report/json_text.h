// JSON as one line of text, the same way in every format.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace crossfoot::report {

// Printed text may hold any bytes: what is not UTF-8 becomes U+FFFD rather than an exception, and what a terminal might
// obey is escaped.
std::string json_text(const nlohmann::ordered_json& json);

}  // namespace crossfoot::report
