// The words of a report that are not part of a finding, in both languages of the product.
#pragma once

#include <string>
#include <string_view>

#include "model/finding.h"
#include "model/result.h"

namespace crossfoot::report {

struct Words {
  const char *error, *warning, *note;
  const char *table, *row, *column, *page, *line;
  const char *computed, *printed, *difference, *tolerance;
  const char *no_findings, *misread, *holds, *not_checked, *and_more;
  const char *accepted, *what_to_do, *could_not_be_read;
};

// `language` is "en" or "es"; anything else is English.
const Words& words(std::string_view language);

const char* severity_word(Severity severity, const Words& words);

// Why a document, or part of it, could not be read. Those who read it say so in English; in Spanish the kind of trouble
// and what to do about it come first.
std::string outcome_text(Outcome outcome, std::string_view message, std::string_view language);

// The sentence in `language`, or in the other one where it was not written.
const std::string& in_language(const Bilingual& text, std::string_view language);

}  // namespace crossfoot::report
