#include "normalize/text_reading.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "normalize/amount_frame.h"
#include "normalize/amount_readings.h"
#include "normalize/currency.h"
#include "normalize/mask.h"
#include "normalize/numeral.h"
#include "normalize/spelled_number.h"
#include "normalize/word_table.h"

namespace crossfoot::normalize {
namespace {

// What the whole text looks like, found in one pass.
struct Shape {
  bool has_digit = false;
  bool has_letter = false;
  bool joined = false;  // digits joined by marks that dates, times and codes have
  bool cell = false;    // short enough to be one figure with its frame
};

Shape shape_of(const Glyphs& glyphs) {
  constexpr std::size_t kLongestCell = 28;
  Shape shape;
  std::size_t letters = 0, dots = 0, open = 0;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const char32_t c = glyphs[i].ch;
    if (is_digit(c)) {
      shape.has_digit = true;
    } else if (c == U'.') {
      shape.joined = shape.joined || ++dots > 1;
    } else if (c == U'/' || c == U':' || c == U'#' || c == U'º' || c == U'№' || (c == U'-' && shape.has_digit)) {
      shape.joined = true;
    } else if (c == U'(') {
      ++open;
    } else if (c == U'[' || c == U'§' || (c == U')' && open == 0)) {
      shape.joined = true;  // "[1]", "§ 4", "1)"
    } else if (is_letter(c)) {
      ++letters;
    }
  }
  shape.has_letter = letters > 0;
  shape.cell = glyphs.size() <= kLongestCell && letters <= 10;
  return shape;
}

char32_t usual_decimal(std::string_view language) {
  if (language.empty()) return 0;
  if (language.substr(0, 2) == "en" || language == "es-MX") return U'.';
  return U',';
}

class TextReader {
 public:
  TextReader(const Glyphs& glyphs, const NormalizeOptions& options)
      : glyphs_(glyphs),
        options_(options),
        shape_(shape_of(glyphs)),
        expected_decimal_(options.decimal_separator != 0 ? options.decimal_separator
                                                         : usual_decimal(options.language)) {}

  TextReading run() {
    if (shape_.has_letter || shape_.joined) find_masks();
    if (!shape_.has_digit && is_nil(glyphs_)) {
      nil();
    } else if (shape_.has_digit || shape_.has_letter) {
      read_numbers();
    }
    return {std::move(amounts_), std::move(dates_)};
  }

 private:
  // Dates first: what they cover is no amount. A year alone is one only where words beside it make it a date.
  void find_masks() {
    constexpr std::size_t kLongestWordsOnly =
        80;  // "(March, April, May)" has no digit; a long text without any has no date
    if (!shape_.has_digit && glyphs_.size() > kLongestWordsOnly) return;
    dates_ = dates_in(glyphs_, usual_order(options_.language));
    for (const FoundDate& date : dates_) {
      if (date.year_only ? date.sure || (date.witnessed && shape_.has_letter) : date.sure)
        masks_.push_back({date.begin, date.end});
    }
    if (!shape_.has_digit) return;
    const std::vector<Span> others = masked_spans(glyphs_);
    const auto middle = static_cast<std::ptrdiff_t>(masks_.size());
    masks_.insert(masks_.end(), others.begin(), others.end());
    std::inplace_merge(masks_.begin(), masks_.begin() + middle, masks_.end(),
                       [](const Span& a, const Span& b) { return a.begin < b.begin; });
  }

  void read_numbers() {
    std::size_t i = 0;
    auto mask = masks_.begin();
    while (i < glyphs_.size()) {
      while (mask != masks_.end() && mask->end <= i) ++mask;
      if (mask != masks_.end() && i >= mask->begin) {
        i = mask->end;
        continue;
      }
      if (starts_number(i)) {
        i = read_number(i);
      } else if (is_letter(glyphs_[i].ch)) {
        i = read_word(i);
      } else {
        ++i;
      }
    }
  }

  // A number in words, or the end of the word that begins at `begin`.
  std::size_t read_word(std::size_t begin) {
    const auto spelled = spelled_number_at(glyphs_, begin);
    if (spelled) {
      if (const std::size_t end = take_spelled(*spelled)) return end;
    }
    std::size_t end = begin + 1;
    while (end < glyphs_.size() && is_letter(glyphs_[end].ch)) ++end;
    return end;
  }

