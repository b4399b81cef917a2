// Two reports held side by side: the same one in another language, or the one that follows.
#pragma once

#include <string>
#include <vector>

#include "model/finding.h"
#include "model/statement.h"
#include "validate/kinship.h"
#include "validate/validate.h"

namespace crossfoot::validate {

std::string_view to_string(Kinship kinship);

struct Difference {
  std::string id;    // "D101"
  std::string rule;  // slug that names it: "figure-differs-in-translation"
  Severity severity = Severity::note;
  Origin origin = Origin::document;  // reading where either side may have been misread
  // Where it stands in either document; table -1 and a quote in prose.
  Finding first, second;
  std::string stated, expected;  // the second document's, the first document's
  Bilingual message;
  std::vector<Bilingual> evidence;
};

struct Comparison {
  Kinship kinship = Kinship::translation;
  bool swapped = false;  // the second document is the earlier one; differences are told from the earlier to the later
  std::vector<Bilingual> evidence;  // why it was taken to be so
  int tables_paired = 0;
  int figures_compared = 0;
  std::vector<Difference> differences;  // by place in the first document
};

// What the two documents are to each other: by their languages, periods and common figures.
Comparison recognised(const Statement& first, const Statement& second);

// Fills in the differences for the kinship that `comparison` names.
void compare(const Statement& first, const Statement& second, Comparison& comparison,
             const ValidateOptions& options = {});

}  // namespace crossfoot::validate
