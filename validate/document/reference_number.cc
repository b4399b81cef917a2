// "Table 4", "Cuadro N.º 2.1", "Annex IV", "Figure A-3": the noun and the number.
#include <array>

#include "validate/document/references.h"

namespace crossfoot::validate {
namespace {

struct NounRow {
  std::string_view singular, plural;
  ReferenceKind kind;
};

constexpr std::array kNouns = {
    NounRow{"table", "tables", ReferenceKind::table},         NounRow{"cuadro", "cuadros", ReferenceKind::table},
    NounRow{"tabla", "tablas", ReferenceKind::table},         NounRow{"figure", "figures", ReferenceKind::figure},
    NounRow{"figura", "figuras", ReferenceKind::figure},      NounRow{"grafico", "graficos", ReferenceKind::figure},
    NounRow{"grafica", "graficas", ReferenceKind::figure},    NounRow{"chart", "charts", ReferenceKind::figure},
    NounRow{"graph", "graphs", ReferenceKind::figure},        NounRow{"annex", "annexes", ReferenceKind::annex},
    NounRow{"appendix", "appendices", ReferenceKind::annex},  NounRow{"anexo", "anexos", ReferenceKind::annex},
    NounRow{"apendice", "apendices", ReferenceKind::annex},   NounRow{"section", "sections", ReferenceKind::section},
    NounRow{"seccion", "secciones", ReferenceKind::section},  NounRow{"chapter", "chapters", ReferenceKind::section},
    NounRow{"capitulo", "capitulos", ReferenceKind::section}, NounRow{"apartado", "apartados", ReferenceKind::section},
};

constexpr int kNoSingleRoman = 50;   // "Annex C" and "Annex L" follow B and K
constexpr int kMostPlausible = 999;  // "Table 2019" is a year

int roman_value(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, int>, 9> kSteps = {
      {{"C", 100}, {"XC", 90}, {"L", 50}, {"XL", 40}, {"X", 10}, {"IX", 9}, {"V", 5}, {"IV", 4}, {"I", 1}}};
  int value = 0;
  for (const auto& [letters, step] : kSteps) {
    int times = 0;
    while (text.starts_with(letters) && times < 3) {
      text.remove_prefix(letters.size());
      value += step;
      ++times;
    }
  }
  return text.empty() ? value : 0;
}

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
  for (const NounRow& row : kNouns) {
    if (word.is(row.singular)) return ReferenceNoun{row.kind, row.singular, false};
    if (word.is(row.plural)) return ReferenceNoun{row.kind, row.singular, true};
  }
  return std::nullopt;
}

Bilingual named(std::string_view series, std::string_view number) {
  struct Names {
    std::string_view series, en, es;
  };
  constexpr std::array kNames = {
      Names{"table", "Table", "Cuadro"},         Names{"cuadro", "Cuadro", "Cuadro"},
      Names{"tabla", "Tabla", "Tabla"},          Names{"figure", "Figure", "Figura"},
      Names{"figura", "Figura", "Figura"},       Names{"grafico", "Gráfico", "Gráfico"},
      Names{"grafica", "Gráfica", "Gráfica"},    Names{"chart", "Chart", "Gráfico"},
      Names{"graph", "Graph", "Gráfico"},        Names{"annex", "Annex", "Anexo"},
      Names{"appendix", "Appendix", "Apéndice"}, Names{"anexo", "Anexo", "Anexo"},
      Names{"apendice", "Apéndice", "Apéndice"}, Names{"section", "Section", "Sección"},
      Names{"seccion", "Sección", "Sección"},    Names{"chapter", "Chapter", "Capítulo"},
      Names{"capitulo", "Capítulo", "Capítulo"}, Names{"apartado", "Apartado", "Apartado"},
  };
  for (const Names& names : kNames)
    if (names.series == series)
      return {std::string(names.en) + " " + std::string(number), std::string(names.es) + " " + std::string(number)};
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
  } else if (const int roman = roman_value(printed); roman > 0 && (printed.size() > 1 || roman < kNoSingleRoman)) {
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
