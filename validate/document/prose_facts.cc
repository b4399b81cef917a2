#include "validate/document/prose_facts.h"

#include <algorithm>
#include <array>
#include <set>

namespace crossfoot::validate {
namespace {

std::string digits_of(Int128 value) {
  std::string digits;
  for (; value > 0; value /= 10) digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(value % 10)));
  return digits;
}

// One digit read or typed for another, or two neighbours swapped.
bool is_slip(Int128 stated, Int128 right) {
  // The difference is one digit, or nine times one, and noughts: most figures are told apart without their digits.
  if (stated == right || stated > 10 * right || right > 10 * stated) return false;
  Int128 off = stated > right ? stated - right : right - stated;
  while (off > 81 && off % 10 == 0) off /= 10;
  if (off > 81) return false;
  const std::string a = digits_of(stated), b = digits_of(right);
  // "30 thousand" is no slip of 70: of two digits too many figures are.
  constexpr std::size_t kFewest = 3;
  if (a.size() != b.size() || a == b || a.size() < kFewest) return false;
  std::vector<std::size_t> differ;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i] != b[i]) differ.push_back(i);
  if (differ.size() == 1) return true;
  return differ.size() == 2 && differ[1] == differ[0] + 1 && a[differ[0]] == b[differ[1]] &&
         a[differ[1]] == b[differ[0]];
}

constexpr std::array kScales = {0, 3, 6, 9};

bool is_scale_of(const TableFact& fact, int scale) { return fact.scale < 0 || scale == 0 || scale == fact.scale; }

// "1,520,000" beside a table in thousands is told to the thousand: its noughts are no digits of their own.
ProseFigure at_place(const ProseFigure& figure, int place) {
  ProseFigure coarse = figure;
  if (figure.last_place >= place) return coarse;
  const auto scaled = figure.value.abs().scaled_by_power_of_ten(-place);
  const auto whole = scaled ? scaled->rounded(0) : std::nullopt;
  if (whole && *whole == *scaled) coarse.last_place = place;
  return coarse;
}

// Digits of the same places: a figure that rounds the table's has lost those in which a slip would show.
bool is_slip_of(const ProseFigure& figure, const TableFact& fact) {
  for (const int scale : kScales) {
    if (!is_scale_of(fact, scale)) continue;
    const ProseFigure same_place = at_place(figure, fact.last_place + scale);
    if (same_place.last_place != fact.last_place + scale) continue;
    TableFact itself;
    itself.value = figure.value;
    itself.last_place = same_place.last_place;
    const auto stated = as_printed_in(same_place, itself, 0), right = as_printed_in(same_place, fact, scale);
    if (stated && right && is_slip(*stated, *right)) return true;
  }
  return false;
}

// "1.29 million" where 1,188 thousand would be 1.19: rounded first, then the slip.
bool is_slip_of_rounded(const ProseFigure& figure, const TableFact& fact) {
  for (const int scale : kScales) {
    if (!is_scale_of(fact, scale) || fact.last_place + scale >= figure.last_place) continue;
    TableFact itself;
    itself.value = figure.value;
    itself.last_place = figure.last_place;
    const auto stated = as_printed_in(figure, itself, 0), right = as_printed_in(figure, fact, scale);
    if (stated && right && is_slip(*stated, *right)) return true;
  }
  return false;
}

// The digits of the fact, and ten, a hundred, a thousand or a million times too large or small. Fewer of them, rounded,
// are the same amount in millions.
bool is_other_size_of(const ProseFigure& figure, const TableFact& fact) {
  if (fact.scale < 0 || figure.currency.empty()) return false;
  const auto digits = [](std::string text) {
    std::erase_if(text, [](char c) { return c < '0' || c > '9'; });
    text.erase(0, text.find_first_not_of('0'));
    text.erase(text.find_last_not_of('0') + 1);
    return text;
  };
  if (digits(figure.value.to_string()) != digits(fact.value.to_string())) return false;
  const auto right = fact.value.abs().scaled_by_power_of_ten(fact.scale);
  if (!right || right->is_zero()) return false;
  const Range range = figure.range();
  for (const int power : {-6, -3, -2, -1, 1, 2, 3, 6}) {
    const auto off = right->scaled_by_power_of_ten(power);
    if (off && range.low <= *off && *off <= range.high) return true;
  }
  return false;
}

bool says(const FactSentence& sentence, const std::string& word) {
  return std::any_of(sentence.telling.begin(), sentence.telling.end(),
                     [&](const std::string& other) { return same_stem(word, other); });
}

// How much of the row's label the sentence says.
enum class Naming { none, in_part, whole };

