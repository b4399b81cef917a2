// The two ways in which documents are compared.
#pragma once

#include "validate/compare/compare.h"
#include "validate/document/document_view.h"

namespace crossfoot::validate {

void compare_translations(const DocumentView& a, const DocumentView& b, Comparison& comparison);
// From the earlier document to the later one.
void compare_successors(const DocumentView& earlier, const DocumentView& later, Comparison& comparison);

}  // namespace crossfoot::validate
