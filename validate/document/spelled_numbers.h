// Counts in words: "twenty-two delegates", "treinta y un países".
#pragma once

#include <vector>

#include "validate/document/figures.h"

namespace crossfoot {

// The figures of one block of prose with the counts from two to ninety-nine that are spelled out, in order.
std::vector<ProseFigure> figures_and_counts_in(const DocumentView& view, int block);

}  // namespace crossfoot
