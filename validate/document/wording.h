// Sentences that several rules over prose share.
#pragma once

#include <string>

#include "validate/document/figures.h"

namespace crossfoot {

// A finding on the sentence around the stated figure, with both figures in it.
Finding contradiction_in(const DocumentView& view, const ProseFigure& stated, const std::string& expected,
                         Severity severity);

// "a thousand times too small" where the two differ by a power of ten and by nothing else, else empty.
Bilingual power_of_ten_between(const Decimal& stated, const Decimal& expected);

}  // namespace crossfoot
