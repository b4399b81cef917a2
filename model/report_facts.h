// The figures of a report as they are kept of one that can no longer be read: enough to hold another against it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace crossfoot {

struct ReportFact {
  std::int64_t table = 0, row = 0, column = 0;
  std::string concept_name;  // of the row: "closing-balance"
  std::string member;        // of the column
  std::string unit, value;   // "USD", "1250.00"
};

struct ReportFacts {
  std::string name;  // of the file, for sentences
  std::vector<ReportFact> facts;
};

}  // namespace crossfoot
