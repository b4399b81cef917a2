// Wholes that a sentence takes apart: "26 flights (13 to Rivas, 9 to Colón and 4 to Tela)".
#pragma once

#include <vector>

#include "validate/document/figures.h"

namespace crossfoot::validate {

struct Enumeration {
  ProseFigure whole;
  std::vector<ProseFigure> parts;  // two or more
};

// The lists of a block that leave nothing out: those behind a colon or in brackets whose every item begins with its
// count, and those of a whole ("of the 22 goals", "846 applications, of which") that end with what is not
// ("and 2 had not been begun"). Lists with a figure too many in an item, and with "each" or "etc.", are none.
std::vector<Enumeration> enumerations_in(const DocumentView& view, int block);

// Whether the parts may make up the whole: what is counted one by one is exact, amounts may be rounded.
bool parts_may_make(const std::vector<ProseFigure>& parts, const ProseFigure& whole);
// Whether the part and some of the others may: not every figure in a sentence is a part of its whole.
bool some_may_make(const ProseFigure& part, const std::vector<ProseFigure>& others, const ProseFigure& whole);

}  // namespace crossfoot::validate
