#pragma once

#include "extractors/extractor.h"

namespace crossfoot::extractors {

// OpenDocument text (.odt) and spreadsheets (.ods), and the same in a single file (.fodt, .fods).
int bid_odf(const Input& input);
Result<Document> extract_odf(const Input& input, const Limits& limits);

}  // namespace crossfoot::extractors
