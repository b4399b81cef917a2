#include "extractors/flow/format.h"

#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace crossfoot::extractors::flow {
namespace {

template <typename T>
void fill(std::optional<T>& mine, const std::optional<T>& base) {
  if (!mine) mine = base;
}

}  // namespace

void RunFormat::inherit(const RunFormat& base) {
  fill(bold, base.bold);
  fill(italic, base.italic);
  fill(hidden, base.hidden);
  fill(struck, base.struck);
  fill(vertical, base.vertical);
}

void ParagraphFormat::inherit(const ParagraphFormat& base) {
  fill(outline_level, base.outline_level);
  fill(number_id, base.number_id);
  fill(number_level, base.number_level);
  fill(indent, base.indent);
  fill(justification, base.justification);
}

int twips_of(const std::string& length) {
  // An em as of text of 12 points.
  static constexpr auto kTwips = std::to_array<std::pair<std::string_view, double>>(
      {{"pt", 20}, {"px", 15}, {"", 15}, {"em", 240}, {"rem", 240}, {"in", 1440}, {"cm", 567}, {"mm", 56.7}});
  constexpr double kLongest = 10'000;
  double number = 0;
  const auto [end, error] = std::from_chars(length.data(), length.data() + length.size(), number);
  if (error != std::errc() || !(number > -kLongest && number < kLongest)) return 0;
  const std::string_view unit(end, static_cast<std::size_t>(length.data() + length.size() - end));
  for (const auto& [name, twips] : kTwips)
    if (unit == name) return static_cast<int>(number * twips);
  return 0;
}

}  // namespace crossfoot::extractors::flow
