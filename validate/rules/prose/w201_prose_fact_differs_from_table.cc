#include <fmt/format.h>

#include <algorithm>

#include "validate/document/document_rule.h"
#include "validate/document/table_facts.h"
#include "validate/document/wording.h"
#include "validate/rules/document_rules.h"

namespace crossfoot {
namespace {

std::string digits_of(Int128 value) {
  std::string digits;
  for (; value > 0; value /= 10) digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(value % 10)));
  return digits;
}

// One digit read or typed for another, or two neighbours swapped.
bool is_slip(Int128 stated, Int128 right) {
  const std::string a = digits_of(stated), b = digits_of(right);
  if (a.size() != b.size() || a == b) return false;
  std::vector<std::size_t> differ;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i] != b[i]) differ.push_back(i);
  if (differ.size() == 1) return true;
  return differ.size() == 2 && differ[1] == differ[0] + 1 && a[differ[0]] == b[differ[1]] &&
         a[differ[1]] == b[differ[0]];
}

struct Sentence {
  std::vector<Word> words;
  std::vector<std::string> telling;
  std::vector<int> years;
  bool change = false;
  bool of_another_time = false;  // "initially recorded": the figure was revised since
};

Sentence sentence_around(const DocumentView& view, const ProseFigure& figure) {
  static const WordList kChange = {"increase",     "increased", "decrease", "decreased",  "rose",      "fell",
                                   "grew",         "declined",  "improved", "up",         "down",      "growth",
                                   "aumento",      "disminuyo", "crecio",   "incremento", "reduccion", "aumentaron",
                                   "disminuyeron", "change",    "cambio"};
  Sentence sentence;
  const std::string_view text = view.sentence(figure.block, figure.begin);
  static const WordList kEarlier = {"initially",     "originally",    "previously", "preliminary", "inicialmente",
                                    "originalmente", "anteriormente", "preliminar", "expected",    "estimated"};
  sentence.words = words_of(text);
  sentence.telling = telling_words(text);
  sentence.years = years_in(sentence.words);
  sentence.change =
      std::any_of(sentence.words.begin(), sentence.words.end(), [](const Word& w) { return kChange.has(w); });
  sentence.of_another_time =
      std::any_of(sentence.words.begin(), sentence.words.end(), [](const Word& w) { return kEarlier.has(w); });
  return sentence;
}

// How much of the row's label the sentence says.
enum class Naming { none, in_part, whole };

Naming naming_of(const Sentence& sentence, const TableFact& fact) {
  if (fact.row_words.empty()) return Naming::none;
  const auto said = static_cast<std::size_t>(
      std::count_if(fact.row_words.begin(), fact.row_words.end(), [&](const std::string& word) {
        return std::any_of(sentence.telling.begin(), sentence.telling.end(),
                           [&](const std::string& other) { return same_stem(word, other); });
      }));
  if (said == fact.row_words.size()) return Naming::whole;
  return said >= 3 && 4 * said >= 3 * fact.row_words.size() ? Naming::in_part : Naming::none;
}

bool names_column(const Sentence& sentence, const TableFact& fact) {
  if (fact.change || fact.years.empty()) return fact.percent && sentence.change;
  if (sentence.years.empty()) return true;  // "for the year"
  return std::any_of(fact.years.begin(), fact.years.end(), [&](int year) {
    return std::find(sentence.years.begin(), sentence.years.end(), year) != sentence.years.end();
  });
}

// A figure of which a slip can be told: three digits or more, and no year or count.
bool is_telling(const ProseFigure& figure) {
  if (figure.approximate || figure.value.is_zero()) return false;
  const bool measured = figure.percent || !figure.currency.empty() || figure.last_place < 0 ||
                        figure.printed.find(',') != std::string::npos;
  const auto digits =
      std::count_if(figure.printed.begin(), figure.printed.end(), [](char c) { return c >= '0' && c <= '9'; });
  return measured && digits >= 3;
}

// Digits of the same places: a figure that rounds the table's has lost those in which a slip would show.
bool is_slip_of(const ProseFigure& figure, const TableFact& fact) {
  const TableFact itself{{}, figure.value, figure.last_place, false, {}, {}, false, {}, {}, {}};
  const auto stated = as_printed_in(figure, itself, 0);
  for (const int scale : {0, 3, 6, 9}) {
    const auto right = as_printed_in(figure, fact, scale);
    if (stated && right && fact.last_place + scale == figure.last_place && is_slip(*stated, *right)) return true;
  }
  return false;
}

// The one fact that the sentence names and the figure misses by a slip: one whose label the sentence says whole, before
// one that it says in part. nullptr where several would do, or where the fact's own value stands in the sentence as
// well.
const TableFact* missed_fact(const Sentence& sentence, const ProseFigure& figure,
                             const std::vector<ProseFigure>& others, const std::vector<TableFact>& facts) {
  const TableFact* missed = nullptr;
  Naming best = Naming::none;
  for (const TableFact& fact : facts) {
    if (fact.percent != figure.percent || !names_column(sentence, fact) || !is_slip_of(figure, fact)) continue;
    const Naming naming = naming_of(sentence, fact);
    if (naming == Naming::none || naming < best) continue;
    if (std::any_of(others.begin(), others.end(), [&](const ProseFigure& other) { return may_be(other, fact); }))
      return nullptr;
    missed = naming == best ? nullptr : &fact;
    best = naming;
  }
  return missed;
}

