// The words of the HTML pages, by the key that the templates use: {{w.errors}}.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace crossfoot::report {

struct HtmlWord {
  std::string_view key, en, es;
};

std::span<const HtmlWord> html_words();
// Aborts in tests and debug builds when there is no such key; otherwise gives the key.
std::string html_word(std::string_view key, std::string_view language);

// "Spanish" for "es"; the code itself for a language without a name here.
std::string language_name(std::string_view code, std::string_view language);

}  // namespace crossfoot::report
