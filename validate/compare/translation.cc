// Sister versions: tables aligned by shape, order and figures; every figure that differs is told.
#include <fmt/format.h>

#include <algorithm>

#include "validate/compare/checks.h"
#include "validate/compare/sequence.h"
#include "validate/compare/sister_rows.h"
#include "validate/compare/table_pairs.h"
#include "validate/document/figures.h"

namespace crossfoot::validate {
namespace {

bool has_figures(const ComparedTable& table, int row) {
  for (int column = 0; column < table.columns; ++column)
    if (table.at(row, column)) return true;
  return false;
}

// Two tables that are one in two languages.
struct SisterTables {
  const DocumentView& first;
  const ComparedTable& a;
  const DocumentView& second;
  const ComparedTable& b;
  const SisterRows& rows;
};

template <typename Use>
void for_each_table(const ReportPair& pair, const Use& use) {
  for (std::size_t i = 0; i < pair.pairs.size(); ++i)
    use(SisterTables{pair.first, pair.table_first(pair.pairs[i]), pair.second, pair.table_second(pair.pairs[i]),
                     pair.rows[i]});
}

void compare_rows(const SisterTables& s, int row_a, int row_b, PairFindings& findings) {
  for (int column = 0; column < std::min(s.a.columns, s.b.columns); ++column) {
    const auto &left = s.a.at(row_a, column), &right = s.b.at(row_b, column);
    if (left && right) ++findings.figures_compared;
    if (!left || !right || s.a.may_equal(row_a, column, s.b, row_b, column)) continue;
    const CellRef at_a{s.a.table, row_a, column}, at_b{s.b.table, row_b, column};
    Difference difference = difference_between(finding_at_cell(s.first, at_a, Severity::error),
                                               finding_at_cell(s.second, at_b, Severity::error), Severity::error);
    const std::string at = place_name(s.a, row_a, column);
    difference.message = {
        fmt::format("{}{} in the first document, {} in the second.", at, difference.expected, difference.stated),
        fmt::format("{}{} en el primer documento, {} en el segundo.", at, difference.expected, difference.stated)};
    findings.differences.push_back(std::move(difference));
  }
}

Difference moved(const SisterTables& s, const std::pair<std::size_t, std::size_t>& row) {
  Difference difference;
  difference.severity = Severity::note;
  difference.first = finding_at_cell(s.first, {s.a.table, static_cast<int>(row.first), 0}, Severity::note);
  difference.second = finding_at_cell(s.second, {s.b.table, static_cast<int>(row.second), 0}, Severity::note);
  const std::string label = shortened(s.a.row_texts[row.first]), other = shortened(s.b.row_texts[row.second]);
  difference.message = {
      fmt::format(
          "The rows stand in another order: “{}” is row {} in the first document, “{}” is row {} in the second.", label,
          row.first + 1, other, row.second + 1),
      fmt::format(
          "Las filas están en otro orden: «{}» es la fila {} en el primer documento y «{}», la {} en el segundo.",
          label, row.first + 1, other, row.second + 1)};
  return difference;
}

Difference missing_row(const DocumentView& view, const ComparedTable& table, int row, bool of_first) {
  Difference difference;
  difference.severity = Severity::warning;
  (of_first ? difference.first : difference.second) = finding_at_cell(view, {table.table, row, 0}, Severity::warning);
  const std::string label = shortened(table.row_texts[static_cast<std::size_t>(row)]);
  difference.message = of_first ? Bilingual{fmt::format("The row “{}” is in the first document only.", label),
                                            fmt::format("La fila «{}» está solo en el primer documento.", label)}
                                : Bilingual{fmt::format("The row “{}” is in the second document only.", label),
                                            fmt::format("La fila «{}» está solo en el segundo documento.", label)};
  return difference;
}

void find_missing_rows(const SisterTables& s, PairFindings& findings) {
  std::vector<bool> seen_a(static_cast<std::size_t>(s.a.rows), false),
      seen_b(static_cast<std::size_t>(s.b.rows), false);
  for (const auto& [i, j] : s.rows.pairs) seen_a[i] = seen_b[j] = true;
  for (int row = 0; row < s.a.rows; ++row)
    if (!seen_a[static_cast<std::size_t>(row)] && has_figures(s.a, row))
      findings.differences.push_back(missing_row(s.first, s.a, row, true));
  for (int row = 0; row < s.b.rows; ++row)
    if (!seen_b[static_cast<std::size_t>(row)] && has_figures(s.b, row))
      findings.differences.push_back(missing_row(s.second, s.b, row, false));
}

// Figures of sentences that a translator copies: amounts, percentages, counts of three digits and more. Small counts
// may be spelled out in one language.
std::vector<ProseFigure> copied_figures(const DocumentView& view) {
  std::vector<ProseFigure> all;
  for (int block = 0; block < view.size(); ++block) {
    if (!view.is_prose(block)) continue;
    for (ProseFigure& figure : figures_in(view, block))
      if (figure.percent || !figure.currency.empty() || figure.value.abs() >= Decimal(100, 0) || figure.other_value)
        all.push_back(std::move(figure));
  }
  return all;
}

// "2.000" may be two with three decimals, and two thousand.
bool same_in_some_reading(const ProseFigure& a, const ProseFigure& b) {
  if (a.percent != b.percent) return false;
  const auto is = [](const ProseFigure& figure, const Decimal& value) {
    return figure.value == value || figure.other_value == value;
  };
  return is(b, a.value) || (a.other_value && is(b, *a.other_value));
}

// "Table 3" where the other version has "Cuadro 2".
void compare_mentions(const DocumentView& first, const DocumentView& second, PairFindings& findings) {
  const auto own = [](const DocumentView& view) {
    std::vector<Mention> mentions;
    for (const Mention& mention : view.mentions)
      if (!mention.foreign) mentions.push_back(mention);
    return mentions;
  };
  const std::vector<Mention> a = own(first), b = own(second);
  auto pairs = common_subsequence(a.size(), b.size(), [&](std::size_t i, std::size_t j) {
    return a[i].noun.kind == b[j].noun.kind && a[i].number.same_as(b[j].number);
  });
  pairs.emplace_back(a.size(), b.size());
  std::size_t i = 0, j = 0;
  for (const auto& [next_i, next_j] : pairs) {
    if (next_i == i + 1 && next_j == j + 1 && a[i].noun.kind == b[j].noun.kind) {
      Difference difference = difference_between(
          finding_at(first, a[i].block, a[i].begin, a[i].end, Severity::warning),
          finding_at(second, b[j].block, b[j].begin, b[j].end, Severity::warning), Severity::warning);
      difference.message = {fmt::format("The first document refers to “{}”, the second to “{}” in the same place.",
                                        difference.expected, difference.stated),
                            fmt::format("El primer documento remite a «{}»; el segundo, en el mismo lugar, a «{}».",
                                        difference.expected, difference.stated)};
      findings.differences.push_back(std::move(difference));
    }
    i = next_i + 1;
    j = next_j + 1;
  }
}

void compare_prose(const DocumentView& first, const DocumentView& second, PairFindings& findings) {
  const std::vector<ProseFigure> a = copied_figures(first), b = copied_figures(second);
  const auto same = [&](std::size_t i, std::size_t j) { return same_in_some_reading(a[i], b[j]); };
  auto pairs = common_subsequence(a.size(), b.size(), same);
  findings.figures_compared += static_cast<int>(pairs.size());
  pairs.emplace_back(a.size(), b.size());
  std::size_t i = 0, j = 0;
  for (const auto& [next_i, next_j] : pairs) {
    // One figure on either side between two that agree: the same place, another figure.
    if (next_i == i + 1 && next_j == j + 1 && a[i].percent == b[j].percent) {
      const auto place = [](const DocumentView& view, const ProseFigure& figure) {
        return finding_at(view, figure.block, figure.begin, figure.end, Severity::warning);
      };
      Difference difference = difference_between(place(first, a[i]), place(second, b[j]), Severity::warning);
      difference.expected = a[i].printed;
      difference.stated = b[j].printed;
      const std::string left = shortened(first.sentence(a[i].block, a[i].begin)),
                        right = shortened(second.sentence(b[j].block, b[j].begin));
      difference.message = {fmt::format("{} in the first document (“{}”), {} in the second (“{}”).", a[i].printed, left,
                                        b[j].printed, right),
                            fmt::format("{} en el primer documento («{}»), {} en el segundo («{}»).", a[i].printed,
                                        left, b[j].printed, right)};
      findings.differences.push_back(std::move(difference));
    }
    i = next_i + 1;
    j = next_j + 1;
  }
}

Difference missing_table(const DocumentView& view, const ComparedTable& table, bool of_first) {
  Difference difference;
  difference.severity = Severity::warning;
  (of_first ? difference.first : difference.second) = finding_at_cell(view, {table.table, 0, 0}, Severity::warning);
  const std::string caption = shortened(view.document.tables[static_cast<std::size_t>(table.table)].caption);
  difference.message = of_first ? Bilingual{fmt::format("The table “{}” is in the first document only.", caption),
                                            fmt::format("El cuadro «{}» está solo en el primer documento.", caption)}
                                : Bilingual{fmt::format("The table “{}” is in the second document only.", caption),
                                            fmt::format("El cuadro «{}» está solo en el segundo documento.", caption)};
  return difference;
}

bool has_figures(const ComparedTable& table) {
  return std::any_of(table.figures.begin(), table.figures.end(), [](const auto& figure) { return figure.has_value(); });
}

}  // namespace

void check_translated_figures(const ReportPair& pair, PairFindings& findings) {
  for_each_table(pair, [&](const SisterTables& s) {
    for (const auto& [i, j] : s.rows.pairs) compare_rows(s, static_cast<int>(i), static_cast<int>(j), findings);
  });
  compare_prose(pair.first, pair.second, findings);
}

void check_missing_rows(const ReportPair& pair, PairFindings& findings) {
  for_each_table(pair, [&](const SisterTables& s) { find_missing_rows(s, findings); });
}

void check_moved_rows(const ReportPair& pair, PairFindings& findings) {
  for_each_table(pair, [&](const SisterTables& s) {
    if (!s.rows.moved.empty() && !moved_by_the_alphabet(s.a, s.b, s.rows))
      findings.differences.push_back(moved(s, s.rows.moved.front()));
  });
}

void check_missing_tables(const ReportPair& pair, PairFindings& findings) {
  std::vector<bool> seen_a(pair.tables_first.size(), false), seen_b(pair.tables_second.size(), false);
  for (const TablePair& tables : pair.pairs)
    seen_a[static_cast<std::size_t>(tables.first)] = seen_b[static_cast<std::size_t>(tables.second)] = true;
  for (std::size_t i = 0; i < seen_a.size(); ++i)
    if (!seen_a[i] && has_figures(pair.tables_first[i]))
      findings.differences.push_back(missing_table(pair.first, pair.tables_first[i], true));
  for (std::size_t j = 0; j < seen_b.size(); ++j)
    if (!seen_b[j] && has_figures(pair.tables_second[j]))
      findings.differences.push_back(missing_table(pair.second, pair.tables_second[j], false));
}

void check_translated_references(const ReportPair& pair, PairFindings& findings) {
  compare_mentions(pair.first, pair.second, findings);
}

}  // namespace crossfoot::validate
