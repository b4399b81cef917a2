// HTML that stands in a text of another kind, such as Markdown, and whole pages.
#pragma once

#include <string_view>

#include "extractors/extractor.h"

namespace crossfoot::extractors::html {

// `source` is UTF-8. Lines are counted from its beginning. Errors: corrupt where elements are nested too deeply.
Result<Document> read_page(std::string_view source, const Limits& limits);

}  // namespace crossfoot::extractors::html
