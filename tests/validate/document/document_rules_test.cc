// Every document rule's failing example, read as a plain-text file, yields exactly that rule, its passing example
// nothing.
#include "validate/document_rules.h"

#include "tests/validate/document/text_findings.h"

namespace crossfoot::validate {
namespace {

TEST_CASE("the examples of every document rule do what they say") {
  REQUIRE(!document_rules().empty());
  for (const DocumentRule* rule : document_rules()) {
    INFO(rule->info.id << " " << rule->info.slug);
    CHECK(test::ids_in(rule->info.failing) == std::set<std::string>{std::string(rule->info.id)});
    CHECK(test::ids_in(rule->info.passing) == std::set<std::string>{});
  }
}

TEST_CASE("what a document rule says is complete, in both languages") {
  for (const DocumentRule* rule : document_rules()) {
    INFO(rule->info.id << " " << rule->info.slug);
    for (const Finding& finding : test::findings_in(rule->info.failing)) {
      CHECK_FALSE(finding.message.en.empty());
      CHECK_FALSE(finding.message.es.empty());
      CHECK_FALSE(finding.suggestion.en.empty());
      CHECK_FALSE(finding.suggestion.es.empty());
      CHECK_FALSE(finding.quote.empty());
      CHECK_FALSE(finding.fingerprint.empty());
      CHECK(finding.severity <= rule->info.severity);
      CHECK(finding.line > 0);
    }
  }
}

TEST_CASE("a rule that is switched off says nothing") {
  for (const DocumentRule* rule : document_rules()) {
    const auto read = run::read_bytes("example.txt", rule->info.failing);
    REQUIRE(read);
    ValidateOptions options;
    options.disabled.insert(std::string(rule->info.id));
    CHECK(check_statement(read.value().statement, options).findings.empty());
  }
}

}  // namespace
}  // namespace crossfoot::validate
