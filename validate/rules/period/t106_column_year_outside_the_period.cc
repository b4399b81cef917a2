#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "validate/document/document_view.h"
#include "validate/document/periods.h"
#include "validate/document/table_facts.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

struct Head {
  int column = 0;
  std::string text;
  int year = 0;  // the only one that it names
  bool budget = false, done = false, pending = false;
};

bool has_any(const std::vector<Word>& words, const Concept& list) { return list.is_among(words); }

// "To be spent in 2019", "Por ejecutar en 2019", "To be paid".
bool says_it_is_to_come(const std::vector<Word>& words) {
  static const Concept kTo("column-to-come");
  return has_any(words, kTo);
}

std::vector<Head> heads_of(const DocumentView& view, const TableStatement& table) {
  static const Concept kBudget("column-of-budget");
  static const Concept kDone("column-of-done");
  static const Concept kPending("column-of-pending");
  std::vector<Head> heads;
  for (int column = 0; column < table.columns; ++column) {
    const std::string text = column_name(view, table, column);
    const std::vector<Word> words = words_of(text);
    std::vector<int> years = years_in(words);
    years.erase(std::unique(years.begin(), years.end()), years.end());
    if (years.size() > 1) continue;
    const bool done = has_any(words, kDone) && !speaks_of_plans(text) && !says_it_is_to_come(words);
    heads.push_back(
        {column, text, years.empty() ? 0 : years[0], has_any(words, kBudget), done, has_any(words, kPending)});
  }
  return heads;
}

void say(const DocumentView& view, int t, const Head& head, const Bilingual& why, int expected,
         std::vector<Finding>& findings) {
  Finding finding = finding_at_cell(view, {t, 0, head.column}, Severity::warning);
  finding.quote = head.text;
  finding.stated = head.text;
  finding.expected = std::to_string(expected);
  finding.message = {fmt::format("The column “{}” {}", head.text, why.en),
                     fmt::format("La columna «{}» {}", head.text, why.es)};
  finding.suggestion = {fmt::format("Should it be {}?", expected), fmt::format("¿Debería decir {}?", expected)};
  findings.push_back(std::move(finding));
}

bool names_year(const std::vector<Head>& heads, int year) {
  return std::any_of(heads.begin(), heads.end(), [&](const Head& head) { return head.year == year; });
}

// The columns whose heads name a time: "Jan-Jun 2015", "3T 2023".
std::vector<std::pair<Head, Interval>> dated_heads(const TableStatement& table, int header_rows,
                                                   const std::vector<Head>& heads) {
  std::vector<std::pair<Head, Interval>> dated;
  for (const Head& head : heads)
    for (int row = 0; row < std::max(header_rows, 1) && row < table.rows; ++row)
      for (const Date& date : table.at(row, head.column).dates)
        if (const auto interval = interval_of(date, 0)) dated.emplace_back(head, *interval);
  return dated;
}

// The report's own months under a later year, where no column has the report's own.
void check_own_in_later_year(const DocumentView& view, const TableStatement& table, const std::vector<Head>& heads,
                             const Interval& period, std::vector<Finding>& findings) {
  const Table& printed = view.document.tables[static_cast<std::size_t>(table.table)];
  const auto dated = dated_heads(table, printed.header_rows, heads);
  const bool has_own =
      std::any_of(dated.begin(), dated.end(), [&](const auto& d) { return d.second.overlaps(period); });
  const auto ahead =
      std::count_if(dated.begin(), dated.end(), [&](const auto& d) { return d.second.first > period.last; });
  if (has_own || dated.size() < 2 || ahead != 1 || speaks_of_plans(printed.caption)) return;
  for (const auto& [head, interval] : dated) {
    const bool later = interval.first > period.last && is_same_in_another_year(period, interval);
    if (later && !head.budget && !speaks_of_plans(head.text))
      say(view, table.table, head,
          {fmt::format("is of a year after the report, {}, of which there is no column.", spelled(period).en),
           fmt::format("es de un año posterior al informe, {}, del que no hay ninguna columna.", spelled(period).es)},
          year_of(period.last), findings);
  }
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  const auto period = report_period(view);
  if (!period) return;
  const int year = year_of(period->interval.last);
  const Bilingual report = spelled(period->interval);
  for (const TableStatement& table : view.statement.tables) {
    const std::vector<Head> heads = heads_of(view, table);
    check_own_in_later_year(view, table, heads, period->interval, findings);
    // A slip is in one column: where several lie ahead, the year that we took for the report's is another's.
    const auto ahead = std::count_if(heads.begin(), heads.end(), [&](const Head& head) { return head.year > year; });
    for (const Head& head : heads) {
      // What is paid or executed lies behind the report.
      if (head.done && !head.budget && head.year > year && ahead == 1)
        say(view, table.table, head,
            {fmt::format("is of a year after the report, {}.", report.en),
             fmt::format("es de un año posterior al informe, {}.", report.es)},
            year, findings);
      // A budget of last year beside what is still owed of last year: the budget of the report's own year is nowhere.
      const bool owed_of_same_year = std::any_of(
          heads.begin(), heads.end(), [&](const Head& other) { return other.pending && other.year == head.year; });
      if (head.budget && !head.pending && head.year == year - 1 && owed_of_same_year && !names_year(heads, year))
        say(view, table.table, head,
            {fmt::format("is of {}, as is what is still owed of that year; no column is of the report's year, {}.",
                         head.year, year),
             fmt::format("es de {}, igual que lo aún adeudado de ese año; ninguna columna es del año del informe, {}.",
                         head.year, year)},
            year, findings);
    }
  }
}

constexpr char kFailing[] = R"(Introduction

This report describes the activities of the members from March to May 2018.

Table 1: Status of the members

Member | Executed 2017 | Executed 2019
Alba   | 5,530.10 | 1,210.07
Borea  | 7,405.20 | 3,318.15
Ceres  | 8,201.30 | 2,977.41
)";

constexpr char kPassing[] = R"(Introduction

This report describes the activities of the members from March to May 2018.

Table 1: Status of the members

Member | Executed 2017 | Budget 2019
Alba   | 5,530.10 | 1,210.07
Borea  | 7,405.20 | 3,318.15
Ceres  | 8,201.30 | 2,977.41
)";

}  // namespace

extern const Rule kColumnYearCannotFit = {
    {"T106", "column-year-outside-the-period", "A column's year cannot be that of the report",
     "El año de una columna no puede ser el del informe",
     "A column of what was executed, paid or received in a year after the report, and a budget of last year beside "
     "what is still owed of last year where the report's own year is nowhere, and the report's own months of a later "
     "year where no column has its own (“3T 2023” in the report of July to September 2022), carry the year of another "
     "report. Budgets and plans of later years, and columns of earlier years for comparison, are left alone.",
     "Una columna de lo ejecutado, pagado o recibido en un año posterior al informe, o un presupuesto del año "
     "anterior junto a lo aún adeudado de ese año sin que aparezca el del informe, o los meses del informe con un año "
     "posterior sin columna de los propios («3T 2023» en el informe de julio a septiembre de 2022), llevan el año de "
     "otro informe. No se señalan los presupuestos y planes de años posteriores ni las columnas de años anteriores "
     "para comparar.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate
