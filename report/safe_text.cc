#include "report/safe_text.h"

#include <fmt/format.h>

#include <cstdint>

#include "language/utf8.h"

namespace crossfoot::report {
namespace {

struct Character {
  char32_t code = 0;
  std::size_t length = 1;  // bytes
  bool valid = false;
};

Character decode(std::string_view text) {
  const std::size_t length = language::character_length(text);
  if (length == 0) return {static_cast<unsigned char>(text[0]), 1, false};
  std::size_t at = 0;
  return {language::next_code_point(text, at), length, true};
}

bool is_dangerous(char32_t code) {
  const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029;
  const bool bidi = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x206F);
  const bool invisible = code == 0xFEFF || (code >= 0xFFF9 && code <= 0xFFFB) || (code >= 0xE0000 && code <= 0xE007F);
  // No character at all (Unicode 23.7), and not allowed in XML.
  const bool nothing = (code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
  return control || bidi || invisible || nothing;
}

// Marks between words of both directions: usual in Arabic and Hebrew, seen by nobody.
bool is_direction_mark(char32_t code) { return code == 0x200E || code == 0x200F || code == 0x061C; }

// The length of a sequence at the beginning that sets colours and nothing else.
std::size_t color_sequence(std::string_view text) {
  if (!text.starts_with("\x1b[")) return 0;
  const std::size_t end = text.find_first_not_of("0123456789;", 2);
  return end != std::string_view::npos && text[end] == 'm' ? end + 1 : 0;
}

bool is_combining(char32_t code) {
  return (code >= 0x300 && code <= 0x36F) || (code >= 0x200B && code <= 0x200D) || (code >= 0xFE00 && code <= 0xFE0F);
}

}  // namespace

bool is_plain(std::string_view text, bool colored) {
  while (!text.empty()) {
    const Character c = decode(text);
    const std::size_t color = colored ? color_sequence(text) : 0;
    const bool layout = c.code == '\n' || c.code == '\r' || c.code == '\t';
    if (color == 0 && (!c.valid || (is_dangerous(c.code) && !layout))) return false;
    text.remove_prefix(color > 0 ? color : c.length);
  }
  return true;
}

std::string visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const Character c = decode(text);
    if (!c.valid)
      out += fmt::format("<{:02X}>", static_cast<unsigned>(c.code));
    else if (c.code == '\n' || !is_dangerous(c.code))
      out += is_direction_mark(c.code) ? std::string_view() : text.substr(0, c.length);
    else if (c.code == '\t')
      out += ' ';
    else
      out += fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(c.code));
    text.remove_prefix(c.length);
  }
  return out;
}

std::string escaped_json(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  while (!json.empty()) {
    const Character c = decode(json);
    // JSON's own control characters are escaped already or stand between its lines.
    if (c.code < 0x7F || !is_dangerous(c.code))
      out += json.substr(0, c.length);
    else if (c.code < 0x10000)
      out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c.code));
    else  // a surrogate pair (RFC 8259, section 7)
      out += fmt::format("\\u{:04x}\\u{:04x}", static_cast<std::uint32_t>(0xD7C0 + (c.code >> 10)),
                         static_cast<std::uint32_t>(0xDC00 + (c.code & 0x3FF)));
    json.remove_prefix(c.length);
  }
  return out;
}

std::string one_line(std::string_view text) {
  std::string line = visible(text);
  for (char& c : line)
    if (c == '\n') c = ' ';
  return line;
}

std::size_t terminal_columns(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const Character c = decode(text);
    if (!is_combining(c.code)) ++width;
    text.remove_prefix(c.length);
  }
  return width;
}

std::size_t utf16_units(std::string_view text) {
  std::size_t units = 0;
  while (!text.empty()) {
    const Character c = decode(text);
    units += c.code > 0xFFFF ? 2 : 1;
    text.remove_prefix(c.length);
  }
  return units;
}

std::string shortened(std::string_view text, std::size_t columns) {
  if (terminal_columns(text) <= columns) return std::string(text);
  std::string out;
  std::size_t width = 0;
  while (width + 1 < columns) {
    const Character c = decode(text);
    out += text.substr(0, c.length);
    text.remove_prefix(c.length);
    if (!is_combining(c.code)) ++width;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out + "…";
}

}  // namespace crossfoot::report
