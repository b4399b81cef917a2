#include "normalize/normalize.h"

#include <utility>

#include "normalize/clean_text.h"
#include "normalize/dates.h"
#include "normalize/document_facts.h"
#include "normalize/habit.h"
#include "normalize/label.h"
#include "normalize/period.h"
#include "normalize/table_statement.h"
#include "normalize/text_reading.h"

namespace crossfoot::normalize {

namespace {

BlockStatement read_block(const Block& block, const NormalizeOptions& options) {
  BlockStatement statement;
  if (block.kind == BlockKind::table || block.text.empty()) return statement;
  TextReading reading = read_text(clean_text(block.text, block.marks), options);
  statement.amounts = std::move(reading.amounts);
  for (FoundDate& found : reading.dates) statement.dates.push_back(std::move(found.date));
  return statement;
}

}  // namespace

Statement read_statement(Document& document, const NormalizeOptions& options) {
  Statement statement;
  statement.document = &document;
  statement.tables.reserve(document.tables.size());
  for (std::size_t i = 0; i < document.tables.size(); ++i)
    statement.tables.push_back(read_table(document.tables[i], static_cast<int>(i), options));
  statement.blocks.reserve(document.blocks.size());
  for (const Block& block : document.blocks) statement.blocks.push_back(read_block(block, options));
  document.source.languages = document_languages(document);
  settle_date_order(statement);
  settle_currency(statement);
  apply_habits(statement);
  join_misspelt_labels(statement);
  statement.period = report_period(document, statement.blocks);
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

LabelReading read_label(std::string_view text, const std::vector<TextMark>& marks, const NormalizeOptions&) {
  return label_in(text, marks);
}

}  // namespace crossfoot::normalize
