// Pictures of what the layout engine saw and made of each page.
#pragma once

#include <string>

#include "extractors/extractor.h"

namespace crossfoot {

// Writes page-0001.png (the page as printed) and page-0001.svg (words, rules, gutters, candidates and cells drawn
// over it) and so on into an existing directory. The number of pages drawn, or why the document cannot be read.
Result<int> write_debug_layout(const Input& input, const Limits& limits, const std::string& directory);

}  // namespace crossfoot
