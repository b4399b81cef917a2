// A report's figures against those of its sister version and its predecessor, where only the figures are left.
#pragma once

#include <string>
#include <vector>

#include "model/finding.h"
#include "model/report_facts.h"
#include "validate/kinship.h"
#include "validate/validate.h"

namespace crossfoot::validate {

struct SeriesContext {
  const ReportFacts& report;    // the new one
  const ReportFacts& relative;  // its sister version, or the report before
};

struct FactDifference {
  Finding finding;  // place in table and row, or the column in `column_label`
  std::string key;  // what both reports call the place
};

// "500.00" and "500.0" are the same; what is no number is compared as it stands.
bool same_value(const std::string& a, const std::string& b);

// Findings of the report.
std::vector<Finding> compare_facts(const ReportFacts& report, const ReportFacts& relative, Kinship kinship,
                                   const ValidateOptions& options = {});

}  // namespace crossfoot::validate
