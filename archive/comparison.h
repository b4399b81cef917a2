// A new report against what the archive holds of its series: the sister version in another language, and the report
// before.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "archive/news.h"

namespace crossfoot::archive {

std::vector<NewsFinding> compare_with_archive(SqlConnection& connection, std::int64_t file, const Comparisons& compare);

std::span<const char* const> comparison_statements();

}  // namespace crossfoot::archive
