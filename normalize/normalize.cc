#include "normalize/normalize.h"

#include "normalize/amounts.h"
#include "normalize/clean_text.h"
#include "normalize/table_statement.h"

namespace crossfoot {

Statement normalize(Document& document, const NormalizeOptions& options) {
  Statement statement;
  statement.document = &document;
  statement.tables.reserve(document.tables.size());
  for (std::size_t i = 0; i < document.tables.size(); ++i)
    statement.tables.push_back(read_table(document.tables[i], static_cast<int>(i), options));
  statement.blocks.resize(document.blocks.size());
  return statement;
}

std::vector<Amount> read_amounts(std::string_view text, const std::vector<TextMark>& marks,
                                 const NormalizeOptions& options) {
  return amounts_in(clean_text(text, marks), options);
}

std::vector<Date> read_dates(std::string_view, const NormalizeOptions&) { return {}; }

LabelReading read_label(std::string_view text, const std::vector<TextMark>&, const NormalizeOptions&) {
  LabelReading label;
  if (text.empty()) return label;
  label.parts.push_back({"und", std::string(text)});
  label.key = fold(text);
  return label;
}

}  // namespace crossfoot
