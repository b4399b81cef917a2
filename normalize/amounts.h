// The amounts in a text that has been cleaned already.
#pragma once

#include <vector>

#include "model/reading.h"
#include "normalize/clean_text.h"
#include "normalize/normalize.h"

namespace crossfoot {

std::vector<Amount> amounts_in(const Glyphs& glyphs, const NormalizeOptions& options);
// A dash or a word that stands for zero and nothing beside it but a currency or percent sign: "—", "$ -", "nil".
bool is_nil(const Glyphs& glyphs);

}  // namespace crossfoot
