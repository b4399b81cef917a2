#include "validate/runner.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "validate/document/document_view.h"
#include "validate/fingerprint.h"
#include "validate/relations/finding_of.h"

namespace crossfoot::validate {
namespace {

bool runs(const Rule& rule, const ValidateOptions& options) {
  return options.disabled.count(std::string(rule.info.id)) == 0 &&
         options.disabled.count(std::string(rule.info.slug)) == 0;
}

// The rules of one kind that are not switched off, each with its check.
template <typename Check, typename Use>
void for_each_rule(const ValidateOptions& options, const Use& use) {
  for (const Rule* rule : rule_table())
    if (const Check* check = std::get_if<Check>(&rule->check); check != nullptr && runs(*rule, options))
      use(*rule, *check);
}

void name(const Rule& rule, Finding& finding) {
  finding.id = rule.info.id;
  finding.rule = rule.info.slug;
}

Severity severity_of(Likelihood likelihood) {
  switch (likelihood) {
    case Likelihood::unlikely: return Severity::note;
    case Likelihood::likely: return Severity::warning;
    case Likelihood::sure: break;
  }
  return Severity::error;
}

// Tables before text, and what has no place in the first report last.
auto place_in_first(const Difference& difference) {
  const auto has_place = [](const Finding& finding) { return finding.table >= 0 || finding.block >= 0; };
  const bool only_second = !has_place(difference.first);
  const Finding& place = only_second ? difference.second : difference.first;
  const CellRef cell = place.cell.value_or(CellRef{});
  return std::tuple(only_second, place.table < 0, place.table, cell.row, cell.column, place.block);
}

void finish(const Rule& rule, const Doubt& first, const Doubt& second, Difference& difference) {
  difference.id = rule.info.id;
  difference.rule = rule.info.slug;
  first.lower(difference.first);
  second.lower(difference.second);
  for (Finding* side : {&difference.first, &difference.second}) {
    name(rule, *side);
    if (side->origin == Origin::reading) difference.origin = Origin::reading;
  }
  if (difference.origin == Origin::reading) difference.severity = std::min(difference.severity, Severity::warning);
}

}  // namespace

void DocumentRun::finish(const Rule& rule) {
  for (Finding& finding : findings_) {
    if (!finding.id.empty()) continue;
    name(rule, finding);
    finding.severity = std::min(finding.severity, rule.info.severity);
    if (statement_.document->source.pages > 0)
      finding.severity = std::min(finding.severity, rule.info.severity_on_pages);
    doubt_.lower(finding);
    finding.fingerprint = fingerprint_of(finding);
  }
}

void DocumentRun::word(const Case& one) {
  const auto rules = rule_table();
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule* rule) {
    const auto* check = std::get_if<OnRelation>(&rule->check);
    return check != nullptr && check->applies(one);
  });
  if (found == rules.end() || !runs(**found, options_)) return;
  Finding finding = finding_of(one);
  finding.severity = std::min((*found)->info.severity, severity_of(one.diagnosis.likelihood));
  std::get<OnRelation>((*found)->check).word(one, finding);
  findings_.push_back(std::move(finding));
  finish(**found);
}

void DocumentRun::check_table(const TableContext& table, const std::vector<Diagnosis>& diagnoses) {
  for (const Diagnosis& diagnosis : diagnoses) word(Case(table, diagnosis));
  for_each_rule<OnTable>(options_, [&](const Rule& rule, const OnTable& on) {
    on.check(table, findings_);
    finish(rule);
  });
}

void DocumentRun::check_tables(const std::deque<CheckedTable>& tables) {
  const TablesContext context{statement_, tables, options_.margin_bits};
  for_each_rule<OnTables>(options_, [&](const Rule& rule, const OnTables& on) {
    on.check(context, findings_);
    finish(rule);
  });
}

void DocumentRun::check_text() {
  const DocumentView view(statement_);
  for_each_rule<OnDocument>(options_, [&](const Rule& rule, const OnDocument& on) {
    on.check(view, findings_);
    finish(rule);
  });
}

PairFindings check_pair(const ReportPair& pair, Kinship kinship, const ValidateOptions& options) {
  const Doubt first(pair.first.document), second(pair.second.document);
  PairFindings all;
  for_each_rule<OnPair>(options, [&](const Rule& rule, const OnPair& on) {
    if (on.kinship != kinship) return;
    const std::size_t known = all.differences.size();
    on.check(pair, all);
    for (std::size_t i = known; i < all.differences.size(); ++i) finish(rule, first, second, all.differences[i]);
  });
  std::stable_sort(all.differences.begin(), all.differences.end(),
                   [](const Difference& a, const Difference& b) { return place_in_first(a) < place_in_first(b); });
  return all;
}

std::vector<Finding> check_series(const SeriesContext& series, Kinship kinship, const ValidateOptions& options) {
  std::vector<Finding> all;
  for_each_rule<OnSeries>(options, [&](const Rule& rule, const OnSeries& on) {
    if (on.kinship != kinship) return;
    std::vector<FactDifference> differences;
    on.check(series, differences);
    for (FactDifference& difference : differences) {
      name(rule, difference.finding);
      difference.finding.fingerprint = fingerprint_of_both(rule.info, difference.key, difference.finding);
      all.push_back(std::move(difference.finding));
    }
  });
  return all;
}

}  // namespace crossfoot::validate
