#include "validate/document/table_facts.h"

#include <algorithm>

#include "language/number_words.h"

namespace crossfoot::validate {
namespace {

std::string label_text(const std::vector<LabelReading>& labels, int i) {
  const auto n = static_cast<std::size_t>(i);
  std::string text;
  if (n < labels.size())
    for (const LabelPart& part : labels[n].parts) text += (text.empty() ? "" : " / ") + part.text;
  return text;
}

bool is_change_label(const std::vector<Word>& words) {
  static const Concept kChange("change-label");
  return kChange.is_among(words);
}

bool is_total_label(const std::string& label) {
  static const Concept kTotal("total-label");
  const std::vector<Word> words = words_of(label);
  return kTotal.is_among(words);
}

int columns_with_figures(const TableStatement& table) {
  int count = 0;
  for (int column = table.stub_columns; column < table.columns; ++column) {
    bool any = false;
    for (int row = 0; row < table.rows && !any; ++row) any = table.at(row, column).kind == CellKind::amount;
    count += any ? 1 : 0;
  }
  return count;
}

// A table that says "in thousands" is; one with hundreds and cents is of units.
int known_scale(const TableStatement& table, const std::vector<Word>& column_words, const AmountReading& amount) {
  if (table.scale_exponent > 0) return table.scale_exponent;
  if (const int named = language::named_power(column_words); named > 0) return named;
  return amount.last_place == -2 && amount.value.abs() >= Decimal(1000, 0) ? 0 : -1;
}

// 10^-places as a power that Decimal takes.
Decimal half_of_last_place(int last_place) {
  return last_place >= 1 ? Decimal(5 * power_of_ten(std::min(last_place - 1, 20)), 0)
                         : Decimal(5, std::min(1 - last_place, 20));
}

}  // namespace

std::vector<std::string> telling_words(std::string_view text) {
  static const Concept kSmall("tells-nothing");
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

std::string column_name(const DocumentView& view, const TableStatement& table, int column) {
  std::string name = label_text(table.column_labels, column);
  if (!name.empty()) return name;
  const Cell* first = cell_at(view, {table.table, 0, column});
  return first == nullptr ? name : first->text;
}

std::vector<TableFact> table_facts(const DocumentView& view) {
  constexpr std::size_t kMost = 20000;  // of them every figure of the prose is compared with each
  std::vector<TableFact> facts;
  for (const TableStatement& table : view.statement.tables) {
    std::vector<std::string> texts(static_cast<std::size_t>(table.rows) * static_cast<std::size_t>(table.columns));
    for (const Cell& cell : view.document.tables[static_cast<std::size_t>(table.table)].cells)
      texts[static_cast<std::size_t>(cell.row) * static_cast<std::size_t>(table.columns) +
            static_cast<std::size_t>(cell.column)] = cell.text;
    std::vector<std::string> column_names;
    for (int column = 0; column < table.columns; ++column) column_names.push_back(column_name(view, table, column));
    const int figure_columns = columns_with_figures(table);
    for (int row = 0; row < table.rows; ++row) {
      const std::string row_label = label_text(table.row_labels, row);
      const std::vector<std::string> row_words = telling_words(row_label);
      for (int column = table.stub_columns; column < table.columns && facts.size() < kMost; ++column) {
        const CellReading& reading = table.at(row, column);
        if (reading.kind != CellKind::amount || reading.amounts.size() != 1 || reading.amounts[0].readings.empty())
          continue;
        const AmountReading& amount = reading.amounts[0].readings[0];
        const std::string& column_label = column_names[static_cast<std::size_t>(column)];
        const std::vector<Word> column_words = words_of(column_label);
        TableFact fact;
        fact.cell = {table.table, row, column};
        fact.value = amount.value;
        fact.last_place = amount.last_place;
        fact.percent = amount.unit == Unit::percent || column_label.find('%') != std::string::npos;
        fact.row_words = row_words;
        fact.column_words = telling_words(column_label);
        fact.years = years_in(column_words);
        fact.change = is_change_label(column_words);
        fact.total = row_words.empty() && is_total_label(row_label);
        fact.only_column = figure_columns == 1;
        fact.scale = known_scale(table, column_words, amount);
        fact.printed = texts[static_cast<std::size_t>(row) * static_cast<std::size_t>(table.columns) +
                             static_cast<std::size_t>(column)];
        fact.row_label = row_label;
        fact.column_label = column_label;
        facts.push_back(std::move(fact));
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
    if (fact.scale >= 0 && scale != 0 && scale != fact.scale) continue;
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

}  // namespace crossfoot::validate
