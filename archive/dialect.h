// The one place where SQLite and PostgreSQL differ in words.
#pragma once

#include <string>
#include <string_view>

namespace crossfoot::archive {

enum class Dialect { sqlite, postgres };

// Replaces the tokens of dialect.cc; any other text stays.
std::string in_dialect(std::string_view statement, Dialect dialect);

}  // namespace crossfoot::archive
