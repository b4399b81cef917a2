// The numbers of lists as they are shown.
#pragma once

#include <string>

namespace crossfoot::extractors::flow {

// "4" in a number format of WordprocessingML (17.18.59 ST_NumberFormat): "IV" for upperRoman, "d" for lowerLetter.
// Formats that we do not know count in Arabic figures, as Word itself falls back.
std::string format_number(int number, const std::string& format);

// The format that HTML and OpenDocument name by its first number: "1", "a", "A", "i", "I"; none where empty.
std::string format_of_type(const std::string& type);

}  // namespace crossfoot::extractors::flow
