#include <algorithm>

#include "extractors/flow/paragraph.h"

namespace crossfoot::extractors::flow {
namespace {

// So many in a row line up a column; one or two follow a full stop.
constexpr int kWideBlanks = 3;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

void TextBuilder::append(std::string_view piece, const RunFormat& format) {
  if (format.hidden.value_or(false)) return;
  const std::size_t begin = text.size();
  for (const char c : piece) {
    if (!is_space(c)) {
      text.push_back(c);
      blanks_in_a_row_ = 0;
      continue;
    }
    const bool in_front = text.empty() || text.back() == '\n';
    if (++blanks_in_a_row_ == kWideBlanks && !in_front) blanks.push_back(text.size() - 1);
    if (text.empty() && marks.empty()) ++leading_spaces;
    if (!text.empty() && text.back() != ' ' && text.back() != '\n') text.push_back(' ');
  }
  const std::size_t added = text.size() - begin;
  if (added == 0) return;
  inked_bytes += added;
  if (format.bold.value_or(false)) bold_bytes += added;
  if (format.italic.value_or(false)) italic_bytes += added;
  const std::string vertical = format.vertical.value_or("baseline");
  if (vertical == "superscript") marks.push_back({TextMark::Kind::superscript, begin, text.size()});
  if (vertical == "subscript") marks.push_back({TextMark::Kind::subscript, begin, text.size()});
  if (format.struck.value_or(false)) marks.push_back({TextMark::Kind::struck, begin, text.size()});
}

void TextBuilder::append_mark(std::string_view piece, TextMark::Kind kind) {
  const std::size_t begin = text.size();
  text += piece;
  blanks_in_a_row_ = 0;
  marks.push_back({kind, begin, text.size()});
}

void TextBuilder::tab(const RunFormat& format) {
  if (format.hidden.value_or(false)) return;
  append(" ", format);
  blanks_in_a_row_ = 0;
  const bool in_front = text.empty() || text.back() == '\n';
  tabs.push_back(in_front ? text.size() : text.size() - 1);
}

void TextBuilder::break_line() {
  trim_line_end();
  blanks_in_a_row_ = 0;
  if (!text.empty()) text.push_back('\n');
}

void TextBuilder::trim_line_end() {
  while (!text.empty() && text.back() == ' ') text.pop_back();
}

void TextBuilder::finish() {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.pop_back();
  for (TextMark& mark : marks) {
    mark.begin = std::min(mark.begin, text.size());
    mark.end = std::min(mark.end, text.size());
  }
  std::erase_if(marks, [](const TextMark& mark) { return mark.begin == mark.end; });
}

}  // namespace crossfoot::extractors::flow
