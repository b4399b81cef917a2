#include "extractors/layout/text.h"

#include <algorithm>
#include <array>

#include "extractors/common/day_before_year.h"
#include "extractors/common/lead_words.h"

namespace crossfoot::extractors::layout {
namespace {

bool is_space(char32_t c) { return c == ' ' || c == 0xA0 || c == 0x202F || c == 0x2009; }

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); });
  return lower;
}

// What may surround or join the digits of a figure.
bool is_figure_sign(char32_t c) {
  constexpr std::u32string_view kSigns = U"+-.,'()[]%$€£¥‰*/:<>~±×†‡’´`\u2212\u2013\u2014\u00B9\u00B2\u00B3";
  return is_space(c) || kSigns.find(c) != std::u32string_view::npos;
}

constexpr std::array kBlankMarks = {"n.a.", "n/a", "na",  "n.a", "..",  "...", ":", "nil", "n.d.", "n/d", "s.d.",
                                    "nd",   "--",  "---", "x",   "(x)", "*",   "…", "nm",  "n.m.", "n/m"};

// Words that may stand beside the digits of a figure without making it prose.
constexpr std::array kFigureWords = {"million", "billion", "bn", "mn",  "m",  "us",  "usd", "eur",      "mil",
                                     "pct",     "percent", "cr", "dr",  "r",  "p",   "e",   "est",      "a",
                                     "b",       "c",       "d",  "us$", "tn", "gbp", "k",   "millones", "millón"};

bool only_figure_words(const std::u32string& text) {
  std::string word;
  const auto known = [&] {
    if (word.empty()) return true;
    const bool is_known = std::find(kFigureWords.begin(), kFigureWords.end(), word) != kFigureWords.end();
    word.clear();
    return is_known;
  };
  for (const char32_t c : text) {
    if (is_letter(c)) {
      word.push_back(static_cast<char>(c < 0x80 ? (c | 0x20) : '?'));
    } else if (!known()) {
      return false;
    }
  }
  return known();
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> heads) {
  return std::any_of(heads.begin(), heads.end(),
                     [&](std::string_view head) { return text.substr(0, head.size()) == head; });
}

}  // namespace

std::size_t byte_offset(std::string_view text, std::size_t count) {
  std::size_t i = 0;
  for (; i < text.size() && count > 0; --count) {
    ++i;
    while (i < text.size() && language::is_continuation_byte(text[i])) ++i;
  }
  return i;
}

Letters count_letters(std::string_view text) {
  Letters count;
  for (const char32_t c : code_points(text)) {
    if (is_letter(c)) {
      ++count.letters;
      if (is_upper(c)) ++count.upper;
    } else if (is_digit(c)) {
      ++count.digits;
    } else if (!is_space(c)) {
      ++count.others;
    }
  }
  return count;
}

bool is_number(std::string_view text) {
  const std::u32string points = code_points(text);
  int digits = 0;
  bool letters = false;
  for (const char32_t c : points) {
    if (is_digit(c)) {
      ++digits;
    } else if (is_letter(c)) {
      letters = true;
    } else if (!is_figure_sign(c)) {
      return false;
    }
  }
  return digits > 0 && (!letters || only_figure_words(points));
}

bool is_blank_mark(std::string_view text) {
  const std::string lower = lower_ascii(text);
  std::string_view mark = lower;
  // "$—"
  for (const std::string_view sign : {"us$", "c$", "$", "€", "£", "¥"}) {
    if (!mark.starts_with(sign) || mark.size() == sign.size()) continue;
    mark.remove_prefix(std::min(mark.find_first_not_of(' ', sign.size()), mark.size()));
    break;
  }
  const std::u32string points = code_points(mark);
  const bool one_dash = points.size() == 1 && is_dash(points.front());  // U+2010 as well
  return one_dash || std::find(kBlankMarks.begin(), kBlankMarks.end(), mark) != kBlankMarks.end();
}

bool is_figure(std::string_view text) { return is_number(text) || is_blank_mark(text); }

bool is_year(std::string_view text) {
  const std::u32string points = code_points(without_day(text));
  if (points.size() < 4 || points.size() > 11) return false;
  if (!std::all_of(points.begin(), points.begin() + 4, is_digit)) return false;
  const auto value = [&](std::size_t i) { return static_cast<int>(points[i] - U'0'); };
  const int year = value(0) * 1000 + value(1) * 100 + value(2) * 10 + value(3);
  if (year < 1850 || year > 2100) return false;
  return std::all_of(points.begin() + 4, points.end(),
                     [](char32_t c) {
                       return is_digit(c) || is_dash(c) || c == '/' || c == '*' || c == ' ' || c == '(' || c == ')';
                     }) &&
         (points.size() == 4 || !is_digit(points[4]));
}

bool is_currency(std::string_view text) {
  constexpr std::array kSigns = {"$",   "€", "£",   "¥",  "US$", "USD", "EUR", "C$",
                                 "CA$", "Q", "Rs.", "Rs", "($",  "-$",  "$("};
  return std::find(kSigns.begin(), kSigns.end(), text) != kSigns.end();
}

bool is_list_label(std::string_view text) {
  const std::u32string points = code_points(text);
  if (points.empty() || points.size() > 6) return false;
  constexpr std::u32string_view kBullets = U"•●▪■◦‣∙·o-–—*➢✓❖\uF0B7\uF0A7\uF0D8\uF076\uF02D";
  if (points.size() == 1) return kBullets.find(points[0]) != std::u32string_view::npos;
  const char32_t last = points.back();
  if (last != '.' && last != ')') return false;
  const std::size_t first = points.front() == '(' ? 1 : 0;
  const std::u32string_view body(points.data() + first, points.size() - 1 - first);
  if (body.empty()) return false;
  if (std::all_of(body.begin(), body.end(), [](char32_t c) { return is_digit(c) || c == '.'; }))
    return body.size() <= 4;
  if (body.size() == 1) return is_letter(body[0]);
  constexpr std::u32string_view kRoman = U"ivxIVX";
  return std::all_of(body.begin(), body.end(), [&](char32_t c) { return kRoman.find(c) != std::u32string_view::npos; });
}

bool is_leader(std::string_view text) {
  const std::u32string points = code_points(text);
  return !points.empty() && std::all_of(points.begin(), points.end(),
                                        [](char32_t c) { return c == '.' || c == 0x2026 || c == 0xB7 || c == 0x2024; });
}

bool is_typed_rule(std::string_view text) {
  const std::u32string points = code_points(text);
  if (points.size() < 4) return false;
  return std::all_of(points.begin(), points.end(), [](char32_t c) { return is_dash(c) || c == '_' || c == '='; });
}

bool starts_lower(std::string_view text) {
  const std::u32string points = code_points(text);
  return !points.empty() && (is_lower(points[0]) || points[0] == ')');
}

bool starts_like_note(std::string_view text) {
  if (resembles_note(text) || starts_with_any(text, {"*", "†", "‡", "(*)", "(:)"})) return true;
  const std::u32string points = code_points(text);
  if (points.size() < 3) return false;
  // "1/ …", "(1) …", "a/ …"
  if ((is_digit(points[0]) || is_letter(points[0])) && points[1] == '/') return points[2] == ' ';
  return points[0] == '(' && points[2] == ')' && (is_digit(points[1]) || is_lower(points[1]));
}

}  // namespace crossfoot::extractors::layout
