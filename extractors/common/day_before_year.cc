#include "extractors/common/day_before_year.h"

#include <algorithm>

namespace crossfoot::extractors {

std::string_view without_day(std::string_view text) {
  const std::size_t comma = text.find(',');
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (comma == 0 || comma > 2 ||
      !std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(comma), is_digit))
    return text;
  text.remove_prefix(comma + 1);
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return text;
}

}  // namespace crossfoot::extractors
