// The report for people on a terminal: place first, then the sentence, then the sum laid out.
#pragma once

#include <string>
#include <string_view>

#include "model/document.h"
#include "model/finding.h"
#include "report/format.h"

namespace crossfoot::report {

struct TextReportOptions {
  std::string language = "en";  // "en" or "es"
  bool color = false;
  bool show_passed = false;  // relations that hold, and what could not be checked and why
};

// Several lines with a newline at the end.
std::string text_report(const Document& document, const CheckResult& result, const TextReportOptions& options);

// "3 documents: 2 errors, 1 warning; 1 document could not be read".
std::string summary_line(const Totals& totals, std::string_view language);

}  // namespace crossfoot::report
