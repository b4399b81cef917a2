#include "extractors/pdf/legibility.h"

#include <set>
#include <string_view>

#include "extractors/layout/text.h"

namespace crossfoot::extractors::pdf {
namespace {

constexpr int kEnough = 60;  // characters or letters below which nothing can be said

bool is_vowel(char32_t c) {
  constexpr std::u32string_view kVowels = U"aeiouyAEIOUYáéíóúàèìòùâêîôûäëïöüãõåæøÁÉÍÓÚÀÈÌÒÙÂÊÎÔÛÄËÏÖÜÃÕÅÆØ";
  return kVowels.find(c) != std::u32string_view::npos;
}

bool is_latin(char32_t c) { return c < 0x250; }

// Signs that do not stand between two letters of a word.
bool is_foreign(char32_t c) {
  constexpr std::u32string_view kForeign = U"#$%*+<=>\\^`{|}~!\"?;";
  return kForeign.find(c) != std::u32string_view::npos;
}

// Formulas, addresses and code have such signs too, but beside figures, brackets and one another.
bool parts_letters(const std::u32string& points, std::size_t i) {
  return is_foreign(points[i]) && i > 0 && i + 1 < points.size() && layout::is_letter(points[i - 1]) &&
         layout::is_letter(points[i + 1]);
}

}  // namespace

bool is_garbled(const std::vector<layout::Word>& words, int characters, int unmapped) {
  if (characters >= kEnough && unmapped * 100 > characters * 15) return true;
  int printed = 0, letters = 0, vowels = 0, with_letters = 0, broken = 0;
  // Each word once: eighteen invoices of one "Strych GmbH & Co. KG" say no more than one.
  std::set<std::string_view> seen;
  for (const layout::Word& word : words) {
    printed += layout::count_letters(word.text).letters;
    if (!seen.insert(word.text).second) continue;
    const std::u32string points = layout::code_points(word.text);
    int own = 0;
    bool foreign = false;
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (layout::is_letter(points[i]) && is_latin(points[i])) {
        ++own;
        if (is_vowel(points[i])) ++vowels;
      } else if (parts_letters(points, i)) {
        foreign = true;
      }
    }
    letters += own;
    if (own >= 2) ++with_letters;
    if (own >= 2 && foreign) ++broken;
  }
  if (printed < 3 * kEnough || letters < kEnough) return false;
  // English has 38 % vowels, Spanish 46 %. The commonest fault, glyph numbers taken for letters, shifts the alphabet
  // by three and leaves about 15 %.
  return vowels * 100 < letters * 22 || broken * 100 > with_letters * 40;
}

}  // namespace crossfoot::extractors::pdf
