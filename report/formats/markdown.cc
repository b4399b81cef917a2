// Markdown (CommonMark with tables) for comments on a change and for mail.
#include "report/formats/markdown.h"

#include <fmt/format.h>

#include "report/formats/formats.h"
#include "report/place.h"
#include "report/safe_text.h"
#include "report/sum_layout.h"
#include "report/text.h"
#include "report/words.h"

namespace crossfoot::report {
namespace {

std::string sum_table(const Finding& finding, std::string_view language) {
  const std::vector<SumLine> lines = sum_layout(finding, language);
  if (lines.empty()) return "";
  std::string out = "\n|   |   |   |\n|---|---|--:|\n";
  for (const SumLine& line : lines) {
    const std::string figure = markdown_text(line.figure);
    out += fmt::format("| {} | {} | {} |\n", markdown_text(line.sign), markdown_text(line.label),
                       line.doubtful && !figure.empty() ? "**" + figure + "**" : figure);
  }
  return out;
}

std::string finding_markdown(const Finding& finding, const ReportContext& context) {
  const Words& w = words(context.language);
  std::string out = fmt::format("### {} {}: {}\n\n", severity_word(finding.severity, w), finding.id,
                                markdown_text(one_line(in_language(finding.message, context.language))));
  const std::string place = place_in_document(finding, context.language);
  if (!place.empty()) out += markdown_text(place) + "\n";
  if (finding.origin == Origin::reading) out += fmt::format("\n({})\n", w.misread);
  if (!finding.accepted.empty())
    out += fmt::format("\n({}: {})\n", w.accepted, markdown_text(one_line(finding.accepted)));
  if (!finding.quote.empty()) out += fmt::format("\n> {}\n", markdown_text(one_line(finding.quote)));
  out += sum_table(finding, context.language);
  std::string list;
  for (const Bilingual& evidence : finding.evidence)
    list += fmt::format("- {}\n", markdown_text(one_line(in_language(evidence, context.language))));
  if (!finding.suggestion.empty())
    list += fmt::format("- **{}**: {}\n", w.what_to_do,
                        markdown_text(one_line(in_language(finding.suggestion, context.language))));
  if (!list.empty()) out += "\n" + list;
  return out + "\n";
}

}  // namespace

std::string markdown_text(std::string_view text) {
  std::string out;
  for (const char c : visible(text)) {
    if (c == '\n') {
      out += "<br>";
      continue;
    }
    if (std::string_view("\\`*_{}[]()<>#+!|~$&").find(c) != std::string_view::npos) out.push_back('\\');
    out.push_back(c);
  }
  return out;
}

std::string markdown_begin(const ReportContext&) { return "# crossfoot\n\n"; }

Result<Piece> markdown_piece(const CheckedDocument& checked, const ReportContext& context) {
  Piece piece;
  piece.text = fmt::format("## {}\n\n", markdown_text(one_line(checked.document->source.path)));
  if (checked.result->findings.empty()) piece.text += fmt::format("{}\n\n", words(context.language).no_findings);
  for (const Finding& finding : checked.result->findings) piece.text += finding_markdown(finding, context);
  return piece;
}

std::string markdown_failure(const Failure& failure, const ReportContext& context) {
  return fmt::format("## {}\n\n{}: {}\n\n", markdown_text(one_line(failure.path)),
                     words(context.language).could_not_be_read,
                     markdown_text(outcome_text(failure.error.outcome, failure.error.message, context.language)));
}

std::string markdown_end(const Totals& totals, const ReportContext& context) {
  return summary_line(totals, context.language);
}

}  // namespace crossfoot::report
