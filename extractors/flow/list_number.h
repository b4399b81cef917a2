// The numbers of lists as they are shown.
#pragma once

#include <string>

namespace crossfoot::extractors::flow {

// "4" in a number format of WordprocessingML (17.18.59 ST_NumberFormat): "IV" for upperRoman, "d" for lowerLetter.
// Formats that we do not know count in Arabic figures, as Word itself falls back.
std::string format_number(int number, const std::string& format);

}  // namespace crossfoot::extractors::flow
