#include "tests/validate/support/rule_texts.h"

#include <catch2/catch.hpp>

#include "archive/facts.h"
#include "run/pipeline.h"
#include "validate/compare/compare.h"
#include "validate/series.h"

namespace crossfoot::test {
namespace {

run::ReadDocument read(std::string_view text) {
  auto document = run::read_bytes("example.txt", text);
  REQUIRE(document);
  return std::move(document.value());
}

ReportFacts facts_in(std::string_view text) {
  const run::ReadDocument document = read(text);
  ReportFacts kept;
  kept.name = "example.txt";
  for (const archive::FactRecord& fact : archive::facts_of(*document.document, document.statement))
    kept.facts.push_back({fact.table, fact.row, fact.column, fact.concept_name, fact.member, fact.unit, fact.value});
  return kept;
}

void add(const std::vector<Finding>& findings, std::vector<Told>& told) {
  for (const Finding& finding : findings) told.push_back({finding.id, finding.severity, finding.message});
}

}  // namespace

std::pair<std::string_view, std::string_view> halves(std::string_view text) {
  const std::size_t at = text.find("\n---\n");
  if (at == std::string_view::npos) return {text, {}};
  return {text.substr(0, at + 1), text.substr(at + 5)};
}

std::vector<Told> told_in(const validate::Rule& rule, std::string_view text) {
  std::vector<Told> told;
  const auto [first, second] = halves(text);
  if (const auto* pair = std::get_if<validate::OnPair>(&rule.check)) {
    const run::ReadDocument a = read(first), b = read(second);
    validate::Comparison comparison;
    comparison.kinship = pair->kinship;
    validate::compare(a.statement, b.statement, comparison);
    for (const validate::Difference& each : comparison.differences)
      told.push_back({each.id, each.severity, each.message});
  } else if (const auto* series = std::get_if<validate::OnSeries>(&rule.check)) {
    add(validate::compare_facts(facts_in(second), facts_in(first), series->kinship), told);
  } else {
    add(validate::check_statement(read(text).statement).findings, told);
  }
  return told;
}

}  // namespace crossfoot::test
