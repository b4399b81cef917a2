#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace crossfoot::report {

struct Insertion {
  std::size_t at = 0;  // byte position in the original
  std::string text;
};

// The bytes with all insertions made; those at the same position stand in the order given.
std::string with_insertions(std::string_view bytes, std::vector<Insertion> insertions);

}  // namespace crossfoot::report
