// Digits that are no amounts: dates, times, telephone and account numbers, ordinals, outline numbers, references,
// codes.
#pragma once

#include <cstddef>
#include <vector>

#include "normalize/clean_text.h"

namespace crossfoot::normalize {

struct Span {
  std::size_t begin = 0, end = 0;
};

// Spans of glyphs in order, not overlapping.
std::vector<Span> masked_spans(const Glyphs& glyphs);

}  // namespace crossfoot::normalize
