// One paragraph: its text as printed, what is marked in it, and what hangs on it (text boxes).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/flow/format.h"
#include "model/table.h"

namespace crossfoot::extractors::flow {

// Collects a paragraph's text: one space between words, '\n' for forced lines, marks in byte offsets of the result.
class TextBuilder {
 public:
  void append(std::string_view text, const RunFormat& format);
  void append_mark(std::string_view text, TextMark::Kind kind);
  void tab(const RunFormat& format);
  void break_line();
  // Ends the text: no space at either end.
  void finish();

  std::string text;
  std::vector<TextMark> marks;
  std::size_t bold_bytes = 0, italic_bytes = 0, inked_bytes = 0;
  int leading_spaces = 0;           // some people indent with them
  std::vector<std::size_t> tabs;    // where in the text they stand, in place of a space; several may share a place
  std::vector<std::size_t> blanks;  // the same of wide stretches of blanks, typed where others set a tab

 private:
  void trim_line_end();
  int blanks_in_a_row_ = 0;
};

struct Item;

struct Paragraph {
  std::string text;
  std::vector<TextMark> marks;
  std::string style_name;  // lower case
  ParagraphFormat format;
  std::string label;  // list number or bullet, already at the head of `text`
  bool bold = false;
  bool italic = false;
  bool mark_deleted = false;  // its end was deleted in a tracked change: the next paragraph continues it
  int leading_spaces = 0;
  std::vector<std::size_t> tabs, blanks;  // as in TextBuilder
  std::size_t anchor = 0;                 // number of the paragraph in the part, from 1
  int line = 0;                           // of the source where that is what people read, from 1
  std::vector<Item> boxes;                // contents of text boxes anchored here
};

// Line ends of `text` are those of the paragraph.
void append_lines(std::string_view text, const RunFormat& format, TextBuilder& builder);

// Puts the label at the head of the text, where the page shows it.
void show_label(Paragraph& paragraph);

// The finished text goes from the builder into the paragraph.
void take_text(TextBuilder& builder, Paragraph& paragraph);

// What a body, cell, note or text box is made of.
struct Item {
  Paragraph paragraph;
  int table = -1;  // index into Document::tables, or -1 for a paragraph
};

}  // namespace crossfoot::extractors::flow
