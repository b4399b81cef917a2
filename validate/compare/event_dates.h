// One event under two dates: in a report and the next one, planned and kept, or in a text and its translation.
#pragma once

#include "validate/compare/compare.h"
#include "validate/document/document_view.h"

namespace crossfoot::validate {

void compare_event_dates(const DocumentView& earlier, const DocumentView& later, Comparison& comparison);
void compare_planned_events(const DocumentView& earlier, const DocumentView& later, Comparison& comparison);
void compare_translated_dates(const DocumentView& first, const DocumentView& second, Comparison& comparison);
// Of one cell in both; `where` begins the sentence: "Alba, Date: ".
void compare_cell_dates(const DocumentView& first, CellRef at, const DocumentView& second, CellRef other,
                        const Bilingual& where, Comparison& comparison);

}  // namespace crossfoot::validate
