#include "validate/document/table_facts.h"

#include <algorithm>

namespace crossfoot {
namespace {

std::string label_text(const std::vector<LabelReading>& labels, int i) {
  const auto n = static_cast<std::size_t>(i);
  std::string text;
  if (n < labels.size())
    for (const LabelPart& part : labels[n].parts) text += (text.empty() ? "" : " / ") + part.text;
  return text;
}

bool is_change_label(const std::vector<Word>& words) {
  static const WordList kChange = {"change",    "changes", "growth",      "increase", "decrease",  "variance",
                                   "variacion", "cambio",  "crecimiento", "vs",       "percentage"};
  return std::any_of(words.begin(), words.end(), [](const Word& w) { return kChange.has(w); });
}

// 10^-places as a power that Decimal takes.
Decimal half_of_last_place(int last_place) {
  return last_place >= 1 ? Decimal(5 * power_of_ten(std::min(last_place - 1, 20)), 0)
                         : Decimal(5, std::min(1 - last_place, 20));
}

}  // namespace

std::vector<std::string> telling_words(std::string_view text) {
  static const WordList kSmall = {
      "the",  "of",      "and",     "for", "to",    "in",    "on",     "at",   "by",     "from",   "with",   "or",
      "a",    "an",      "as",      "per", "de",    "la",    "el",     "los",  "las",    "del",    "y",      "en",
      "por",  "para",    "con",     "al",  "e",     "total", "totals", "year", "years",  "period", "during", "ano",
      "anos", "periodo", "durante", "net", "other", "otros", "others", "neto", "amount", "monto"};
  std::vector<std::string> telling;
  for (const Word& word : words_of(text))
    if (word.kind == WordKind::word && word.folded.size() > 1 && !kSmall.has(word)) telling.push_back(word.folded);
  return telling;
}

std::vector<int> years_in(const std::vector<Word>& words) {
  std::vector<int> years;
  for (const Word& word : words) {
    if (word.kind != WordKind::number || word.folded.size() != 4 ||
        word.folded.find_first_not_of("0123456789") != std::string::npos)
      continue;
    const int year = std::stoi(word.folded);
    if (year >= 1900 && year < 2100) years.push_back(year);
  }
  return years;
}

bool same_stem(std::string_view a, std::string_view b) {
  if (a == b) return true;
  constexpr std::size_t kStem = 5;
  const std::size_t shorter = std::min(a.size(), b.size());
  return shorter >= kStem - 1 && a.substr(0, std::min(shorter, kStem)) == b.substr(0, std::min(shorter, kStem));
}

std::vector<TableFact> table_facts(const DocumentView& view) {
  constexpr std::size_t kMost = 20000;  // of them every figure of the prose is compared with each
  std::vector<TableFact> facts;
  for (const TableStatement& table : view.statement.tables) {
    std::vector<std::string> texts(static_cast<std::size_t>(table.rows) * static_cast<std::size_t>(table.columns));
    for (const Cell& cell : view.document.tables[static_cast<std::size_t>(table.table)].cells)
      texts[static_cast<std::size_t>(cell.row) * static_cast<std::size_t>(table.columns) +
            static_cast<std::size_t>(cell.column)] = cell.text;
    for (int row = 0; row < table.rows; ++row) {
      const std::string row_label = label_text(table.row_labels, row);
      const std::vector<std::string> row_words = telling_words(row_label);
      for (int column = table.stub_columns; column < table.columns && facts.size() < kMost; ++column) {
        const CellReading& reading = table.at(row, column);
        if (reading.kind != CellKind::amount || reading.amounts.size() != 1 || reading.amounts[0].readings.empty())
          continue;
        const AmountReading& amount = reading.amounts[0].readings[0];
        std::string column_label = label_text(table.column_labels, column);
        // A table without a head that was told apart still names its columns in its first row.
        if (column_label.empty() && row > 0) column_label = texts[static_cast<std::size_t>(column)];
        const std::vector<Word> column_words = words_of(column_label);
        const bool percent = amount.unit == Unit::percent || column_label.find('%') != std::string::npos;
        facts.push_back({{table.table, row, column},
                         amount.value,
                         amount.last_place,
                         percent,
                         row_words,
                         years_in(column_words),
                         is_change_label(column_words),
                         texts[static_cast<std::size_t>(row) * static_cast<std::size_t>(table.columns) +
                               static_cast<std::size_t>(column)],
                         row_label,
                         column_label});
      }
    }
  }
  return facts;
}

std::optional<Int128> as_printed_in(const ProseFigure& figure, const TableFact& fact, int scale) {
  if (fact.last_place + scale > figure.last_place) return std::nullopt;
  const auto scaled = fact.value.abs().scaled_by_power_of_ten(scale);
  if (!scaled) return std::nullopt;
  const auto units = figure.last_place <= 0 ? scaled->with_scale(-figure.last_place) : scaled;
  if (!units) return std::nullopt;
  if (figure.last_place <= 0) {
    const auto rounded = units->rounded(-figure.last_place);
    return rounded ? std::optional(rounded->coefficient()) : std::nullopt;
  }
  const Int128 place = power_of_ten(std::min(figure.last_place, 30));
  const auto whole = scaled->rounded(0);
  return whole ? std::optional((whole->coefficient() + place / 2) / place) : std::nullopt;
}

bool may_be(const ProseFigure& figure, const TableFact& fact) {
  if (figure.percent != fact.percent) return false;
  const Range range = figure.range();
  const Decimal low = figure.value.is_negative() ? range.high.abs() : range.low,
                high = figure.value.is_negative() ? range.low.abs() : range.high;
  for (const int scale : {0, 3, 6, 9}) {
    const auto value = fact.value.abs().scaled_by_power_of_ten(scale);
    if (!value) continue;
    const Decimal half = half_of_last_place(fact.last_place + scale);
    // 0.1 in thousands would be anything from 50 to 150: too coarse to be printed as 61.6.
    const auto twentyfold = Decimal::multiply(half, Decimal(20, 0));
    if (scale > 0 && (fact.percent || !twentyfold || *twentyfold > *value)) continue;
    const auto least = Decimal::subtract(*value, half), most = Decimal::add(*value, half);
    if (least && most && *least < high && low < *most) return true;  // 77.3 and 77.2 only touch
  }
  return false;
}

}  // namespace crossfoot
