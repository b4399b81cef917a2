#pragma once

#include "extractors/extractor.h"

namespace crossfoot::extractors {

int bid_html(const Input& input);
Result<Document> extract_html(const Input& input, const Limits& limits);

}  // namespace crossfoot::extractors
