#include "report/sheet_text.h"

#include <algorithm>
#include <array>

#include "model/decimal.h"
#include "report/safe_text.h"

namespace crossfoot::report {

bool looks_like_formula(std::string_view text) {
  static constexpr std::array<std::string_view, 11> kStarts = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                               "\n", "＝", "＋", "－", "＠"};
  const bool starts =
      std::any_of(kStarts.begin(), kStarts.end(), [&](std::string_view s) { return text.starts_with(s); });
  if (!starts) return false;
  if (text.ends_with('%')) text.remove_suffix(1);
  return !Decimal::parse(text).has_value();
}

std::string sheet_text(std::string_view text) {
  std::string safe = visible(text);
  if (looks_like_formula(text) || looks_like_formula(safe)) safe.insert(0, 1, '\'');
  return safe;
}

}  // namespace crossfoot::report
