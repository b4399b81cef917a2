// What a sentence says of a change: from what, to what, by how much and by which percentage.
#pragma once

#include <vector>

#include "validate/document/figures.h"

namespace crossfoot::validate {

// "rose by 30, or 12 %, from 250 to 280". Pointers into the figures of the block; nullptr for what is not said.
struct Change {
  const ProseFigure* from = nullptr;
  const ProseFigure* to = nullptr;
  const ProseFigure* amount = nullptr;  // in the unit of both ends
  const ProseFigure* points = nullptr;  // "0.8 percentage points" between two percentages
  const ProseFigure* percent = nullptr;
  bool basis_points = false;  // `points` counts hundredths
};

// The changes told in one block of prose. Spans of age and time, averages over years, and changes in real or adjusted
// terms are none: their figures need not follow from one another.
std::vector<Change> changes_in(const DocumentView& view, int block, const std::vector<ProseFigure>& figures);

}  // namespace crossfoot::validate
