#include "validate/series.h"

#include "model/decimal.h"
#include "validate/runner.h"

namespace crossfoot::validate {

bool same_value(const std::string& a, const std::string& b) {
  const auto x = Decimal::parse(a), y = Decimal::parse(b);
  return x && y ? *x == *y : a == b;
}

std::vector<Finding> compare_facts(const ReportFacts& report, const ReportFacts& relative, Kinship kinship,
                                   const ValidateOptions& options) {
  return check_series({report, relative}, kinship, options);
}

}  // namespace crossfoot::validate
