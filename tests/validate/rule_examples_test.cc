// Every rule's failing example yields exactly that rule, its passing example nothing.
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "run/pipeline.h"
#include "tests/validate/support/drawing.h"
#include "tests/validate/support/rule_texts.h"
#include "validate/compare/compare.h"
#include "validate/validate.h"

namespace crossfoot::validate {
namespace {

std::set<std::string> ids_of(const Rule& rule, std::string_view example) {
  std::set<std::string> ids;
  for (const test::Told& told : test::told_in(rule, example)) ids.insert(told.id);
  return ids;
}

// The plain reader of the drawings takes a separator for what it looks like, where the pipeline weighs the column.
std::set<std::string> ids_of_drawing(std::string_view example) {
  const test::Drawing drawing = test::draw(example);
  std::set<std::string> ids;
  for (const Finding& finding : check_statement(drawing.statement).findings) ids.insert(finding.id);
  return ids;
}

bool may_be_drawn(const Rule& rule) { return rule.scope() == Scope::relation || rule.scope() == Scope::table; }

}  // namespace

TEST_CASE("the examples of every rule do what they say") {
  for (const Rule* rule : rule_table()) {
    INFO(rule->info.id << " " << rule->info.slug);
    const std::set<std::string> expected{std::string(rule->info.id)};
    const bool fails = ids_of(*rule, rule->info.failing) == expected ||
                       (may_be_drawn(*rule) && ids_of_drawing(rule->info.failing) == expected);
    CHECK(fails);
    CHECK(ids_of(*rule, rule->info.passing) == std::set<std::string>{});
  }
}

TEST_CASE("what a rule says is complete, in both languages, and no graver than the rule") {
  for (const Rule* rule : rule_table()) {
    INFO(rule->info.id << " " << rule->info.slug);
    for (const test::Told& told : test::told_in(*rule, rule->info.failing)) {
      CHECK_FALSE(told.message.en.empty());
      CHECK_FALSE(told.message.es.empty());
      CHECK(told.severity <= rule->info.severity);
    }
  }
}

TEST_CASE("a rule that is switched off says nothing") {
  for (const Rule* rule : rule_table()) {
    if (rule->scope() == Scope::series) continue;
    ValidateOptions options;
    options.disabled.insert(std::string(rule->info.id));
    INFO(rule->info.id << " " << rule->info.slug);
    const auto [first, second] = test::halves(rule->info.failing);
    const auto a = run::read_bytes("a.txt", first);
    REQUIRE(a);
    if (const auto* pair = std::get_if<OnPair>(&rule->check)) {
      const auto b = run::read_bytes("b.txt", second);
      REQUIRE(b);
      Comparison comparison;
      comparison.kinship = pair->kinship;
      compare(a.value().statement, b.value().statement, comparison, options);
      for (const Difference& difference : comparison.differences) CHECK(difference.id != rule->info.id);
    } else {
      for (const Finding& finding : check_statement(a.value().statement, options).findings)
        CHECK(finding.id != rule->info.id);
    }
  }
}

}  // namespace crossfoot::validate
