#pragma once

#include <span>
#include <string>
#include <string_view>

namespace crossfoot::run {

// The candidate with the fewest letters inserted, dropped, changed or swapped; empty when more than a third differ.
std::string closest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace crossfoot::run
