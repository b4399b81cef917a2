// Which of the differences between the reports that the project began with `compare` tells.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/process.h"

using namespace crossfoot::testing;
using Json = nlohmann::json;

namespace {

const std::filesystem::path kSeeds = std::filesystem::path(CROSSFOOT_SOURCE_DIR) / "../shared/bench/seeds";

// Without grouping marks, cents of nought and case, so that "60,576.00" is 60576.
std::string plain(std::string text) {
  std::erase(text, ',');
  for (std::size_t at; (at = text.find(".00")) != std::string::npos;) text.erase(at, 3);
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
  return text;
}

bool tells(const Json& finding, const std::string& stated, const std::string& expected) {
  std::string said = finding.at("message").get<std::string>();
  for (const Json& line : finding.at("evidence")) said += "\n" + line.get<std::string>();
  said = plain(said);
  return said.find(plain(stated)) != std::string::npos && said.find(plain(expected)) != std::string::npos;
}

bool is_found(const Json& difference) {
  const std::string stated = difference.at("stated"), expected = difference.at("expected");
  const auto documents = difference.at("documents").get<std::vector<std::string>>();
  const auto file = [](const std::string& name) { return (kSeeds / (name + ".txt")).string(); };
  for (const std::string& first : documents)
    for (const std::string& second : documents) {
      if (first == second) continue;
      const ProcessResult result =
          run_crossfoot({"compare", "--as", "successor", "--format", "json", file(first), file(second)});
      if (result.exit_code > 1) continue;
      const Json comparison = Json::parse(result.out);
      for (const Json& finding : comparison.at("findings"))
        if (tells(finding, stated, expected)) return true;
    }
  return false;
}

}  // namespace

TEST_CASE("the differences between the seeds", "[shared]") {
  std::ifstream in(kSeeds / "cross.findings.json");
  if (!in) {
    WARN("skipped: no ../shared/bench/seeds beside the sources");
    return;
  }
  const Json gold = Json::parse(in);
  int found = 0, all = 0;
  for (const Json& difference : gold.at("findings")) {
    if (difference.at("holds").get<bool>()) continue;
    ++all;
    if (is_found(difference))
      ++found;
    else
      WARN("not told: " << difference.at("id") << " " << difference.at("explanation"));
  }
  CHECK(found == all);
}
