// The characters of a page's text as they are seen.
#pragma once

#include <string>
#include <string_view>

namespace crossfoot::extractors::html {

// White space of the source becomes single blanks (not where `preformatted`). No-break spaces stay between digits,
// where they part thousands, and are blanks elsewhere, each of them, since people indent with them. What has no width
// goes, and the C1 controls that stand for Windows-1252 ("&#150;") become its characters, as in browsers.
std::string visible_text(std::string_view text, bool preformatted);

}  // namespace crossfoot::extractors::html