  // In running text a number in words is an amount only where it counts money, percents or at least thousands.
  std::size_t take_spelled(const SpelledNumber& spelled) {
    Numeral numeral;
    numeral.begin = spelled.begin;
    numeral.end = spelled.end;
    numeral.groups = 1;
    numeral.digits = 1;
    UInt128 coefficient = spelled.coefficient;
    int scale = spelled.scale;
    const bool cents_inside = add_hundredths(numeral.end, coefficient, scale);  // "... con 50/100 dólares"
    Frame frame = read_frame(glyphs_, numeral);
    if (!cents_inside) add_hundredths(frame.end, coefficient, scale);  // "... dollars and 56/100"
    const bool framed = frame.currency != nullptr || frame.unit != Unit::none || frame.scale_exponent > 0;
    const bool long_enough = spelled.multiplied && spelled.words > 1;
    // "$ million" heads a column; a lone "mil" is a thousand.
    const bool sign_before = frame.currency != nullptr && !frame.currency_follows;
    if (spelled.words == 1 && spelled.is_bare_scale && (sign_before || spelled.coefficient > 1000)) return 0;
    if (!framed && !long_enough && !is_whole(frame)) return 0;
    NumeralReading reading;
    reading.coefficient = coefficient;
    reading.scale = scale;
    reading.confidence = 0.95;
    reading.evidence = "in-words";
    Amount amount;
    amount.begin = glyphs_[frame.begin].begin;
    amount.end = glyphs_[frame.end - 1].end();
    add_reading(amount, reading, frame);
    if (amount.readings.empty()) return 0;
    last_end_ = frame.end;
    amounts_.push_back(std::move(amount));
    return frame.end;
  }

  // "and 56/100" at `end`: moves `end` behind it and adds the hundredths.
  bool add_hundredths(std::size_t& end, UInt128& coefficient, int& scale) const {
    static constexpr std::u32string_view kOver = U"/100";
    if (scale != 0) return false;
    std::size_t i = skip_spaces(end);
    if (i >= glyphs_.size()) return false;
    if (const auto joined = word_at(glyphs_, i, WordKind::conjunction)) i = skip_spaces(joined->end);
    if (i + 2 + kOver.size() > glyphs_.size() || !is_digit(glyphs_[i].ch) || !is_digit(glyphs_[i + 1].ch)) return false;
    for (std::size_t k = 0; k < kOver.size(); ++k) {
      if (glyphs_[i + 2 + k].ch != kOver[k]) return false;
    }
    coefficient = coefficient * 100 + (glyphs_[i].ch - U'0') * 10 + (glyphs_[i + 1].ch - U'0');
    scale = 2;
    end = i + 2 + kOver.size();
    return true;
  }

  bool is_whole(const Frame& frame) const {
    for (std::size_t i = 0; i < glyphs_.size(); ++i) {
      if (i >= frame.begin && i < frame.end) continue;
      if (!is_space(glyphs_[i].ch) && glyphs_[i].ch != U'.' && glyphs_[i].ch != U'(' && glyphs_[i].ch != U')')
        return false;
    }
    return true;
  }

  bool starts_number(std::size_t i) const {
    const Glyph& g = glyphs_[i];
    if (g.superscript()) return false;
    if (is_digit(g.ch)) return true;
    if (shape_.cell && (g.ch == U'l' || g.ch == U'I' || g.ch == U'O')) return misread_start(i);
    if (g.ch != U'.' && g.ch != U',') return false;
    const bool digit_follows = i + 1 < glyphs_.size() && is_digit(glyphs_[i + 1].ch) && !glyphs_[i + 1].superscript();
    const bool free_before =
        i == 0 || (!is_digit(glyphs_[i - 1].ch) && !is_letter(glyphs_[i - 1].ch) && glyphs_[i - 1].ch != U'.' &&
                   glyphs_[i - 1].ch != U',' && glyphs_[i - 1].ch != U')' && glyphs_[i - 1].ch != U'/');
    return digit_follows && free_before;
  }

  // "$l,062.00", "I,234.56": a misread one before a group.
  bool misread_start(std::size_t i) const {
    if (i > 0 && is_letter(glyphs_[i - 1].ch)) return false;
    if (i + 3 >= glyphs_.size() || (glyphs_[i + 1].ch != U',' && glyphs_[i + 1].ch != U'.')) return false;
    std::size_t digits = 0;
    while (i + 2 + digits < glyphs_.size() && is_digit(glyphs_[i + 2 + digits].ch)) ++digits;
    return glyphs_[i].ch == U'O' ? digits == 2 : digits == 3;
  }

