#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "language/utf8.h"
#include "validate/relations/finding_of.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

constexpr std::size_t kGroup = 3, kCents = 2;

bool is_digit(char c) { return language::is_digit(static_cast<unsigned char>(c)); }

// From the first digit to the last: "13.633.45" of "£13.633.45)".
std::string_view digits_and_separators(std::string_view text) {
  const auto begin = std::find_if(text.begin(), text.end(), is_digit);
  const auto end = std::find_if(text.rbegin(), text.rend(), is_digit).base();
  return begin < end ? std::string_view(begin, end) : std::string_view();
}

// What the figure could be, with its last separator as `style` prints decimals: of groups of three digits and one of
// two, all parted by the same sign, no way of writing numbers makes a number. nullopt where it is none of these.
std::optional<std::string> mended(std::string_view number, const FigureStyle& style) {
  const std::size_t first = number.find_first_of(".,");
  if (first == std::string_view::npos || first == 0 || first > kGroup) return std::nullopt;
  const char separator = number[first];
  std::string mended(number.substr(0, first));
  std::size_t groups = 0;
  for (std::size_t at = first; at < number.size();) {
    const std::size_t next = std::min(number.find(separator, at + 1), number.size());
    const std::string_view group = number.substr(at + 1, next - at - 1);
    if (number[at] != separator || !std::all_of(group.begin(), group.end(), is_digit)) return std::nullopt;
    const bool last = next == number.size();
    if (group.size() != (last ? kCents : kGroup)) return std::nullopt;
    groups += last ? 0 : 1;
    if (last || style.group != 0) language::append_utf8(mended, last ? style.decimal : style.group);
    mended += group;
    at = next;
  }
  return groups > 0 ? std::optional(mended) : std::nullopt;
}

// Nothing but signs, brackets and a currency around the figure.
bool is_figure_alone(std::string_view text, std::string_view number) {
  constexpr std::size_t kLongestAround = 8;  // bytes: "US$ (" and ")"
  return text.size() <= number.size() + kLongestAround;
}

struct Slip {
  const Cell* cell = nullptr;
  std::string_view number;
  std::string right;
};

std::vector<Slip> slips_in(const TableContext& c) {
  const FigureStyle style = figure_style(*c.model.statement);
  std::vector<Slip> slips;
  for (const Cell& cell : c.model.table->cells) {
    if (cell.row < c.model.grid.first_row() || cell.column < c.model.grid.first_column()) continue;
    const std::string_view number = digits_and_separators(cell.text);
    auto right = mended(number, style);
    if (right && is_figure_alone(cell.text, number)) slips.push_back({&cell, number, std::move(*right)});
  }
  return slips;
}

// Amounts, and few slips among them: not the codes of an account plan, "1.105.05" beside others like it.
bool is_column_of_amounts(const TableContext& c, int column, const std::vector<Slip>& slips) {
  constexpr std::ptrdiff_t kAmountsForEach = 2;
  const auto wrong =
      std::count_if(slips.begin(), slips.end(), [&](const Slip& slip) { return slip.cell->column == column; });
  std::ptrdiff_t amounts = 0, filled = 0;
  for (int row = c.model.grid.first_row(); row < c.model.grid.rows(); ++row) {
    filled += c.model.statement->at(row, column).kind != CellKind::blank;
    amounts += c.model.grid.at(row, column).present();
  }
  return amounts - wrong >= kAmountsForEach * wrong && amounts + wrong >= filled;
}

void check(const TableContext& c, std::vector<Finding>& findings) {
  const std::vector<Slip> slips = slips_in(c);
  for (const auto& [place, number, right] : slips) {
    const Cell& cell = *place;
    if (!is_column_of_amounts(c, cell.column, slips)) continue;
    Finding finding;
    finding.severity = Severity::warning;
    place_finding(c, c.model.grid.index(cell.row, cell.column), finding);
    finding.stated = cell.text;
    finding.expected = std::string(cell.text).replace(cell.text.find(number), number.size(), right);
    finding.message = {fmt::format("{} is no number; {} would be one.", cell.text, finding.expected),
                       fmt::format("{} no es un número; {} lo sería.", cell.text, finding.expected)};
    finding.suggestion = {"Correct the separators; no sum that needs the figure was checked.",
                          "Corrija los separadores; no se comprobó ninguna suma que necesite la cifra."};
    findings.push_back(std::move(finding));
  }
}

constexpr char kFailing[] = R"(Invoice

Item        | Amount
Subtotal    | £14,351.00
Discount 5% | -£717.55
Net         | £13.633.45
VAT at 20%  | £2,726.69
Total due   | £16,360.14
)";

constexpr char kPassing[] = R"(Invoice

Item        | Amount
Subtotal    | £14,351.00
Discount 5% | -£717.55
Net         | £13,633.45
VAT at 20%  | £2,726.69
Total due   | £16,360.14
)";

}  // namespace

extern const Rule kUnreadableFigure = {
    {"R104", "figure-cannot-be-read", "A figure that no way of writing numbers allows",
     "Una cifra que ninguna forma de escribir números admite",
     "13.633.45 parts thousands and cents by the same sign. Among amounts it is a slip of the key, and what it stands "
     "for "
     "cannot be checked. Codes and versions, which are written so, stand in columns of their own kind.",
     "13.633.45 separa miles y centavos con el mismo signo. Entre montos es un desliz del teclado, y lo que vale no "
     "puede "
     "comprobarse. Los códigos y las versiones, que se escriben así, están en columnas de su clase.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnTable{check}};

}  // namespace crossfoot::validate
