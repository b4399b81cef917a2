#include "normalize/numeral.h"

#include <algorithm>
#include <utility>

namespace crossfoot::normalize {
namespace {

constexpr int kMaxDigits = 36;  // one less than Decimal holds, so that a scale of cents always fits

bool is_plain_digit(const Glyphs& glyphs, std::size_t i) {
  return i < glyphs.size() && is_digit(glyphs[i].ch) && !glyphs[i].superscript();
}

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'’' || c == U'´' || c == U'`' || c == U'‘' || c == U'ʼ' || c == U'′';
}

// Separators as one of . , ' and space; 0 for anything else.
char32_t separator_kind(char32_t c) {
  if (c == U'.' || c == U',') return c;
  if (c == U'·') return U'.';
  if (is_apostrophe(c)) return U'\'';
  return 0;
}

int digits_from(const Glyphs& glyphs, std::size_t i) {
  int n = 0;
  while (n <= 4 && is_plain_digit(glyphs, i + static_cast<std::size_t>(n))) ++n;
  return n;
}

// A letter that character recognition puts for a digit.
int look_alike(char32_t c) {
  switch (c) {
    case U'O':
    case U'o': return 0;
    case U'l':
    case U'I':
    case U'|': return 1;
    case U'S': return 5;
    case U'B': return 8;
    default: return -1;
  }
}

class Scanner {
 public:
  Scanner(const Glyphs& glyphs, bool loose) : glyphs_(glyphs), loose_(loose) {}

  Numeral run(std::size_t begin) {
    numeral_.begin = begin;
    numeral_.groups = 1;
    std::size_t i = begin;
    if (separator_kind(glyphs_[i].ch) != 0) {
      open_group(glyphs_[i]);
      ++i;
    }
    numeral_.first_digit_zero = glyphs_[i].ch == U'0';
    while (true) {
      i = take_digits(i);
      numeral_.end = i;
      const std::size_t next = next_group(i);
      if (next == 0) break;
      i = next;
    }
    numeral_.digits_end = numeral_.end;
    zero_cents();
    return numeral_;
  }

 private:
  std::size_t take_digits(std::size_t i) {
    while (true) {
      int value = -1;
      if (is_plain_digit(glyphs_, i)) {
        value = static_cast<int>(glyphs_[i].ch - U'0');
      } else if (loose_ && i < glyphs_.size() && is_misread(i)) {
        value = look_alike(glyphs_[i].ch);
        numeral_.loose = true;
      }
      if (value < 0) return i;
      if (++numeral_.digits > kMaxDigits) {
        numeral_.overflow = true;
      } else {
        numeral_.coefficient = numeral_.coefficient * 10 + static_cast<UInt128>(value);
      }
      auto& length = numeral_.length[static_cast<std::size_t>(numeral_.groups - 1)];
      if (length < 255) ++length;
      ++i;
    }
  }

  // A look-alike between digits or separators, or "OO" at the end: "5,5OO.OO", "2S0.00". "5l" and "10 S" are units.
  bool is_misread(std::size_t i) const {
    if (look_alike(glyphs_[i].ch) < 0) return false;
    if (i == numeral_.begin) return true;  // the caller has seen the group behind it
    const auto digit_like = [&](std::size_t k) {
      return k < glyphs_.size() && (is_digit(glyphs_[k].ch) || look_alike(glyphs_[k].ch) >= 0);
    };
    if (!digit_like(i - 1) && separator_kind(glyphs_[i - 1].ch) == 0) return false;
    std::size_t k = i;
    while (digit_like(k)) ++k;
    if (k < glyphs_.size() && is_letter(glyphs_[k].ch)) return false;
    const bool ends = k >= glyphs_.size() || separator_kind(glyphs_[k].ch) == 0;
    if (!ends) return true;
    const char32_t last = glyphs_[k - 1].ch;
    return (is_digit(last) || last == U'O' || last == U'o') && numeral_.groups + (k - i > 2 ? 1 : 0) > 1;
  }

  void open_group(const Glyph& separator) {
    if (static_cast<std::size_t>(numeral_.groups) >= Numeral::kMaxGroups) {
      numeral_.overflow = true;
      return;
    }
    const auto g = static_cast<std::size_t>(numeral_.groups++);
    numeral_.separator[g] = is_space(separator.ch) ? U' ' : separator.ch;
    numeral_.flags[g] = separator.flags;
  }

