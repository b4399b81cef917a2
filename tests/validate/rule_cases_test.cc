// Contradictions that each rule must tell, and texts that look much like them and are sound: cases/<id>_<slug>.txt, an
// entry behind each line "=== told|silent en|es name".
#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <fstream>
#include <set>
#include <sstream>

#include "tests/validate/support/rule_texts.h"

namespace crossfoot::validate {
namespace {

struct TextCase {
  std::string kind, language, name, text;
};

std::vector<TextCase> cases_of(const Rule& rule) {
  std::string file(rule.info.slug);
  std::replace(file.begin(), file.end(), '-', '_');
  file = std::string(rule.info.id) + "_" + file + ".txt";
  file[0] = static_cast<char>(std::tolower(file[0]));
  INFO(file);
  std::ifstream in(std::string(CROSSFOOT_SOURCE_DIR) + "/tests/validate/cases/" + file);
  REQUIRE(in);
  std::vector<TextCase> all;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("=== ")) {
      std::istringstream head(line.substr(4));
      TextCase& one = all.emplace_back();
      head >> one.kind >> one.language >> std::ws;
      std::getline(head, one.name);
    } else if (!all.empty()) {
      all.back().text += line + "\n";
    }
  }
  return all;
}

// What two reports say of one event is said by one of these: where one is silent, all are.
bool is_of_dates(std::string_view id) {
  static const std::set<std::string_view> kIds = {"D106", "D210", "D211"};
  return kIds.contains(id);
}

bool is_alarm(const Rule& rule, const test::Told& told) {
  return told.id == rule.info.id || told.severity != Severity::note ||
         (is_of_dates(rule.info.id) && is_of_dates(told.id));
}

void check_case(const Rule& rule, const TextCase& one) {
  INFO(rule.info.id << ": " << one.kind << " " << one.name);
  const std::vector<test::Told> told = test::told_in(rule, one.text);
  if (one.kind == "told")
    CHECK(std::any_of(told.begin(), told.end(), [&](const auto& each) { return each.id == rule.info.id; }));
  else
    for (const test::Told& each : told) {
      INFO(each.id << " " << each.message.en);
      CHECK_FALSE(is_alarm(rule, each));
    }
}

}  // namespace

TEST_CASE("each rule tells its contradictions and leaves three near misses alone") {
  for (const Rule* rule : rule_table()) {
    if (rule->scope() == Scope::series) continue;  // its texts are no documents
    int told = 0, silent = 0;
    for (const TextCase& one : cases_of(*rule)) {
      INFO(rule->info.id << ": " << one.name);
      REQUIRE((one.kind == "told" || one.kind == "silent"));
      REQUIRE((one.language == "en" || one.language == "es"));
      ++(one.kind == "told" ? told : silent);
      check_case(*rule, one);
    }
    INFO(rule->info.id << " " << rule->info.slug);
    CHECK(told >= 1);
    CHECK(silent >= 3);
  }
}

}  // namespace crossfoot::validate
