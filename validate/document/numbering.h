// Series of numbers in reading order: captions of one noun, headings under one number, items of one list.
#pragma once

#include <string>
#include <vector>

#include "validate/document/document_view.h"

namespace crossfoot::validate {

// The captions that are counted together: one noun, one style, one prefix; continued ones once.
struct Series {
  std::vector<const Caption*> members;  // in reading order
};

std::vector<Series> caption_series(const DocumentView& view);

// Numbers that are missing between two neighbours of a series, as printed: "3", "3 to 5".
struct Gap {
  const Caption* before = nullptr;
  const Caption* after = nullptr;
  int first = 0, last = 0;
};

// Only where the series counts upwards on both sides: a series in another order has no gaps that we could tell.
std::vector<Gap> gaps_of(const Series& series);

// Whether the number that the mention names is missing from its series by a gap, which is said once for the series.
bool is_in_gap(const DocumentView& view, const Mention& mention);

// "Table 5": the highest number of the mention's series.
Bilingual last_number(const DocumentView& view, const Mention& mention);

// The number alone: "3", "III", "2.4".
std::string printed_in(const Series& series, int value);
// A number of the series as it would be printed: "Table 3", "Annex III", "2.4".
Bilingual named_in(const Series& series, int value);

}  // namespace crossfoot::validate
