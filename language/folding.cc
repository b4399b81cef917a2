#include "language/folding.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <cstdint>
#include <string_view>

#include "language/utf8.h"

namespace crossfoot::language {
namespace {

// U+00C0 to U+00FF and U+0100 to U+017F without case and accents; '.' where a character is no letter or needs two.
constexpr std::string_view kLatin1 = "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y";
constexpr std::string_view kLatinExtended =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooo.."
    "rrrrrrssssssssttttttuuuuuuuuuuuu"
    "wwyyyzzzzzzs";

}  // namespace

void append_folded(std::string& out, char32_t c) {
  if (is_combining_accent(c)) return;
  if (c >= U'A' && c <= U'Z') return append_utf8(out, c + ('a' - 'A'));
  char plain = '.';
  if (c >= 0xC0 && c < 0x100) plain = kLatin1[c - 0xC0];
  if (c >= 0x100 && c < 0x100 + kLatinExtended.size()) plain = kLatinExtended[c - 0x100];
  if (plain != '.') return out.push_back(plain);
  if (c == 0xDF)
    out += "ss";
  else if (c == 0xC6 || c == 0xE6)
    out += "ae";
  else if (c == 0x152 || c == 0x153)
    out += "oe";
  else
    append_utf8(out, c);
}

char32_t fold(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  // Latin letters lose their marks; the first unit of the canonical decomposition is the base letter.
  if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) {
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2* nfd = unorm2_getNFDInstance(&error);
    UChar buffer[8];
    const std::int32_t n = unorm2_getRawDecomposition(nfd, static_cast<UChar32>(c), buffer, 8, &error);
    if (U_SUCCESS(error) && n > 0) return fold(static_cast<char32_t>(buffer[0]));
  }
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

}  // namespace crossfoot::language
