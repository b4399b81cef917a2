// Each rule over the document leaves alone what real reports write: the table of near misses is near_misses.txt.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "cli/pipeline.h"
#include "validate/validate.h"

namespace crossfoot {
namespace {

struct NearMiss {
  std::string rule, language, why, text;
};

std::vector<NearMiss> near_misses() {
  std::ifstream in(std::string(CROSSFOOT_SOURCE_DIR) + "/tests/validate/document/near_misses.txt");
  REQUIRE(in);
  std::vector<NearMiss> all;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("=== ")) {
      std::istringstream head(line.substr(4));
      NearMiss miss;
      head >> miss.rule >> miss.language;
      std::getline(head >> std::ws, miss.why);
      all.push_back(std::move(miss));
    } else if (!all.empty()) {
      all.back().text += line + "\n";
    }
  }
  return all;
}

bool is_of_the_document(std::string_view id) {
  return id[0] == 'T' || id[0] == 'X' || id[0] == 'W' || id[0] == 'L' || id[0] == 'R';
}

}  // namespace

TEST_CASE("every rule over text has three near misses, in both languages") {
  std::map<std::string, int, std::less<>> count;
  std::map<std::string, std::set<std::string>, std::less<>> languages;
  for (const NearMiss& miss : near_misses()) {
    INFO(miss.rule << " " << miss.why);
    REQUIRE(find_rule(miss.rule) != nullptr);
    CHECK((miss.language == "en" || miss.language == "es"));
    ++count[miss.rule];
    languages[miss.rule].insert(miss.language);
  }
  for (const RuleInfo& rule : rules()) {
    if (!is_of_the_document(rule.id)) continue;
    INFO(rule.id << " " << rule.slug);
    CHECK(count[std::string(rule.id)] >= 3);
    CHECK(languages[std::string(rule.id)].size() == 2);
  }
}

TEST_CASE("near misses are left alone") {
  for (const NearMiss& miss : near_misses()) {
    const auto read = read_bytes("near-miss.txt", miss.text);
    REQUIRE(read);
    for (const Finding& finding : validate(read.value().statement).findings) {
      INFO(miss.rule << " (" << miss.why << "): " << finding.id << " " << finding.message.en);
      CHECK(finding.id != miss.rule);
      CHECK(finding.severity == Severity::note);
    }
  }
}

}  // namespace crossfoot
