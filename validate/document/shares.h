// Percentages in sentences that repeat a figure as its share of a whole.
#pragma once

#include <vector>

#include "validate/document/figures.h"
#include "validate/document/table_facts.h"

namespace crossfoot::validate {

struct Share {
  ProseFigure part, whole, percent;
};

// Whether the percentage may be that of the part in the whole, as all three were printed: counts are exact, and 77.8
// may be printed as 78 or cut to 77.
bool share_agrees(const ProseFigure& part, const ProseFigure& whole, const ProseFigure& percent);

// Shares of a block whose whole stands apart from the part: at the head of the sentence ("Of the 44 trucks, 40 were in
// use at the end of the month (81 %)"), before a list ("846 applications, of which 120 were approved (24 %)"), beside
// the same noun earlier on ("38 delegates … 21 of the delegates (65 %)"), in the bracket ("61 % (110 of 180)"), or in
// the table that has the part ("US$ 62,500, or 52.5 % of the total"). Given are those that neither this whole nor any
// other figure around bears out.
// `lookups` counts down those in the tables.
std::vector<Share> shares_of_no_whole(const DocumentView& view, int block, const std::vector<TableFact>& facts,
                                      int& lookups);

}  // namespace crossfoot::validate
