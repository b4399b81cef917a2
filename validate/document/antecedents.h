// The whole in the sentence before: "The workshop had 64 participants. Of these, 31 were women and 33 men."
#pragma once

#include <vector>

#include "validate/document/figures.h"

namespace crossfoot::validate {

// The whole that "of these" takes up at the head of the sentence of figures[part], out of the figures of the block: the
// only count of the sentence before, larger than the part. nullptr where there is none.
const ProseFigure* taken_up_whole(const DocumentView& view, int block, const std::vector<ProseFigure>& figures,
                                  std::size_t part);

}  // namespace crossfoot::validate
