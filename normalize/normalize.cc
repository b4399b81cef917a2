#include "normalize/normalize.h"

#include <utility>

#include "normalize/clean_text.h"
#include "normalize/dates.h"
#include "normalize/table_statement.h"
#include "normalize/text_reading.h"

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
  return read_text(clean_text(text, marks), options).amounts;
}

std::vector<Date> read_dates(std::string_view text, const NormalizeOptions& options) {
  const Glyphs glyphs = clean_text(text);
  std::vector<Date> dates;
  for (FoundDate& found : dates_in(glyphs, usual_order(options.language))) dates.push_back(std::move(found.date));
  return dates;
}

LabelReading read_label(std::string_view text, const std::vector<TextMark>&, const NormalizeOptions&) {
  LabelReading label;
  if (text.empty()) return label;
  label.parts.push_back({"und", std::string(text)});
  label.key = fold(text);
  return label;
}

}  // namespace crossfoot
