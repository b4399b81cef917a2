#include "validate/compare/table_pairs.h"

#include <algorithm>
#include <cmath>

#include "validate/document/table_facts.h"

namespace crossfoot::validate {
namespace {

// Alignment is quadratic in the number of tables and their similarity linear in cells.
constexpr std::size_t kMostTables = 300;

std::string label_text(const std::vector<LabelReading>& labels, int i) {
  const auto n = static_cast<std::size_t>(i);
  std::string text;
  if (n < labels.size())
    for (const LabelPart& part : labels[n].parts) text += (text.empty() ? "" : " / ") + part.text;
  return text;
}

std::multiset<std::string> telling_figures(const ComparedTable& table) {
  std::multiset<std::string> telling, all;
  for (const auto& figure : table.figures) {
    const auto rounded = figure ? figure->rounded(2) : std::nullopt;
    const auto printed = rounded ? rounded->with_scale(2) : std::nullopt;
    if (!printed) continue;
    all.insert(printed->to_string());
    if (figure->abs() >= Decimal(100, 0)) telling.insert(printed->to_string());
  }
  return telling.empty() ? all : telling;  // a table of small counts has only those
}

std::size_t in_common(const std::multiset<std::string>& a, const std::multiset<std::string>& b) {
  std::size_t count = 0;
  auto i = a.begin();
  auto j = b.begin();
  while (i != a.end() && j != b.end()) {
    if (*i < *j)
      ++i;
    else if (*j < *i)
      ++j;
    else
      ++count, ++i, ++j;
  }
  return count;
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

double sister_likeness(const ComparedTable& a, const ComparedTable& b) {
  const auto figures_a = telling_figures(a), figures_b = telling_figures(b);
  const double common = share(in_common(figures_a, figures_b), std::max(figures_a.size(), figures_b.size()));
  const double shape = (a.columns == b.columns ? 0.25 : 0) + (std::abs(a.rows - b.rows) <= 1 ? 0.15 : 0);
  return common + shape;
}

double successor_likeness(const ComparedTable& a, const ComparedTable& b) {
  const auto rows_a = a.rows_by_key(), rows_b = b.rows_by_key();
  std::size_t common = 0;
  for (const auto& [key, row] : rows_a) common += rows_b.count(key);
  const double labels = share(common, std::max(rows_a.size(), rows_b.size()));
  const auto words_a = telling_words(a.caption), words_b = telling_words(b.caption);
  const auto shared =
      static_cast<std::size_t>(std::count_if(words_a.begin(), words_a.end(), [&](const std::string& word) {
        return std::any_of(words_b.begin(), words_b.end(),
                           [&](const std::string& other) { return same_stem(word, other); });
      }));
  return labels < 0.4 ? 0 : labels + 0.5 * share(shared, std::max(words_a.size(), words_b.size()));
}

}  // namespace

bool ComparedTable::may_equal(int row, int column, const ComparedTable& other, int other_row, int other_column) const {
  if (at(row, column) == other.at(other_row, other_column)) return true;
  const auto of = [](const ComparedTable& compared, int r, int c) -> const std::vector<Decimal>& {
    return compared.readings[static_cast<std::size_t>(r) * static_cast<std::size_t>(compared.columns) +
                             static_cast<std::size_t>(c)];
  };
  const std::vector<Decimal>& theirs = of(other, other_row, other_column);
  const std::vector<Decimal>& ours = of(*this, row, column);
  return std::any_of(ours.begin(), ours.end(), [&](const Decimal& value) {
    return std::find(theirs.begin(), theirs.end(), value) != theirs.end();
  });
}

std::map<std::string, int> ComparedTable::rows_by_key() const {
  std::map<std::string, int> by_key;
  for (std::size_t row = 0; row < row_keys.size(); ++row)
    if (!row_keys[row].empty()) by_key.emplace(row_keys[row], static_cast<int>(row));
  return by_key;
}

std::vector<ComparedTable> compared_tables(const DocumentView& view) {
  std::vector<ComparedTable> all;
  for (const TableStatement& statement : view.statement.tables) {
    if (all.size() >= kMostTables) break;
    const Table& printed = view.document.tables[static_cast<std::size_t>(statement.table)];
    ComparedTable table;
    table.table = statement.table;
    table.rows = statement.rows;
    table.columns = statement.columns;
    for (const CellReading& cell : statement.cells) {
      const bool one = cell.kind == CellKind::amount && cell.amounts.size() == 1 && !cell.amounts[0].readings.empty();
      table.figures.push_back(one                          ? std::optional(cell.amounts[0].readings[0].value)
                              : cell.kind == CellKind::nil ? std::optional(Decimal())
                                                           : std::nullopt);
      table.readings.emplace_back();
      if (one)
        for (const AmountReading& reading : cell.amounts[0].readings) table.readings.back().push_back(reading.value);
      table.percents.push_back(one && cell.amounts[0].readings[0].unit == Unit::percent);
    }
    for (int row = 0; row < statement.rows; ++row) {
      table.row_texts.push_back(label_text(statement.row_labels, row));
      const bool labelled = static_cast<std::size_t>(row) < statement.row_labels.size();
      table.row_keys.push_back(labelled ? folded(statement.row_labels[static_cast<std::size_t>(row)].key)
                                        : std::string());
    }
    for (int column = 0; column < statement.columns; ++column)
      table.column_texts.push_back(label_text(statement.column_labels, column));
    table.caption = folded(printed.caption) + " " + folded(printed.section);
    all.push_back(std::move(table));
  }
  return all;
}

std::vector<TablePair> sister_pairs(const std::vector<ComparedTable>& first, const std::vector<ComparedTable>& second) {
  constexpr double kLeast = 0.5;
  const std::size_t n = first.size(), m = second.size();
  std::vector<std::vector<double>> best(n + 1, std::vector<double>(m + 1, 0)), like(n, std::vector<double>(m, 0));
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < m; ++j) {
      like[i][j] = sister_likeness(first[i], second[j]);
      const double paired = like[i][j] >= kLeast ? best[i][j] + like[i][j] : 0;
      best[i + 1][j + 1] = std::max({best[i][j + 1], best[i + 1][j], paired});
    }
  std::vector<TablePair> pairs;
  for (std::size_t i = n, j = m; i > 0 && j > 0;) {
    if (best[i][j] == best[i - 1][j])
      --i;
    else if (best[i][j] == best[i][j - 1])
      --j;
    else
      pairs.push_back({static_cast<int>(--i), static_cast<int>(--j)});
  }
  std::reverse(pairs.begin(), pairs.end());
  // Tables in another order: what is left over is as like as only sisters are.
  constexpr double kSurely = 0.9;
  std::vector<bool> used_first(n, false), used_second(m, false);
  for (const TablePair& pair : pairs)
    used_first[static_cast<std::size_t>(pair.first)] = used_second[static_cast<std::size_t>(pair.second)] = true;
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < m && !used_first[i]; ++j) {
      if (used_second[j] || like[i][j] < kSurely) continue;
      used_first[i] = used_second[j] = true;
      pairs.push_back({static_cast<int>(i), static_cast<int>(j)});
    }
  return pairs;
}