// A total is named by what its table is of: "Persons assisted".
bool names_caption(const DocumentView& view, const FactSentence& sentence, const TableFact& fact) {
  const std::vector<std::string> words =
      telling_words(view.document.tables[static_cast<std::size_t>(fact.cell.table)].caption);
  static const Concept kNoNames("names-no-caption");
  std::size_t named = 0, said = 0;
  for (const std::string& word : words) {
    if (kNoNames.has(word)) continue;
    ++named;
    said += says(sentence, word) ? 1 : 0;
  }
  return said >= 2 && 2 * said >= named;
}

Naming naming_of(const DocumentView& view, const FactSentence& sentence, const TableFact& fact) {
  if (fact.total) return sentence.total || names_caption(view, sentence, fact) ? Naming::whole : Naming::none;
  if (fact.row_words.empty()) return Naming::none;
  const auto said = static_cast<std::size_t>(std::count_if(
      fact.row_words.begin(), fact.row_words.end(), [&](const std::string& word) { return says(sentence, word); }));
  if (said == fact.row_words.size()) return Naming::whole;
  return said >= 3 && 4 * said >= 3 * fact.row_words.size() ? Naming::in_part : Naming::none;
}

// What is measured, by its words in both languages: another group is another thing.
const std::array kMeasures = {Concept("measure-imports"), Concept("measure-exports"),     Concept("measure-production"),
                              Concept("measure-sales"),   Concept("measure-consumption"), Concept("measure-income"),
                              Concept("measure-costs"),   Concept("measure-debt"),        Concept("measure-assets"),
                              Concept("measure-budget"),  Concept("measure-loans"),       Concept("measure-savings"),
                              Concept("measure-taxes")};

int measure_of(const Word& word) {
  for (std::size_t i = 0; i < kMeasures.size(); ++i)
    if (kMeasures[i].has(word)) return static_cast<int>(i);
  return -1;
}

// "Imports of wheat were 1,725" beside a table of production.
bool speaks_of_another_measure(const DocumentView& view, const FactSentence& sentence, const TableFact& fact) {
  const Table& table = view.document.tables[static_cast<std::size_t>(fact.cell.table)];
  std::set<int> of_table, of_sentence;
  for (const std::string& text : {table.caption, table.section, fact.row_label, fact.column_label})
    for (const Word& word : words_of(text)) of_table.insert(measure_of(word));
  for (const Word& word : sentence.words) of_sentence.insert(measure_of(word));
  of_table.erase(-1);
  of_sentence.erase(-1);
  return !of_table.empty() && !of_sentence.empty() &&
         std::none_of(of_sentence.begin(), of_sentence.end(),
                      [&](int measure) { return of_table.count(measure) != 0; });
}

bool names_year(const FactSentence& sentence, const TableFact& fact) {
  return std::any_of(fact.years.begin(), fact.years.end(), [&](int year) {
    return std::find(sentence.years.begin(), sentence.years.end(), year) != sentence.years.end();
  });
}

bool names_column(const FactSentence& sentence, const TableFact& fact) {
  if (fact.change) return fact.percent && sentence.change;
  if (!fact.years.empty()) return sentence.years.empty() || names_year(sentence, fact);  // "for the year"
  if (fact.percent && sentence.change) return true;
  if (fact.column_words.empty()) return fact.only_column || (fact.total && sentence.total);
  return std::all_of(fact.column_words.begin(), fact.column_words.end(),
                     [&](const std::string& word) { return says(sentence, word); });
}

