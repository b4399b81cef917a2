// The lexicon concept of a label.
#pragma once

#include <string_view>

#include "model/reading.h"

namespace crossfoot::normalize {

struct Term {
  std::string_view concept_id;  // empty where the lexicon knows none
  double confidence = 0;        // 1: the whole label is a known form
  LabelReading::Side side = LabelReading::Side::none;
};

// `folded`: lower case without accents.
Term find_term(std::string_view folded);

}  // namespace crossfoot::normalize
