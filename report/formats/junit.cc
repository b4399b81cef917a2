// JUnit XML: a suite per document, a case per finding and one for every table without any. Errors and warnings
// fail; notes are passed cases with their text as output; what the baseline accepts is skipped.
#include <fmt/format.h>

#include <algorithm>

#include "report/finding_text.h"
#include "report/formats/formats.h"
#include "report/place.h"
#include "report/words.h"
#include "report/xml_writer.h"

namespace crossfoot::report {
namespace {

void write_case(XmlWriter& xml, const Document& document, const Finding& finding, std::string_view language) {
  const std::string place = place_in_document(finding, language);
  xml.start("testcase")
      .attribute("classname", finding.rule)
      .attribute("name", place.empty() ? finding.id : finding.id + " " + place);
  xml.attribute("file", document.source.path);
  if (finding.line > 0) xml.attribute("line", std::to_string(finding.line));
  if (!finding.accepted.empty()) {
    xml.start("skipped").attribute("message", finding.accepted).end();
  } else if (finding.severity == Severity::note) {
    xml.start("system-out").text(finding_note(finding, language)).end();
  } else {
    xml.start("failure")
        .attribute("message", in_language(finding.message, language))
        .attribute("type", to_string(finding.severity))
        .text(finding_note(finding, language))
        .end();
  }
  xml.end();
}

// Tables in which everything that was tested holds.
std::vector<std::size_t> sound_tables(const CheckResult& result) {
  std::vector<std::size_t> tables;
  for (std::size_t i = 0; i < result.tables.size(); ++i) {
    const bool found = std::any_of(result.findings.begin(), result.findings.end(),
                                   [&](const Finding& finding) { return finding.table == static_cast<int>(i); });
    if (!found && result.tables[i].checked > 0) tables.push_back(i);
  }
  return tables;
}

bool fails(const Finding& finding) { return finding.accepted.empty() && finding.severity != Severity::note; }

}  // namespace

std::string junit_begin(const ReportContext&) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"crossfoot\">\n";
}

Result<Piece> junit_piece(const CheckedDocument& checked, const ReportContext& context) {
  const auto& findings = checked.result->findings;
  const std::vector<std::size_t> sound = sound_tables(*checked.result);
  const auto skipped =
      std::count_if(findings.begin(), findings.end(), [](const Finding& f) { return !f.accepted.empty(); });
  XmlWriter xml;
  xml.start("testsuite").attribute("name", checked.document->source.path);
  xml.attribute("tests", std::to_string(findings.size() + sound.size()));
  xml.attribute("failures", std::to_string(std::count_if(findings.begin(), findings.end(), fails)));
  xml.attribute("errors", "0").attribute("skipped", std::to_string(skipped));
  for (const Finding& finding : findings) write_case(xml, *checked.document, finding, context.language);
  for (const std::size_t table : sound)
    xml.start("testcase")
        .attribute("classname", "table")
        .attribute("name", fmt::format("{} {}: {} {}", words(context.language).table, table + 1,
                                       words(context.language).holds, checked.result->tables[table].held))
        .end();
  xml.end();
  return Piece{xml.finish(), {}};
}

std::string junit_failure(const Failure& failure, const ReportContext& context) {
  XmlWriter xml;
  xml.start("testsuite").attribute("name", failure.path);
  xml.attribute("tests", "1").attribute("failures", "0").attribute("errors", "1").attribute("skipped", "0");
  xml.start("testcase").attribute("classname", "document").attribute("name", words(context.language).could_not_be_read);
  xml.start("error")
      .attribute("type", to_string(failure.error.outcome))
      .attribute("message", outcome_text(failure.error.outcome, failure.error.message, context.language))
      .end();
  return xml.finish();
}

std::string junit_end(const Totals&, const ReportContext&) { return "</testsuites>\n"; }

}  // namespace crossfoot::report
