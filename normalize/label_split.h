// Where a label divides into the same words in two or three languages.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "normalize/clean_text.h"

namespace crossfoot::normalize {

struct LabelSpan {
  std::size_t begin = 0, end = 0;  // glyphs
  std::string_view language;
};

// At least one span for a text that is not blank.
std::vector<LabelSpan> split_label(const Glyphs& glyphs);

}  // namespace crossfoot::normalize
