// What a person at a terminal sees of an import, and how an interrupt from there ends it.
#include <pty.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>

#include "tests/archive/small_archive.h"

namespace crossfoot::archive {
namespace {

using testing::import;
using testing::sound_report;
using testing::status;
using testing::TemporaryDirectory;

struct Session {
  std::string shown;
  int exit_code = -1;
};

// `interrupt`: as Ctrl-C does, to the importer and its workers alike, once it shows how far it is.
Session at_terminal(unsigned short columns, const std::string& archive, const std::string& folder, bool interrupt) {
  winsize size{24, columns, 0, 0};
  int terminal = -1;
  const pid_t child = forkpty(&terminal, nullptr, nullptr, &size);
  if (child == 0) {
    setenv("TERM", "xterm", 1);
    execl(CROSSFOOT_BINARY, "crossfoot", "import", "--archive", archive.c_str(), folder.c_str(), nullptr);
    _exit(127);
  }
  Session session;
  std::array<char, 4096> block{};
  for (ssize_t got = 0; (got = read(terminal, block.data(), block.size())) > 0;) {
    session.shown.append(block.data(), static_cast<std::size_t>(got));
    if (interrupt && session.shown.find(" read") != std::string::npos) {
      interrupt = false;
      kill(-child, SIGINT);
    }
  }
  int state = 0;
  waitpid(child, &state, 0);
  close(terminal);
  if (WIFEXITED(state)) session.exit_code = WEXITSTATUS(state);
  return session;
}

std::vector<std::string> renewed_lines(const std::string& shown) {
  const std::string mark = "\r\x1b[K";
  std::vector<std::string> lines;
  for (std::size_t at = shown.find(mark); at != std::string::npos;) {
    const std::size_t next = shown.find(mark, at + mark.size());
    if (next != std::string::npos) lines.push_back(shown.substr(at + mark.size(), next - at - mark.size()));
    at = next;
  }
  return lines;
}

}  // namespace

TEST_CASE("the progress of an import renews one line of the terminal, however narrow") {
  const auto columns = GENERATE(static_cast<unsigned short>(120), static_cast<unsigned short>(40));
  const TemporaryDirectory folder, archive;
  for (int i = 0; i < 150; ++i) folder.write(std::to_string(i) + ".txt", sound_report(i));
  const Session session = at_terminal(columns, archive.path(), folder.path(), false);
  CHECK(session.exit_code == 0);
  const auto lines = renewed_lines(session.shown);
  REQUIRE_FALSE(lines.empty());
  for (const std::string& line : lines) {
    CAPTURE(line);
    CHECK(line.size() < columns);
    CHECK(line.find(" of 150 read, 0 failed") != std::string::npos);
    CHECK((line.front() == '[') == (columns > 100));
  }
}

TEST_CASE("an interrupt at the terminal loses nothing and says how to go on") {
  const TemporaryDirectory folder, archive;
  for (int i = 0; i < 400; ++i) folder.write(std::to_string(i) + ".txt", sound_report(i));
  const Session session = at_terminal(120, archive.path(), folder.path(), true);
  CHECK(session.exit_code == 75);
  CHECK(session.shown.find("the same command goes on where this one stopped") != std::string::npos);
  const auto counts = status(archive.path());
  CHECK(counts["failed"] == 0);
  CHECK(counts["running"] == 0);
  CHECK(counts["pending"].get<int>() > 0);
  CHECK(import(archive.path(), {folder.path()}) == 0);
  CHECK(status(archive.path())["ok"] == 400);
}

}  // namespace crossfoot::archive
