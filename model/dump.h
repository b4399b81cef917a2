// A document as text that a person can read and a test can compare: one line per cell or block.
#pragma once

#include <string>

#include "model/document.h"

namespace crossfoot {

// Blocks in reading order, tables in place. No coordinates: the same report in another format gives the same dump.
std::string dump(const Document& document);
std::string dump(const Table& table);

}  // namespace crossfoot
