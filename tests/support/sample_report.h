// A small report with a finding of each sort, and with text that tries to break out of every format.
#pragma once

#include "report/format.h"

namespace crossfoot::testing {

struct SampleReport {
  SampleReport();
  SampleReport(const SampleReport&) = delete;

  report::CheckedDocument checked() const { return {&document, &statement, &result, {}}; }
  report::ReportContext context(const char* language = "en") const;

  Document document;
  Statement statement;
  CheckResult result;
};

}  // namespace crossfoot::testing
