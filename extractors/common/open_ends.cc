#include "extractors/common/open_ends.h"

#include <algorithm>
#include <string>

#include "language/calendar.h"
#include "language/concept.h"

namespace crossfoot::extractors {
namespace {

std::string_view last_word(std::string_view text) {
  const std::size_t space = text.rfind(' ');
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

}  // namespace

bool ends_open(std::string_view text) {
  static const language::Concept kJoiningWords("line-goes-on");
  const std::string_view last = last_word(text);
  if (last.empty()) return false;
  constexpr std::string_view kOpenEnds = ",-/&(";
  if (kOpenEnds.find(last.back()) != std::string_view::npos) return true;
  if (kJoiningWords.has(last)) return true;
  return std::count(text.begin(), text.end(), '(') > std::count(text.begin(), text.end(), ')');
}

bool ends_in_month(std::string_view text) {
  const std::string_view last = last_word(text);
  return last.size() < text.size() && language::month_by_full_name(language::folded_word(last)) != 0;
}

}  // namespace crossfoot::extractors
