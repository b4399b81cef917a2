// What stands around a table and belongs to it: caption lines above, source and notes below.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extractors/text/paragraphs.h"

namespace crossfoot::extractors::text {

struct CaptionPlace {
  std::string text;       // cleaned, '\n' between its lines; empty where there is none
  std::size_t first = 0;  // of the paragraphs above the table that are caption lines (not prose ending in ':'),
                          // up to the table; their number where there are none
};

// `above` are the paragraphs between the table and the one before it, the nearest last.
CaptionPlace find_caption(const std::vector<Paragraph>& above, int blanks_before_table);

// How many of the paragraphs below the table are its source line and notes, and their texts.
struct NotesPlace {
  std::vector<std::string> notes;
  std::size_t end = 0;
};
NotesPlace find_notes(const std::vector<Paragraph>& below, bool stars_are_marks);

}  // namespace crossfoot::extractors::text
