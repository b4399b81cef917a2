#include "extractors/text/text_shape.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "extractors/common/day_before_year.h"
#include "extractors/common/lead_words.h"
#include "extractors/text/lines.h"
#include "extractors/text/residue.h"
#include "language/concept.h"

namespace crossfoot::extractors::text {
namespace {

constexpr std::size_t kLongestAmount = 64;
constexpr std::size_t kLongestLabel = 120;

// Patterns are compiled once and never change.
struct Patterns {
  RE2 amount{R"(\s*[(\[]?\s*[-–−+]?\s*(?:[A-Z]{1,3}\.?\s?)?[$€£¥¢₡₲]?\s*[-–−(]?\s*\d[\d.,'’ \x{A0}\x{2009}\x{202F}]*)"
             R"(\s*[%‰]?\s*[)\]]*\s*(?:[A-Z]{3}|[€$%])?\s*[-–−]?\s*[*†‡⁰¹²³⁴⁵⁶⁷⁸⁹]*\s*)"};
  // "2012", "2011/12", "III-2017", "FY2017"
  RE2 year{
      R"(\s*(?:(?:[IVX]{1,4}|FY|EF)\s?[-–./]?\s?)?(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)?\d\d))?\s*[*⁰¹²³⁴⁵⁶⁷⁸⁹]*\s*)"};
  RE2 page_number{R"(\s*[.…·_ ]*\s*(?:p\.?\s*)?(?:\d{1,4}|[ivxlc]{1,6})\s*)"};
  RE2 list_label{
      R"(\s*((?:[•·▪▫◦‣⁃●○■□–—*]|\x{F0B7}|\x{F0A7}|-(?:\s+\d{1,2}\))?)|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)(?:\s|$))"};
};

const Patterns& patterns() {
  static const Patterns kPatterns;
  return kPatterns;
}

constexpr auto kBlankMarks =
    std::to_array<std::string_view>({"-", "–", "—", "--", "$-", "$ -", "$–", "$—", "n/a", "N/A", "NA", "n.a.", "N/D",
                                     "n/d", "nd", "…", "NM", "N/M", "n.m."});

}  // namespace

bool is_amount(std::string_view text) {
  if (text.empty() || text.size() > kLongestAmount) return false;
  if (text.find_first_of("\\<&[") != std::string_view::npos)
    return RE2::FullMatch(clean_inline(text).text, patterns().amount);
  return RE2::FullMatch(text, patterns().amount);
}

bool is_year(std::string_view text) {
  return text.size() <= kLongestAmount && RE2::FullMatch(without_day(trimmed(text)), patterns().year);
}

bool is_blank_mark(std::string_view text) {
  return std::find(kBlankMarks.begin(), kBlankMarks.end(), trimmed(text)) != kBlankMarks.end();
}

bool has_amount(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (is_amount(text.substr(0, end))) return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

bool is_sentence(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return false;
  if (text.size() > 2 * kLongestLabel || display_width(text) > kLongestLabel) return true;
  return text.back() == '.' && text.find(' ') != std::string_view::npos && text.size() > 40;
}

bool is_rule(std::string_view text) {
  std::size_t marks = 0;
  for (const char c : text) {
    if (c == '-' || c == '=' || c == '_' || c == '+') {
      ++marks;
    } else if (c != ' ' && c != '\t' && c != '|') {
      return false;
    }
  }
  return marks >= 3;
}

bool is_caption_line(std::string_view text) {
  return text.size() <= 2 * kLongestLabel && opens_numbered_caption(text) && !is_sentence(text);
}

bool is_contents_title(std::string_view text) {
  static const language::Concept kTitles("contents-title");
  if (text.size() > kLongestLabel) return false;
  text = trimmed(text);
  if (text.ends_with(':')) text = trimmed(text.substr(0, text.size() - 1));
  return kTitles.has(language::folded_word(text));
}

bool starts_lower(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return false;
  if (text.front() >= 'a' && text.front() <= 'z') return true;
  // ß–ÿ are C3 9F – C3 BF; the division sign C3 B7 does no harm.
  return text.size() > 1 && text[0] == '\xC3' && static_cast<unsigned char>(text[1]) >= 0x9F;
}

bool is_page_number(std::string_view text) {
  return text.size() <= 4 * kLongestLabel && RE2::FullMatch(text, patterns().page_number);
}

std::string_view list_label(std::string_view text) {
  re2::StringPiece head(text.data(), std::min(text.size(), kLongestAmount));
  re2::StringPiece label;
  if (!RE2::Consume(&head, patterns().list_label, &label)) return {};
  // A row of bullets is an ornament.
  const bool has_text = std::any_of(
      head.begin(), head.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '\xC3'; });
  const bool is_bullet = std::isalnum(static_cast<unsigned char>(label[0])) == 0 && label[0] != '(';
  if (is_bullet && !has_text) return {};
  return {label.data(), label.size()};
}

}  // namespace crossfoot::extractors::text
