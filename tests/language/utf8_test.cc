#include "language/utf8.h"

#include <catch2/catch.hpp>
#include <cstdint>

#include "language/folding.h"
#include "language/words.h"

namespace crossfoot::language {
namespace {

constexpr char32_t kLast = 0x10FFFF;

bool is_surrogate(char32_t c) { return c >= 0xD800 && c < 0xE000; }

std::string utf8(char32_t c) {
  std::string text;
  append_utf8(text, c);
  return text;
}

std::string spelled_out(char32_t c) {
  std::string text;
  append_folded(text, c);
  return text;
}

}  // namespace

TEST_CASE("every character comes back from UTF-8") {
  for (char32_t c = 0; c <= kLast; ++c) {
    const std::string text = utf8(c);
    std::size_t at = 0;
    const char32_t read = next_code_point(text, at);
    const bool back = is_surrogate(c) ? read == kReplacement && at == 1 : read == c && at == text.size();
    if (!back) FAIL(static_cast<std::uint32_t>(c));
    if (character_length(text) != (is_surrogate(c) ? 0 : text.size())) FAIL(static_cast<std::uint32_t>(c));
  }
}

TEST_CASE("bytes that are no UTF-8 are replaced one by one") {
  for (const char* text : {"\x80", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF0\x80\x80\xAF",
                           "\xF4\x90\x80\x80", "\xF8", "\xFF", "\xC3", "\xE2\x82", "\xF0\x9F\x98"}) {
    INFO(text);
    CHECK(character_length(text) == 0);
    const std::u32string points = code_points(text);
    CHECK(points == std::u32string(std::string_view(text).size(), kReplacement));
  }
  CHECK(code_points("a\xE2\x82z") == U"a\uFFFD\uFFFDz");
}

// Where the two foldings differ a letter is spelled out, or only one of them knows it: neither can stand for the other.
TEST_CASE("the two foldings agree on the Latin letters that one letter stands for") {
  int alike = 0;
  for (const char32_t c : code_points("AZazÁÉÍÓÚÜÑáéíóúüñÇçÀàÈèÊêÔôÛûÎîÄäÖöÃãÕõŠšŽž")) {
    INFO(utf8(c));
    CHECK(spelled_out(c) == utf8(fold(c)));
    ++alike;
  }
  CHECK(alike > 40);
  CHECK(spelled_out(U'ß') == "ss");
  CHECK(fold(U'ß') == U'ß');
  CHECK(spelled_out(U'œ') == "oe");
  CHECK(fold(U'œ') == U'œ');
  CHECK(spelled_out(U'ø') == "o");
  CHECK(fold(U'ø') == U'ø');
  CHECK(spelled_out(U'Б') == "Б");
  CHECK(fold(U'Б') == U'б');
}

TEST_CASE("what is folded stays as it is when it is folded again") {
  constexpr char32_t kAngstrom = 0x212B;  // lowered to "å", and that loses its ring
  for (char32_t c = 0; c <= kLast; ++c) {
    if (is_surrogate(c)) continue;
    const std::string once = spelled_out(c);
    if (folded_word(once) != once) FAIL(static_cast<std::uint32_t>(c));
    if (c != kAngstrom && fold(fold(c)) != fold(c)) FAIL(static_cast<std::uint32_t>(c));
  }
}

TEST_CASE("the classes of letters hold one another as their names say") {
  for (char32_t c = 0; c <= kLast; ++c) {
    // Every European letter but its ligatures in the compatibility block makes words.
    if (is_european_letter(c) && c < 0xFB00 && !is_word_letter(c)) FAIL(static_cast<std::uint32_t>(c));
    if (is_european_capital(c) && !is_european_letter(c)) FAIL(static_cast<std::uint32_t>(c));
    if (is_digit(c) && (is_letter(c) || is_word_letter(c))) FAIL(static_cast<std::uint32_t>(c));
    if (is_dash(c) && (is_letter(c) || is_word_letter(c))) FAIL(static_cast<std::uint32_t>(c));
  }
}

}  // namespace crossfoot::language
