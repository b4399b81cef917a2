#include "extractors/text/lines.h"

#include <algorithm>

#include "language/utf8.h"

namespace crossfoot::extractors::text {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

// The length of the line end at `at`, or 0. Sets `page_break` at a form feed.
std::size_t line_end_at(std::string_view text, std::size_t at, bool& page_break) {
  switch (text[at]) {
    case '\r': return text.substr(at, 2) == "\r\n" ? 2 : 1;
    case '\f': page_break = true; return 1;
    case '\n':
    case '\v': return 1;
    case '\xC2': return text.substr(at, 2) == "\xC2\x85" ? 2 : 0;
    case '\xE2': {
      const std::string_view mark = text.substr(at, 3);
      return mark == "\xE2\x80\xA8" || mark == "\xE2\x80\xA9" ? 3 : 0;
    }
    default: return 0;
  }
}

std::string_view without_end_blanks(std::string_view text) {
  while (!text.empty()) {
    if (text.back() == ' ') {
      text.remove_suffix(1);
    } else if (text.size() >= 2 && text.substr(text.size() - 2) == kNoBreakSpace) {
      text.remove_suffix(2);
    } else {
      break;
    }
  }
  return text;
}

}  // namespace

bool starts_with(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    if (text.front() == ' ' || text.front() == '\t') {
      text.remove_prefix(1);
    } else if (starts_with(text, kNoBreakSpace)) {
      text.remove_prefix(2);
    } else {
      break;
    }
  }
  for (std::size_t size = text.size() + 1; size != text.size();) {
    size = text.size();
    text = without_end_blanks(text);
    if (!text.empty() && text.back() == '\t') text.remove_suffix(1);
  }
  return text;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    // U+0300–U+036F, the combining diacritics, are CC 80 – CD AF.
    const bool combining =
        (c == 0xCC) || (c == 0xCD && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xB0);
    width += !is_continuation_byte(text[i]) && !combining;
  }
  return width;
}

TextLines split_lines(std::string_view text) {
  TextLines result;
  int number = 1;
  int page = 1;
  int blanks = 0;
  std::size_t begin = 0;
  bool page_break = false;
  const auto take = [&](std::size_t end) {
    const std::string_view line = without_end_blanks(text.substr(begin, end - begin));
    if (line.empty()) {
      ++blanks;
    } else {
      result.lines.push_back({.text = line, .number = number, .page = page, .blanks_before = blanks});
      blanks = 0;
    }
  };
  for (std::size_t i = 0; i < text.size();) {
    page_break = false;
    const std::size_t length = line_end_at(text, i, page_break);
    if (length == 0) {
      ++i;
      continue;
    }
    take(i);
    i += length;
    begin = i;
    ++number;
    page += page_break;
  }
  take(text.size());
  result.pages = page > 1 ? page : 0;
  if (result.pages == 0) {
    for (Line& line : result.lines) line.page = 0;
  }
  return result;
}

}  // namespace crossfoot::extractors::text
