// The text between tables as paragraphs, and what each of them is.
#pragma once

#include <string>
#include <vector>

#include "extractors/text/table_forms.h"

namespace crossfoot::extractors::text {

struct Paragraph {
  LineRange lines;
  std::string text;  // raw; hard-wrapped lines joined by blanks
  int number = 0;    // of the first line in the file
  int page = 0;
  int blanks_before = 0;
};

// The line width at which the writer broke paragraphs, 0 where each line is a paragraph of its own.
std::size_t wrap_width(Lines lines);

std::vector<Paragraph> split_paragraphs(Lines lines, LineRange range, std::size_t wrap_width);

struct NoteText {
  std::string label;  // "1", "*"
  std::string text;   // with its label, as printed
};

// The label of a paragraph that is a footnote ("¹ The …", "** For …", "[4:  Please …]", "\uFFFD As agreed …"), empty
// where it is none. A single star marks one only where `stars_are_marks`: otherwise it is a bullet.
std::string footnote_label(std::string_view text, bool stars_are_marks);

// Footnotes that a converter left inside the paragraph, "…2016[footnoteRef:4]: [4: Please see …]"; cut out of `text`.
std::vector<NoteText> cut_inline_notes(std::string& text);

// The level of a heading, 0 for other text. `next` is the paragraph below, null at the end.
int heading_level(const Paragraph& paragraph, const Paragraph* next);

// Whether a star stands behind a word or figure somewhere, "Costa Rica*": then a star at the head of a line is a note.
bool has_star_marks(Lines lines);

}  // namespace crossfoot::extractors::text
