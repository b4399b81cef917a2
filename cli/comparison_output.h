// What `compare` prints: for people, or one JSON object.
#pragma once

#include <string>

#include "validate/compare/compare.h"

namespace crossfoot::cli {

struct ComparisonView {
  std::string ui_language = "en";
  bool recognised = true;  // the kinship was found, not given
};

// `first` and `second` are the paths of the documents, the earlier one of two successive reports first.
std::string comparison_json(const validate::Comparison& comparison, const ComparisonView& view,
                            const std::string& first, const std::string& second);
std::string comparison_text(const validate::Comparison& comparison, const ComparisonView& view,
                            const std::string& first, const std::string& second);

}  // namespace crossfoot::cli
