// Everything that a text says in numbers: its amounts, and its dates, whose digits are no amounts.
#pragma once

#include <vector>

#include "model/reading.h"
#include "normalize/clean_text.h"
#include "normalize/dates.h"
#include "normalize/normalize.h"

namespace crossfoot::normalize {

struct TextReading {
  std::vector<Amount> amounts;
  std::vector<FoundDate> dates;
};

TextReading read_text(const Glyphs& glyphs, const NormalizeOptions& options);

// A dash or a word that stands for zero and nothing beside it but a currency or percent sign: "—", "$ -", "nil".
bool is_nil(const Glyphs& glyphs);

}  // namespace crossfoot::normalize
