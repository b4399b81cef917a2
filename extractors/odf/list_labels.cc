#include "extractors/odf/list_labels.h"

#include <algorithm>

#include "extractors/flow/list_number.h"

namespace crossfoot::extractors::odf {
namespace {

// Bullets of symbol fonts are private code points, which mean nothing outside them.
std::string bullet(const std::string& text) {
  const bool private_use = text.size() == 3 && text[0] == '\xEF' && static_cast<unsigned char>(text[1]) <= 0x83;
  return private_use ? "•" : text;
}

}  // namespace

std::string ListLabels::next(const ListStyle& style, const std::string& list, int level, std::optional<int> value) {
  const auto at = static_cast<std::size_t>(std::clamp(level, 0, kListLevels - 1));
  Counters& counters = counters_[list];
  int& number = counters.values[at];
  number = value ? *value : counters.running[at] ? number + (number < 1'000'000'000) : style[at].start;
  counters.running[at] = true;
  std::fill(counters.running.begin() + static_cast<std::ptrdiff_t>(at) + 1, counters.running.end(), false);
  const ListLevel& shown = style[at];
  if (!shown.bullet.empty()) return bullet(shown.bullet);
  if (shown.format == "none") return shown.prefix.empty() && shown.suffix.empty() ? "" : shown.prefix + shown.suffix;
  std::string text;
  const std::size_t first = at + 1 - std::min(at + 1, static_cast<std::size_t>(shown.shown_levels));
  for (std::size_t each = first; each <= at; ++each) {
    if (style[each].format == "none") continue;
    if (!text.empty()) text.push_back('.');
    text += flow::format_number(counters.running[each] ? counters.values[each] : style[each].start, style[each].format);
  }
  return shown.prefix + text + shown.suffix;
}

}  // namespace crossfoot::extractors::odf
