#include "extractors/flow/paragraph.h"

#include <algorithm>
#include <utility>

namespace crossfoot::extractors::flow {

void append_lines(std::string_view text, const RunFormat& format, TextBuilder& builder) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    builder.append(text.substr(0, end), format);
    if (end < text.size()) builder.break_line();
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void show_label(Paragraph& paragraph) {
  if (paragraph.label.empty()) return;
  const std::string prefix = paragraph.label + " ";
  paragraph.text.insert(0, prefix);
  for (TextMark& mark : paragraph.marks) {
    mark.begin += prefix.size();
    mark.end += prefix.size();
  }
  for (auto* places : {&paragraph.tabs, &paragraph.blanks})
    for (std::size_t& place : *places) place += prefix.size();
}

void take_text(TextBuilder& builder, Paragraph& paragraph) {
  paragraph.text = std::move(builder.text);
  paragraph.marks = std::move(builder.marks);
  paragraph.bold = builder.bold_bytes * 2 > builder.inked_bytes;
  paragraph.italic = builder.italic_bytes * 2 > builder.inked_bytes;
  paragraph.leading_spaces = builder.leading_spaces;
  paragraph.tabs = std::move(builder.tabs);
  paragraph.blanks = std::move(builder.blanks);
}

}  // namespace crossfoot::extractors::flow