// Differences along the row are figures of the row as well: "an increase of $7.2 million".
bool is_difference_in_row(const ProseFigure& figure, const TableFact& fact, const std::vector<TableFact>& facts) {
  std::vector<const TableFact*> row;
  for (const TableFact& other : facts)
    if (other.cell.table == fact.cell.table && other.cell.row == fact.cell.row) row.push_back(&other);
  if (row.size() > 12) row.resize(12);
  for (const TableFact* a : row)
    for (const TableFact* b : row) {
      const auto difference = Decimal::subtract(a->value, b->value);
      if (a == b || !difference) continue;
      TableFact made = *a;
      made.value = difference->abs();
      made.last_place = std::max(a->last_place, b->last_place);
      if (may_be(figure, made)) return true;
    }
  return false;
}

void say(const DocumentView& view, const ProseFigure& figure, const TableFact& fact, std::vector<Finding>& findings) {
  Finding finding = contradiction_in(view, figure, fact.printed, Severity::warning);
  finding.operands.push_back({fact.cell, 1, fact.value, fact.row_label, fact.printed});
  const std::string table = shortened(view.document.tables[static_cast<std::size_t>(fact.cell.table)].caption);
  finding.table_label = table;
  finding.message = {fmt::format("The text says {}; the table has {} in row “{}”, column “{}”.", figure.printed,
                                 fact.printed, shortened(fact.row_label), shortened(fact.column_label)),
                     fmt::format("El texto dice {}; el cuadro tiene {} en la fila «{}», columna «{}».", figure.printed,
                                 fact.printed, shortened(fact.row_label), shortened(fact.column_label))};
  finding.suggestion = {"Find out which of the two is right; they differ by one digit or two swapped ones.",
                        "Averigüe cuál es correcto; difieren en una cifra o en dos intercambiadas."};
  findings.push_back(std::move(finding));
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  const std::vector<TableFact> facts = table_facts(view);
  if (facts.empty()) return;
  constexpr std::size_t kMostCompared = 2000;  // figures of the prose
  std::size_t compared = 0;
  for (int block = 0; block < view.size() && compared < kMostCompared; ++block) {
    if (!view.is_prose(block)) continue;
    const std::vector<ProseFigure> figures = figures_in(view, block);
    for (const ProseFigure& figure : figures) {
      if (!is_telling(figure) || ++compared > kMostCompared) continue;
      if (std::any_of(facts.begin(), facts.end(), [&](const TableFact& fact) { return may_be(figure, fact); }))
        continue;
      std::vector<ProseFigure> company;
      for (const ProseFigure& other : figures)
        if (other.begin != figure.begin && in_one_sentence(view, block, figure.begin, other.begin))
          company.push_back(other);
      const Sentence sentence = sentence_around(view, figure);
      if (sentence.of_another_time) continue;
      const TableFact* missed = missed_fact(sentence, figure, company, facts);
      if (missed != nullptr && !is_difference_in_row(figure, *missed, facts)) say(view, figure, *missed, findings);
    }
  }
}

constexpr char kFailing[] =
    R"(Operating income of the members increased in 2019 to $72.7 million, compared to $60.4 million in 2018.

Table 1: Results

Item             | 2019  | 2018
Sales            | 849.8 | 670.7
Operating income | 77.2  | 60.4
Reserves         | 110.5 | 73.3
)";

constexpr char kPassing[] =
    R"(Operating income of the members increased in 2019 to $77 million, compared to $60.4 million in 2018, an increase of $16.8 million; income from offices was $72.7 million.

Table 1: Results

Item             | 2019  | 2018
Sales            | 849.8 | 670.7
Operating income | 77.2  | 60.4
Reserves         | 110.5 | 73.3
)";

}  // namespace

const DocumentRule kProseFactDiffersFromTable = {
    {"W201", "prose-fact-differs-from-table", "A figure in a sentence is not the table's",
     "Una cifra en una oración no es la del cuadro",
     "A sentence that repeats a figure of a table with a digit changed or two swapped leaves the reader with two "
     "facts. The "
     "sentence must name the row, and the year or the change of the column; the figure must be no other figure of the "
     "tables and no difference along the row, rounding respected; and the table's own figure must not stand in the "
     "sentence "
     "as well.",
     "Una oración que repite una cifra de un cuadro con un dígito cambiado o dos intercambiados deja al lector con dos "
     "datos. "
     "La oración debe nombrar la fila y el año o la variación de la columna; la cifra no debe ser otra de los cuadros "
     "ni una "
     "diferencia de la fila, respetando el redondeo; y la cifra del cuadro no debe estar también en la oración.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    check};

}  // namespace crossfoot
