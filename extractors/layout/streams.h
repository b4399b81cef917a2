// Columns of running text on a page: each is a stream of lines of its own.
#pragma once

#include <vector>

#include "extractors/layout/lines.h"

namespace crossfoot::extractors::layout {

struct Stream {
  std::vector<TextLine> lines;  // top to bottom
  Box box;
};

// In reading order: what spans the page above a pair of columns, the left column, the right one, what follows.
// The horizontal rules help to tell tables side by side from one wide table.
std::vector<Stream> split_streams(const std::vector<const Word*>& words, const std::vector<Rule>& horizontal = {});

// A run of words that reads like a sentence rather than a cell.
bool is_prose(const Chunk& chunk);

}  // namespace crossfoot::extractors::layout
