// From a Document to a Statement: every cell, label, heading and sentence with its ranked readings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/statement.h"

namespace crossfoot::normalize {

struct NormalizeOptions {
  std::string language;  // BCP 47 prior for number and date order; empty: found from the text. Only a weak prior.
  char32_t decimal_separator = 0;  // '.' or ',' where somebody has said so; goes before the language's usual one
};

// `document` must outlive the statement; its source.languages are filled in.
Statement read_statement(Document& document, const NormalizeOptions& options = {});

// The amounts in one string, in order; empty where it holds none.
std::vector<Amount> read_amounts(std::string_view text, const std::vector<TextMark>& marks = {},
                                 const NormalizeOptions& options = {});
// Dates, ranges and periods in one string, in order.
std::vector<Date> read_dates(std::string_view text, const NormalizeOptions& options = {});
LabelReading read_label(std::string_view text, const std::vector<TextMark>& marks = {},
                        const NormalizeOptions& options = {});

}  // namespace crossfoot::normalize
