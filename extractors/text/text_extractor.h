// Plain text: see table_forms.h for the forms of table that are recognised.
#pragma once

#include "extractors/extractor.h"

namespace crossfoot::extractors {

int bid_text(const Input& input);
Result<Document> extract_text(const Input& input, const Limits& limits);

}  // namespace crossfoot::extractors
