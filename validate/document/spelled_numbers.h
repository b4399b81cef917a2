// Counts in words: "twenty-two delegates", "treinta y un países".
#pragma once

#include <vector>

#include "validate/document/figures.h"

namespace crossfoot::validate {

// The figures of one block of prose with the counts from two to ninety-nine that are spelled out, in order.
std::vector<ProseFigure> figures_and_counts_in(const DocumentView& view, int block);

// The count in words, from two on, that begins with words[at], which moves behind it; 0 where there is none. Here "two
// in 2001" counts, as it does at the head of an item.
int spelled_count_at(const std::vector<Word>& words, std::size_t& at);

// A count of so much as the words [first, after) of a block spell it.
ProseFigure spelled_figure(const DocumentView& view, int block, std::size_t first, std::size_t after, int value);

}  // namespace crossfoot::validate
