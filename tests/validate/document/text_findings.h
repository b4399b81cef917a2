// A plain-text document on its whole way to findings.
#pragma once

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "run/pipeline.h"

namespace crossfoot::test {

inline std::vector<Finding> findings_in(std::string_view text) {
  const auto read = run::read_bytes("example.txt", text);
  REQUIRE(read);
  return validate::check_statement(read.value().statement).findings;
}

inline std::set<std::string> ids_in(std::string_view text) {
  std::set<std::string> ids;
  for (const Finding& finding : findings_in(text)) ids.insert(finding.id);
  return ids;
}

// Findings of one rule.
inline std::vector<Finding> findings_of(std::string_view id, std::string_view text) {
  std::vector<Finding> kept;
  for (Finding& finding : findings_in(text))
    if (finding.id == id) kept.push_back(std::move(finding));
  return kept;
}

}  // namespace crossfoot::test
