#include "extractors/common/open_ends.h"

#include <algorithm>
#include <array>

namespace crossfoot::extractors {
namespace {

constexpr auto kJoiningWords = std::to_array<std::string_view>(
    {"and", "of",  "the", "or",  "in",   "for", "to", "by", "with", "y",  "de", "del",  "la",
     "los", "las", "en",  "por", "para", "a",   "e",  "o",  "from", "on", "at", "than", "&"});

constexpr auto kMonths = std::to_array<std::string_view>(
    {"january",   "february", "march",    "april",    "may",        "june",    "july",      "august",
     "september", "october",  "november", "december", "enero",      "febrero", "marzo",     "abril",
     "mayo",      "junio",    "julio",    "agosto",   "septiembre", "octubre", "noviembre", "diciembre"});

std::string_view last_word(std::string_view text) {
  const std::size_t space = text.rfind(' ');
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

bool equals_ignoring_case(std::string_view a, std::string_view lower) {
  return std::equal(a.begin(), a.end(), lower.begin(), lower.end(),
                    [](char x, char y) { return (x >= 'A' && x <= 'Z' ? x + ('a' - 'A') : x) == y; });
}

}  // namespace

bool ends_open(std::string_view text) {
  const std::string_view last = last_word(text);
  if (last.empty()) return false;
  constexpr std::string_view kOpenEnds = ",-/&(";
  if (kOpenEnds.find(last.back()) != std::string_view::npos) return true;
  if (std::find(kJoiningWords.begin(), kJoiningWords.end(), last) != kJoiningWords.end()) return true;
  return std::count(text.begin(), text.end(), '(') > std::count(text.begin(), text.end(), ')');
}

bool ends_in_month(std::string_view text) {
  const std::string_view last = last_word(text);
  return last.size() < text.size() && std::any_of(kMonths.begin(), kMonths.end(), [&](std::string_view month) {
           return equals_ignoring_case(last, month);
         });
}

}  // namespace crossfoot::extractors
