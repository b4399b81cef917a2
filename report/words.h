// The words of a report that are not part of a finding, in both languages of the product.
#pragma once

#include <string>
#include <string_view>

#include "model/finding.h"

namespace crossfoot {

struct Words {
  const char *error, *warning, *note;
  const char *table, *row, *column, *page, *line;
  const char *computed, *printed, *difference, *tolerance;
  const char *no_findings, *misread, *holds, *not_checked, *and_more;
  const char *accepted, *probable_cause, *evidence, *rule, *could_not_be_read;
};

// `language` is "en" or "es"; anything else is English.
const Words& words(std::string_view language);

const char* severity_word(Severity severity, const Words& words);

// The sentence in `language`, or in the other one where it was not written.
const std::string& in_language(const Bilingual& text, std::string_view language);

}  // namespace crossfoot
