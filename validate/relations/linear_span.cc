#include "validate/relations/linear_span.h"

#include <cstdlib>
#include <numeric>
#include <utility>

namespace crossfoot::validate {

bool LinearSpan::add(const Relation& relation) {
  Row row;
  row[relation.target] -= 1;
  for (const Term& term : relation.terms) row[term.line] += term.coefficient;
  std::erase_if(row, [](const auto& entry) { return entry.second == 0; });
  constexpr long long kLimit = 1'000'000;  // coefficients start at ±1; anything larger is not worth following
  for (const Row& pivot : rows_) {
    const auto& [line, lead] = *pivot.begin();
    const auto found = row.find(line);
    if (found == row.end()) continue;
    const long long factor = found->second;
    const long long scale = lead;
    for (auto& [key, coefficient] : row) coefficient *= scale;
    for (const auto& [key, coefficient] : pivot) row[key] -= factor * coefficient;
    std::erase_if(row, [](const auto& entry) { return entry.second == 0; });
    long long divisor = 0;
    for (const auto& [key, coefficient] : row) divisor = std::gcd(divisor, coefficient);
    for (auto& [key, coefficient] : row) {
      coefficient /= divisor;
      if (std::llabs(coefficient) > kLimit) return true;
    }
  }
  if (row.empty()) return false;
  rows_.push_back(std::move(row));
  return true;
}

}  // namespace crossfoot::validate
