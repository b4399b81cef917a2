#include "normalize/amounts.h"

#include <algorithm>
#include <utility>

#include "normalize/amount_frame.h"
#include "normalize/currency.h"
#include "normalize/mask.h"
#include "normalize/numeral.h"
#include "normalize/word_table.h"

namespace crossfoot {
namespace {

// What the whole text looks like, found in one pass.
struct Shape {
  bool has_digit = false;
  bool needs_mask = false;  // letters or joints beside digits: some digits may be no amount
  bool cell = false;        // short enough to be one figure with its frame
};

Shape shape_of(const Glyphs& glyphs) {
  constexpr std::size_t kLongestCell = 28;
  Shape shape;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const char32_t c = glyphs[i].ch;
    if (is_digit(c)) {
      shape.has_digit = true;
      if (i + 2 < glyphs.size() && is_digit(glyphs[i + 2].ch)) {
        const char32_t joint = glyphs[i + 1].ch;
        shape.needs_mask = shape.needs_mask || joint == U'/' || joint == U'-' || joint == U':' || joint == U'.';
      }
    } else if (is_letter(c) || c == U'#' || c == U'º' || c == U'№') {
      ++letters;
    }
  }
  shape.needs_mask = shape.needs_mask || letters > 0;
  shape.cell = glyphs.size() <= kLongestCell && letters <= 10;
  return shape;
}

char32_t usual_decimal(std::string_view language) {
  if (language.empty()) return 0;
  if (language.substr(0, 2) == "en" || language == "es-MX") return U'.';
  return U',';
}

class AmountReader {
 public:
  AmountReader(const Glyphs& glyphs, const NormalizeOptions& options)
      : glyphs_(glyphs), shape_(shape_of(glyphs)), expected_decimal_(usual_decimal(options.language)) {}

  std::vector<Amount> run() {
    if (shape_.has_digit) {
      if (shape_.needs_mask) masks_ = masked_spans(glyphs_);
      read_numbers();
    } else if (is_nil(glyphs_)) {
      nil();
    }
    return std::move(amounts_);
  }

 private:
  void read_numbers() {
    std::size_t i = 0;
    auto mask = masks_.begin();
    while (i < glyphs_.size()) {
      while (mask != masks_.end() && mask->end <= i) ++mask;
      if (mask != masks_.end() && i >= mask->begin) {
        i = mask->end;
        continue;
      }
      if (!starts_number(i)) {
        ++i;
        continue;
      }
      i = read_number(i);
    }
  }

  bool starts_number(std::size_t i) const {
    const Glyph& g = glyphs_[i];
    if (g.superscript()) return false;
    if (is_digit(g.ch)) return true;
    if (shape_.cell && (g.ch == U'l' || g.ch == U'I')) return misread_start(i);
    if (g.ch != U'.' && g.ch != U',') return false;
    const bool digit_follows = i + 1 < glyphs_.size() && is_digit(glyphs_[i + 1].ch) && !glyphs_[i + 1].superscript();
    const bool free_before =
        i == 0 || (!is_digit(glyphs_[i - 1].ch) && !is_letter(glyphs_[i - 1].ch) && glyphs_[i - 1].ch != U'.' &&
                   glyphs_[i - 1].ch != U',' && glyphs_[i - 1].ch != U')');
    return digit_follows && free_before;
  }

  // "$l,062.00", "I,234.56": a misread one before a group.
  bool misread_start(std::size_t i) const {
    if (i > 0 && is_letter(glyphs_[i - 1].ch)) return false;
    if (i + 4 >= glyphs_.size() || (glyphs_[i + 1].ch != U',' && glyphs_[i + 1].ch != U'.')) return false;
    for (std::size_t k = i + 2; k < i + 5; ++k) {
      if (!is_digit(glyphs_[k].ch)) return false;
    }
    return true;
  }

