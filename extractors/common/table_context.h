// What surrounds a table, found the same way for every format: caption, notes, section, header rows, id.
#pragma once

#include <string_view>

#include "model/document.h"

namespace crossfoot::extractors {

// "Source: …", "Nota: …", "* …", "(1) …": a line that belongs under a table.
bool is_table_note(const Block& block);

// The leading rows without figures; years and periods are no figures here. 0 for a table of prose.
int guess_header_rows(const Table& table);

// Gives every table its id, caption, notes and section from the blocks around its own, and at least the header
// rows that it shows. Blocks that became captions say so.
void complete_tables(Document& document);

}  // namespace crossfoot::extractors
