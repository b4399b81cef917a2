// Sister versions: tables aligned by shape, order and figures; every figure that differs is told.
#include <fmt/format.h>

#include <algorithm>

#include "validate/compare/event_dates.h"
#include "validate/compare/relations.h"
#include "validate/compare/sequence.h"
#include "validate/compare/sister_rows.h"
#include "validate/compare/table_pairs.h"
#include "validate/document/figures.h"

namespace crossfoot::validate {
namespace {

std::string printed_at(const DocumentView& view, CellRef at) {
  const Cell* cell = cell_at(view, at);
  return cell == nullptr ? std::string() : cell->text;
}

bool has_figures(const ComparedTable& table, int row) {
  for (int column = 0; column < table.columns; ++column)
    if (table.at(row, column)) return true;
  return false;
}

class TableComparison {
 public:
  TableComparison(const DocumentView& first, const ComparedTable& a, const DocumentView& second, const ComparedTable& b,
                  Comparison& comparison)
      : first_(first), second_(second), a_(a), b_(b), out_(comparison) {}

  void run() {
    const SisterRows rows = sister_rows(a_, b_);
    std::vector<bool> seen_a(static_cast<std::size_t>(a_.rows), false),
        seen_b(static_cast<std::size_t>(b_.rows), false);
    for (const auto& [i, j] : rows.pairs) {
      seen_a[i] = seen_b[j] = true;
      compare_rows(static_cast<int>(i), static_cast<int>(j));
    }
    for (int row = 0; row < a_.rows; ++row)
      if (!seen_a[static_cast<std::size_t>(row)] && has_figures(a_, row)) row_missing(first_, a_, row, true);
    for (int row = 0; row < b_.rows; ++row)
      if (!seen_b[static_cast<std::size_t>(row)] && has_figures(b_, row)) row_missing(second_, b_, row, false);
    if (!rows.moved.empty() && !moved_by_the_alphabet(a_, b_, rows)) rows_moved(rows.moved.front());
  }

 private:
  // "Staff, Budget: ", what the row and the column are called, if they are.
  std::string where(int row, int column) const {
    const std::string label = shortened(a_.row_texts[static_cast<std::size_t>(row)]),
                      head = shortened(a_.column_texts[static_cast<std::size_t>(column)]);
    const std::string both = label.empty() || head.empty() ? label + head : label + ", " + head;
    return both.empty() ? both : both + ": ";
  }

  void rows_moved(const std::pair<std::size_t, std::size_t>& row) {
    Difference difference;
    difference.rule = "row-moved-in-translation";
    difference.severity = Severity::note;
    difference.first = finding_at_cell(first_, {a_.table, static_cast<int>(row.first), 0}, Severity::note);
    difference.second = finding_at_cell(second_, {b_.table, static_cast<int>(row.second), 0}, Severity::note);
    const std::string label = shortened(a_.row_texts[row.first]), other = shortened(b_.row_texts[row.second]);
    difference.message = {
        fmt::format(
            "The rows stand in another order: “{}” is row {} in the first document, “{}” is row {} in the second.",
            label, row.first + 1, other, row.second + 1),
        fmt::format(
            "Las filas están en otro orden: «{}» es la fila {} en el primer documento y «{}», la {} en el segundo.",
            label, row.first + 1, other, row.second + 1)};
    out_.differences.push_back(std::move(difference));
  }

  void compare_rows(int row_a, int row_b) {
    for (int column = 0; column < std::min(a_.columns, b_.columns); ++column) {
      compare_dates(row_a, row_b, column);
      const auto &left = a_.at(row_a, column), &right = b_.at(row_b, column);
      if (left && right) ++out_.figures_compared;
      if (!left || !right || a_.may_equal(row_a, column, b_, row_b, column)) continue;
      const CellRef at_a{a_.table, row_a, column}, at_b{b_.table, row_b, column};
      Difference difference;
      difference.rule = "figure-differs-in-translation";
      difference.severity = Severity::error;
      difference.first = finding_at_cell(first_, at_a, Severity::error);
      difference.second = finding_at_cell(second_, at_b, Severity::error);
      difference.expected = printed_at(first_, at_a);
      difference.stated = printed_at(second_, at_b);
      const std::string at = where(row_a, column);
      difference.message = {
          fmt::format("{}{} in the first document, {} in the second.", at, difference.expected, difference.stated),
          fmt::format("{}{} en el primer documento, {} en el segundo.", at, difference.expected, difference.stated)};
      out_.differences.push_back(std::move(difference));
    }
  }

  void compare_dates(int row_a, int row_b, int column) {
    const std::string at = where(row_a, column);
    compare_cell_dates(first_, {a_.table, row_a, column}, second_, {b_.table, row_b, column}, {at, at}, out_);
  }

  void row_missing(const DocumentView& view, const ComparedTable& table, int row, bool of_first) {
    Difference difference;
    difference.rule = "row-missing-in-translation";
    difference.severity = Severity::warning;
    (of_first ? difference.first : difference.second) = finding_at_cell(view, {table.table, row, 0}, Severity::warning);
    const std::string label = shortened(table.row_texts[static_cast<std::size_t>(row)]);
    difference.message = of_first ? Bilingual{fmt::format("The row “{}” is in the first document only.", label),
                                              fmt::format("La fila «{}» está solo en el primer documento.", label)}
                                  : Bilingual{fmt::format("The row “{}” is in the second document only.", label),
                                              fmt::format("La fila «{}» está solo en el segundo documento.", label)};
    out_.differences.push_back(std::move(difference));
  }

