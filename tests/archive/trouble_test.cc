// Archives that cannot be used, and ones that can only be read: one line that says why, and whether it is worth trying
// again.
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "archive/archive.h"
#include "tests/archive/small_archive.h"

namespace crossfoot::archive {
namespace {

namespace fs = std::filesystem;
using testing::import;
using testing::run_crossfoot;
using testing::sound_report;
using testing::TemporaryDirectory;

void damage(const std::string& archive) {
  std::ofstream(archive + "/archive.sqlite3", std::ios::binary) << std::string(8192, 'x');
}

void make_newer(const std::string& archive) {
  open_archive(archive, ArchiveUse::change).connection->execute("UPDATE archive_version SET version = 99");
}

void take_away(const std::string& archive) { fs::remove(archive + "/archive.sqlite3"); }

// A command that may read what everybody may, and write nothing.
std::string as_stranger(const std::string& command) {
  return geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " + command : command;
}

}  // namespace

TEST_CASE("an archive that no repetition makes usable is named in one line and not tried again") {
  const auto [harm, message] = GENERATE(table<void (*)(const std::string&), std::string>({
      {damage, "restore it from a backup"},
      {make_newer, "newer version of crossfoot"},
      {take_away, "there is no archive in"},
  }));
  const TemporaryDirectory folder, archive;
  folder.write("a.txt", sound_report(1));
  REQUIRE(import(archive.path(), {folder.path()}) == 0);
  harm(archive.path());
  for (const char* command : {"status", "retry", "report"}) {
    const auto run = run_crossfoot({command, "--archive", archive.path()});
    CAPTURE(command, run.err);
    CHECK(run.exit_code == 2);
    CHECK(run.out.empty());
    CHECK(run.err.find(message) != std::string::npos);
    CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
  }
}

TEST_CASE("an archive that may only be read can be looked at, while it is filled and after") {
  const TemporaryDirectory folder, archive;
  folder.write("a.txt", sound_report(1));
  const std::string directory = archive.path() + "/reports of 100%";  // an address of SQLite's must not mistake it
  REQUIRE(import(directory, {folder.path()}) == 0);
  const std::string program = "'" + std::string(CROSSFOOT_BINARY) + "' ", at = " --archive '" + directory + "'",
                    quietly = " > /dev/null 2>&1";
  REQUIRE(std::system(("chmod -R a=rX '" + archive.path() + "'").c_str()) == 0);
  if (std::system((as_stranger("test -x " + program) + quietly).c_str()) != 0) {
    WARN("no other user may run the program here: skipped");
  } else {
    const auto run = [&](const std::string& command) {
      return WEXITSTATUS(std::system((as_stranger(program + command + at) + quietly).c_str()));
    };
    for (const char* command :
         {"status", "archive list", "archive export", "archive digest", "archive verify", "report"})
      CHECK(run(command) == 0);
    CHECK(run("retry --failed") == 2);
    // As it is while somebody else fills it, and after he was killed.
    REQUIRE(chmod(directory.c_str(), 0755) == 0);
    const Archive open = open_archive(directory, ArchiveUse::change);
    open.connection->execute("UPDATE files SET state = 'queued'");
    REQUIRE(std::system(("chmod -R a=rX '" + directory + "'").c_str()) == 0);
    CHECK(run("status") == 0);
  }
  REQUIRE(std::system(("chmod -R u+w '" + archive.path() + "'").c_str()) == 0);
}

TEST_CASE("a directory that nobody may look into is a failure until it opens") {
  const TemporaryDirectory folder, archive;
  folder.write("a.txt", sound_report(1));
  folder.write("closed/b.txt", sound_report(2));
  const std::string closed = folder.path() + "/closed", program = "'" + std::string(CROSSFOOT_BINARY) + "'";
  for (const std::string& open : {folder.path(), archive.path()}) REQUIRE(chmod(open.c_str(), 0777) == 0);
  if (std::system(as_stranger("test -x " + program).c_str()) != 0) {
    WARN("no other user may run the program here: skipped");
    return;
  }
  const auto run = [&](const std::string& command) {
    return WEXITSTATUS(
        std::system(as_stranger(program + " " + command + " --quiet --archive '" + archive.path() + "/A'").c_str()));
  };
  const auto counts = [&] { return testing::status(archive.path() + "/A"); };
  for (const mode_t mode : {0000u, 0444u, 0111u}) {
    REQUIRE(chmod(closed.c_str(), mode) == 0);
    CHECK(run("import '" + folder.path() + "'") == 0);
    CHECK(counts()["ok"] == 1);
    CHECK(counts()["failures"]["not-found"] == (mode == 0000 ? 1 : 2));
    if (mode == 0000) REQUIRE(run("retry --failed") == 0);
  }
  REQUIRE(chmod(closed.c_str(), 0755) == 0);
  CHECK(run("import '" + folder.path() + "'") == 0);
  CHECK(run("retry --failed=not-found") == 0);
  CHECK(counts()["ok"] == 2);
  CHECK(counts()["failed"] == 0);
}

TEST_CASE("originals that are kept elsewhere are verified there") {
  const TemporaryDirectory folder, archive, originals;
  folder.write("a.txt", sound_report(1));
  REQUIRE(import(archive.path(), {folder.path()}, {"--originals", originals.path()}) == 0);
  const std::vector<std::string> verify{"archive",      "verify",      "--archive",
                                        archive.path(), "--originals", originals.path()};
  CHECK(run_crossfoot(verify).exit_code == 0);
  for (const auto& entry : fs::recursive_directory_iterator(originals.path()))
    if (entry.is_regular_file()) std::ofstream(entry.path(), std::ios::app) << "changed\n";
  const auto changed = run_crossfoot(verify);
  CHECK(changed.exit_code == 1);
  CHECK(changed.err.find("has changed") != std::string::npos);
}

TEST_CASE("a reason that there is not is no reason to say that nothing failed") {
  const TemporaryDirectory folder, archive;
  folder.write("broken.pdf", "%PDF-1.4\nnothing else");
  REQUIRE(import(archive.path(), {folder.path()}) == 0);
  const auto mistyped = run_crossfoot({"retry", "--archive", archive.path(), "--failed=corupt"});
  CHECK(mistyped.exit_code == 2);
  CHECK(mistyped.err.find("corrupt") != std::string::npos);
  const auto none = run_crossfoot({"retry", "--archive", archive.path(), "--failed=timeout"});
  CHECK(none.exit_code == 0);
  CHECK(none.out.find("nothing has failed with timeout") != std::string::npos);
}

}  // namespace crossfoot::archive
