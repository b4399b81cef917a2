// Figures in sentences, each with how exactly it is meant, and the arithmetic on them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/decimal.h"
#include "validate/document/document_view.h"

namespace crossfoot {

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
  bool percent = false;
  std::string currency;
  bool approximate = false;  // "about 10 million", "cerca de"
  std::string printed;

  Range range() const;
};

// The figures of one block of prose, in order.
std::vector<ProseFigure> figures_in(const DocumentView& view, int block);

// Whether a full stop or another end of a sentence lies between two places of a block.
bool in_one_sentence(const DocumentView& view, int block, std::size_t a, std::size_t b);

// a / b to `scale` decimals, rounded half away from zero; nullopt for b = 0 or out of range.
std::optional<Decimal> quotient(const Decimal& a, const Decimal& b, int scale);
// "20,000,000,000"
std::string grouped(const Decimal& value);

// Whether a × b may be c, and 100 × part / whole may be percent, for figures as printed. True where it cannot be
// computed.
bool product_may_be(const Range& a, const Range& b, const Range& c);
bool share_may_be(const Range& part, const Range& whole, const Range& percent);
bool sum_may_be(const std::vector<Range>& parts, const Range& whole);

}  // namespace crossfoot
