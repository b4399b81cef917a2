// Columns of running text on a page: each is a stream of lines of its own.
#pragma once

#include <vector>

#include "extractors/layout/lines.h"

namespace crossfoot::layout {

struct Stream {
  std::vector<TextLine> lines;  // top to bottom
  Box box;
};

// In reading order: what spans the page above a pair of columns, the left column, the right one, what follows.
std::vector<Stream> split_streams(const std::vector<const Word*>& words);

// A run of words that reads like a sentence rather than a cell.
bool is_prose(const Chunk& chunk);

}  // namespace crossfoot::layout
