// Which linear formulas over lines already follow from others.
#pragma once

#include <map>
#include <vector>

#include "validate/relations/relation.h"

namespace crossfoot::validate {

class LinearSpan {
 public:
  // False when the relation follows from those already added, and true, with the relation added, when it is new.
  bool add(const Relation& relation);

 private:
  using Row = std::map<int, long long>;  // line → coefficient, without zeros
  std::vector<Row> rows_;                // each with a pivot that the later ones lack
};

}  // namespace crossfoot::validate
