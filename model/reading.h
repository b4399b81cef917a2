// What a printed text may mean. A reading is one interpretation with what speaks for it; a text has a short
// ranked list of them. Normalisers rank, the validator decides by arithmetic.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/decimal.h"

namespace crossfoot {

enum class Unit { none, percent, per_mille };

enum class SignNotation { none, leading_minus, trailing_minus, parentheses, credit_mark, debit_mark };

struct AmountReading {
  Decimal value;         // the whole number meant, signed: "(62.4 million)" is -62400000
  int last_place = 0;    // exponent of the unit in the last printed place: 0.01 → -2, "62.4 million" → 5
  std::string currency;  // ISO 4217, or empty
  Unit unit = Unit::none;
  int scale_exponent = 0;  // from a scale word or headnote already applied to `value`: "million" → 6
  std::string footnote;    // a note mark that was split off the digits: "1"
  SignNotation sign = SignNotation::none;
  char32_t group_separator = 0;       // as printed, 0 where there was none
  char32_t decimal_separator = 0;     // as printed, 0 where there was none
  double confidence = 0;              // 0..1; the readings of one text sum to at most 1
  std::vector<std::string> evidence;  // what fired: "two-decimals", "superscript", "column-habit", …
};

struct Amount {                         // one number in a text
  std::size_t begin = 0, end = 0;       // bytes of the printed text, frame included
  std::vector<AmountReading> readings;  // best first, never empty
  std::string state;  // concept of a word that qualifies it: "pending" in "Pending: $1,258.62", else empty
};

struct DateReading {
  // Closed interval, ISO days; a year that was not said is XXXX (EDTF).
  std::string start, end;
  double confidence = 0;
  std::vector<std::string> evidence;
};

struct Date {  // one date, range or period in a text
  std::size_t begin = 0, end = 0;
  std::vector<DateReading> readings;  // best first; empty: an impossible date such as 31 June
};

struct LabelPart {
  std::string language;  // BCP 47, "und" where open
  std::string text;
};

struct LabelReading {
  std::vector<LabelPart> parts;    // in the order written, without outline number and note marks
  std::string key;                 // English part, else the only part, case-folded
  std::string outline;             // "II", "1.2", "a", or empty
  std::vector<std::string> notes;  // note marks: "1", "*"
  std::string term;                // lexicon concept: "total", "subtotal", "closing-balance", …, or empty
  double term_confidence = 0;
  enum class Side { none, debit, credit } natural_side = Side::none;
  std::optional<Decimal> percent;  // "(8%)" named in the label

  bool names_total() const { return term == "total" || term == "subtotal"; }
};

enum class CellKind {
  blank,
  amount,  // at least one amount carries the cell
  nil,     // a dash, "nil": zero at the column's precision
  state,   // "Pending", "N/A", "n.d.": no figure, and it says why
  date,    // a date or period alone; a bare year counts as date only where a heading or stub is made of them
  text,    // anything else
};

struct CellReading {
  CellKind kind = CellKind::blank;
  std::vector<Amount> amounts;  // several in "$16,682 (18/05/2009) $16,682 (02/12/2009)"
  std::vector<Date> dates;
  std::string state;  // for kind state: lexicon concept ("pending", "not-applicable", …)
};

}  // namespace crossfoot
