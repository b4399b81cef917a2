#include "normalize/headnote.h"

#include "normalize/currency.h"
#include "normalize/word_table.h"

namespace crossfoot::normalize {
namespace {

bool digit_before(const Glyphs& glyphs, std::size_t i) {
  while (i > 0 && glyphs[i - 1].ch == U' ') --i;
  return i > 0 && is_digit(glyphs[i - 1].ch);
}

bool starts_word(const Glyphs& glyphs, std::size_t i) { return i == 0 || !is_letter(glyphs[i - 1].ch); }

// "'000", "000s", "(000)", "000's": thousands; two groups of zeros are millions. Returns the glyphs taken.
std::size_t zeros_at(const Glyphs& glyphs, std::size_t i, int& exponent) {
  std::size_t k = i;
  int groups = 0;
  while (k + 3 <= glyphs.size() && glyphs[k].ch == U'0' && glyphs[k + 1].ch == U'0' && glyphs[k + 2].ch == U'0') {
    ++groups;
    k += 3;
    if (k < glyphs.size() && (glyphs[k].ch == U',' || glyphs[k].ch == U'.' || glyphs[k].ch == U' ') &&
        k + 1 < glyphs.size() && glyphs[k + 1].ch == U'0')
      ++k;
  }
  if (groups == 0 || groups > 3 || (k < glyphs.size() && is_digit(glyphs[k].ch))) return 0;
  exponent = 3 * groups;
  return k - i;
}

// "£m", "€k", "$M", "€bn": letters right behind a sign.
int letters_after_sign(const Glyphs& glyphs, std::size_t i) {
  if (i < glyphs.size() && glyphs[i].ch == U' ') ++i;
  std::size_t end = i;
  while (end < glyphs.size() && is_letter(glyphs[end].ch)) ++end;
  const std::string letters = to_utf8(glyphs, i, end < i + 8 ? end : i);
  if (letters == "m" || letters == "M" || letters == "mn" || letters == "MM" || letters == "mm") return 6;
  if (letters == "k" || letters == "K") return 3;
  if (letters == "bn" || letters == "b" || letters == "B") return 9;
  return 0;
}

// "in euros", "(pesos)", "miles de quetzales", "US$": a word alone may be another word ("costo real", "all", "won").
bool names_unit(const Glyphs& glyphs, const CurrencyMatch& money) {
  if (money.currency->everyday || (money.end - money.begin == 1 && is_letter(glyphs[money.begin].ch))) return false;
  if (money.currency->by_code || !money.currency->word) return true;
  std::size_t i = money.begin;
  while (i > 0 && glyphs[i - 1].ch == U' ') --i;
  if (i == 0) return money.end == glyphs.size();
  return glyphs[i - 1].ch == U'(' || word_before(glyphs, i, WordKind::of) || word_before(glyphs, i, WordKind::scale);
}

}  // namespace

Headnote read_headnote(const Glyphs& glyphs) {
  constexpr std::size_t kLongestHeadnote = 600;
  Headnote note;
  const std::size_t size = std::min(glyphs.size(), kLongestHeadnote);
  std::size_t i = 0;
  while (i < size) {
    const char32_t c = glyphs[i].ch;
    if (is_space(c)) {
      ++i;
      continue;
    }
    if (c == U'%') note.percent = true;
    if (c == U'0' && !digit_before(glyphs, i)) {
      int exponent = 0;
      if (const std::size_t taken = zeros_at(glyphs, i, exponent)) {
        note.scale_exponent = exponent;
        i += taken;
        continue;
      }
    }
    if (starts_word(glyphs, i) && !digit_before(glyphs, i)) {
      const auto scale = word_at(glyphs, i, WordKind::scale);
      if (scale && scale->word->exponent >= 3 && scale->end - i > 2) {
        const auto second_at = scale->end + 1 < size ? word_at(glyphs, scale->end + 1, WordKind::scale) : std::nullopt;
        note.scale_exponent = scale->word->exponent + (second_at ? second_at->word->exponent : 0);
        i = second_at ? second_at->end : scale->end;
        continue;
      }
      const auto money = currency_at(glyphs, i);
      if (money && names_unit(glyphs, *money)) {
        if (note.currency.empty() || (note.shared_sign && !money->currency->ambiguous)) {
          note.currency = money->currency->code;
          note.shared_sign = money->currency->ambiguous;
        }
        i = money->end;
        if (!is_letter(glyphs[i - 1].ch)) {
          if (const int exponent = letters_after_sign(glyphs, i)) note.scale_exponent = exponent;
        }
        continue;
      }
    }
    ++i;
    if (is_letter(c)) {
      while (i < size && is_letter(glyphs[i].ch)) ++i;
    }
  }
  return note;
}

}  // namespace crossfoot::normalize
