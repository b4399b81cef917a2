#include "extractors/common/lead_words.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "language/concept.h"
#include "language/utf8.h"
#include "language/words.h"

namespace crossfoot::extractors {
namespace {

// No caption number or note word ends further into its line.
constexpr std::size_t kLongestLead = 64;

// A folded letter stands for itself with any accent: "grafico" finds "gráfico".
void append_letter(std::string& pattern, char c) {
  switch (c) {
    case 'a': pattern += "[aáàâã]"; break;
    case 'c': pattern += "[cç]"; break;
    case 'e': pattern += "[eéèê]"; break;
    case 'i': pattern += "[iíî]"; break;
    case 'n': pattern += "[nñ]"; break;
    case 'o': pattern += "[oóôõ]"; break;
    case 'u': pattern += "[uúùû]"; break;
    default: pattern.push_back(c);
  }
}

// "table|tabla|…" with what stands behind each.
std::string any_of(const char* name, const char* behind = "") {
  const language::Concept words(name);
  std::string pattern;
  for (const std::string_view word : words.words()) {
    if (!pattern.empty()) pattern.push_back('|');
    for (const char c : word) append_letter(pattern, c);
    pattern += behind;
  }
  return pattern;
}

// Notes of no language.
constexpr const char* kNotaBene = "|n\\.b\\.?|nb\\b";

// The patterns are compiled once and never change.
struct Patterns {
  // The number may be bold in Markdown: "**Table 3**".
  RE2 caption{"(?i:\\s*(?:\\*\\*)?(?:" + any_of("caption-word") + "|" + any_of("caption-abbreviation", "\\.") +
              ")\\s+(?:n[.°º]?[°º]?\\s*)?)(?:[A-Z]?\\d{1,3}|[IVXLC]{1,6}|[A-Z])(?:[.\\-–]\\d{1,3})*[a-zA-Z]?\\s*"
              "(?:\\*\\*)?(?:$|[\\s.,:;)(\\-–—/])"};
  RE2 note{"(?i)\\s*(?:(?:" + any_of("note-word") + kNotaBene + ")\\s*(?:/|" + any_of("note-word-joint") +
           ")?\\s*){1,2}(?:\\d{1,2}|[*¹²³])?\\s*(?::|\\.(?:\\s|$)|—|–|--)"};
  RE2 note_like{"(?i)\\s*(?:" + any_of("note-word") + kNotaBene + "|" + any_of("note-beginning") + ")"};
};

const Patterns& patterns() {
  static const Patterns kPatterns;
  return kPatterns;
}

bool opens_with(std::string_view text, const RE2& pattern) {
  // Cut between characters: half of one would end the text before its time.
  std::size_t end = std::min(text.size(), kLongestLead);
  while (end < text.size() && end > 0 && language::is_continuation_byte(text[end])) --end;
  re2::StringPiece head(text.data(), end);
  return RE2::Consume(&head, pattern);
}

}  // namespace

bool opens_numbered_caption(std::string_view text) { return opens_with(text, patterns().caption); }
bool opens_note(std::string_view text) { return opens_with(text, patterns().note); }
bool resembles_note(std::string_view text) { return opens_with(text, patterns().note_like); }

bool opens_total(std::string_view text) {
  static const language::Concept kTotal("opens-total-line");
  const auto words = language::words_of(text.substr(0, kLongestLead));
  return !words.empty() && kTotal.has(words.front());
}

}  // namespace crossfoot::extractors
