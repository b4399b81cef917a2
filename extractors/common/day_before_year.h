// "31, 2019": the end of a date whose month stands in the line above. As a head of a column it is a year.
#pragma once

#include <string_view>

namespace crossfoot::extractors {

// "2019" of "31, 2019" and "31,2019"; any other text as it is.
std::string_view without_day(std::string_view text);

}  // namespace crossfoot::extractors
