// "Table 4", "Cuadro N.º 2.1", "Annex IV", "Figure A-3": the noun and the number.
#include "language/roman.h"
#include "language/tables.h"
#include "validate/document/references.h"

namespace crossfoot::validate {
namespace {

struct NounRow {
  ReferenceKind kind = ReferenceKind::table;
  std::string_view singular, plural;
  std::string_view en, es;  // in messages
};

ReferenceKind kind_named(std::string_view name) {
  return name == "figure"    ? ReferenceKind::figure
         : name == "annex"   ? ReferenceKind::annex
         : name == "section" ? ReferenceKind::section
                             : ReferenceKind::table;
}

const std::vector<NounRow>& nouns() {
  static const std::vector<NounRow> kNouns = [] {
    std::vector<NounRow> rows;
    for (const auto& [of, row] : language::table_rows("reference_nouns"))
      if (row.size() == 5) rows.push_back({kind_named(row[0]), row[1], row[2], row[3], row[4]});
    return rows;
  }();
  return kNouns;
}

constexpr int kNoSingleRoman = 50;   // "Annex C" and "Annex L" follow B and K
constexpr int kMostPlausible = 999;  // "Table 2019" is a year

int digits_value(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return 0;
    value = value * 10 + (c - '0');
    if (value > kMostPlausible) return 0;
  }
  return value;
}

bool touches(const Word& left, const Word& right) { return left.end == right.begin; }

// "No.", "N.º", "núm.", "#" before the number.
void skip_number_sign(const std::vector<Word>& words, std::size_t& at) {
  static const Concept kSigns("number-sign");
  if (at >= words.size()) return;
  if (words[at].is("#"))
    ++at;
  else if (kSigns.has(words[at]))
    ++at;
  else
    return;
  while (at < words.size() && (words[at].is(".") || words[at].is("\xC2\xBA") || words[at].is("\xC2\xB0"))) ++at;
}

bool read_digits(const Word& word, ReferenceNumber& number) {
  const std::size_t dot = word.folded.rfind('.');
  if (word.folded.find_first_not_of("0123456789.") != std::string::npos) return false;
  if (dot != std::string::npos) number.prefix += word.folded.substr(0, dot + 1);
  number.value = digits_value(std::string_view(word.folded).substr(dot == std::string::npos ? 0 : dot + 1));
  number.style = ReferenceNumber::Style::digits;
  return number.value > 0;
}

}  // namespace

std::optional<ReferenceNoun> reference_noun(const Word& word) {
  if (word.kind != WordKind::word) return std::nullopt;
  for (const NounRow& row : nouns()) {
    if (word.is(row.singular)) return ReferenceNoun{row.kind, row.singular, false};
    if (word.is(row.plural)) return ReferenceNoun{row.kind, row.singular, true};
  }
  return std::nullopt;
}

Bilingual named(std::string_view series, std::string_view number) {
  for (const NounRow& row : nouns())
    if (row.singular == series)
      return {std::string(row.en) + " " + std::string(number), std::string(row.es) + " " + std::string(number)};
  return {std::string(number), std::string(number)};
}

std::optional<ReferenceNumber> reference_number(std::string_view text, const std::vector<Word>& words,
                                                std::size_t& at) {
  std::size_t i = at;
  skip_number_sign(words, i);
  if (i >= words.size()) return std::nullopt;
  ReferenceNumber number;
  const std::size_t begin = words[i].begin;
  const std::string_view printed = text.substr(words[i].begin, words[i].end - words[i].begin);
  if (words[i].kind == WordKind::number) {
    if (!read_digits(words[i], number)) return std::nullopt;
    // "Table 2-1": joined without blanks it is one number.
    if (i + 2 < words.size() && words[i + 1].is("-") && words[i + 2].kind == WordKind::number &&
        touches(words[i], words[i + 1]) && touches(words[i + 1], words[i + 2])) {
      number.prefix += std::to_string(number.value) + ".";
      if (!read_digits(words[i + 2], number)) return std::nullopt;
      i += 2;
    }
  } else if (const int roman = language::roman_value(printed, 'C');
             roman > 0 && (printed.size() > 1 || roman < kNoSingleRoman)) {
    number.value = roman;
    number.style = ReferenceNumber::Style::roman;
  } else if (printed.size() == 1 && printed[0] >= 'A' && printed[0] <= 'Z') {
    number.value = printed[0] - 'A' + 1;
    number.style = ReferenceNumber::Style::letter;
    // "A-3", "A.3", "A3".
    std::size_t next = i + 1;
    if (next < words.size() && (words[next].is("-") || words[next].is(".")) && touches(words[i], words[next])) ++next;
    if (next < words.size() && words[next].kind == WordKind::number && touches(words[next - 1], words[next])) {
      number.prefix = words[i].folded + ".";
      if (!read_digits(words[next], number)) return std::nullopt;
      i = next;
    }
  } else {
    return std::nullopt;
  }
  ++i;
  if (i < words.size() && words[i].kind == WordKind::word && words[i].folded.size() == 1 &&
      touches(words[i - 1], words[i])) {
    number.suffix = words[i].folded;
    ++i;
  }
  number.printed = text.substr(begin, words[i - 1].end - begin);
  at = i;
  return number;
}

}  // namespace crossfoot::validate
