#include "normalize/spelled_number.h"

#include <string>
#include <string_view>
#include <vector>

#include "language/number_words.h"

namespace crossfoot::normalize {
namespace {

using language::number_word;
using language::NumberWord;
using Role = NumberWord::Role;

UInt128 power(int exponent) {
  UInt128 result = 1;
  for (int i = 0; i < exponent; ++i) result *= 10;
  return result;
}

// 10^(trailing zeros): what may still be added below: 1000 for 452000, 1 for 7.
UInt128 room_below(UInt128 value) {
  UInt128 room = 1;
  while (value != 0 && value % (room * 10) == 0) room *= 10;
  return room;
}

// The sum so far, as terms that fall: "452 thousand 3 hundred" is {452000, 300}.
class Sum {
 public:
  bool add(UInt128 value, bool inverted) {
    if (terms_.empty()) {
      terms_.push_back(value);
      return true;
    }
    UInt128& last = terms_.back();
    if (last == 4 && value == 20) {  // quatre-vingt
      last = 80;
      return true;
    }
    const bool teens = (last == 60 || last == 80) && value >= 10 && value < 20;    // soixante-dix, quatre-vingt-onze
    if (inverted && last < 10 && value >= 20 && value < 100 && value % 10 == 0) {  // sechsundfünfzig
      last += value;
      return true;
    }
    if (value == 0 || (!teens && value >= room_below(last))) return false;
    terms_.push_back(value);
    return true;
  }

  bool multiply(int exponent) {
    if (exponent > 18) return false;
    const UInt128 factor = power(exponent);
    std::size_t keep = terms_.size();
    UInt128 taken = 0;
    while (keep > 0 && terms_[keep - 1] < factor) taken += terms_[--keep];
    if (taken == 0) taken = 1;
    const UInt128 term = taken * factor;
    if (keep > 0 && term >= room_below(terms_[keep - 1])) return false;
    terms_.resize(keep);
    terms_.push_back(term);
    return true;
  }

  UInt128 total() const {
    UInt128 sum = 0;
    for (const UInt128 term : terms_) sum += term;
    return sum;
  }
  bool empty() const { return terms_.empty(); }
  void scale(UInt128 factor) { terms_.assign(1, (empty() ? 1 : total()) * factor); }

 private:
  std::vector<UInt128> terms_;
};

class Speller {
 public:
  Speller(const Glyphs& glyphs, std::size_t begin) : glyphs_(glyphs), at_(begin) { number_.begin = begin; }

  std::optional<SpelledNumber> run() {
    constexpr int kMostWords = 40;
    while (number_.words < kMostWords && step()) {
    }
    if (sum_.empty()) return std::nullopt;
    number_.coefficient = sum_.total() * power(number_.scale) + decimals_;
    return number_;
  }

 private:
  bool step() {
    std::size_t i = at_;
    while (i < glyphs_.size() && (glyphs_[i].ch == U' ' || (glyphs_[i].ch == U'-' && i > number_.begin))) ++i;
    if (i >= glyphs_.size() || i - at_ > 3) return false;
    if (is_digit(glyphs_[i].ch)) return digits(i);
    if (!is_letter(glyphs_[i].ch)) return false;
    std::size_t end = i;
    while (end < glyphs_.size() && is_letter(glyphs_[end].ch)) ++end;
    std::string key;
    append_fold(glyphs_, i, end, key);
    const NumberWord* word = number_word(key);
    if (word == nullptr) return compound(key, end);
    if (sum_.empty() && key == "a") return article(end);
    // "twenty five cents" is no French hundred.
    if ((languages_ & word->languages) == 0) return false;
    if (!take(*word, end)) return false;
    languages_ &= word->languages;
    return true;
  }

  // "a dozen", "a million"
  bool article(std::size_t end) {
    std::size_t next = end;
    while (next < glyphs_.size() && glyphs_[next].ch == U' ') ++next;
    std::size_t last = next;
    while (last < glyphs_.size() && is_letter(glyphs_[last].ch)) ++last;
    std::string key;
    append_fold(glyphs_, next, last, key);
    const NumberWord* word = number_word(key);
    if (word == nullptr || (word->role != Role::times && word->role != Role::dozen)) return false;
    at_ = next;
    has_article_ = true;
    return true;
  }

  // A plain integer counts as a word: "4 thousand 3 hundred and 21".
  bool digits(std::size_t i) {
    std::size_t end = i;
    UInt128 value = 0;
    while (end < glyphs_.size() && is_digit(glyphs_[end].ch) && end - i < 4)
      value = value * 10 + (glyphs_[end++].ch - U'0');
    const bool goes_on = end < glyphs_.size() && !is_space(glyphs_[end].ch) && glyphs_[end].ch != U'.';
    if (end - i > 3 || goes_on || in_decimals_) return false;
    if (end + 1 < glyphs_.size() && glyphs_[end].ch == U'.' && is_digit(glyphs_[end + 1].ch)) return false;
    if (!sum_.add(value, false)) return false;
    number_.has_digits = true;
    return accept(end);
  }

