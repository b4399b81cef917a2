// The descriptor that stands at the head of every rule file: the manual, `explain` and the tests read it.
#pragma once

#include <string_view>

#include "model/finding.h"

namespace crossfoot {

struct RuleInfo {
  std::string_view id;    // "F101"
  std::string_view slug;  // names the flaw, never the remedy
  std::string_view title_en, title_es;
  std::string_view rationale_en, rationale_es;
  // A plain-text table or paragraph that yields exactly this rule; of a rule over two reports both, parted by a line
  // of three dashes.
  std::string_view failing;
  std::string_view passing;             // a near miss that yields nothing
  Severity severity = Severity::error;  // the highest that it gives
  std::string_view since;
  std::string_view fingerprinted_as = {};  // its slug in the fingerprints that archives hold, if it was another
  // … in a document of pages, whose headings, lists and captions are our reading.
  Severity severity_on_pages = Severity::error;
};

}  // namespace crossfoot
