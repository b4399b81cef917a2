// Which row of a table is which of its sister's: their labels are in two languages, and so may be their order.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "validate/compare/table_pairs.h"

namespace crossfoot::validate {

struct SisterRows {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;  // by the row of the first
  std::vector<std::pair<std::size_t, std::size_t>> moved;  // those of them that stand in another order
};

// Rows in one place keep it where most of their figures agree or their labels are alike; of the others, those with the
// same figures belong together, then those at one place.
SisterRows sister_rows(const ComparedTable& a, const ComparedTable& b);

// Whether the moved rows follow the alphabet in both tables: names of countries do, in every language.
bool moved_by_the_alphabet(const ComparedTable& a, const ComparedTable& b, const SisterRows& rows);

}  // namespace crossfoot::validate
