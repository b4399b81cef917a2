// Names in two reports of one series: the same words in another order, acronyms with their letters in another order or
// of another spelling, and numbered meetings that do not count with the years.
#pragma once

#include "validate/compare/compare.h"
#include "validate/document/document_view.h"

namespace crossfoot::validate {

void compare_names(const DocumentView& earlier, const DocumentView& later, Comparison& comparison);
void compare_acronyms(const DocumentView& earlier, const DocumentView& later, Comparison& comparison);
void compare_meetings(const DocumentView& earlier, const DocumentView& later, Comparison& comparison);

}  // namespace crossfoot::validate
