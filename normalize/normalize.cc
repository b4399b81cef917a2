#include "normalize/normalize.h"

namespace crossfoot {

Statement normalize(Document& document, const NormalizeOptions&) {
  Statement statement;
  statement.document = &document;
  return statement;
}

std::vector<Amount> read_amounts(std::string_view, const std::vector<TextMark>&, const NormalizeOptions&) { return {}; }
std::vector<Date> read_dates(std::string_view, const NormalizeOptions&) { return {}; }
LabelReading read_label(std::string_view, const std::vector<TextMark>&, const NormalizeOptions&) { return {}; }

}  // namespace crossfoot
