// Whether a number that a series seems to lack is printed after all: in the middle of a paragraph, in a cell, beside
// another caption.
#pragma once

#include <string_view>

#include "validate/document/document_view.h"

namespace crossfoot::validate {

// `printed` as it would stand there ("(6)", "9)", "5.3.23"), with nothing that goes on from it on either side. Looks at
// the blocks [first, last], and at the cells of the tables among them.
bool is_printed(const DocumentView& view, int first, int last, std::string_view printed);
// At the beginning of a line of any block, or in a cell: a heading, not a reference in a sentence.
bool heads_something(const DocumentView& view, std::string_view printed);
bool heads_something(const DocumentView& view, int first, int last, std::string_view printed);
// Somewhere in the table's own cells.
bool is_in_table(const DocumentView& view, int table, std::string_view printed);

}  // namespace crossfoot::validate
