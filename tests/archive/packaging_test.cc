// The systemd units as systemd itself reads them, and the line for cron.
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <fstream>
#include <sstream>

#include "tests/support/process.h"

namespace crossfoot::archive {
namespace {

std::string content(const std::string& name) {
  std::ifstream in(std::string(CROSSFOOT_SOURCE_DIR) + "/packaging/" + name);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("systemd accepts the service and the timer") {
  if (std::system("command -v systemd-analyze >/dev/null") != 0) {
    WARN("systemd-analyze is not installed: skipped");
    return;
  }
  const testing::TemporaryDirectory folder;
  // The program need not be installed for the test.
  std::string service = content("crossfoot-nightly.service");
  const std::string installed = "/usr/bin/crossfoot";
  REQUIRE(service.find(installed) != std::string::npos);
  service.replace(service.find(installed), installed.size(), "/bin/true");
  folder.write("crossfoot-nightly.service", service);
  folder.write("crossfoot-nightly.timer", content("crossfoot-nightly.timer"));
  const std::string command = "cd " + folder.path() +
                              " && systemd-analyze verify --man=no ./crossfoot-nightly.service " +
                              "./crossfoot-nightly.timer > messages 2>&1";
  const int status = std::system(command.c_str());
  std::ifstream messages(folder.path() + "/messages");
  std::ostringstream text;
  for (std::string line; std::getline(messages, line);)
    if (line.find("crossfoot") != std::string::npos) text << line << "\n";
  CAPTURE(text.str());
  CHECK(status == 0);
  CHECK(text.str().empty());
}

TEST_CASE("units and cron line call commands that exist") {
  for (const char* name : {"crossfoot-nightly.service", "crossfoot.cron"}) {
    CAPTURE(name);
    CHECK(content(name).find("crossfoot nightly --quiet --to ") != std::string::npos);
  }
  const auto help = testing::run_crossfoot({"nightly", "--help"});
  CHECK(help.exit_code == 0);
  for (const char* option : {"--quiet", "--to", "--archive"}) CHECK(help.out.find(option) != std::string::npos);
}

}  // namespace crossfoot::archive
