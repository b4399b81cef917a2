// Workflow commands of GitHub Actions: one annotation per finding.
#include <fmt/format.h>

#include "report/formats/formats.h"
#include "report/place.h"
#include "report/safe_text.h"
#include "report/words.h"

namespace crossfoot::report {
namespace {

// '%', CR and LF end or change a command; ',' and ':' end a property of it.
std::string escaped(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (special.find(c) == std::string_view::npos)
      out.push_back(c);
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string property(std::string_view text) { return escaped(one_line(text), "%\r\n:,"); }
std::string message_data(std::string_view text) { return escaped(visible(text), "%\r\n"); }

std::string_view command(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: return "notice";
  }
  return "notice";
}

std::string annotation(const Document& document, const Finding& finding, const ReportContext& context) {
  std::string text = in_language(finding.message, context.language);
  const std::string place = place_in_document(finding, context.language);
  if (!place.empty()) text = place + ": " + text;
  if (!finding.suggestion.empty()) text += "\n" + in_language(finding.suggestion, context.language);
  const std::string line = finding.line > 0 ? fmt::format(",line={}", finding.line) : "";
  return fmt::format("::{} file={}{},title={}::{}\n", command(finding.severity), property(document.source.path), line,
                     property(finding.id + " " + finding.rule), message_data(text));
}

}  // namespace

Result<Piece> github_piece(const CheckedDocument& checked, const ReportContext& context) {
  Piece piece;
  for (const Finding& finding : checked.result->findings)
    if (finding.accepted.empty()) piece.text += annotation(*checked.document, finding, context);
  return piece;
}

std::string github_failure(const Failure& failure, const ReportContext& context) {
  return fmt::format("::error file={},title={}::{}\n", property(failure.path),
                     property(to_string(failure.error.outcome)),
                     message_data(outcome_text(failure.error.outcome, failure.error.message, context.language)));
}

}  // namespace crossfoot::report
