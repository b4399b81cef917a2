#include "validate/document/printed_numbers.h"

#include <algorithm>
#include <cctype>

namespace crossfoot::validate {
namespace {

bool goes_on(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80u) != 0;
}

// "5.3" is not printed by "15.3", "5.31" or "5.3.1".
bool stands_at(std::string_view text, std::size_t at, std::string_view printed) {
  const std::size_t end = at + printed.size();
  const bool begins = at == 0 || (!goes_on(text[at - 1]) && text[at - 1] != '.');
  const bool more = end + 1 < text.size() && text[end] == '.' && goes_on(text[end + 1]);
  if (!begins || end == text.size()) return begins;
  if (printed.back() == '.') return std::isdigit(static_cast<unsigned char>(text[end])) == 0;  // "1." is not in "1.1"
  return !goes_on(printed.back()) || (!goes_on(text[end]) && !more);
}

bool holds(std::string_view text, std::string_view printed) {
  for (std::size_t at = text.find(printed); at != std::string_view::npos; at = text.find(printed, at + 1))
    if (stands_at(text, at, printed)) return true;
  return false;
}

bool heads_a_line(std::string_view text, std::string_view printed) {
  for (std::size_t at = text.find(printed); at != std::string_view::npos; at = text.find(printed, at + 1)) {
    const std::size_t before = at == 0 ? std::string_view::npos : text.find_last_not_of(" #*", at - 1);
    if ((before == std::string_view::npos || text[before] == '\n') && stands_at(text, at, printed)) return true;
  }
  return false;
}

// A block whose text says so, or a table with a cell that has the number.
template <typename SaysSo>
bool any_block(const DocumentView& view, int first, int last, std::string_view printed, SaysSo says_so) {
  for (int i = std::max(first, 0); i <= std::min(last, view.size() - 1); ++i) {
    const Block& block = view.block(i);
    if (says_so(i)) return true;
    if (block.kind == BlockKind::table && block.table >= 0 && is_in_table(view, block.table, printed)) return true;
  }
  return false;
}

}  // namespace

bool is_in_table(const DocumentView& view, int table, std::string_view printed) {
  const auto& cells = view.document.tables[static_cast<std::size_t>(table)].cells;
  return std::any_of(cells.begin(), cells.end(), [&](const Cell& cell) { return holds(cell.text, printed); });
}

bool is_printed(const DocumentView& view, int first, int last, std::string_view printed) {
  return any_block(view, first, last, printed, [&](int i) { return holds(view.block(i).text, printed); });
}

bool heads_something(const DocumentView& view, std::string_view printed) {
  return heads_something(view, 0, view.size() - 1, printed);
}

bool heads_something(const DocumentView& view, int first, int last, std::string_view printed) {
  return any_block(view, first, last, printed,
                   [&](int i) { return !view.text(i).contents_entry && heads_a_line(view.block(i).text, printed); });
}

}  // namespace crossfoot::validate
