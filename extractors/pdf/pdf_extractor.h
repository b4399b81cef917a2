#pragma once

#include "extractors/extractor.h"

namespace crossfoot::extractors {

int bid_pdf(const Input& input);
Result<Document> extract_pdf(const Input& input, const Limits& limits);

}  // namespace crossfoot::extractors
