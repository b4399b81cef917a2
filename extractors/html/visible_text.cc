#include "extractors/html/visible_text.h"

#include "extractors/common/charset.h"

namespace crossfoot::extractors::html {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
constexpr std::string_view kNarrowNoBreakSpace = "\xE2\x80\xAF";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// The length of a sequence that shows nothing: soft hyphen, zero width space and joiners, byte-order mark.
std::size_t invisible_at(std::string_view rest) {
  if (rest.starts_with("\xC2\xAD")) return 2;
  if (rest.starts_with("\xE2\x80\x8B") || rest.starts_with("\xE2\x80\x8C") || rest.starts_with("\xE2\x80\x8D") ||
      rest.starts_with("\xEF\xBB\xBF"))
    return 3;
  return 0;
}

bool is_c1_control(std::string_view rest) {
  return rest.size() > 1 && rest[0] == '\xC2' && static_cast<unsigned char>(rest[1]) < 0xA0;
}

std::size_t no_break_space_at(std::string_view rest) {
  if (rest.starts_with(kNoBreakSpace)) return kNoBreakSpace.size();
  return rest.starts_with(kNarrowNoBreakSpace) ? kNarrowNoBreakSpace.size() : 0;
}

}  // namespace

std::string visible_text(std::string_view text, bool preformatted) {
  std::string seen;
  seen.reserve(text.size());
  bool white = false;  // the character before was white space of the source
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view rest = text.substr(i);
    if (const std::size_t length = invisible_at(rest); length > 0) {
      i += length;
    } else if (is_white(text[i]) && !preformatted) {
      if (!white) seen.push_back(' ');
      white = true;
      ++i;
    } else if (const std::size_t gap = no_break_space_at(rest); gap > 0) {
      const bool in_number = !seen.empty() && is_digit(seen.back()) && rest.size() > gap && is_digit(rest[gap]);
      seen.append(in_number ? rest.substr(0, gap) : " ");
      white = false;
      i += gap;
    } else if (is_c1_control(rest)) {
      seen += decode_text(rest.substr(1, 1), Charset::windows1252).text;
      white = false;
      i += 2;
    } else {
      seen.push_back(text[i++]);
      white = false;
    }
  }
  return seen;
}

}  // namespace crossfoot::extractors::html