  // Reads the number that starts at `begin`; returns where to look for the next.
  std::size_t read_number(std::size_t begin) {
    const Numeral numeral = scan_numeral(glyphs_, begin, shape_.cell);
    Frame frame = read_frame(glyphs_, numeral);
    if (!amounts_.empty() && frame.begin < last_end_)
      frame.begin = std::min(numeral.begin, std::max(frame.begin, last_end_));
    if (numeral.digits == 0) return begin + 1;
    if (is_note_in_text(numeral, frame)) return numeral.end;
    const NumeralReadings readings = read_numeral(numeral, context(frame));
    if (readings.size == 0) return numeral.end;
    Amount amount;
    amount.begin = glyphs_[frame.begin].begin;
    amount.end = glyphs_[frame.end - 1].end();
    amount.readings.reserve(readings.size + 1);
    note_end_ = numeral.end;
    for (std::size_t i = 0; i < readings.size; ++i) add_reading(amount, readings.items[i], frame);
    if (amount.readings.empty()) return numeral.end;
    last_end_ = frame.end;
    amount.state = state_before(frame.begin);
    amounts_.push_back(std::move(amount));
    return std::max(frame.end, numeral.end);
  }

  NumeralContext context(const Frame& frame) const {
    NumeralContext context;
    context.currency = frame.currency != nullptr;
    if (context.currency) context.currency_decimals = frame.currency->decimals;
    context.percent = frame.unit != Unit::none;
    context.scale_word = frame.scale_exponent > 0;
    if (frame.scale_decimal != 0) {
      context.expected_decimal = frame.scale_decimal;
      context.expectation_is_weak = false;
    } else {
      context.expected_decimal = expected_decimal_;
    }
    return context;
  }

  // "Singtel (1)": one or two digits in parentheses after words are a note, not minus one.
  bool is_note_in_text(const Numeral& numeral, const Frame& frame) const {
    return frame.parenthetical && numeral.groups == 1 && numeral.digits <= 2 && frame.currency == nullptr &&
           frame.unit == Unit::none && frame.scale_exponent == 0;
  }

  void add_reading(Amount& amount, const NumeralReading& numeral, const Frame& frame) const {
    const auto magnitude = Decimal::make(static_cast<Int128>(numeral.coefficient), numeral.scale);
    if (!magnitude) return;
    if (numeral.note_digits > 0 && !frame.note.empty()) return;
    const auto scaled = frame.scale_exponent == 0 ? magnitude : magnitude->scaled_by_power_of_ten(frame.scale_exponent);
    if (!scaled) return;
    AmountReading reading;
    const bool negative = frame.negative && !frame.parenthetical;
    reading.value = negative ? scaled->negated() : *scaled;
    reading.last_place = frame.scale_exponent - numeral.scale;
    reading.unit = frame.unit;
    reading.scale_exponent = frame.scale_exponent;
    reading.footnote = numeral.note_digits > 0 ? note_of(numeral) : frame.note;
    reading.sign = frame.parenthetical ? SignNotation::none : frame.sign;
    reading.group_separator = numeral.group_separator;
    reading.decimal_separator = numeral.decimal_separator;
    reading.confidence = numeral.confidence;
    reading.evidence.reserve(2);
    reading.evidence.emplace_back(numeral.evidence);
    if (frame.currency != nullptr) {
      reading.currency = frame.currency->code;
      if (frame.currency->ambiguous) reading.evidence.emplace_back("shared-sign");
    }
    split_doubt(amount, std::move(reading), *magnitude, frame, numeral);
  }

  std::string note_of(const NumeralReading& numeral) const {
    std::string note;
    for (std::size_t i = note_end_ - static_cast<std::size_t>(numeral.note_digits); i < note_end_; ++i)
      append_utf8(glyphs_[i].ch, note);
    return note;
  }

