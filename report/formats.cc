// The one table of output formats: name, what it is for, where it goes, and its writer.
#include "report/formats/formats.h"

#include <algorithm>
#include <array>

namespace crossfoot::report {
namespace {

constexpr std::array kCheckFormats = {
    Format{.name = "text", .summary = "for people on a terminal", .document = text_piece, .end = text_end},
    Format{
        .name = "json", .summary = "one object per document and line", .document = json_piece, .failure = json_failure},
    // What pipelines ask for by this name; JSON is one line a document already.
    Format{.name = "jsonl", .summary = "the same as json", .document = json_piece, .failure = json_failure},
    Format{.name = "sarif",
           .summary = "SARIF 2.1.0 for code hosts and editors",
           .document = sarif_piece,
           .separator = ",\n",
           .begin = sarif_begin,
           .end = sarif_end},
    Format{.name = "junit",
           .summary = "JUnit XML for build servers",
           .document = junit_piece,
           .begin = junit_begin,
           .failure = junit_failure,
           .end = junit_end},
    Format{.name = "github",
           .summary = "annotations of GitHub Actions",
           .document = github_piece,
           .failure = github_failure},
    Format{.name = "csv", .summary = "one row per finding", .document = csv_piece, .begin = csv_begin},
    Format{.name = "markdown",
           .summary = "for comments on a change, and mail",
           .document = markdown_piece,
           .begin = markdown_begin,
           .failure = markdown_failure,
           .end = markdown_end},
    Format{.name = "xlsx",
           .summary = "a workbook with a sheet of findings",
           .destination = Destination::file,
           .document = json_piece,
           .assemble = xlsx_assemble},
    Format{.name = "html",
           .summary = "a folder of pages for editors, readable offline",
           .destination = Destination::folder,
           .document = html_piece,
           .failure = html_failure,
           .tells_reasons = true,
           .assemble = html_assemble},
    Format{.name = "docx",
           .summary = "a copy of one Word file with comments on the cells and words",
           .destination = Destination::copy,
           .document = docx_piece},
    Format{.name = "pdf",
           .summary = "a copy of one PDF with highlights and notes on the words",
           .destination = Destination::copy,
           .document = pdf_piece},
};

constexpr std::array kExtractFormats = {
    Format{.name = "text", .summary = "tables and text for people", .document = dump_piece},
    Format{.name = "json",
           .summary = "one object per document and line, with places and readings",
           .document = document_piece},
    Format{.name = "csv",
           .summary = "the tables, one after another, amounts as plain numbers",
           .document = tables_csv_piece},
    Format{.name = "markdown", .summary = "the tables in Markdown", .document = tables_markdown_piece},
    Format{.name = "html",
           .summary = "the tables on one page",
           .document = tables_html_piece,
           .begin = tables_html_begin,
           .end = tables_html_end},
    Format{.name = "xlsx",
           .summary = "a workbook with a sheet for each table",
           .destination = Destination::file,
           .document = document_piece,
           .assemble = tables_xlsx_assemble},
};

}  // namespace

std::span<const Format> check_formats() { return kCheckFormats; }
std::span<const Format> extract_formats() { return kExtractFormats; }

const Format* find_format(std::span<const Format> formats, std::string_view name) {
  const auto found =
      std::find_if(formats.begin(), formats.end(), [&](const Format& format) { return format.name == name; });
  return found == formats.end() ? nullptr : &*found;
}

void Totals::count(const CheckResult& result) {
  ++documents;
  for (const Finding& finding : result.findings) {
    if (!finding.accepted.empty())
      ++accepted;
    else if (finding.severity == Severity::error)
      ++errors;
    else if (finding.severity == Severity::warning)
      ++warnings;
    else
      ++notes;
  }
}

}  // namespace crossfoot::report
