// The time that a whole report is about.
#pragma once

#include <optional>
#include <vector>

#include "model/statement.h"

namespace crossfoot::normalize {

// From the title, the introduction and the headings: "II Quarterly Report (March, April, May 2018)".
std::optional<Period> report_period(const Document& document, const std::vector<BlockStatement>& blocks);

}  // namespace crossfoot::normalize
