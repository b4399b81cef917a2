// Tables that were set with tabs or blanks instead of Word's own: rows of paragraphs, or of lines in one.
#pragma once

#include <vector>

#include "extractors/extractor.h"
#include "extractors/flow/paragraph.h"
#include "model/document.h"
#include "model/result.h"

namespace crossfoot::extractors::flow {

// Moves such rows from `items` into tables of `document`, in their place among the others, which `items` refer to. Only
// figures make them a table: tabs part the words of addresses, signatures and contents pages as well.
void take_set_tables(std::vector<Item>& items, Document& document, const Limits& limits);

}  // namespace crossfoot::extractors::flow