std::vector<TablePair> successor_pairs(const std::vector<ComparedTable>& first,
                                       const std::vector<ComparedTable>& second) {
  struct Candidate {
    double likeness;
    TablePair pair;
  };
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < first.size(); ++i)
    for (std::size_t j = 0; j < second.size(); ++j)
      if (const double likeness = successor_likeness(first[i], second[j]); likeness > 0)
        candidates.push_back({likeness, {static_cast<int>(i), static_cast<int>(j)}});
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.likeness > b.likeness; });
  std::vector<bool> used_first(first.size(), false), used_second(second.size(), false);
  std::vector<TablePair> pairs;
  for (const Candidate& candidate : candidates) {
    const auto i = static_cast<std::size_t>(candidate.pair.first), j = static_cast<std::size_t>(candidate.pair.second);
    if (used_first[i] || used_second[j]) continue;
    used_first[i] = used_second[j] = true;
    pairs.push_back(candidate.pair);
  }
  std::sort(pairs.begin(), pairs.end(), [](const TablePair& a, const TablePair& b) { return a.first < b.first; });
  return pairs;
}

double common_figures(const std::vector<ComparedTable>& first, const std::vector<ComparedTable>& second) {
  std::multiset<std::string> a, b;
  for (const ComparedTable& table : first) a.merge(telling_figures(table));
  for (const ComparedTable& table : second) b.merge(telling_figures(table));
  return share(in_common(a, b), std::min(a.size(), b.size()));
}

}  // namespace crossfoot::validate
