// What a rule over the text says has a place, a quote and a way out.
#include "tests/validate/document/text_findings.h"
#include "validate/rule.h"

namespace crossfoot::validate {

TEST_CASE("what a document rule says is complete, in both languages") {
  for (const Rule* rule : rule_table()) {
    if (!std::holds_alternative<OnDocument>(rule->check)) continue;
    INFO(rule->info.id << " " << rule->info.slug);
    for (const Finding& finding : test::findings_in(rule->info.failing)) {
      CHECK_FALSE(finding.suggestion.en.empty());
      CHECK_FALSE(finding.suggestion.es.empty());
      CHECK_FALSE(finding.quote.empty());
      CHECK_FALSE(finding.fingerprint.empty());
      CHECK(finding.line > 0);
    }
  }
}

}  // namespace crossfoot::validate
