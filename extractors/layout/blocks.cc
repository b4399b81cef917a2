#include <algorithm>

#include "extractors/layout/page_layout.h"
#include "extractors/layout/text.h"

namespace crossfoot::layout {

void add_blocks(const Stream& stream, int page, double body_size, std::vector<Block>& blocks) {
  static_cast<void>(body_size);
  for (const TextLine& line : stream.lines) {
    Block block;
    block.page = page;
    block.text = joined_text(line.words, &block.marks);
    block.box = line.box;
    blocks.push_back(std::move(block));
  }
}

}  // namespace crossfoot::layout
