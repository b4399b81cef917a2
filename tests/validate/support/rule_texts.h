// The texts of rules on their whole way to findings: one document, or two parted by a line of three dashes.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/finding.h"
#include "validate/rule.h"

namespace crossfoot::test {

struct Told {
  std::string id;
  Severity severity = Severity::note;
  Bilingual message;
};

// What is said of a text by the rules of the scope, all rules over one document being one.
std::vector<Told> told_in(const validate::Rule& rule, std::string_view text);

// The two halves of a text; the second is empty where no line of three dashes stands.
std::pair<std::string_view, std::string_view> halves(std::string_view text);

}  // namespace crossfoot::test
