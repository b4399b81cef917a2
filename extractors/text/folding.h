// Rows and headers that were wrapped over lines, put together again.
#pragma once

#include "extractors/text/table_forms.h"

namespace crossfoot::extractors::text {

// Lines that only go on with the cells above them ("(23/02/2012)" below "$5,000", "boys and girls" below "protection
// of") are joined to the row that they belong to.
void fold_continued_rows(DraftTable& table);

// A label that was broken over two rows ("Dominican" above "Republic 1,062.00") becomes one label in the row of the
// figures. A section head, which is a label alone as well, stays: see is_wrapped_label in the source.
void fold_wrapped_labels(DraftTable& table, Lines lines);

// Header lines directly below each other that continue one another ("Annual amount" above "budgeted") become one row;
// a spanner above its heads does not. `spanners_known`: a cell over several columns says so by its column_span.
void fold_wrapped_header(DraftTable& table, bool spanners_known);

// Header rows that come back further down, where the table went on to another page, are dropped.
void drop_repeated_header(DraftTable& table);

}  // namespace crossfoot::extractors::text
