// Whether the text layer of a page says what the page shows.
#pragma once

#include <vector>

#include "extractors/layout/page_content.h"

namespace crossfoot::extractors::pdf {

// A font without a sensible Unicode map gives unmapped values, or letters shifted into other letters and signs.
bool is_garbled(const std::vector<layout::Word>& words, int characters, int unmapped);

}  // namespace crossfoot::extractors::pdf
