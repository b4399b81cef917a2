// From one reading of a number and its frame to the readings of the amount.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/reading.h"
#include "normalize/amount_frame.h"
#include "normalize/numeral.h"

namespace crossfoot::normalize {

// Adds what the number means in its frame; two readings where the frame can be taken in two ways: "(8%)", "1 K",
// "1 billion", "3 cents". `note` is the mark that the reading takes from the digits. Adds nothing beyond the range of
// Decimal.
void append_readings(const NumeralReading& numeral, const Frame& frame, std::string note, std::string_view language,
                     std::vector<AmountReading>& readings);

}  // namespace crossfoot::normalize