std::size_t digit_count(const ProseFigure& figure) {
  return static_cast<std::size_t>(
      std::count_if(figure.printed.begin(), figure.printed.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

// Nothing but times and small words between two figures: "72.7 million in 2019, compared to 60.4".
bool are_parallel(const DocumentView& view, const ProseFigure& a, const ProseFigure& b) {
  const ProseFigure &first = a.begin < b.begin ? a : b, &second = a.begin < b.begin ? b : a;
  const std::vector<Word>& words = view.text(a.block).words;
  constexpr std::size_t kFarthest = 10;
  if (second.first_word - first.after > kFarthest) return false;
  static const Concept kSmall("between-compared-figures");
  for (std::size_t i = first.after; i < second.first_word; ++i)
    if (words[i].kind == WordKind::word && !kSmall.has(words[i])) return false;
  return true;
}

// Whether another figure of the sentence is the neighbour of the fact in its row or column, and stands beside the
// figure as the neighbour does beside the fact.
bool keeps_company(const DocumentView& view, const FactSentence& sentence, const ProseFigure& figure,
                   const std::vector<ProseFigure>& company, const TableFact& fact,
                   const std::vector<TableFact>& facts) {
  constexpr std::size_t kLong = 5;  // digits of which a slip is no accident
  for (const ProseFigure& other : company) {
    if (!is_telling(other) || other.percent != figure.percent) continue;
    if (digit_count(figure) < kLong && !sentence.respectively && !are_parallel(view, figure, other)) continue;
    for (const TableFact& neighbour : facts) {
      const bool row = neighbour.cell.row == fact.cell.row && neighbour.cell.column != fact.cell.column;
      if (neighbour.cell.table != fact.cell.table || !row || neighbour.change != fact.change) continue;
      if (neighbour.last_place == fact.last_place && may_be(other, neighbour)) return true;
    }
  }
  return false;
}

bool is_candidate(const DocumentView& view, const FactSentence& sentence, const ProseFigure& figure,
                  const std::vector<ProseFigure>& company, const TableFact& fact, const std::vector<TableFact>& facts,
                  Naming& naming) {
  naming = names_column(sentence, fact) ? naming_of(view, sentence, fact) : Naming::none;
  // "A grant to Africa of $5.24 million": one name and three digits say too little without the year.
  constexpr std::size_t kFew = 3;
  const bool vague =
      fact.row_words.size() == 1 && digit_count(figure) <= kFew && !fact.years.empty() && sentence.years.empty();
  if (vague) naming = Naming::none;
  if (naming != Naming::none) return true;
  const bool may_be_year = fact.years.empty() || sentence.years.empty() || names_year(sentence, fact);
  if (may_be_year && keeps_company(view, sentence, figure, company, fact, facts)) naming = Naming::in_part;
  return naming != Naming::none;
}

// "US$ 195,112.50" for 195,012.50: so many digits are no accident, whatever the sentence calls it.
bool is_unmistakable(const ProseFigure& figure) {
  constexpr std::size_t kFewest = 6;
  std::string digits = digits_of(figure.value.abs().coefficient());
  while (!digits.empty() && digits.back() == '0') digits.pop_back();
  return digits.size() >= kFewest;
}

bool same_row(const TableFact& a, const TableFact& b) {
  return a.cell.table == b.cell.table && a.cell.row == b.cell.row;
}

}  // namespace

FactSentence fact_sentence(const DocumentView& view, const ProseFigure& figure) {
  static const Concept kChange("fact-changes");
  static const Concept kEarlier("fact-of-another-time");
  static const Concept kTotal("fact-of-total");
  static const Concept kRespectively("respectively");
  FactSentence sentence;
  const std::string_view text = view.sentence(figure.block, figure.begin);
  sentence.words = words_of(text);
  sentence.telling = telling_words(text);
  sentence.years = years_in(sentence.words);
  const auto has = [&](const Concept& list) {
    return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const Word& w) { return list.has(w); });
  };
  sentence.change = has(kChange);
  sentence.of_another_time = has(kEarlier);
  sentence.total = has(kTotal);
  sentence.respectively = has(kRespectively);
  return sentence;
}

bool is_telling(const ProseFigure& figure) {
  if (figure.approximate || figure.value.is_zero()) return false;
  const bool measured = figure.percent || !figure.currency.empty() || figure.last_place < 0 ||
                        figure.printed.find_first_of(",.") != std::string::npos;
  return measured && digit_count(figure) >= 3;
}

MissedFact missed_fact(const DocumentView& view, const ProseFigure& figure, const std::vector<ProseFigure>& company,
                       const std::vector<TableFact>& facts) {
  const FactSentence sentence = fact_sentence(view, figure);
  MissedFact missed;
  if (sentence.of_another_time) return missed;
  Naming best = Naming::none;
  for (const TableFact& fact : facts) {
    // A row without a name is nothing that a sentence could speak of.
    if (fact.percent != figure.percent || (fact.row_words.empty() && !fact.total)) continue;
    const bool other_size = is_other_size_of(figure, fact);
    Naming naming = Naming::none;
    const bool exact = is_slip_of(figure, fact);
    if (!other_size && !exact && !is_slip_of_rounded(figure, fact)) continue;
    const bool named = is_candidate(view, sentence, figure, company, fact, facts, naming);
    const bool may_be_year = fact.years.empty() || sentence.years.empty() || names_year(sentence, fact);
    if (!named && exact && may_be_year && is_unmistakable(figure)) naming = Naming::in_part;
    if (naming == Naming::none || naming < best) continue;
    if (!exact && naming != Naming::whole) continue;
    // A rounded figure has few digits: its neighbour must stand in the sentence as well.
    const bool vague = !exact && !other_size &&
                       !(names_year(sentence, fact) && keeps_company(view, sentence, figure, company, fact, facts));
    if (vague || speaks_of_another_measure(view, sentence, fact)) continue;
    if (std::any_of(company.begin(), company.end(), [&](const ProseFigure& other) { return may_be(other, fact); }))
      return {};
    // Two cells of the row that the sentence names would both do: the figure is wrong whichever was meant.
    const bool ambiguous = naming == best && missed.fact != nullptr && !same_row(*missed.fact, fact);
    if (ambiguous) return {};
    if (naming == best && missed.fact != nullptr) continue;
    missed = {&fact, other_size};
    best = naming;
  }
  return missed;
}

}  // namespace crossfoot::validate
