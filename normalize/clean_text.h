// A printed text made ready for reading: markup dropped, look-alikes folded, every character still traceable.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/table.h"

namespace crossfoot::normalize {

// One character after folding, with the bytes of the printed text that it stands for.
struct Glyph {
  enum Flag : std::uint16_t {
    kSuperscript = 1,  // set as superscript, by character, markup or mark of the extractor
    kHardSpace = 2,    // no-break, thin or figure space: more likely inside a number than between two
    kLongDash = 4,     // en dash and longer: a range or a nil rather than a sign
    kDecimalMark = 8,  // a character that is a decimal separator and nothing else: U+066B
    kGroupMark = 16,   // a character that is a group separator and nothing else: U+066C
  };
  char32_t ch = 0;
  std::uint32_t begin = 0;
  std::uint16_t length = 0;
  std::uint16_t flags = 0;

  bool superscript() const { return (flags & kSuperscript) != 0; }
  std::size_t end() const { return std::size_t{begin} + length; }
};

using Glyphs = std::vector<Glyph>;

// Decodes UTF-8 (any bytes: what is not UTF-8 becomes U+FFFD), resolves character references, drops tags, markdown
// emphasis, escapes and invisible characters, and folds minus signs to '-', spaces to ' ', digits to 0-9, full-width
// forms to ASCII and superscript digits and letters to plain ones with the flag. '\n' stays.
Glyphs clean_text(std::string_view text, const std::vector<TextMark>& marks = {});

// The characters of glyphs [begin, end) as UTF-8, case and accents kept.
std::string to_utf8(const Glyphs& glyphs, std::size_t begin, std::size_t end);

inline bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_letter(char32_t c);
bool is_upper(char32_t c);
bool is_combining(char32_t c);
inline bool is_space(char32_t c) { return c == U' ' || c == U'\n' || c == U'\t'; }

// Lower case without accents, for looking words up: 'É' → 'e'. Letters of other scripts are only lowered.
char32_t fold(char32_t c);
// The fold of [begin, end) as UTF-8; combining marks are left out.
void append_fold(const Glyphs& glyphs, std::size_t begin, std::size_t end, std::string& out);
std::string fold(std::string_view utf8);
void append_utf8(char32_t c, std::string& out);

}  // namespace crossfoot::normalize
