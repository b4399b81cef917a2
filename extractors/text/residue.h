// Residue of other formats in plain text: escapes, inline tags, entities, converter's brackets, emphasis marks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/table.h"

namespace crossfoot::extractors::text {

struct CleanText {
  std::string text;  // one space between words, '\n' between lines
  std::vector<TextMark> marks;
};

// "\$5 <i>,</i> 500.00" gives "$5 , 500.00"; "0.00<sup>1</sup>" and "0.00¹" keep the 1 with a superscript mark;
// "agenda[footnoteRef:1]" gives "agenda". No-break spaces inside numbers stay, all other white space becomes one space.
CleanText clean_inline(std::string_view raw);

}  // namespace crossfoot::extractors::text
