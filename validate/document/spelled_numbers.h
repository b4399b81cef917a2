// Counts in words: "twenty-two delegates", "treinta y un países".
#pragma once

#include <vector>

#include "language/number_words.h"
#include "validate/document/figures.h"

namespace crossfoot::validate {

using language::spelled_count_at;

// The figures of one block of prose with the counts from two to ninety-nine that are spelled out, in order.
std::vector<ProseFigure> figures_and_counts_in(const DocumentView& view, int block);

// A count of so much as the words [first, after) of a block spell it.
ProseFigure spelled_figure(const DocumentView& view, int block, std::size_t first, std::size_t after, int value);

}  // namespace crossfoot::validate