  bool take(const NumberWord& word, std::size_t end) {
    switch (word.role) {
      case Role::conjunction:
        if (sum_.empty()) return false;  // "and a" is two of them
        pending_ = true;
        at_ = end;
        return true;
      case Role::point:
        if (sum_.empty() || pending_ || in_decimals_) return false;
        in_decimals_ = true;
        at_ = end;
        return true;
      case Role::half: return take_half(end);
      case Role::dozen:
        if (in_decimals_) return false;
        sum_.scale(12);
        number_.multiplied = true;
        return accept(end);
      case Role::times:
        if (in_decimals_ && word.value >= 6 && number_.scale > 0) return multiply_all(word.value, end);
        if (in_decimals_) return decimal_words(word, end);
        if (number_.scale != 0) return multiply_half(word.value, end);
        number_.is_bare_scale = sum_.empty() && !has_article_;
        if (!sum_.multiply(word.value)) return false;
        last_exponent_ = word.value;
        number_.multiplied = true;
        return accept(end);
      case Role::add: break;
    }
    if (in_decimals_) return decimal_words(word, end);
    if (!sum_.add(static_cast<UInt128>(word.value), false)) return false;
    return accept(end);
  }

  // "two and a half" is 2.5; "dos millones y medio" half a million more.
  bool take_half(std::size_t end) {
    if (!pending_ || in_decimals_ || number_.scale != 0) return false;
    if (last_exponent_ > 0) {
      if (!sum_.add(power(last_exponent_) / 2, false)) return false;
      return accept(end);
    }
    number_.scale = 1;
    decimals_ = 5;
    return accept(end);
  }

  // "two and a half million"
  bool multiply_half(int exponent, std::size_t end) {
    if (decimals_ != 5 || number_.scale != 1 || in_decimals_) return false;
    const UInt128 tenths = sum_.total() * 10 + 5;
    sum_ = Sum();
    sum_.add(tenths * power(exponent - 1), false);
    decimals_ = 0;
    number_.scale = 0;
    number_.multiplied = true;
    return accept(end);
  }

  // "dos coma cinco millones"
  bool multiply_all(int exponent, std::size_t end) {
    const UInt128 digits = sum_.total() * power(number_.scale) + decimals_;
    if (exponent < number_.scale) return false;
    sum_ = Sum();
    sum_.add(digits * power(exponent - number_.scale), false);
    decimals_ = 0;
    number_.scale = 0;
    number_.multiplied = true;
    return accept(end);
  }

  // Decimals are read out as numbers that are set side by side: "zero three" is 03, "mil quinientos" 1500.
  bool decimal_words(const NumberWord& word, std::size_t end) {
    constexpr int kMostDecimals = 12;
    const bool fits = word.role == Role::times ? decimal_part_.multiply(word.value)
                                               : decimal_part_.add(static_cast<UInt128>(word.value), false);
    if (!fits) {
      if (word.role == Role::times) return false;
      decimal_head_ += to_text(decimal_part_.total());
      decimal_part_ = Sum();
      decimal_part_.add(static_cast<UInt128>(word.value), false);
    }
    const std::string text = decimal_head_ + to_text(decimal_part_.total());
    if (text.size() > kMostDecimals) return false;
    decimals_ = 0;
    for (const char c : text) decimals_ = decimals_ * 10 + static_cast<UInt128>(c - '0');
    number_.scale = static_cast<int>(text.size());
    return accept(end);
  }

  static std::string to_text(UInt128 value) { return std::to_string(static_cast<unsigned long long>(value)); }

  bool compound(const std::string& key, std::size_t end) {
    const std::vector<NumberWord> pieces = language::german_number_pieces(key);
    if (pieces.size() < 2 || in_decimals_) return false;
    Sum sum = sum_;
    bool inverted = false;
    for (const NumberWord& piece : pieces) {
      bool fits = true;
      if (piece.role == Role::conjunction) {
        inverted = true;
        continue;
      }
      if (piece.role == Role::times) {
        fits = sum.multiply(piece.value);
        number_.multiplied = true;
      } else {
        fits = sum.add(static_cast<UInt128>(piece.value), inverted);
      }
      inverted = false;
      if (!fits) return false;
    }
    sum_ = sum;
    return accept(end);
  }

  bool accept(std::size_t end) {
    at_ = number_.end = end;
    pending_ = false;
    ++number_.words;
    return true;
  }

  const Glyphs& glyphs_;
  std::size_t at_;
  Sum sum_;
  Sum decimal_part_;
  std::string decimal_head_;
  UInt128 decimals_ = 0;
  bool pending_ = false;  // an "and" waits for what follows
  bool has_article_ = false;
  unsigned languages_ = ~0u;  // that all words so far belong to
  bool in_decimals_ = false;
  int last_exponent_ = 0;  // of the last word that multiplied
  SpelledNumber number_;
};

}  // namespace

std::optional<SpelledNumber> spelled_number_at(const Glyphs& glyphs, std::size_t begin) {
  return Speller(glyphs, begin).run();
}

}  // namespace crossfoot::normalize
