#include "validate/compare/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "validate/compare/report_pair.h"
#include "validate/compare/table_pairs.h"
#include "validate/document/periods.h"
#include "validate/runner.h"

namespace crossfoot::validate {
namespace {

std::string language_of(const DocumentView& view) {
  const auto& languages = view.document.source.languages;
  return languages.empty() ? "" : languages.front();
}

}  // namespace

std::string_view to_string(Kinship kinship) { return kinship == Kinship::translation ? "translation" : "successor"; }

Comparison recognised(const Statement& first, const Statement& second) {
  const DocumentView a(first), b(second);
  const double common = common_figures(compared_tables(a), compared_tables(b));
  const bool other_language = !language_of(a).empty() && !language_of(b).empty() && language_of(a) != language_of(b);
  const auto period_a = report_period(a), period_b = report_period(b);
  const bool other_period = period_a && period_b && !period_a->interval.overlaps(period_b->interval);
  Comparison comparison;
  // Sisters share nearly all their figures; a successor repeats some of its predecessor's.
  const bool sisters =
      !other_period && (common >= 0.6 || (other_language && common >= 0.3) || (other_language && first.tables.empty()));
  comparison.kinship = sisters ? Kinship::translation : Kinship::successor;
  const int percent = static_cast<int>(common * 100 + 0.5);
  comparison.evidence.push_back({fmt::format("{} % of the figures in tables are common to both", percent),
                                 fmt::format("{} % de las cifras de los cuadros son comunes a ambos", percent)});
  if (other_language)
    comparison.evidence.push_back({fmt::format("their languages are {} and {}", language_of(a), language_of(b)),
                                   fmt::format("sus idiomas son {} y {}", language_of(a), language_of(b))});
  if (period_a && period_b) {
    comparison.swapped = !sisters && period_b->interval.last < period_a->interval.first;
    Bilingual p = spelled(period_a->interval), q = spelled(period_b->interval);
    if (comparison.swapped) std::swap(p, q);
    comparison.evidence.push_back(
        {fmt::format("their periods are {} and {}", p.en, q.en), fmt::format("sus períodos son {} y {}", p.es, q.es)});
  }
  return comparison;
}

void compare(const Statement& first, const Statement& second, Comparison& comparison, const ValidateOptions& options) {
  const DocumentView a(first), b(second);
  const bool swapped = comparison.kinship == Kinship::successor && comparison.swapped;
  const ReportPair pair(swapped ? b : a, swapped ? a : b, comparison.kinship);
  PairFindings found = check_pair(pair, comparison.kinship, options);
  comparison.tables_paired = static_cast<int>(pair.pairs.size());
  comparison.figures_compared = found.figures_compared;
  comparison.differences = std::move(found.differences);
}

}  // namespace crossfoot::validate
