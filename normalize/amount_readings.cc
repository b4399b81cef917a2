#include "normalize/amount_readings.h"

#include <optional>
#include <utility>

namespace crossfoot::normalize {
namespace {

using Readings = std::vector<AmountReading>;

// Adds `reading` with `confidence` taken in shares: the likelier first.
void append_both(AmountReading likelier, double share, AmountReading other, double other_share, Readings& readings) {
  likelier.confidence *= share;
  other.confidence *= other_share;
  readings.push_back(std::move(likelier));
  readings.push_back(std::move(other));
}

AmountReading with_sign_turned(const AmountReading& reading, SignNotation sign) {
  AmountReading other = reading;
  other.value = reading.value.negated();
  other.sign = sign;
  return other;
}

// The same digits counting 10^step times as much.
std::optional<AmountReading> scaled_up(const AmountReading& reading, int step, std::string_view why) {
  const auto value = reading.value.scaled_by_power_of_ten(step);
  if (!value || step <= 0) return std::nullopt;
  AmountReading other = reading;
  other.value = *value;
  other.scale_exponent += step;
  other.last_place += step;
  other.evidence.emplace_back(why);
  return other;
}

// A billion is 10^9 in English and 10^12 in French and German; "3 cents" is three hundred in French.
void append_with_foreign(AmountReading reading, const Frame& frame, std::string_view language, Readings& readings) {
  const std::string_view two_letters = language.substr(0, 2);
  const bool foreign = two_letters == "fr" || (two_letters == "de" && !frame.cents);
  auto other = frame.cents ? scaled_up(reading, 2, "hundreds-in-french")
                           : scaled_up(reading, frame.other_scale_exponent - frame.scale_exponent, "long-scale");
  if (!other) {
    readings.push_back(std::move(reading));
  } else if (foreign) {
    append_both(std::move(*other), 0.7, std::move(reading), 0.25, readings);
  } else {
    const double doubt = frame.cents ? 0.4 : 0.1;
    append_both(std::move(reading), 0.95 - doubt, std::move(*other), doubt, readings);
  }
}

AmountReading plain_reading(const NumeralReading& numeral, const Frame& frame, const Decimal& magnitude) {
  AmountReading reading;
  const bool negative = frame.negative && !frame.parenthetical;
  reading.value = negative ? magnitude.negated() : magnitude;
  reading.last_place = frame.scale_exponent - numeral.scale;
  reading.unit = frame.unit;
  reading.scale_exponent = frame.scale_exponent;
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
  return reading;
}

// "1 K" is one kina as likely as a thousand.
AmountReading without_scale(const AmountReading& reading, const Decimal& digits, const Frame& frame) {
  AmountReading other = reading;
  other.value = frame.negative ? digits.negated() : digits;
  other.last_place -= frame.scale_exponent;
  other.scale_exponent = 0;
  return other;
}

}  // namespace

void append_readings(const NumeralReading& numeral, const Frame& frame, std::string note, std::string_view language,
                     Readings& readings) {
  const auto digits = Decimal::make(static_cast<Int128>(numeral.coefficient), numeral.scale);
  if (!digits || (numeral.note_digits > 0 && !frame.note.empty())) return;
  const auto magnitude = frame.scale_exponent == 0 ? digits : digits->scaled_by_power_of_ten(frame.scale_exponent);
  if (!magnitude) return;
  AmountReading reading = plain_reading(numeral, frame, *magnitude);
  reading.footnote = numeral.note_digits > 0 ? std::move(note) : frame.note;
  if (frame.parenthetical) {
    // A remark in a text; money in it may still be negative.
    const bool money = frame.currency != nullptr || numeral.scale == 2;
    const AmountReading negative = with_sign_turned(reading, SignNotation::parentheses);
    append_both(reading, money ? 0.55 : 0.7, negative, money ? 0.4 : 0.25, readings);
  } else if (frame.sign == SignNotation::parentheses && frame.unit != Unit::none) {
    const AmountReading positive = with_sign_turned(reading, SignNotation::none);
    append_both(reading, 0.7, positive, 0.25, readings);
  } else if (frame.other_scale_exponent != 0 || frame.cents) {
    append_with_foreign(std::move(reading), frame, language, readings);
  } else if (frame.scale_doubtful) {
    append_both(without_scale(reading, *digits, frame), 0.55, reading, 0.4, readings);
  } else {
    readings.push_back(std::move(reading));
  }
}

}  // namespace crossfoot::normalize
