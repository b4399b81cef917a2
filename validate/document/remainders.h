// What is left of a whole in one sentence: "of the 120 delegates, 70 came and the remaining 50 sent a message".
#pragma once

#include <vector>

#include "validate/document/figures.h"

namespace crossfoot::validate {

struct Remainder {
  ProseFigure whole;
  std::vector<ProseFigure> others;  // every figure between the two, parts of the whole or not; one or more
  ProseFigure rest;
};

// Where whole and rest count the same things. Open figures ("more than 70") make no remainder.
std::vector<Remainder> remainders_in(const DocumentView& view, int block);

}  // namespace crossfoot::validate
