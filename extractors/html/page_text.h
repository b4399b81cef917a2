// The bytes of a page as UTF-8.
#pragma once

#include <string_view>

#include "extractors/common/charset.h"
#include "model/result.h"

namespace crossfoot::extractors::html {

// Byte-order mark, then what the page says of itself (XML declaration, meta), then what the bytes look like. Errors:
// unsupported where the bytes are no text.
Result<DecodedText> page_text(std::string_view bytes);

}  // namespace crossfoot::extractors::html
