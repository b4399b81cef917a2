#include "report/sum_layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/safe_text.h"
#include "report/words.h"

namespace crossfoot::report {
namespace {

constexpr std::size_t kMostAddends = 24;
constexpr std::size_t kMostSuspects = 2;
constexpr std::size_t kLongestPrinted = 28;

// Figures as the table would print them; what is no figure (a period, a reference) stands as it is.
std::string in_style(const std::string& text, const Finding& finding) {
  const auto value = Decimal::parse(text);
  return value ? format_figure(*value, finding.style) : one_line(text);
}

void add_addends(const Finding& finding, const Words& w, std::vector<SumLine>& lines) {
  std::size_t hidden = 0;
  const std::size_t count = finding.operands.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Operand& operand = finding.operands[i];
    const bool doubtful = is_suspect(finding, operand.cell);
    const bool near_end = i < kMostAddends / 2 || i + kMostAddends / 2 >= count;
    if (!near_end && !doubtful && count > kMostAddends) {
      ++hidden;
      continue;
    }
    if (hidden > 0)
      lines.push_back(
          {.kind = SumLine::Kind::hidden, .label = fmt::format(fmt::runtime(w.and_more), std::exchange(hidden, 0))});
    // A cell with several amounts and dates in it is told by the one amount that was read from it.
    const bool tells = !operand.printed.empty() && operand.printed.size() <= kLongestPrinted;
    const std::string printed = tells ? operand.printed : format_figure(operand.value, finding.style);
    lines.push_back({.kind = SumLine::Kind::addend,
                     .sign = std::string(sign_of(operand)),
                     .label = one_line(operand.label),
                     .figure = one_line(printed),
                     .doubtful = doubtful,
                     .cell = operand.cell});
  }
}

}  // namespace

bool is_suspect(const Finding& finding, const CellRef& cell) {
  const std::vector<CellRef>& suspects = finding.suspect_cells;
  if (suspects.size() > kMostSuspects) return suspects.front() == cell;
  return std::find(suspects.begin(), suspects.end(), cell) != suspects.end();
}

std::vector<SumLine> sum_layout(const Finding& finding, std::string_view language) {
  // Without a difference the operand is the place of a fact that a sentence repeats, and nothing is computed.
  if (finding.operands.empty() || finding.expected.empty() || finding.difference.empty()) return {};
  const Words& w = words(language);
  std::vector<SumLine> lines;
  add_addends(finding, w, lines);
  const bool stated_doubtful = finding.cell && (finding.suspect_cells.empty() || is_suspect(finding, *finding.cell));
  using Kind = SumLine::Kind;
  lines.push_back(
      {.kind = Kind::computed, .sign = "=", .label = w.computed, .figure = in_style(finding.expected, finding)});
  lines.push_back({.kind = Kind::printed,
                   .label = w.printed,
                   .figure = in_style(finding.stated, finding),
                   .doubtful = stated_doubtful,
                   .cell = finding.cell});
  lines.push_back({.kind = Kind::difference, .label = w.difference, .figure = in_style(finding.difference, finding)});
  if (!finding.tolerance.empty())
    lines.push_back({.kind = Kind::tolerance, .label = w.tolerance, .figure = in_style(finding.tolerance, finding)});
  return lines;
}

}  // namespace crossfoot::report