  // A parenthesised remark may still be a negative amount, and "1 K" may be one kina.
  static void split_doubt(Amount& amount, AmountReading reading, const Decimal& plain, const Frame& frame,
                          const NumeralReading& numeral) {
    if (frame.parenthetical) {
      AmountReading other = reading;
      other.value = reading.value.negated();
      other.sign = SignNotation::parentheses;
      const bool money = frame.currency != nullptr || numeral.scale == 2;
      reading.confidence *= money ? 0.55 : 0.7;
      other.confidence *= money ? 0.4 : 0.25;
      amount.readings.push_back(std::move(reading));
      amount.readings.push_back(std::move(other));
    } else if (frame.sign == SignNotation::parentheses && frame.unit != Unit::none) {
      AmountReading other = reading;
      other.value = reading.value.negated();
      other.sign = SignNotation::none;
      reading.confidence *= 0.7;
      other.confidence *= 0.25;
      amount.readings.push_back(std::move(reading));
      amount.readings.push_back(std::move(other));
    } else if (frame.scale_doubtful) {
      AmountReading other = reading;
      other.value = frame.negative ? plain.negated() : plain;
      other.scale_exponent = 0;
      other.last_place = -numeral.scale;
      other.confidence *= 0.55;
      reading.confidence *= 0.4;
      amount.readings.push_back(std::move(other));
      amount.readings.push_back(std::move(reading));
    } else {
      amount.readings.push_back(std::move(reading));
    }
  }

  // "Pending: $1,258.62", "(Pending: $855)"
  std::string state_before(std::size_t begin) const {
    std::size_t i = begin;
    bool separated = false;
    while (i > 0 && (is_space(glyphs_[i - 1].ch) || glyphs_[i - 1].ch == U':')) {
      separated = true;
      --i;
    }
    if (!separated || i == 0 || !is_letter(glyphs_[i - 1].ch)) return {};
    const auto match = word_before(glyphs_, i, WordKind::state);
    return match ? match->word->concept_id : std::string();
  }

  void nil() {
    Amount amount;
    std::size_t first = 0, last = glyphs_.size();
    while (is_space(glyphs_[first].ch)) ++first;
    while (is_space(glyphs_[last - 1].ch)) --last;
    amount.begin = glyphs_[first].begin;
    amount.end = glyphs_[last - 1].end();
    AmountReading reading;
    reading.confidence = 0.8;
    reading.evidence.emplace_back("nil-mark");
    for (std::size_t i = first; i < last; ++i) {
      if (const auto match = currency_at(glyphs_, i)) {
        reading.currency = match->currency->code;
        reading.confidence = 0.95;
        if (match->currency->ambiguous) reading.evidence.emplace_back("shared-sign");
        break;
      }
      if (glyphs_[i].ch == U'%') reading.unit = Unit::percent;
    }
    amount.readings.push_back(std::move(reading));
    amounts_.push_back(std::move(amount));
  }

  const Glyphs& glyphs_;
  Shape shape_;
  char32_t expected_decimal_;
  std::vector<Span> masks_;
  std::vector<Amount> amounts_;
  std::size_t last_end_ = 0;
  std::size_t note_end_ = 0;
};

}  // namespace

bool is_nil(const Glyphs& glyphs) {
  constexpr std::size_t kLongestNil = 24;
  if (glyphs.empty() || glyphs.size() > kLongestNil) return false;
  int dashes = 0;
  std::size_t i = 0;
  while (i < glyphs.size()) {
    const char32_t c = glyphs[i].ch;
    if (c == U'-') {
      ++dashes;
      ++i;
    } else if (is_space(c) || c == U'%' || c == U'(' || c == U')') {
      ++i;
    } else if (const auto money = currency_at(glyphs, i)) {
      i = money->end;
    } else if (const auto word = word_at(glyphs, i, WordKind::nil)) {
      ++dashes;
      i = word->end;
    } else {
      return false;
    }
  }
  return dashes > 0;
}

std::vector<Amount> amounts_in(const Glyphs& glyphs, const NormalizeOptions& options) {
  return AmountReader(glyphs, options).run();
}

}  // namespace crossfoot
