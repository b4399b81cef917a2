// A printed text made ready for reading: markup dropped, look-alikes folded, every character still traceable.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/folding.h"
#include "language/utf8.h"
#include "model/table.h"

namespace crossfoot::normalize {

using language::append_utf8;
using language::fold;
using language::is_combining;
using language::is_digit;
using language::is_letter;
using language::is_upper;

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

inline bool is_space(char32_t c) { return c == U' ' || c == U'\n' || c == U'\t'; }

// The fold of [begin, end) as UTF-8; combining marks are left out.
void append_fold(const Glyphs& glyphs, std::size_t begin, std::size_t end, std::string& out);
std::string fold(std::string_view utf8);

}  // namespace crossfoot::normalize
