// What was checked, as a program reads it: every relation with its cells.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "report/json.h"
#include "run/pipeline.h"

using namespace crossfoot;
using Json = nlohmann::json;

namespace {

constexpr const char* kReport = R"(Dues

Branch | 2018  | 2019  | 2020
Moor   | 1,210 | 1,315 | 1,408
Vale   |   965 |   988 | 1,003
Coast  | 1,122 | 1,096 | 1,134
Total  | 3,297 | 3,399 | 3,545
)";

Json relations_of(const std::string& text, bool listed) {
  const auto read = run::read_bytes("dues.txt", text);
  validate::ValidateOptions options;
  options.list_passed = listed;
  const CheckResult result = validate::check_statement(read.value().statement, options);
  const Json json = Json::parse(report::findings_json(*read.value().document, result, "en"));
  const Json& table = json.at("tables").at(0);
  return table.value("relations", Json::array());
}

const Json kTotal = Json::parse(R"({
  "kind": "sum", "lines": "rows", "target": 4,
  "terms": [{"line": 1, "coefficient": 1}, {"line": 2, "coefficient": 1}, {"line": 3, "coefficient": 1}],
  "held": [[1, 3]], "broken": []})");

}  // namespace

TEST_CASE("JSON lists each believed relation with its cells, where it is asked for") {
  CHECK(relations_of(kReport, true) == Json::array({kTotal}));
  CHECK(relations_of(kReport, false).empty());
}

TEST_CASE("a column that breaks a relation is not among those that hold it") {
  std::string wrong = kReport;
  wrong.replace(wrong.find("3,399"), 5, "3,939");
  const Json relations = relations_of(wrong, true);
  REQUIRE(relations.size() == 1);
  CHECK(relations[0].at("held") == Json::parse("[[1, 1], [3, 3]]"));
  CHECK(relations[0].at("broken") == Json::parse("[[2, 2]]"));
}
