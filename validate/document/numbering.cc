#include "validate/document/numbering.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "language/roman.h"

namespace crossfoot::validate {
namespace {

// The number with another last part: "2.1" and 4 give "2.4".
std::string renumbered(const ReferenceNumber& number, int value) {
  switch (number.style) {
    case ReferenceNumber::Style::roman: return language::roman_of(value);
    case ReferenceNumber::Style::letter: return std::string(1, static_cast<char>('A' + value - 1));
    case ReferenceNumber::Style::digits: break;
  }
  const std::size_t end = number.printed.find_last_of("0123456789");
  const std::size_t begin = number.printed.find_last_not_of("0123456789", end);
  const std::string head = begin == std::string::npos ? "" : number.printed.substr(0, begin + 1);
  std::string last = std::to_string(value);
  const std::size_t width = end == std::string::npos ? 0 : end + 1 - head.size();
  const bool padded = width > 1 && number.printed[head.size()] == '0';  // "05.24.05"
  if (padded && last.size() < width) last.insert(0, width - last.size(), '0');
  return head + last;
}

using Key = std::tuple<std::string_view, ReferenceNumber::Style, std::string>;

}  // namespace

std::vector<Series> caption_series(const DocumentView& view) {
  std::map<Key, Series> by_key;
  for (const Caption& caption : view.captions) {
    if (caption.continued) continue;
    by_key[{caption.noun.series, caption.number.style, caption.number.prefix}].members.push_back(&caption);
  }
  std::vector<Series> all;
  for (auto& [key, series] : by_key) all.push_back(std::move(series));
  return all;
}

std::vector<Gap> gaps_of(const Series& series) {
  constexpr int kWidest = 3;  // more than three missing numbers are another scheme, not a slip
  std::vector<Gap> gaps;
  for (std::size_t i = 1; i < series.members.size(); ++i) {
    const Caption* before = series.members[i - 1];
    const Caption* after = series.members[i];
    const int missing = after->number.value - before->number.value - 1;
    if (missing < 0) return {};
    if (missing > 0 && missing <= kWidest)
      gaps.push_back({before, after, before->number.value + 1, after->number.value - 1});
  }
  return gaps;
}

bool is_in_gap(const DocumentView& view, const Mention& mention) {
  for (const Series& series : caption_series(view)) {
    const Caption& first = *series.members.front();
    if (first.noun.kind != mention.noun.kind || first.number.style != mention.number.style ||
        first.number.prefix != mention.number.prefix)
      continue;
    for (const Gap& gap : gaps_of(series))
      if (mention.number.value >= gap.first && mention.number.value <= gap.last) return true;
  }
  return false;
}

std::string printed_in(const Series& series, int value) { return renumbered(series.members.front()->number, value); }

Bilingual named_in(const Series& series, int value) {
  return named(series.members.front()->noun.series, printed_in(series, value));
}

Bilingual last_number(const DocumentView& view, const Mention& mention) {
  const Caption* last = nullptr;
  for (const Caption& caption : view.captions)
    if (caption.noun.kind == mention.noun.kind && caption.number.prefix == mention.number.prefix &&
        (last == nullptr || caption.number.value > last->number.value))
      last = &caption;
  return last == nullptr ? Bilingual{} : named(last->noun.series, last->number.printed);
}

}  // namespace crossfoot::validate
