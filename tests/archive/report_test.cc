// The built program: the report of an archive says what the check of its documents said.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "tests/archive/small_archive.h"

namespace crossfoot::archive {
namespace {

namespace fs = std::filesystem;
using testing::import;
using testing::ProcessResult;
using testing::run_crossfoot;
using testing::sound_report;
using testing::TemporaryDirectory;
using testing::wrong_report;

ProcessResult report_of(const TemporaryDirectory& archive, std::vector<std::string> more = {}) {
  std::vector<std::string> arguments{"report", "--archive", archive.path(), "--format", "json"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_crossfoot(arguments);
}

}  // namespace

TEST_CASE("an archive's report says what the check said, also when the files have changed since") {
  const TemporaryDirectory folder, archive;
  folder.write("a.txt", sound_report(1));
  folder.write("b.txt", wrong_report(1));
  folder.write("c.pdf", "%PDF-1.4\nnothing else");
  folder.write("d.txt", sound_report(1));  // the bytes of a.txt
  folder.write("crossfoot.toml", "[rules]\n");
  const ProcessResult checked = run_crossfoot({"check", "--format", "json", folder.path()});
  REQUIRE(checked.exit_code == 3);
  REQUIRE(checked.out.find("3,897.64") != std::string::npos);
  REQUIRE(import(archive.path(), {folder.path() + "/?.*"}) == 0);
  fs::remove(folder.path() + "/a.txt");
  folder.write("b.txt", sound_report(1));
  const ProcessResult reported = report_of(archive);
  CHECK(reported.out == checked.out);
  CHECK(reported.err == checked.err);
  CHECK(reported.exit_code == 3);
}

TEST_CASE("an archive's report can be of some of its documents") {
  const TemporaryDirectory folder, archive;
  fs::create_directory(folder.path() + "/2023");
  fs::create_directory(folder.path() + "/2023b");
  folder.write("2023/good.txt", sound_report(1));
  folder.write("2023b/wrong.txt", wrong_report(1));
  REQUIRE(import(archive.path(), {folder.path()}) == 0);
  CHECK(report_of(archive).exit_code == 1);
  const ProcessResult good = report_of(archive, {folder.path() + "/2023/"});
  CHECK(good.exit_code == 0);
  CHECK(good.out.find("good.txt") != std::string::npos);
  CHECK(good.out.find("wrong.txt") == std::string::npos);
  CHECK(report_of(archive, {folder.path() + "/2023b/wrong.txt"}).exit_code == 1);
  const ProcessResult unknown = report_of(archive, {folder.path() + "/202"});
  CHECK(unknown.exit_code == 2);
  CHECK(unknown.err.find("is not in") != std::string::npos);
}

TEST_CASE("without originals a report is made of the files while they are as they were") {
  const TemporaryDirectory folder, archive;
  const std::string path = folder.write("wrong.txt", wrong_report(1));
  REQUIRE(import(archive.path(), {path}, {"--no-originals"}) == 0);
  CHECK(report_of(archive).exit_code == 1);
  folder.write("wrong.txt", sound_report(1));
  const ProcessResult changed = report_of(archive);
  CHECK(changed.exit_code == 3);
  CHECK(changed.err.find("has changed") != std::string::npos);
}

TEST_CASE("documents in a zip archive are in the report of the archive that has imported them") {
  if (std::system("command -v python3 >/dev/null") != 0) {
    WARN("python3 makes the archive and is not installed: skipped");
    return;
  }
  const TemporaryDirectory folder, archive;
  const std::string zip = folder.path() + "/reports.zip",
                    make = folder.write(
                        "make.py",
                        "import sys, zipfile\n"
                        "with zipfile.ZipFile(sys.argv[1], 'w') as z: z.write(sys.argv[2], 'in/wrong.txt')\n"),
                    text = folder.write("wrong.txt", wrong_report(1));
  REQUIRE(std::system(("python3 " + make + " " + zip + " " + text).c_str()) == 0);
  REQUIRE(import(archive.path(), {zip}) == 0);
  const ProcessResult reported = report_of(archive, {zip});
  CHECK(reported.exit_code == 1);
  CHECK(reported.out.find("reports.zip!/in/wrong.txt") != std::string::npos);
}

}  // namespace crossfoot::archive
