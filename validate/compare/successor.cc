// Successive reports: what the first closes with the second opens with, comparatives repeat, rows come and go, scales
// change.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "validate/compare/checks.h"
#include "validate/compare/table_pairs.h"
#include "validate/document/figures.h"
#include "validate/document/table_facts.h"

namespace crossfoot::validate {
namespace {

struct Sides {
  const DocumentView& earlier;
  const ComparedTable& before;
  const DocumentView& later;
  const ComparedTable& after;
};

// Rows that both tables have, by label.
std::vector<std::pair<int, int>> common_rows(const ComparedTable& before, const ComparedTable& after) {
  std::vector<std::pair<int, int>> rows;
  const auto by_key = after.rows_by_key();
  for (const auto& [key, row] : before.rows_by_key())
    if (const auto found = by_key.find(key); found != by_key.end()) rows.emplace_back(row, found->second);
  std::sort(rows.begin(), rows.end());
  return rows;
}

const std::string& name(const std::vector<std::string>& texts, int i) { return texts[static_cast<std::size_t>(i)]; }

Difference differing(const Sides& s, Severity severity, CellRef before, CellRef after) {
  return difference_between(finding_at_cell(s.earlier, before, severity), finding_at_cell(s.later, after, severity),
                            severity);
}

template <typename Use>
void for_each_table(const ReportPair& pair, const Use& use) {
  for (const TablePair& tables : pair.pairs)
    use(Sides{pair.first, pair.table_first(tables), pair.second, pair.table_second(tables)});
}

std::vector<int> column_years(const std::string& text) {
  std::vector<int> years = years_in(words_of(text));
  std::sort(years.begin(), years.end());
  years.erase(std::unique(years.begin(), years.end()), years.end());
  return years;
}

// Columns of one year and of one kind in both: last year's column and this report's comparative.
void compare_comparatives(const Sides& s, PairFindings& findings) {
  for (int c = 0; c < s.before.columns; ++c) {
    for (int d = 0; d < s.after.columns; ++d) {
      const std::string &left = name(s.before.column_texts, c), &right = name(s.after.column_texts, d);
      const auto years = column_years(left);
      if (years.size() != 1 || years != column_years(right) || folded(left) != folded(right)) continue;
      for (const auto& [row, other] : common_rows(s.before, s.after)) {
        const auto &was = s.before.at(row, c), &is = s.after.at(other, d);
        if (was && is) ++findings.figures_compared;
        if (!was || !is || *was == *is) continue;
        Difference difference = differing(s, Severity::warning, {s.before.table, row, c}, {s.after.table, other, d});
        difference.message = {fmt::format("{}, {}: the earlier report has {}, this one {}.",
                                          name(s.before.row_texts, row), left, difference.expected, difference.stated),
                              fmt::format("{}, {}: el informe anterior tiene {}, este {}.",
                                          name(s.before.row_texts, row), left, difference.expected, difference.stated)};
        findings.differences.push_back(std::move(difference));
      }
    }
  }
}

int row_of_term(const DocumentView& view, const ComparedTable& table, std::string_view term) {
  const auto& labels = view.statement.tables[static_cast<std::size_t>(table.table)].row_labels;
  for (int row = 0; row < table.rows && static_cast<std::size_t>(row) < labels.size(); ++row)
    if (labels[static_cast<std::size_t>(row)].term == term) return row;
  return -1;
}

// "Balance at 1 January", "Saldo al 31 de diciembre de 2017": rows called balances, in order.
std::vector<int> balance_rows(const ComparedTable& table) {
  static const Concept kBalance("balance-row");
  std::vector<int> rows;
  for (int row = 0; row < table.rows; ++row) {
    const std::vector<Word> words = words_of(name(table.row_texts, row));
    if (kBalance.is_among(words)) rows.push_back(row);
  }
  return rows;
}

// By its term, else the last balance of a table that has two; the first one opens it.
int closing_row(const DocumentView& view, const ComparedTable& table) {
  const int named = row_of_term(view, table, "closing-balance");
  const std::vector<int> rows = balance_rows(table);
  return named >= 0 || rows.size() < 2 ? named : rows.back();
}

int opening_row(const DocumentView& view, const ComparedTable& table) {
  const int named = row_of_term(view, table, "opening-balance");
  const std::vector<int> rows = balance_rows(table);
  return named >= 0 || rows.size() < 2 ? named : rows.front();
}

// The column that the report is about: that of the latest year, else the only one with figures, else the last.
int current_column(const ComparedTable& table, int row) {
  int best = -1, latest = 0;
  for (int column = 0; column < table.columns; ++column) {
    if (!table.at(row, column)) continue;
    const auto years = column_years(name(table.column_texts, column));
    const int year = years.empty() ? 0 : years.back();
    if (best < 0 || year > latest) best = column;
    latest = std::max(latest, year);
  }
  return best;
}

void compare_balances(const Sides& s, PairFindings& findings) {
  const int closing = closing_row(s.earlier, s.before), opening = opening_row(s.later, s.after);
  if (closing < 0 || opening < 0) return;
  const int c = current_column(s.before, closing), d = current_column(s.after, opening);
  if (c < 0 || d < 0) return;
  ++findings.figures_compared;
  const Decimal was = *s.before.at(closing, c), is = *s.after.at(opening, d);
  if (was == is) return;
  Difference difference = differing(s, Severity::error, {s.before.table, closing, c}, {s.after.table, opening, d});
  difference.message = {
      fmt::format("The earlier report closes with {}; this one opens with {}.", difference.expected, difference.stated),
      fmt::format("El informe anterior cierra con {}; este abre con {}.", difference.expected, difference.stated)};
  findings.differences.push_back(std::move(difference));
}

const Concept kTimes("time-in-label");

// "saldo al" of "Saldo al 28 de febrero de 2018": a label without its time, empty where it names none.
std::string without_time(const std::string& label) {
  static const Concept kOf("of-in-label");
  std::string rest;
  bool dated = false;
  for (const Word& word : words_of(label)) {
    const bool time = word.kind == WordKind::number || kTimes.has(word);
    dated = dated || time;
    if (word.kind == WordKind::word && !time && !kOf.has(word)) rest += word.folded + " ";
  }
  return dated ? rest : std::string();
}

bool is_member_row(const ComparedTable& table, int row) {
  for (int column = 0; column < table.columns; ++column)
    if (table.at(row, column)) return !name(table.row_keys, row).empty();
  return false;
}

// Rows that only one of the two has, but for what only moved on in time.
std::vector<std::string> rows_only_in(const ComparedTable& table, const ComparedTable& other) {
  const auto others = other.rows_by_key();
  std::vector<std::string> names;
  for (const auto& [key, row] : table.rows_by_key()) {
    const std::string& label = name(table.row_texts, row);
    const std::string undated = without_time(label);
    const bool moved_on =
        !undated.empty() && std::any_of(other.row_texts.begin(), other.row_texts.end(),
                                        [&](const std::string& text) { return without_time(text) == undated; });
    if (others.count(key) == 0 && is_member_row(table, row) && !moved_on) names.push_back(label);
  }
  return names;
}

void say_rows(const Sides& s, const std::vector<std::string>& names, const Bilingual& what, PairFindings& findings) {
  if (names.empty()) return;
  Bilingual list;
  for (const std::string& each : names) {
    list.en += (list.en.empty() ? "“" : ", “") + each + "”";
    list.es += (list.es.empty() ? "«" : ", «") + each + "»";
  }
  Difference difference = differing(s, Severity::note, {s.before.table, 0, 0}, {s.after.table, 0, 0});
  difference.stated.clear();
  difference.expected.clear();
  difference.message = {fmt::format("{} {}.", what.en, list.en), fmt::format("{} {}.", what.es, list.es)};
  findings.differences.push_back(std::move(difference));
}

struct ScaleFit {
  int before = -1, after = -1;                   // columns
  Decimal percent;                               // what most rows changed by
  std::vector<std::pair<int, int>> same, other;  // rows that did, and that did not
};

std::optional<Decimal> change_percent(const Decimal& was, const Decimal& is) {
  const auto difference = Decimal::subtract(is, was);
  const auto hundredfold = difference ? Decimal::multiply(*difference, Decimal(100, 0)) : std::nullopt;
  return hundredfold ? quotient(*hundredfold, was, 2) : std::nullopt;
}

// The pair of columns in which most of the common rows changed by one and the same percentage.
ScaleFit best_scale(const Sides& s) {
  const auto rows = common_rows(s.before, s.after);
  ScaleFit best;
  for (int c = 0; c < s.before.columns; ++c) {
    for (int d = 0; d < s.after.columns; ++d) {
      std::map<Decimal, std::vector<std::pair<int, int>>> by_percent;
      for (const auto& pair : rows) {
        const auto &was = s.before.at(pair.first, c), &is = s.after.at(pair.second, d);
        if (!was || !is || was->is_zero() || is->is_zero()) continue;
        if (s.before.is_percent(pair.first, c) != s.after.is_percent(pair.second, d)) continue;
        if (const auto percent = change_percent(*was, *is)) by_percent[*percent].push_back(pair);
      }
      for (const auto& [percent, same] : by_percent) {
        // "4 of 4 changed by −100 %": a quota and its percentage, no scale.
        if (same.size() <= best.same.size() || percent < Decimal(-90, 0) || percent > Decimal(900, 0)) continue;
        best = {c, d, percent, same, {}};
        for (const auto& [rest, pairs] : by_percent)
          if (rest != percent) best.other.insert(best.other.end(), pairs.begin(), pairs.end());
      }
    }
  }
  return best;
}

// "Borea: 68,000 → 75,000 (+10.29 %)"
void add_change(const Sides& s, const ScaleFit& fit, int row, int other, Difference& difference) {
  const Decimal was = *s.before.at(row, fit.before), is = *s.after.at(other, fit.after);
  const auto percent = change_percent(was, is);
  std::string line = fmt::format("{}: {} → {}", name(s.before.row_texts, row), grouped(was), grouped(is));
  if (percent && !s.before.is_percent(row, fit.before))
    line += fmt::format(" ({}{} %)", percent->is_negative() ? "" : "+", percent->to_string());
  difference.evidence.push_back({line, line});
}

// A column that is called a scale in both, and gives some rows another figure: each by a percentage of its own.
void compare_named_scales(const Sides& s, PairFindings& findings) {
  static const Concept kScales("scale-column");
  for (int c = 0; c < s.before.columns; ++c)
    for (int d = 0; d < s.after.columns; ++d) {
      const std::string &left = name(s.before.column_texts, c), &right = name(s.after.column_texts, d);
      const std::vector<Word> words = words_of(left);
      const bool scale = kScales.is_among(words);
      if (!scale || !column_years(left).empty() || folded(left) != folded(right)) continue;
      ScaleFit fit{c, d, {}, {}, {}};
      for (const auto& pair : common_rows(s.before, s.after)) {
        const auto &was = s.before.at(pair.first, c), &is = s.after.at(pair.second, d);
        if (was && is) (*was == *is ? fit.same : fit.other).push_back(pair);
      }
      if (fit.other.empty() || fit.same.size() + fit.other.size() < 3) continue;
      const auto [row, other] = fit.other.front();
      Difference difference = differing(s, Severity::note, {s.before.table, row, c}, {s.after.table, other, d});
      const std::size_t all = fit.same.size() + fit.other.size();
      difference.message = {fmt::format("“{}” changed in {} of {} rows.", shortened(left), fit.other.size(), all),
                            fmt::format("«{}» cambió en {} de {} filas.", shortened(left), fit.other.size(), all)};
      for (const auto& [changed, now] : fit.other) add_change(s, fit, changed, now, difference);
      findings.figures_compared += static_cast<int>(all);
      findings.differences.push_back(std::move(difference));
      return;
    }
}

void compare_scales(const Sides& s, PairFindings& findings) {
  ScaleFit fit = best_scale(s);
  const std::size_t kFewest = fit.percent.is_zero() ? 4 : 3;
  if (fit.same.size() < kFewest || fit.same.size() < 2 * fit.other.size()) {
    compare_named_scales(s, findings);
    return;
  }
  // One year in both is a comparative, which is told figure by figure.
  const std::string &from = name(s.before.column_texts, fit.before), &to = name(s.after.column_texts, fit.after);
  if (!column_years(from).empty() && folded(from) == folded(to)) return;
  findings.figures_compared += static_cast<int>(fit.same.size() + fit.other.size());
  if (fit.percent.is_zero() && fit.other.empty()) return;
  const auto lead = !fit.other.empty() ? fit.other.back() : fit.same.front();
  std::sort(fit.other.begin(), fit.other.end());
  Difference difference =
      differing(s, Severity::note, {s.before.table, lead.first, fit.before}, {s.after.table, lead.second, fit.after});
  const std::string sign = fit.percent.is_negative() ? "" : "+";
  const Bilingual change = fit.percent.is_zero()
                               ? Bilingual{"did not change", "no variaron"}
                               : Bilingual{fmt::format("changed by {}{} %", sign, fit.percent.to_string()),
                                           fmt::format("variaron un {}{} %", sign, fit.percent.to_string())};
  const std::size_t all = fit.same.size() + fit.other.size();
  difference.message = {fmt::format("From “{}” to “{}” {} of {} rows {}.", shortened(from), shortened(to),
                                    fit.same.size(), all, change.en),
                        fmt::format("De «{}» a «{}», {} de {} filas {}.", shortened(from), shortened(to),
                                    fit.same.size(), all, change.es)};
  for (const auto& [row, other] : fit.other) add_change(s, fit, row, other, difference);
  findings.differences.push_back(std::move(difference));
}

// The heading of a table that both reports have, called in other words: "Reserve Fund for assistance" and "Fund to
// Assist". Numbers and times are meant to change.
void compare_headings(const Sides& s, PairFindings& findings) {
  const auto heading = [](const DocumentView& view, const ComparedTable& table) {
    const std::string& caption = view.document.tables[static_cast<std::size_t>(table.table)].caption;
    return shortened(caption);
  };
  static const Concept kNouns("noun-of-heading");
  const auto words_in = [](const std::string& text) {
    std::vector<std::string> words;
    for (std::string& word : telling_words(text))
      if (!kNouns.has(word) && !kTimes.has(word)) words.push_back(std::move(word));
    return words;
  };
  const std::string was = heading(s.earlier, s.before), is = heading(s.later, s.after);
  const auto words_was = words_in(was), words_is = words_in(is);
  const auto missing = [](const std::vector<std::string>& from, const std::vector<std::string>& in) {
    return std::count_if(from.begin(), from.end(), [&](const std::string& word) {
      return std::none_of(in.begin(), in.end(), [&](const std::string& other) { return same_stem(word, other); });
    });
  };
  const auto gone = static_cast<std::size_t>(missing(words_was, words_is)),
             come = static_cast<std::size_t>(missing(words_is, words_was));
  constexpr std::size_t kFewest = 3;
  // Two headings of quite other words are no rewording; one that only says more of the time is none either.
  if (words_was.size() < kFewest || words_is.size() < kFewest || gone == 0 || come == 0) return;
  if (2 * gone > words_was.size() || 2 * come > words_is.size()) return;
  Difference difference = differing(s, Severity::note, {s.before.table, 0, 0}, {s.after.table, 0, 0});
  difference.expected = was;
  difference.stated = is;
  difference.message = {
      fmt::format("The table is called “{}” in the earlier report and “{}” in the later one.", was, is),
      fmt::format("El cuadro se llama «{}» en el informe anterior y «{}» en el posterior.", was, is)};
  findings.differences.push_back(std::move(difference));
}

}  // namespace

void check_carried_balances(const ReportPair& pair, PairFindings& findings) {
  for_each_table(pair, [&](const Sides& s) { compare_balances(s, findings); });
}

void check_comparatives(const ReportPair& pair, PairFindings& findings) {
  for_each_table(pair, [&](const Sides& s) { compare_comparatives(s, findings); });
}

void check_vanished_rows(const ReportPair& pair, PairFindings& findings) {
  for_each_table(pair, [&](const Sides& s) {
    say_rows(
        s, rows_only_in(s.before, s.after),
        {"Rows of the earlier table that this one has no more:", "Filas del cuadro anterior que este ya no tiene:"},
        findings);
  });
}

void check_new_rows(const ReportPair& pair, PairFindings& findings) {
  for_each_table(pair, [&](const Sides& s) {
    say_rows(
        s, rows_only_in(s.after, s.before),
        {"Rows of this table that the earlier one did not have:", "Filas de este cuadro que el anterior no tenía:"},
        findings);
  });
}

void check_scales(const ReportPair& pair, PairFindings& findings) {
  for_each_table(pair, [&](const Sides& s) { compare_scales(s, findings); });
}

void check_headings(const ReportPair& pair, PairFindings& findings) {
  for_each_table(pair, [&](const Sides& s) { compare_headings(s, findings); });
}

}  // namespace crossfoot::validate
