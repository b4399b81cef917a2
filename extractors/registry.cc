// The one place that lists the formats we read.
#include <algorithm>
#include <array>

#include "extractors/common/side_by_side.h"
#include "extractors/docx/docx_extractor.h"
#include "extractors/extractor.h"
#include "extractors/html/html_extractor.h"
#include "extractors/odf/odf_extractor.h"
#include "extractors/pdf/pdf_extractor.h"
#include "extractors/text/text_extractor.h"
#include "extractors/unsupported.h"
#include "extractors/xlsx/xlsx_extractor.h"

namespace crossfoot::extractors {
namespace {

constexpr std::array kExtractors = {
    Extractor{.name = "pdf", .media_type = "application/pdf", .bid = bid_pdf, .extract = extract_pdf},
    Extractor{.name = "docx",
              .media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
              .bid = bid_docx,
              .extract = extract_docx},
    Extractor{.name = "xlsx",
              .media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
              .bid = bid_xlsx,
              .extract = extract_xlsx},
    Extractor{
        .name = "odf", .media_type = "application/vnd.oasis.opendocument", .bid = bid_odf, .extract = extract_odf},
    Extractor{.name = "wordprocessingml",
              .media_type = "application/xml",
              .bid = bid_wordprocessing_xml,
              .extract = extract_wordprocessing_xml},
    Extractor{.name = "html", .media_type = "text/html", .bid = bid_html, .extract = extract_html},
    Extractor{.name = "text", .media_type = "text/plain", .bid = bid_text, .extract = extract_text},
};

bool is_named_otherwise(std::string_view path) {
  static constexpr std::string_view kExtensions[] = {".pdf",  ".docx", ".docm", ".dotx", ".dotm",
                                                     ".xlsx", ".xlsm", ".odt",  ".ods"};
  for (const std::string_view extension : kExtensions) {
    if (path.size() <= extension.size()) continue;
    const std::string_view end = path.substr(path.size() - extension.size());
    if (std::equal(end.begin(), end.end(), extension.begin(),
                   [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; }))
      return true;
  }
  return false;
}

}  // namespace

std::span<const Extractor> extractors() { return kExtractors; }

Result<Document> extract(const Input& input, const Limits& limits) {
  if (input.bytes.empty()) return Error{Outcome::corrupt, "the file is empty"};
  if (input.bytes.size() > limits.max_bytes) return Error{Outcome::too_large, "the file is larger than the limit"};
  if (const std::string_view known = unsupported_format(input.bytes); !known.empty())
    return Error{Outcome::unsupported, std::string(known)};
  const Extractor* best = nullptr;
  int best_bid = 0;
  for (const Extractor& extractor : kExtractors) {
    const int bid = extractor.bid(input);
    if (bid > best_bid) {
      best = &extractor;
      best_bid = bid;
    }
  }
  if (best == nullptr)
    return Error{Outcome::unsupported, "neither PDF, DOCX, XLSX, OpenDocument, WordprocessingML, HTML nor plain text"};
  // A download that failed leaves a page of text under a report's name: to read that as the report would lose it
  // silently.
  if ((best->name == "text" || best->name == "html") && is_named_otherwise(input.path))
    return Error{Outcome::corrupt,
                 "the name says PDF, Word, Excel or OpenDocument, but the file is a page of text; get it again"};
  Result<Document> result = best->extract(input, limits);
  if (result) {
    split_side_by_side(result.value());
    result.value().source.path = input.path;
    result.value().source.media_type = best->media_type;
  }
  return result;
}

}  // namespace crossfoot::extractors
