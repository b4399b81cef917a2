// The table of rules and the folder of their files are the same list.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <filesystem>
#include <set>

#include "validate/rule.h"
#include "validate/validate.h"

namespace crossfoot::validate {
namespace {

namespace fs = std::filesystem;

// "f101_column_does_not_foot"
std::string file_name(const RuleInfo& info) {
  std::string name = std::string(info.id) + "_" + std::string(info.slug);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return c == '-' ? '_' : static_cast<char>(std::tolower(c)); });
  return name;
}

}  // namespace

TEST_CASE("every rule has a file of its name, and every file a rule") {
  std::multiset<std::string> files, listed;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(CROSSFOOT_SOURCE_DIR) / "validate" / "rules"))
    if (entry.path().extension() == ".cc") files.insert(entry.path().stem().string());
  for (const Rule* rule : rule_table()) listed.insert(file_name(rule->info));
  for (const std::string& name : files) {
    INFO(name << " is not in validate/registry.cc");
    CHECK(listed.count(name) == 1);
  }
  for (const std::string& name : listed) {
    INFO(name << " has no file in validate/rules/");
    CHECK(files.count(name) == 1);
  }
}

TEST_CASE("rules are ordered by id, found by id and slug, and bilingual") {
  CHECK(rules().size() == rule_table().size());
  std::string last;
  std::set<std::string_view> slugs;
  for (const RuleInfo& rule : rules()) {
    INFO(rule.id);
    CHECK(last < rule.id);
    last = rule.id;
    CHECK(slugs.insert(rule.slug).second);
    CHECK(find_rule(rule.id) == &rule);
    CHECK(find_rule(rule.slug) == &rule);
    CHECK(!rule.title_es.empty());
    CHECK(!rule.rationale_es.empty());
  }
  CHECK(find_rule("F999") == nullptr);
}

}  // namespace crossfoot::validate