  // Reads the number that starts at `begin`; returns where to look for the next.
  std::size_t read_number(std::size_t begin) {
    const Numeral numeral = scan_numeral(glyphs_, begin, shape_.cell);
    Frame frame = read_frame(glyphs_, numeral);
    if (!amounts_.empty() && frame.begin < last_end_)
      frame.begin = std::min(numeral.begin, std::max(frame.begin, last_end_));
    if (numeral.digits == 0) return begin + 1;
    if (numeral.groups == 1 && is_letter_after(frame.end, numeral)) {
      const auto spelled = spelled_number_at(glyphs_, begin);
      const bool dozens =
          spelled && spelled->words == 2 && spelled->multiplied && frame.scale_exponent == 0 && !frame.cents;
      if (spelled && (spelled->words > 2 || dozens) && spelled->end >= frame.end) {
        if (const std::size_t end = take_spelled(*spelled)) return end;
      }
    }
    if (const std::size_t end = mixed_units(numeral, frame)) {
      Amount amount = mixed_amount_;
      last_end_ = end;
      amounts_.push_back(std::move(amount));
      return end;
    }
    if (is_note_in_text(numeral, frame)) return numeral.end;
    const NumeralReadings readings = read_numeral(numeral, context(frame));
    if (readings.size == 0) return numeral.end;
    Amount amount;
    amount.begin = glyphs_[frame.begin].begin;
    amount.end = glyphs_[frame.end - 1].end();
    amount.readings.reserve(readings.size + 1);
    note_end_ = numeral.digits_end;
    for (std::size_t i = 0; i < readings.size; ++i) add_reading(amount, readings.items[i], frame);
    if (amount.readings.empty()) return numeral.end;
    last_end_ = frame.end;
    amount.state = state_before(frame.begin);
    amounts_.push_back(std::move(amount));
    return std::max(frame.end, numeral.end);
  }

  bool is_letter_after(std::size_t end, const Numeral& numeral) const {
    if (end != numeral.end) return true;  // a scale word or "cents" has been taken already
    const std::size_t i = skip_spaces(end);
    return i < glyphs_.size() && is_letter(glyphs_[i].ch);
  }

  // "3 dollars 50 cents", "15 USD 50", "15 dólares con 50": a second, two-digit number counts hundredths.
  std::size_t mixed_units(const Numeral& numeral, const Frame& frame) {
    if (!frame.currency_follows || frame.currency->decimals != 2 || numeral.groups != 1 || frame.scale_exponent != 0 ||
        frame.unit != Unit::none || !frame.note.empty())
      return 0;
    std::size_t i = skip_spaces(frame.end);
    if (i == frame.end || i >= glyphs_.size()) return 0;
    const auto joined = word_at(glyphs_, i, WordKind::conjunction);
    if (joined) i = skip_spaces(joined->end);
    std::size_t end = i;
    while (end < glyphs_.size() && is_digit(glyphs_[end].ch) && !glyphs_[end].superscript()) ++end;
    if (end == i || end - i > 2) return 0;
    const bool goes_on = end + 1 < glyphs_.size() && (glyphs_[end].ch == U'.' || glyphs_[end].ch == U',') &&
                         is_digit(glyphs_[end + 1].ch);
    if (goes_on ||
        (end < glyphs_.size() && !is_space(glyphs_[end].ch) && glyphs_[end].ch != U'.' && glyphs_[end].ch != U','))
      return 0;
    const std::size_t after = skip_spaces(end);
    const auto cents = word_at(glyphs_, after, WordKind::cents);
    const bool ends = after >= glyphs_.size() || !is_letter(glyphs_[after].ch);
    if (!cents && ((end - i != 2) || (joined && !ends) || currency_at(glyphs_, after))) return 0;
    UInt128 hundredths = 0;
    for (std::size_t k = i; k < end; ++k) hundredths = hundredths * 10 + (glyphs_[k].ch - U'0');
    NumeralReading reading;
    reading.coefficient = numeral.coefficient * 100 + hundredths;
    reading.scale = 2;
    reading.confidence = 0.85;
    reading.evidence = "mixed-units";
    mixed_amount_ = Amount();
    const std::size_t last = cents ? cents->end : end;
    mixed_amount_.begin = glyphs_[frame.begin].begin;
    mixed_amount_.end = glyphs_[last - 1].end();
    add_reading(mixed_amount_, reading, frame);
    return mixed_amount_.readings.empty() ? 0 : last;
  }

  std::size_t skip_spaces(std::size_t i) const {
    while (i < glyphs_.size() && glyphs_[i].ch == U' ') ++i;
    return i;
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
    append_readings(numeral, frame, note_of(numeral), options_.language, amount.readings);
  }

  std::string note_of(const NumeralReading& numeral) const {
    std::string note;
    for (std::size_t i = note_end_ - static_cast<std::size_t>(numeral.note_digits); i < note_end_; ++i)
      append_utf8(note, glyphs_[i].ch);
    return note;
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
    if (!match) return {};
    // In "Contributions pending 2017" the word belongs to a phrase, not to the figure.
    std::size_t k = match->begin;
    while (k > 0 && glyphs_[k - 1].ch == U' ') --k;
    return k > 0 && is_letter(glyphs_[k - 1].ch) ? std::string() : match->word->concept_id;
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
  const NormalizeOptions& options_;
  Shape shape_;
  char32_t expected_decimal_;
  std::vector<Span> masks_;
  std::vector<Amount> amounts_;
  std::vector<FoundDate> dates_;
  std::size_t last_end_ = 0;
  std::size_t note_end_ = 0;
  Amount mixed_amount_;
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

TextReading read_text(const Glyphs& glyphs, const NormalizeOptions& options) {
  return TextReader(glyphs, options).run();
}

}  // namespace crossfoot::normalize