  // The first digit of the next group if the numeral goes on after `i`, else 0.
  std::size_t next_group(std::size_t i) {
    if (i >= glyphs_.size()) return 0;
    const Glyph& g = glyphs_[i];
    if (g.superscript()) return 0;
    if (separator_kind(g.ch) != 0) {
      if (is_plain_digit(glyphs_, i + 1) || (loose_ && i + 1 < glyphs_.size() && is_misread(i + 1))) {
        open_group(g);
        return i + 1;
      }
      return slipped_after(i);
    }
    if (g.ch == U' ') return after_space(i);
    return 0;
  }

  // "$1, 234.56", "36. 24", "1..56": one slip in a short cell.
  std::size_t slipped_after(std::size_t i) {
    if (!loose_ || numeral_.loose || i + 1 >= glyphs_.size()) return 0;
    const bool doubled = glyphs_[i + 1].ch == glyphs_[i].ch;
    if (!doubled && glyphs_[i + 1].ch != U' ') return 0;
    const int n = digits_from(glyphs_, i + 2);
    if (n != 2 && n != 3) return 0;
    numeral_.loose = true;
    open_group(glyphs_[i]);
    return i + 2;
  }

  std::size_t after_space(std::size_t i) {
    if (loose_ && !numeral_.loose && i + 2 < glyphs_.size() && separator_kind(glyphs_[i + 1].ch) != 0 &&
        !is_apostrophe(glyphs_[i + 1].ch)) {
      const std::size_t digit = glyphs_[i + 2].ch == U' ' ? i + 3 : i + 2;  // "$ 1 ,234.56", "5 , 500.00"
      const int n = digits_from(glyphs_, digit);
      if (n == 2 || n == 3) {
        numeral_.loose = true;
        open_group(glyphs_[i + 1]);
        return digit;
      }
    }
    if (digits_from(glyphs_, i + 1) != 3) return 0;
    const auto last = static_cast<std::size_t>(numeral_.groups - 1);
    if (numeral_.length[0] == 0 || numeral_.length[0] > 3 || (last > 0 && numeral_.length[last] != 3)) return 0;
    for (std::size_t k = 1; k <= last; ++k) {
      if (numeral_.separator[k] != U' ') return 0;
    }
    if (numeral_.first_digit_zero) return 0;
    if (numeral_.first_space == 0) numeral_.first_space = i;
    open_group(glyphs_[i]);
    return i + 1;
  }

  // "50,- Kč", "1.899,-", "105. –": no cents.
  void zero_cents() {
    std::size_t i = numeral_.end;
    if (i >= glyphs_.size() || (glyphs_[i].ch != U',' && glyphs_[i].ch != U'.')) return;
    ++i;
    if (i < glyphs_.size() && glyphs_[i].ch == U' ' && i + 1 < glyphs_.size() && glyphs_[i + 1].ch == U'-' &&
        (glyphs_[i + 1].flags & Glyph::kLongDash) != 0)
      ++i;
    if (i >= glyphs_.size() || glyphs_[i].ch != U'-') return;
    while (i < glyphs_.size() && glyphs_[i].ch == U'-') ++i;
    if (is_plain_digit(glyphs_, i)) return;
    numeral_.zero_cents = true;
    numeral_.end = i;
  }

  const Glyphs& glyphs_;
  bool loose_;
  Numeral numeral_;
};

class Interpreter {
 public:
  Interpreter(const Numeral& n, const NumeralContext& context) : n_(n), context_(context) {}

  NumeralReadings run() {
    if (n_.overflow || n_.digits == 0) return readings_;
    if (n_.groups == 1) {
      add({n_.coefficient, 0, 0, 0, 0, 0.98, "plain-digits"});
    } else if (n_.groups == 2) {
      one_separator();
    } else {
      several_separators();
    }
    if (n_.loose) {
      for (std::size_t i = 0; i < readings_.size; ++i) readings_.items[i].confidence *= 0.7;
    }
    best_first();
    return readings_;
  }

 private:
  // At most four, usually in order already: insertion beats any library sort here.
  void best_first() {
    for (std::size_t i = 1; i < readings_.size; ++i) {
      for (std::size_t k = i; k > 0 && readings_.items[k].confidence > readings_.items[k - 1].confidence; --k)
        std::swap(readings_.items[k], readings_.items[k - 1]);
    }
  }

