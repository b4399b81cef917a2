// A finding as plain lines, for places that hold only text: a comment in the margin, a note on a page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/finding.h"

namespace crossfoot::report {

// "Error F101" first, then the sentence, the sum, what speaks for it, and the likely cause; one line each.
std::vector<std::string> finding_lines(const Finding& finding, std::string_view language);
// The same lines as one text.
std::string finding_note(const Finding& finding, std::string_view language);

}  // namespace crossfoot::report
