#include "report/finding_text.h"

#include <fmt/format.h>

#include "report/safe_text.h"
#include "report/sum_layout.h"
#include "report/words.h"

namespace crossfoot::report {
namespace {

constexpr std::size_t kLabelColumns = 80;

std::string sum_line(const SumLine& line) {
  if (line.kind == SumLine::Kind::hidden) return line.label;
  const std::string sign = line.sign.empty() ? "" : line.sign + " ";
  return fmt::format("{}{}: {}{}", sign, shortened(line.label, kLabelColumns), line.figure, line.doubtful ? " ◂" : "");
}

}  // namespace

std::vector<std::string> finding_lines(const Finding& finding, std::string_view language) {
  const Words& w = words(language);
  std::vector<std::string> lines;
  lines.push_back(fmt::format("{} {} {}", severity_word(finding.severity, w), finding.id, finding.rule));
  lines.push_back(one_line(in_language(finding.message, language)));
  if (finding.origin == Origin::reading) lines.push_back(fmt::format("({})", w.misread));
  if (!finding.accepted.empty()) lines.push_back(fmt::format("({}: {})", w.accepted, one_line(finding.accepted)));
  for (const SumLine& line : sum_layout(finding, language)) lines.push_back(sum_line(line));
  for (const Bilingual& evidence : finding.evidence) lines.push_back("• " + one_line(in_language(evidence, language)));
  if (!finding.suggestion.empty()) lines.push_back("→ " + one_line(in_language(finding.suggestion, language)));
  return lines;
}

std::string finding_note(const Finding& finding, std::string_view language) {
  return fmt::format("{}", fmt::join(finding_lines(finding, language), "\n"));
}

}  // namespace crossfoot::report