  void add(const NumeralReading& reading) {
    if (readings_.size < readings_.items.size()) readings_.items[readings_.size++] = reading;
  }

  int length(int group) const { return n_.length[static_cast<std::size_t>(group)]; }
  char32_t separator(int group) const { return n_.separator[static_cast<std::size_t>(group)]; }
  int last() const { return n_.groups - 1; }

  // The integer reading with `separator` between groups.
  NumeralReading grouped(char32_t group_separator, double confidence, std::string_view evidence) const {
    return {n_.coefficient, 0, group_separator, 0, 0, confidence, evidence};
  }
  // The reading whose decimals are the last group.
  NumeralReading decimal(double confidence, std::string_view evidence) const {
    return {n_.coefficient, length(last()), n_.groups > 2 ? separator(1) : 0, separator(last()), 0,
            confidence,     evidence};
  }
  // As `reading` with its last `digits` digits taken for a note mark.
  static NumeralReading with_note(NumeralReading reading, int digits, double confidence) {
    for (int i = 0; i < digits; ++i) reading.coefficient /= 10;
    reading.scale = std::max(0, reading.scale - digits);
    reading.note_digits = digits;
    reading.confidence = confidence;
    reading.evidence = "glued-note";
    return reading;
  }

  void one_separator() {
    const char32_t kind = separator_kind(separator(1));
    const int tail = length(1);
    if (separator(1) == U' ') {
      add(grouped(U' ', (n_.flags[1] & Glyph::kHardSpace) != 0 ? 0.97 : 0.9, "space-group"));
      return;
    }
    if (kind == U'\'') {
      if (tail == 3) add(grouped(separator(1), 0.97, "apostrophe-group"));
      if (tail == 2) add(decimal(0.6, "apostrophe-decimal"));
      return;
    }
    if ((n_.flags[1] & Glyph::kDecimalMark) != 0) {
      add(decimal(0.99, "decimal-mark"));
    } else if ((n_.flags[1] & Glyph::kGroupMark) != 0 && tail == 3) {
      add(grouped(separator(1), 0.99, "group-mark"));
    } else if (tail == 3) {
      three_digits();
    } else if (tail < 3) {
      add(decimal(0.97, tail == 2 ? "two-decimals" : "one-decimal"));
    } else {
      long_tail(tail);
    }
  }

  // "12.345": the one shape that the string alone cannot settle.
  void three_digits() {
    const int head = length(0);
    if (head == 0 || head > 3 || n_.first_digit_zero) {
      const double note = context_.currency && context_.currency_decimals == 2 ? 0.3 : 0.04;
      add(decimal(0.97 - note, head > 3 ? "long-integer-part" : "zero-integer-part"));
      add(with_note(decimal(0, {}), 1, note));
      return;
    }
    double group = 0.72;
    std::string_view evidence = "three-digit-tail";
    if (context_.currency) {
      group = context_.currency_decimals == 3 ? 0.4 : 0.88;
      evidence = "currency-rarely-has-three-decimals";
    } else if (context_.percent) {
      group = separator(1) == U'.' ? 0.15 : 0.45;
      evidence = "percent";
    }
    if (context_.expected_decimal != 0) {
      const bool is_decimal = separator_kind(separator(1)) == context_.expected_decimal;
      const double weight = context_.expectation_is_weak ? 0.5 : 0.9;
      group += ((is_decimal ? 0.06 : 0.94) - group) * weight;
      evidence = "language-habit";
    }
    add(grouped(separator(1), group * 0.97, evidence));
    add(decimal((1 - group) * 0.97, evidence));
  }

  // "0.0012", "75,0001": decimals, or a note mark set tight against two decimals or a group.
  void long_tail(int tail) {
    const bool money = context_.currency && context_.currency_decimals == 2;
    const int head = length(0);
    add(decimal(money ? 0.7 : 0.85, "long-decimals"));
    if (tail == 4) add(with_note(decimal(0, {}), 2, money ? 0.15 : 0.03));
    if (tail <= 5 && head >= 1 && head <= 3 && !n_.first_digit_zero) {
      NumeralReading reading = grouped(separator(1), 0, {});
      add(with_note(reading, tail - 3, money || separator(1) == U',' ? 0.12 : 0.06));
    }
  }

