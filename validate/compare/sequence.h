// Longest common subsequence of two short lists, for aligning rows and figures.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace crossfoot::validate {

// Pairs of equal positions, in order; lists beyond the bound are cut, as the work is their product.
template <typename Equal>
std::vector<std::pair<std::size_t, std::size_t>> common_subsequence(std::size_t n, std::size_t m, Equal equal) {
  constexpr std::size_t kLongest = 3000;
  n = std::min(n, kLongest);
  m = std::min(m, kLongest);
  std::vector<std::vector<unsigned short>> best(n + 1, std::vector<unsigned short>(m + 1, 0));
  for (std::size_t i = n; i-- > 0;)
    for (std::size_t j = m; j-- > 0;)
      best[i][j] =
          equal(i, j) ? static_cast<unsigned short>(best[i + 1][j + 1] + 1) : std::max(best[i + 1][j], best[i][j + 1]);
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0, j = 0; i < n && j < m;) {
    if (equal(i, j))
      pairs.emplace_back(i++, j++);
    else if (best[i + 1][j] >= best[i][j + 1])
      ++i;
    else
      ++j;
  }
  return pairs;
}

}  // namespace crossfoot::validate
