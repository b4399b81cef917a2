// Sentences that give a number of things, so much for each, and what it comes to.
#pragma once

#include <vector>

#include "validate/document/figures.h"

namespace crossfoot::validate {

struct RatedTotal {
  ProseFigure count, rate, total;
  bool average = false;  // the rate is the quotient, rounded: "about 6,000 dollars per grant"
};

// "six convoys of five trucks each (36 trucks)", "7 schools, US$1.26 million, or US$280,000 per school", "20 hours (5 a
// day for five days)": one rate in the sentence, one count of its unit and one figure in its measure. Given are those
// that come to something else, with any third factor of the sentence.
std::vector<RatedTotal> wrong_totals_of_rates(const DocumentView& view, int block);

}  // namespace crossfoot::validate