  // Whether groups 1..to are separated alike and as long as groups are: threes, or twos before a last three (Indian).
  bool well_grouped(int to) const {
    if (length(0) < 1 || length(0) > 3) return false;
    bool threes = true, indian = length(0) <= 2 && length(to) == 3;
    for (int g = 1; g <= to; ++g) {
      if (separator_kind(separator(g)) != separator_kind(separator(1))) return false;
      if (length(g) != 3) threes = false;
      if (g < to && length(g) != 2) indian = false;
    }
    return threes || indian;
  }

  bool same_kind_throughout() const {
    for (int g = 2; g <= last(); ++g) {
      if (kind(g) != kind(1)) return false;
    }
    return true;
  }

  char32_t kind(int group) const {
    const char32_t k = separator_kind(separator(group));
    return k != 0 ? k : U' ';
  }

  void several_separators() {
    if (same_kind_throughout()) {
      repeated_separator();
      return;
    }
    const char32_t final_kind = kind(last());
    bool final_repeats = false;
    for (int g = 1; g < last(); ++g) final_repeats = final_repeats || kind(g) == final_kind;
    if (final_repeats) {
      mixed_groups();
      return;
    }
    if (final_kind == U' ' || final_kind == U'\'') return;
    const int tail = length(last());
    const bool head_ok = well_grouped(last() - 1);
    // "2'500,000": an apostrophe marks millions, the comma thousands.
    if (tail == 3 && kind(1) == U'\'' && head_ok) {
      add(grouped(separator(last()), 0.7, "apostrophe-millions"));
      add(decimal(0.25, "three-decimals"));
      return;
    }
    if (!head_ok && !mixed_head()) {
      add(decimal(0.5, "irregular-groups"));
      return;
    }
    const bool money = context_.currency_decimals == 2;
    if (tail == 3 && money) {
      const double note = context_.currency ? 0.35 : 0.12;
      add(decimal(0.95 - note, "two-kinds-of-separator"));
      add(with_note(decimal(0, {}), 1, note));
    } else {
      add(decimal(0.98, "two-kinds-of-separator"));
    }
  }

  // "1'234,567.00": apostrophe for millions before another group separator.
  bool mixed_head() const {
    for (int g = 1; g < last(); ++g) {
      if (length(g) != 3) return false;
    }
    return kind(1) == U'\'' && length(0) <= 3;
  }

  // "1,234.567,00" or "1'234,567" never settle on one grouping; only a sensible whole is read.
  void mixed_groups() {
    bool threes = length(0) >= 1 && length(0) <= 3;
    for (int g = 1; g <= last(); ++g) threes = threes && length(g) == 3;
    if (threes) {
      add(grouped(separator(1), 0.5, "mixed-groups"));
      return;
    }
    bool head_threes = length(0) >= 1 && length(0) <= 3;
    for (int g = 1; g < last(); ++g) head_threes = head_threes && length(g) == 3;
    if (head_threes && length(last()) <= 2) add(decimal(0.45, "mixed-groups"));
  }

  void repeated_separator() {
    const char32_t sign = separator(1);
    const int tail = length(last());
    if (well_grouped(last())) {
      add(grouped(sign, 0.98, "repeated-group"));
      return;
    }
    // "1.1.2" is an outline number; "1,234,56" money with one kind of separator for all.
    if (last() >= 2 && (tail == 1 || tail == 2) && well_grouped(last() - 1)) {
      NumeralReading reading = decimal(0.6, "one-separator-for-all");
      reading.group_separator = sign;
      add(reading);
    } else if (tail >= 4 && tail <= 5 && well_grouped_but_last()) {
      add(with_note(grouped(sign, 0, {}), tail - 3, 0.6));
    }
  }

  bool well_grouped_but_last() const {
    if (length(0) < 1 || length(0) > 3) return false;
    for (int g = 1; g < last(); ++g) {
      if (length(g) != 3) return false;
    }
    return true;
  }

  const Numeral& n_;
  const NumeralContext& context_;
  NumeralReadings readings_;
};

}  // namespace

Numeral scan_numeral(const Glyphs& glyphs, std::size_t begin, bool loose) { return Scanner(glyphs, loose).run(begin); }

NumeralReadings read_numeral(const Numeral& numeral, const NumeralContext& context) {
  return Interpreter(numeral, context).run();
}

}  // namespace crossfoot::normalize
