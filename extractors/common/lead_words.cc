#include "extractors/common/lead_words.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

namespace crossfoot::extractors {
namespace {

// No caption number or note word ends further into its line.
constexpr std::size_t kLongestLead = 64;

constexpr const char* kCaptionWords =
    "table|tabla|tableau|tab\\.|cuadro|figure|figura|fig\\.|chart|graph|gr[áa]fic[oa]|exhibit|schedule|annex|anexo|"
    "(?:annex|appendix) table|box|recuadro";
constexpr const char* kNoteWords =
    "sources?|fuentes?|notes?|notas?|n\\.b\\.?|nb\\b|remarks?|observaci[óo]n(?:es)?|elaboraci[óo]n";
constexpr const char* kAsides = "definitions|includes|excludes|incluye|excluye|not available|no disponible|footnote";

// The patterns are compiled once and never change.
struct Patterns {
  // The number may be bold in Markdown: "**Table 3**".
  RE2 caption{std::string("(?i:\\s*(?:\\*\\*)?(?:") + kCaptionWords +
              ")\\s+(?:n[.°º]?[°º]?\\s*)?)(?:[A-Z]?\\d{1,3}|[IVXLC]{1,6}|[A-Z])(?:[.\\-–]\\d{1,3})*[a-zA-Z]?\\s*"
              "(?:\\*\\*)?(?:$|[\\s.,:;)(\\-–—/])"};
  RE2 note{std::string("(?i)\\s*(?:(?:") + kNoteWords +
           ")\\s*(?:/|and|y)?\\s*){1,2}(?:\\d{1,2}|[*¹²³])?\\s*(?::|\\.(?:\\s|$)|—|–|--)"};
  RE2 note_like{std::string("(?i)\\s*(?:") + kNoteWords + "|" + kAsides + ")"};
};

const Patterns& patterns() {
  static const Patterns kPatterns;
  return kPatterns;
}

bool opens_with(std::string_view text, const RE2& pattern) {
  // Cut between characters: half of one would end the text before its time.
  std::size_t end = std::min(text.size(), kLongestLead);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
  re2::StringPiece head(text.data(), end);
  return RE2::Consume(&head, pattern);
}

}  // namespace

bool opens_numbered_caption(std::string_view text) { return opens_with(text, patterns().caption); }
bool opens_note(std::string_view text) { return opens_with(text, patterns().note); }
bool resembles_note(std::string_view text) { return opens_with(text, patterns().note_like); }

}  // namespace crossfoot::extractors
