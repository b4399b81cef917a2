// A table that may have been read wrongly: what rests on it is a warning about the reading, whichever rule says it.
#include <catch2/catch.hpp>

#include "run/pipeline.h"
#include "tests/validate/support/rule_texts.h"
#include "validate/compare/compare.h"
#include "validate/rule.h"
#include "validate/validate.h"

namespace crossfoot::validate {
namespace {

run::ReadDocument doubtful(std::string_view text) {
  auto read = run::read_bytes("example.txt", text);
  REQUIRE(read);
  for (Table& table : read.value().document->tables) table.confidence = 0.5;
  return std::move(read.value());
}

bool rests_on_table(const Finding& finding) { return finding.table >= 0 || !finding.operands.empty(); }

}  // namespace

TEST_CASE("findings in a table that is in doubt are warnings about the reading, of every scope") {
  int relation = 0, table = 0, tables = 0, text = 0;
  for (const Rule* rule : rule_table()) {
    if (rule->scope() == Scope::pair || rule->scope() == Scope::series) continue;
    const run::ReadDocument document = doubtful(rule->info.failing);
    for (const Finding& finding : check_statement(document.statement).findings) {
      if (!rests_on_table(finding)) continue;
      INFO(finding.id << " " << finding.message.en);
      CHECK(finding.origin == Origin::reading);
      CHECK(finding.severity <= Severity::warning);
      if (finding.id != rule->info.id) continue;
      relation += rule->scope() == Scope::relation ? 1 : 0;
      table += rule->scope() == Scope::table ? 1 : 0;
      tables += std::holds_alternative<OnTables>(rule->check) ? 1 : 0;
      text += std::holds_alternative<OnDocument>(rule->check) ? 1 : 0;
    }
  }
  CHECK(relation > 0);
  CHECK(table > 0);
  CHECK(tables > 0);
  CHECK(text > 0);
}

TEST_CASE("an impossible date is an error, and a warning in a table that is in doubt") {
  const std::string text =
      "Table 1. Instalments\n\nMember | Amount | Date\nArvenia | 4,000 | 15 March 2019\nBelmira | "
      "2,500 | 31 June 2019\nCorval | 3,100 | 2 May 2019\n";
  const auto sure = run::read_bytes("example.txt", text);
  REQUIRE(sure);
  const auto of_page = check_statement(sure.value().statement).findings;
  REQUIRE(of_page.size() == 1);
  CHECK(of_page[0].severity == Severity::error);
  CHECK(of_page[0].origin == Origin::document);
  const run::ReadDocument document = doubtful(text);
  const auto of_reading = check_statement(document.statement).findings;
  REQUIRE(of_reading.size() == 1);
  CHECK(of_reading[0].severity == Severity::warning);
  CHECK(of_reading[0].origin == Origin::reading);
  CHECK(of_reading[0].fingerprint == of_page[0].fingerprint);
}

TEST_CASE("a difference between two reports is in doubt with either of its tables") {
  for (const Rule* rule : rule_table()) {
    const auto* pair = std::get_if<OnPair>(&rule->check);
    if (pair == nullptr) continue;
    const auto [first, second] = test::halves(rule->info.failing);
    const run::ReadDocument a = doubtful(first);
    const auto b = run::read_bytes("b.txt", second);
    REQUIRE(b);
    Comparison comparison;
    comparison.kinship = pair->kinship;
    compare(a.statement, b.value().statement, comparison);
    for (const Difference& difference : comparison.differences) {
      if (difference.first.table < 0) continue;
      INFO(difference.id << " " << difference.message.en);
      CHECK(difference.origin == Origin::reading);
      CHECK(difference.severity <= Severity::warning);
    }
  }
}

}  // namespace crossfoot::validate
