#pragma once

#include "extractors/extractor.h"

namespace crossfoot::extractors {

int bid_xlsx(const Input& input);
Result<Document> extract_xlsx(const Input& input, const Limits& limits);

}  // namespace crossfoot::extractors
