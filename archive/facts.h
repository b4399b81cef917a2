// The figures of a report as facts that can be compared with those of its predecessor and its sister.
#pragma once

#include <string_view>
#include <vector>

#include "archive/record.h"

namespace crossfoot::archive {

std::vector<FactRecord> facts_of(const Document& document, const Statement& statement);

// "USD", "percent", or what the table says; empty where nothing does.
std::string unit_of(const AmountReading& reading, std::string_view table_currency);

}  // namespace crossfoot::archive
