// UTF-8, and what kind of character a code point is. Bytes that are no UTF-8 are U+FFFD one by one, for everyone; only
// normalize/clean_text.cc takes a sequence that breaks off as one, as ICU does.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace crossfoot::language {

constexpr char32_t kReplacement = 0xFFFD;

// Bytes of the character that `text`, which is not empty, begins with; 0 where it is ill-formed: cut off, overlong, a
// surrogate or beyond Unicode (Unicode 15.0, table 3-7).
std::size_t character_length(std::string_view text);
// The next code point from `at`, which moves on.
char32_t next_code_point(std::string_view text, std::size_t& at);
std::u32string code_points(std::string_view text);
// Surrogates, too, are written as three bytes; nothing beyond U+10FFFF.
void append_utf8(std::string& out, char32_t c);

constexpr bool is_continuation_byte(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
// Hyphen, dashes of every length and the minus sign.
constexpr bool is_dash(char32_t c) { return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }
bool is_quote(char32_t c);
constexpr bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2018 || c == 0x2019; }
constexpr bool is_combining_accent(char32_t c) { return c >= 0x300 && c < 0x370; }

// What words are made of, in any script: all but what Unicode's blocks keep for spaces, marks and signs.
bool is_word_letter(char32_t c);
// A letter of the scripts that reports are set in, Latin, Greek and Cyrillic: what a damaged font makes of a page is
// none. Its capitals.
bool is_european_letter(char32_t c);
bool is_european_capital(char32_t c);
// A letter or a mark on one by ICU's tables; a capital; such a mark.
bool is_letter(char32_t c);
bool is_upper(char32_t c);
bool is_combining(char32_t c);

}  // namespace crossfoot::language
