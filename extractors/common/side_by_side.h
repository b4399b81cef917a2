// Two statements printed side by side in one grid, "ASSETS | 2024 | 2023 | LIABILITIES | 2024 | 2023", are two tables:
// a sum that runs across both, or takes its label from the wrong one, is about nothing on the page.
#pragma once

#include "model/document.h"

namespace crossfoot::extractors {

// Splits such tables, in every format: each half has its column of labels, as many columns of figures as the other and
// the same heads over them, or a total of its own. A list that goes on in a second pair of columns under the same
// heads, labels included, stays as it is printed. New tables follow theirs in `document`; ids are given anew.
void split_side_by_side(Document& document);

}  // namespace crossfoot::extractors
