// Every rule's failing example yields exactly that rule, its passing example nothing.
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "run/pipeline.h"
#include "tests/validate/support/drawing.h"
#include "validate/rule.h"
#include "validate/validate.h"

namespace crossfoot::validate {
namespace {

std::set<std::string> ids_of(std::string_view example) {
  std::set<std::string> ids;
  const auto read = run::read_bytes("example.txt", example);
  REQUIRE(read);
  for (const Finding& finding : check_statement(read.value().statement).findings) ids.insert(finding.id);
  return ids;
}

// The plain reader of the drawings takes a separator for what it looks like, where the pipeline weighs the column.
std::set<std::string> ids_of_drawing(std::string_view example) {
  const test::Drawing drawing = test::draw(example);
  std::set<std::string> ids;
  for (const Finding& finding : check_statement(drawing.statement).findings) ids.insert(finding.id);
  return ids;
}

TEST_CASE("the examples of every rule do what they say") {
  REQUIRE(!diagnosis_rules().empty());
  std::vector<const RuleInfo*> infos;  // the rules over documents are read from text: document/
  for (const Rule* rule : diagnosis_rules()) infos.push_back(&rule->info);
  for (const TableRule* rule : table_rules()) infos.push_back(&rule->info);
  for (const RuleInfo* each : infos) {
    const RuleInfo& rule = *each;
    INFO(rule.id << " " << rule.slug);
    const std::set<std::string> expected{std::string(rule.id)};
    const bool fails = ids_of(rule.failing) == expected || ids_of_drawing(rule.failing) == expected;
    CHECK(fails);
    CHECK(ids_of(rule.passing).empty());
  }
}

TEST_CASE("rules are ordered by id, found by id and slug, and bilingual") {
  std::string last;
  for (const RuleInfo& rule : rules()) {
    INFO(rule.id);
    CHECK(last < rule.id);
    last = rule.id;
    CHECK(find_rule(rule.id) == &rule);
    CHECK(find_rule(rule.slug) == &rule);
    CHECK(!rule.title_es.empty());
    CHECK(!rule.rationale_es.empty());
  }
  CHECK(find_rule("F999") == nullptr);
}

}  // namespace
}  // namespace crossfoot::validate
