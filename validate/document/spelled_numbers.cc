#include "validate/document/spelled_numbers.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace crossfoot::validate {
namespace {

struct Name {
  std::string_view word;
  int value;
};

constexpr std::array kNames = {
    Name{"two", 2},         Name{"three", 3},        Name{"four", 4},          Name{"five", 5},
    Name{"six", 6},         Name{"seven", 7},        Name{"eight", 8},         Name{"nine", 9},
    Name{"ten", 10},        Name{"eleven", 11},      Name{"twelve", 12},       Name{"thirteen", 13},
    Name{"fourteen", 14},   Name{"fifteen", 15},     Name{"sixteen", 16},      Name{"seventeen", 17},
    Name{"eighteen", 18},   Name{"nineteen", 19},    Name{"twenty", 20},       Name{"thirty", 30},
    Name{"forty", 40},      Name{"fifty", 50},       Name{"sixty", 60},        Name{"seventy", 70},
    Name{"eighty", 80},     Name{"ninety", 90},      Name{"dos", 2},           Name{"tres", 3},
    Name{"cuatro", 4},      Name{"cinco", 5},        Name{"seis", 6},          Name{"siete", 7},
    Name{"ocho", 8},        Name{"nueve", 9},        Name{"diez", 10},         Name{"once", 11},
    Name{"doce", 12},       Name{"trece", 13},       Name{"catorce", 14},      Name{"quince", 15},
    Name{"dieciseis", 16},  Name{"diecisiete", 17},  Name{"dieciocho", 18},    Name{"diecinueve", 19},
    Name{"veinte", 20},     Name{"veintiun", 21},    Name{"veintiuno", 21},    Name{"veintiuna", 21},
    Name{"veintidos", 22},  Name{"veintitres", 23},  Name{"veinticuatro", 24}, Name{"veinticinco", 25},
    Name{"veintiseis", 26}, Name{"veintisiete", 27}, Name{"veintiocho", 28},   Name{"veintinueve", 29},
    Name{"treinta", 30},    Name{"cuarenta", 40},    Name{"cincuenta", 50},    Name{"sesenta", 60},
    Name{"setenta", 70},    Name{"ochenta", 80},     Name{"noventa", 90},
};
constexpr std::array kOnes = {Name{"one", 1}, Name{"un", 1}, Name{"uno", 1}, Name{"una", 1}};

template <typename Names>
int value_in(const Names& names, std::string_view word) {
  for (const Name& name : names)
    if (word == name.word) return name.value;
  return 0;
}

bool is_tens(int value) { return value >= 20 && value % 10 == 0; }

// "twenty-two", "treinta y dos": tens, and ones behind a hyphen or "y". Moves `at` behind it; 0 where there is none.
int count_at(const std::vector<Word>& words, std::size_t& at) {
  const auto ones_of = [](std::string_view word) {
    const int ones = value_in(kNames, word) + value_in(kOnes, word);
    return ones > 9 ? 0 : ones;
  };
  const std::string_view word = words[at].folded;
  const std::size_t hyphen = word.find('-');
  const int first = value_in(kNames, word.substr(0, hyphen));
  if (first == 0) return 0;
  const int joined = hyphen == std::string_view::npos ? 0 : ones_of(word.substr(hyphen + 1));
  if (hyphen != std::string_view::npos && (joined == 0 || !is_tens(first))) return 0;  // "two-thirds", "six-month"
  ++at;
  if (joined > 0 || !is_tens(first) || at + 1 >= words.size()) return first + joined;
  const int ones = words[at].is("-") || words[at].is("y") ? ones_of(words[at + 1].folded) : 0;
  if (ones > 0) at += 2;
  return first + ones;
}

// Parts of larger numbers, and words that only sound like a count: "once a year", "two thirds", "twenty per cent".
bool is_no_count(const std::vector<Word>& words, std::size_t first, std::size_t after) {
  static const Concept kLarger("part-of-larger-number");
  if (after < words.size() && (kLarger.has(words[after]) || words[after].kind == WordKind::number)) return true;
  static const Concept kOnce("once-by-chance");
  if (kOnce.has(words[first]) && after < words.size() && words[after].kind == WordKind::mark) return true;
  return first > 0 && (kLarger.has(words[first - 1]) || words[first - 1].is("-"));
}

}  // namespace

int spelled_count_at(const std::vector<Word>& words, std::size_t& at) {
  return at < words.size() ? count_at(words, at) : 0;
}

std::vector<ProseFigure> figures_and_counts_in(const DocumentView& view, int block) {
  std::vector<ProseFigure> figures = figures_in(view, block);
  const std::vector<Word>& words = view.text(block).words;
  const std::size_t printed = figures.size();
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t first = at;
    const int value = count_at(words, at);
    if (value == 0) {
      ++at;
      continue;
    }
    const auto end = figures.begin() + static_cast<std::ptrdiff_t>(printed);
    const bool taken =
        std::any_of(figures.begin(), end, [&](const ProseFigure& f) { return f.first_word < at && first < f.after; });
    if (taken || is_no_count(words, first, at)) continue;
    figures.push_back(spelled_figure(view, block, first, at, value));
  }
  std::sort(figures.begin(), figures.end(),
            [](const ProseFigure& a, const ProseFigure& b) { return a.first_word < b.first_word; });
  return figures;
}

ProseFigure spelled_figure(const DocumentView& view, int block, std::size_t first, std::size_t after, int value) {
  const std::vector<Word>& words = view.text(block).words;
  ProseFigure figure;
  figure.block = block;
  figure.begin = words[first].begin;
  figure.end = words[after - 1].end;
  figure.first_word = first;
  figure.after = after;
  figure.value = Decimal(value, 0);
  figure.spelled = true;
  figure.printed = view.block(block).text.substr(figure.begin, figure.end - figure.begin);
  return figure;
}

}  // namespace crossfoot::validate
