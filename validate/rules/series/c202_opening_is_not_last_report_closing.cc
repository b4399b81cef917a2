#include <fmt/format.h>

#include <map>
#include <string_view>

#include "validate/rule.h"
#include "validate/series.h"

namespace crossfoot::validate {
namespace {

struct Balance {
  const ReportFact* fact = nullptr;
  bool ambiguous = false;
};

// "closing-balance" of each column: what is stated twice and differs is not compared.
std::map<std::string, Balance> balances(const ReportFacts& report, std::string_view concept_name) {
  std::map<std::string, Balance> found;
  for (const ReportFact& fact : report.facts) {
    if (fact.concept_name != concept_name) continue;
    const auto [known, fresh] = found.emplace(fact.member + "|" + fact.unit, Balance{&fact});
    if (!fresh && !same_value(known->second.fact->value, fact.value)) known->second.ambiguous = true;
  }
  return found;
}

void check(const SeriesContext& series, std::vector<FactDifference>& differences) {
  const auto opening = balances(series.report, "opening-balance"),
             closing = balances(series.relative, "closing-balance");
  for (const auto& [column, balance] : opening) {
    const auto before = closing.find(column);
    if (balance.ambiguous || before == closing.end() || before->second.ambiguous) continue;
    const std::string &value = balance.fact->value, &last = before->second.fact->value;
    if (same_value(value, last)) continue;
    Finding finding;
    finding.severity = Severity::warning;
    finding.column_label = balance.fact->member;
    finding.stated = value;
    finding.expected = last;
    finding.message = {fmt::format("opening balance {}, but {} closes with {}", value, series.relative.name, last),
                       fmt::format("saldo inicial {}, pero {} cierra con {}", value, series.relative.name, last)};
    differences.push_back({std::move(finding), column});
  }
}

constexpr char kFailing[] = R"(Table 1: Movements of the fund

Item            | Amount
Opening balance | 1,200
Contributions   | 500
Payments        | -300
Closing balance | 1,400
---
Table 1: Movements of the fund

Item            | Amount
Opening balance | 1,450
Contributions   | 600
Payments        | -100
Closing balance | 1,950
)";

constexpr char kPassing[] = R"(Table 1: Movements of the fund

Item            | Amount
Opening balance | 1,200
Contributions   | 500
Payments        | -300
Closing balance | 1,400
---
Table 1: Movements of the fund

Item            | Amount
Opening balance | 1,400
Contributions   | 600
Payments        | -100
Closing balance | 1,900
)";

}  // namespace

extern const Rule kOpeningIsNotLastReportClosing = {
    {"C202", "opening-is-not-last-report-closing",
     "A report does not open with what the archive has as the last closing",
     "Un informe no abre con lo que el archivo tiene como último cierre",
     "What one report closes with the next one opens with. Where the report before can no longer be read, the balances "
     "that the archive kept of it are compared, column by column.",
     "Con lo que cierra un informe abre el siguiente. Si el informe anterior ya no puede leerse, se comparan los "
     "saldos "
     "que el archivo guardó de él, columna por columna.",
     kFailing, kPassing, Severity::warning, "0.1.0", "opening-is-not-last-closing"},
    OnSeries{Kinship::successor, check}};

}  // namespace crossfoot::validate
