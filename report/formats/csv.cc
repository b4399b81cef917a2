// CSV (RFC 4180): a row per finding. Formulas are neutralised: the labels come from strangers' documents.
#include "report/formats/csv.h"

#include <fmt/format.h>

#include "report/formats/formats.h"
#include "report/place.h"
#include "report/sheet_text.h"
#include "report/words.h"

namespace crossfoot::report {
namespace {

std::string number_or_empty(int number) { return number > 0 ? std::to_string(number) : ""; }

std::vector<std::string> row(const Document& document, const Finding& finding, std::string_view language) {
  return {document.source.path,
          std::string(to_string(finding.severity)),
          finding.id,
          finding.rule,
          number_or_empty(finding.page),
          number_or_empty(finding.line),
          place_key(document, finding),
          finding.table_label,
          finding.row_label,
          finding.column_label,
          finding.stated,
          finding.expected,
          finding.difference,
          finding.tolerance,
          in_language(finding.message, language),
          in_language(finding.suggestion, language),
          std::string(to_string(finding.origin)),
          finding.accepted,
          finding.fingerprint};
}

constexpr std::string_view kHeader[] = {"file",       "severity", "id",         "rule",       "page",
                                        "line",       "place",    "table",      "row",        "column",
                                        "stated",     "expected", "difference", "tolerance",  "message",
                                        "suggestion", "origin",   "accepted",   "fingerprint"};

}  // namespace

std::string csv_line(const std::vector<std::string>& fields) {
  std::string line;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::string text = sheet_text(fields[i]);
    if (i > 0) line.push_back(',');
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
      line += text;
      continue;
    }
    line.push_back('"');
    for (const char c : text) {
      if (c == '"') line.push_back('"');
      line.push_back(c);
    }
    line.push_back('"');
  }
  return line + "\r\n";
}

std::string csv_begin(const ReportContext&) { return csv_line({std::begin(kHeader), std::end(kHeader)}); }

Result<Piece> csv_piece(const CheckedDocument& checked, const ReportContext& context) {
  Piece piece;
  for (const Finding& finding : checked.result->findings)
    piece.text += csv_line(row(*checked.document, finding, context.language));
  return piece;
}

}  // namespace crossfoot::report
