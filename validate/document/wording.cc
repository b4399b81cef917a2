#include "validate/document/wording.h"

#include <fmt/format.h>

#include <array>

namespace crossfoot::validate {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

Finding contradiction_in(const DocumentView& view, const ProseFigure& stated, const std::string& expected,
                         Severity severity) {
  const std::string_view sentence = view.sentence(stated.block, stated.begin);
  const std::size_t begin = static_cast<std::size_t>(sentence.data() - view.block(stated.block).text.data());
  Finding finding = finding_at(view, stated.block, begin, begin + sentence.size(), severity);
  finding.stated = stated.printed;
  finding.expected = expected;
  return finding;
}

std::string printed_like(std::initializer_list<const ProseFigure*> beside, const Decimal& value) {
  char point = '.', group = ',';
  for (const ProseFigure* figure : beside) {
    const std::size_t last = figure->printed.find_last_of(".,");
    const bool inside = last != std::string::npos && last > 0 && last + 1 < figure->printed.size() &&
                        is_digit(figure->printed[last - 1]) && is_digit(figure->printed[last + 1]);
    if (!inside) continue;
    const bool decimals = figure->last_place < figure->scale_exponent;
    const bool comma = (figure->printed[last] == ',') == decimals;
    point = comma ? ',' : '.';
    group = comma ? '.' : ',';
    break;
  }
  std::string text = grouped(value);
  for (char& c : text)
    if (c == ',' || c == '.') c = c == ',' ? group : point;
  return text;
}

std::string said(const ProseFigure& figure) { return figure.spelled ? figure.value.to_string() : figure.printed; }

Bilingual power_of_ten_between(const Decimal& stated, const Decimal& expected) {
  constexpr std::array kTimes = {std::pair{"ten", "diez"},
                                 std::pair{"a hundred", "cien"},
                                 std::pair{"a thousand", "mil"},
                                 std::pair{"ten thousand", "diez mil"},
                                 std::pair{"a hundred thousand", "cien mil"},
                                 std::pair{"a million", "un millón de"}};
  for (std::size_t i = 0; i < kTimes.size(); ++i) {
    const Decimal factor(power_of_ten(static_cast<int>(i) + 1), 0);
    const auto larger = Decimal::multiply(stated, factor), smaller = Decimal::multiply(expected, factor);
    const bool small = larger && *larger == expected, large = smaller && *smaller == stated;
    if (small || large)
      return {fmt::format("It is {} times too {}.", kTimes[i].first, small ? "small" : "large"),
              fmt::format("Es {} veces {}.", kTimes[i].second, small ? "menor" : "mayor")};
  }
  return {};
}

}  // namespace crossfoot::validate