  const DocumentView &first_, &second_;
  const ComparedTable &a_, &b_;
  Comparison& out_;
};

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
void compare_mentions(const DocumentView& first, const DocumentView& second, Comparison& comparison) {
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
      Difference difference;
      difference.rule = "reference-differs-in-translation";
      difference.severity = Severity::warning;
      difference.first = finding_at(first, a[i].block, a[i].begin, a[i].end, Severity::warning);
      difference.second = finding_at(second, b[j].block, b[j].begin, b[j].end, Severity::warning);
      difference.expected = difference.first.quote;
      difference.stated = difference.second.quote;
      difference.message = {fmt::format("The first document refers to “{}”, the second to “{}” in the same place.",
                                        difference.expected, difference.stated),
                            fmt::format("El primer documento remite a «{}»; el segundo, en el mismo lugar, a «{}».",
                                        difference.expected, difference.stated)};
      comparison.differences.push_back(std::move(difference));
    }
    i = next_i + 1;
    j = next_j + 1;
  }
}

void compare_prose(const DocumentView& first, const DocumentView& second, Comparison& comparison) {
  const std::vector<ProseFigure> a = copied_figures(first), b = copied_figures(second);
  const auto same = [&](std::size_t i, std::size_t j) { return same_in_some_reading(a[i], b[j]); };
  auto pairs = common_subsequence(a.size(), b.size(), same);
  comparison.figures_compared += static_cast<int>(pairs.size());
  pairs.emplace_back(a.size(), b.size());
  std::size_t i = 0, j = 0;
  for (const auto& [next_i, next_j] : pairs) {
    // One figure on either side between two that agree: the same place, another figure.
    if (next_i == i + 1 && next_j == j + 1 && a[i].percent == b[j].percent) {
      Difference difference;
      difference.rule = "figure-differs-in-translation";
      difference.severity = Severity::warning;
      const auto place = [](const DocumentView& view, const ProseFigure& figure) {
        return finding_at(view, figure.block, figure.begin, figure.end, Severity::warning);
      };
      difference.first = place(first, a[i]);
      difference.second = place(second, b[j]);
      difference.expected = a[i].printed;
      difference.stated = b[j].printed;
      const std::string left = shortened(first.sentence(a[i].block, a[i].begin)),
                        right = shortened(second.sentence(b[j].block, b[j].begin));
      difference.message = {fmt::format("{} in the first document (“{}”), {} in the second (“{}”).", a[i].printed, left,
                                        b[j].printed, right),
                            fmt::format("{} en el primer documento («{}»), {} en el segundo («{}»).", a[i].printed,
                                        left, b[j].printed, right)};
      comparison.differences.push_back(std::move(difference));
    }
    i = next_i + 1;
    j = next_j + 1;
  }
}

void table_missing(const DocumentView& view, const ComparedTable& table, bool of_first, Comparison& comparison) {
  Difference difference;
  difference.rule = "table-missing-in-translation";
  difference.severity = Severity::warning;
  (of_first ? difference.first : difference.second) = finding_at_cell(view, {table.table, 0, 0}, Severity::warning);
  const std::string caption = shortened(view.document.tables[static_cast<std::size_t>(table.table)].caption);
  difference.message = of_first ? Bilingual{fmt::format("The table “{}” is in the first document only.", caption),
                                            fmt::format("El cuadro «{}» está solo en el primer documento.", caption)}
                                : Bilingual{fmt::format("The table “{}” is in the second document only.", caption),
                                            fmt::format("El cuadro «{}» está solo en el segundo documento.", caption)};
  comparison.differences.push_back(std::move(difference));
}

bool has_figures(const ComparedTable& table) {
  return std::any_of(table.figures.begin(), table.figures.end(), [](const auto& figure) { return figure.has_value(); });
}

}  // namespace

void compare_translations(const DocumentView& a, const DocumentView& b, Comparison& comparison) {
  const auto tables_a = compared_tables(a), tables_b = compared_tables(b);
  const auto pairs = sister_pairs(tables_a, tables_b);
  comparison.tables_paired = static_cast<int>(pairs.size());
  std::vector<bool> seen_a(tables_a.size(), false), seen_b(tables_b.size(), false);
  for (const TablePair& pair : pairs) {
    const auto i = static_cast<std::size_t>(pair.first), j = static_cast<std::size_t>(pair.second);
    seen_a[i] = seen_b[j] = true;
    TableComparison(a, tables_a[i], b, tables_b[j], comparison).run();
  }
  for (std::size_t i = 0; i < tables_a.size(); ++i)
    if (!seen_a[i] && has_figures(tables_a[i])) table_missing(a, tables_a[i], true, comparison);
  for (std::size_t j = 0; j < tables_b.size(); ++j)
    if (!seen_b[j] && has_figures(tables_b[j])) table_missing(b, tables_b[j], false, comparison);
  compare_prose(a, b, comparison);
  compare_mentions(a, b, comparison);
  compare_translated_dates(a, b, comparison);
}

}  // namespace crossfoot::validate
