// Where a finding stands, in words: file, page, line, table, row, column.
#pragma once

#include <string>
#include <string_view>

#include "model/document.h"
#include "model/finding.h"

namespace crossfoot::report {

// "q3.pdf, page 2, table 1 “Budget”, row 4 “Total”, column 2 “2013”".
std::string place_text(const Document& document, const Finding& finding, std::string_view language);
// The same without the file, for a report about one document; empty where nothing is known.
std::string place_in_document(const Finding& finding, std::string_view language);
// "t1/r14/c3", "p5" (a block) or "document": the same for every run over the same file.
std::string place_key(const Document& document, const Finding& finding);

}  // namespace crossfoot::report
