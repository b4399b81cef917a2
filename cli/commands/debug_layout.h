// crossfoot extract --debug-layout: pictures for who works on the layout engine.
#pragma once

#include <string>
#include <vector>

#include "extractors/extractor.h"

namespace crossfoot {

// Draws the pages of each PDF into `folder`, each document in a folder of its own where there are several. It reads
// in this process and without the sandbox of the workers, which may not write. The exit code.
int draw_layouts(const std::vector<std::string>& paths, const std::string& folder, const Limits& limits);

}  // namespace crossfoot
