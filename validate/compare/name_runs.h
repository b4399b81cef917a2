// Proper names of several words, as the text capitalises them.
#pragma once

#include <string>
#include <vector>

#include "validate/document/document_view.h"

namespace crossfoot::validate {

// "Global Compact for Safe, Orderly and Regular Migration": capitalised words and the small ones between them.
struct NameRun {
  int block = -1;
  std::size_t begin = 0, end = 0;    // bytes of the block's text
  std::size_t first = 0, after = 0;  // words of the block
  std::vector<std::string> telling;  // its capitalised words, folded, in order
};

// Every run with at least `fewest` capitalised words in headings, captions and prose.
std::vector<NameRun> name_runs(const DocumentView& view, std::size_t fewest);

}  // namespace crossfoot::validate
