// Sentences that several rules over prose share.
#pragma once

#include <initializer_list>
#include <string>

#include "validate/document/figures.h"

namespace crossfoot::validate {

// A finding on the sentence around the stated figure, with both figures in it.
Finding contradiction_in(const DocumentView& view, const ProseFigure& stated, const std::string& expected,
                         Severity severity);

// A computed figure in the separators of the printed ones beside it: "18.000" beside "2.000 córdobas", "88,5" beside
// "78,5 %". Without any it is "18,000" and "88.5".
std::string printed_like(std::initializer_list<const ProseFigure*> beside, const Decimal& value);
// The figure as a sentence of ours gives it: as printed, a count in words in digits.
std::string said(const ProseFigure& figure);

// "a thousand times too small" where the two differ by a power of ten and by nothing else, else empty.
Bilingual power_of_ten_between(const Decimal& stated, const Decimal& expected);

}  // namespace crossfoot::validate
