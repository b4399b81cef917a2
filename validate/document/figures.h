// Figures in sentences, each with how exactly it is meant, and the arithmetic on them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/decimal.h"
#include "validate/document/document_view.h"

namespace crossfoot::validate {

// What a printed figure may stand for: half a unit of its last place either way, and more behind "about".
struct Range {
  Decimal low, high;
};

struct ProseFigure {
  int block = -1;
  std::size_t begin = 0, end = 0;         // bytes of the block's text
  std::size_t first_word = 0, after = 0;  // words of the block that it takes: [first_word, after)
  Decimal value;
  int last_place = 0;
  int scale_exponent = 0;  // of the word behind it: "million" is 6
  // Where three decimals may as well be thousands: "25,000" in a text with decimal commas.
  std::optional<Decimal> other_value;
  int other_place = 0;
  bool percent = false;
  std::string currency;
  bool spelled = false;      // "twenty-two"
  bool approximate = false;  // "about 10 million", "cerca de"
  std::string printed;

  Range range() const;
};

// "7 of the 9 members": counted, not rounded.
bool is_count(const ProseFigure& figure);

// "2014", without a separator or a unit.
bool is_year(const ProseFigure& figure);

// The figures of one block of prose, in order.
std::vector<ProseFigure> figures_in(const DocumentView& view, int block);

// Whether a full stop or another end of a sentence lies between two places of a block.
bool in_one_sentence(const DocumentView& view, int block, std::size_t a, std::size_t b);

// Whether the figures agree in some reading of their separators: a doubtful one contradicts nothing.
template <typename Agree>
bool agree_in_some_reading(const std::vector<ProseFigure>& figures, Agree agree) {
  for (unsigned choice = 0; choice < (1u << figures.size()); ++choice) {
    std::vector<ProseFigure> chosen = figures;
    bool possible = true;
    for (std::size_t i = 0; i < chosen.size() && possible; ++i) {
      if ((choice >> i & 1) == 0) continue;
      possible = chosen[i].other_value.has_value();
      if (!possible) continue;
      chosen[i].value = *chosen[i].other_value;
      chosen[i].last_place = chosen[i].other_place;
    }
    if (possible && agree(chosen)) return true;
  }
  return false;
}

// a / b to `scale` decimals, rounded half away from zero; nullopt for b = 0 or out of range.
std::optional<Decimal> quotient(const Decimal& a, const Decimal& b, int scale);
// "20,000,000,000"
std::string grouped(const Decimal& value);

// Whether a × b may be c, and 100 × part / whole may be percent, for figures as printed. True where it cannot be
// computed.
bool product_may_be(const Range& a, const Range& b, const Range& c);
bool share_may_be(const Range& part, const Range& whole, const Range& percent);
bool sum_may_be(const std::vector<Range>& parts, const Range& whole);

}  // namespace crossfoot::validate
