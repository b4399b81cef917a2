// A label taken apart: outline number, note marks, its parts by language, and its concept.
#pragma once

#include <string_view>
#include <vector>

#include "model/reading.h"
#include "model/table.h"

namespace crossfoot::normalize {

LabelReading label_in(std::string_view text, const std::vector<TextMark>& marks);

}  // namespace crossfoot::normalize
