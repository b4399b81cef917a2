// A finding's sum as lines under one another: addends, then computed, printed, difference, tolerance.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.h"

namespace crossfoot::report {

struct SumLine {
  enum class Kind { addend, hidden, computed, printed, difference, tolerance };
  Kind kind = Kind::addend;
  std::string sign = {};   // "+", "−", "=" or empty
  std::string label = {};  // one line, safe characters; not shortened
  std::string figure = {};
  bool doubtful = false;  // the likeliest place of the error
  std::optional<CellRef> cell = {};
};

// Empty where the finding compares no figures. A footing over hundreds of rows keeps its first and last addends and
// every doubtful one; a `hidden` line says how many were left out.
std::vector<SumLine> sum_layout(const Finding& finding, std::string_view language);

// Whether the error is likeliest there. Where more than two cells are suspects, only the first one is shown as such:
// doubt about all of them says nothing.
bool is_suspect(const Finding& finding, const CellRef& cell);

}  // namespace crossfoot::report
