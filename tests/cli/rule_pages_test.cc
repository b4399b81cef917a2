// docs/rules/ is what the rules say of themselves: written anew, it must not change.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "tests/support/process.h"

using namespace crossfoot::testing;
namespace fs = std::filesystem;

namespace {

std::map<std::string, std::string> files_in(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    std::ifstream in(entry.path(), std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    files[entry.path().filename().string()] = text.str();
  }
  return files;
}

}  // namespace

TEST_CASE("docs/rules is up to date") {
  const TemporaryDirectory directory;
  const ProcessResult result = run_crossfoot({"rules", "--format", "markdown", "-o", directory.path() + "/rules"});
  REQUIRE(result.exit_code == 0);
  const auto written = files_in(directory.path() + "/rules");
  const auto kept = files_in(fs::path(CROSSFOOT_SOURCE_DIR) / "docs" / "rules");
  INFO("crossfoot rules --format markdown -o docs/rules writes them anew");
  for (const auto& [name, text] : written) {
    INFO(name);
    REQUIRE(kept.count(name) == 1);
    CHECK(kept.at(name) == text);
  }
  for (const auto& [name, text] : kept) {
    INFO(name << " is of no rule");
    CHECK(written.count(name) == 1);
  }
}

TEST_CASE("explain prints a rule's page in either language") {
  const ProcessResult english = run_crossfoot({"explain", "X101"});
  const ProcessResult spanish = run_crossfoot({"explain", "reference-to-another-number", "--ui-lang", "es"});
  CHECK(english.out.find("A sentence announces another table") != std::string::npos);
  CHECK(spanish.out.find("Una oración anuncia un cuadro") != std::string::npos);
  CHECK(english.out.find("Table 3 below shows") != std::string::npos);
  CHECK(spanish.out.find("Table 3 below shows") != std::string::npos);
}

TEST_CASE("a folder is for markdown only") { CHECK(run_crossfoot({"rules", "-o", "somewhere"}).exit_code == 2); }
