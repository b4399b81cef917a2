// Page headers and footers that a converter left in the text.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/text/lines.h"

namespace crossfoot::extractors::text {

struct BodyLines {
  std::vector<Line> body;
  std::vector<Line> running;  // the first of each running line, in order
};

// Sets apart the short lines that come back, at least three times and each time behind a gap, a page break or another
// running line; and, in a text with page breaks, the page numbers alone on the last line of a page. What stood on
// either side of them then stands as if the page had not ended there.
BodyLines without_running_lines(TextLines text);

}  // namespace crossfoot::extractors::text
