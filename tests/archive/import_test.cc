// The built program: import, kill, retry, list.
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>
#include <thread>

#include "archive/archive.h"
#include "archive/sha256.h"
#include "tests/archive/small_archive.h"
#include "tests/support/golden.h"

namespace crossfoot::archive {
namespace {

namespace fs = std::filesystem;
using testing::digest;
using testing::file_text;
using testing::import;
using testing::run_crossfoot;
using testing::sound_report;
using testing::status;
using testing::TemporaryDirectory;
using Json = nlohmann::json;

// Starts an import and kills it, and nothing but it, after a while.
void import_and_kill(const std::string& archive, const std::string& path, std::chrono::milliseconds after) {
  const pid_t child = fork();
  if (child == 0) {
    execl(CROSSFOOT_BINARY, "crossfoot", "import", "--quiet", "--archive", archive.c_str(), path.c_str(), nullptr);
    _exit(127);
  }
  std::this_thread::sleep_for(after);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
}

}  // namespace

TEST_CASE("every file of a tree gets one row, the unreadable with a reason and what would help") {
  const TemporaryDirectory folder, archive;
  for (int i = 0; i < 5; ++i) folder.write(std::to_string(i) + ".txt", sound_report(i));
  folder.write("broken.pdf", "%PDF-1.4\nnothing else");
  folder.write("empty.docx", "");
  folder.write("crossfoot.toml", "tolerance = \"1.00\"\n");
  REQUIRE(symlink("/etc/passwd", (folder.path() + "/link.txt").c_str()) == 0);
  REQUIRE(mkfifo((folder.path() + "/pipe.txt").c_str(), 0600) == 0);
  REQUIRE(import(archive.path(), {folder.path()}) == 0);

  const Json counts = status(archive.path());
  CHECK(counts["documents"] == 7);
  CHECK(counts["ok"] == 5);
  CHECK(counts["failed"] == 2);
  CHECK(counts["pending"] == 0);
  CHECK(counts["skipped"] == 3);
  const auto text = run_crossfoot({"status", "--archive", archive.path()}).out;
  CHECK(text.find("broken.pdf") != std::string::npos);
  CHECK(text.find("get the file again, or repair it") != std::string::npos);
  CHECK(run_crossfoot({"archive", "verify", "--archive", archive.path()}).exit_code == 0);
  CHECK(run_crossfoot({"archive", "export", "--archive", archive.path()}).out.find("root:") == std::string::npos);
}

TEST_CASE("an import that is killed again and again ends with the same archive") {
  const TemporaryDirectory folder, whole, killed;
  for (int i = 0; i < 60; ++i) folder.write(std::to_string(i) + ".txt", sound_report(i));
  REQUIRE(import(whole.path(), {folder.path()}) == 0);
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int i = 0; i < 8; ++i)
    import_and_kill(killed.path(), folder.path(), std::chrono::milliseconds(5 + random() % 250));
  REQUIRE(import(killed.path(), {folder.path()}) == 0);
  CHECK(status(killed.path()) == status(whole.path()));
  CHECK(digest(killed.path()) == digest(whole.path()));
  CHECK(run_crossfoot({"archive", "verify", "--archive", killed.path()}).exit_code == 0);
}

// Not every child is one: LeakSanitizer has its own, and waits for it for ever.
bool is_worker(pid_t process) {
  return file_text("/proc/" + std::to_string(process) + "/cmdline").starts_with(std::string("crossfoot\0worker", 16));
}

TEST_CASE("documents whose workers somebody kills are read by others") {
  const TemporaryDirectory folder, whole, killed;
  for (int i = 0; i < 400; ++i) folder.write(std::to_string(i) + ".txt", sound_report(i));
  REQUIRE(import(whole.path(), {folder.path()}) == 0);
  const pid_t parent = fork();
  if (parent == 0) {
    execl(CROSSFOOT_BINARY, "crossfoot", "import", "--quiet", "--archive", killed.path().c_str(), folder.path().c_str(),
          nullptr);
    _exit(127);
  }
  int state = 0, kills = 0;
  while (waitpid(parent, &state, WNOHANG) == 0) {
    std::this_thread::sleep_for(std::chrono::milliseconds(80));
    std::ifstream children("/proc/" + std::to_string(parent) + "/task/" + std::to_string(parent) + "/children");
    // Not so often that the same document meets it twice.
    if (pid_t child = 0; kills < 4 && children >> child && is_worker(child)) kills += kill(child, SIGKILL) == 0 ? 1 : 0;
  }
  if (kills == 0) WARN("the import was over before a worker could be killed");
  REQUIRE(WIFEXITED(state));
  CHECK(WEXITSTATUS(state) == 0);
  CHECK(digest(killed.path()) == digest(whole.path()));
}

TEST_CASE("two imports at once on one archive do every document once") {
  const TemporaryDirectory folder, one, both;
  for (int i = 0; i < 60; ++i) folder.write(std::to_string(i) + ".txt", sound_report(i));
  REQUIRE(import(one.path(), {folder.path()}) == 0);
  int first = -1, second = -1;
  std::thread other([&] { second = import(both.path(), {folder.path()}); });
  first = import(both.path(), {folder.path()});
  other.join();
  CHECK(first == 0);
  CHECK(second == 0);
  CHECK(digest(both.path()) == digest(one.path()));
}

TEST_CASE("the shards of an array job together are the whole") {
  const TemporaryDirectory folder, one, sharded;
  for (int i = 0; i < 30; ++i) folder.write(std::to_string(i) + ".txt", sound_report(i));
  REQUIRE(import(one.path(), {folder.path()}) == 0);
  for (const char* shard : {"2", "0", "1", "1"})
    REQUIRE(import(sharded.path(), {folder.path()}, {"--shards", "3", "--shard", shard}) == 0);
  CHECK(digest(sharded.path()) == digest(one.path()));
  CHECK(import(sharded.path(), {folder.path()}, {"--shards", "3", "--shard", "3"}) == 2);
  CHECK(import(sharded.path(), {folder.path()}, {"--shard", "1"}) == 2);
  setenv("JOB_COMPLETION_INDEX", "2", 1);
  CHECK(import(sharded.path(), {folder.path()}, {"--shards", "3", "--shard", "auto"}) == 0);
  unsetenv("JOB_COMPLETION_INDEX");
}

TEST_CASE("the same bytes are read once, changed bytes again") {
  const TemporaryDirectory folder, archive;
  folder.write("a.txt", sound_report(1));
  folder.write("copy of a.txt", sound_report(1));
  REQUIRE(import(archive.path(), {folder.path()}) == 0);
  CHECK(status(archive.path())["ok"] == 2);
  const std::string before = digest(archive.path());
  REQUIRE(import(archive.path(), {folder.path()}) == 0);
  CHECK(digest(archive.path()) == before);
  folder.write("a.txt", sound_report(2));
  REQUIRE(import(archive.path(), {folder.path()}) == 0);
  CHECK(status(archive.path())["documents"] == 2);
  CHECK(digest(archive.path()) != before);
}

TEST_CASE("what was to be read again is read again by the import that goes on") {
  const TemporaryDirectory folder, archive;
  for (int i = 0; i < 400; ++i) folder.write(std::to_string(i) + ".txt", sound_report(i));
  REQUIRE(import(archive.path(), {folder.path()}) == 0);
  const pid_t child = fork();
  if (child == 0) {
    execl(CROSSFOOT_BINARY, "crossfoot", "import", "--quiet", "--again", "--archive", archive.path().c_str(),
          folder.path().c_str(), nullptr);
    _exit(127);
  }
  while (status(archive.path())["pending"] == 0) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  const int left = status(archive.path())["pending"];
  const Archive open = open_archive(archive.path(), ArchiveUse::change);
  // Whatever is not read again is not missed in this way.
  open.connection->execute("UPDATE documents SET title = 'of the first time'");
  REQUIRE(import(archive.path(), {folder.path()}) == 0);
  CHECK(left > 0);
  CHECK(number(open.connection->execute("SELECT count(*) FROM documents WHERE title = ''").at(0).at(0)) == left);
  CHECK(number(open.connection->execute("SELECT min(tries) FROM files").at(0).at(0)) == 2);
}

TEST_CASE("documents in a zip archive are read, each with a row of its own") {
  if (std::system("command -v python3 >/dev/null") != 0) {
    WARN("python3 makes the archive and is not installed: skipped");
    return;
  }
  const TemporaryDirectory folder, archive;
  folder.write("make.py",
               "import sys, zipfile\n"
               "with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as z:\n"
               "    z.write(sys.argv[2], '2024/report one.txt')\n"
               "    z.write(sys.argv[2], '../../escaped.txt')\n"
               "    z.writestr('2024/broken.pdf', 'nothing')\n"
               "    z.writestr('__MACOSX/._x', 'nothing')\n");
  const TemporaryDirectory reports;
  const std::string text = folder.write("report.txt", sound_report(1)), zip = reports.path() + "/reports.zip";
  REQUIRE(std::system(("python3 " + folder.path() + "/make.py " + zip + " " + text).c_str()) == 0);
  REQUIRE(import(archive.path(), {reports.path()}) == 0);
  const Json counts = status(archive.path());
  CHECK(counts["ok"] == 1);
  CHECK(counts["failures"]["corrupt"] == 1);
  CHECK(counts["skipped"] == 2);  // the archive itself, and what would lead out of it
  const auto list = run_crossfoot({"archive", "list", "--archive", archive.path()}).out;
  CHECK(list.find("a name that leads out of its archive") != std::string::npos);
  CHECK(list.find("reports.zip!/2024/report one.txt") != std::string::npos);
  const std::string before = digest(archive.path());
  REQUIRE(import(archive.path(), {reports.path()}) == 0);
  CHECK(digest(archive.path()) == before);
  CHECK(run_crossfoot({"archive", "verify", "--archive", archive.path()}).exit_code == 0);
  CHECK_FALSE(fs::exists(reports.path() + "/../../escaped.txt"));
}

TEST_CASE("a member of a zip archive comes from it and from nowhere else") {
  if (std::system("command -v python3 >/dev/null") != 0) {
    WARN("python3 makes the archive and is not installed: skipped");
    return;
  }
  const TemporaryDirectory folder, archive;
  folder.write("make.py",
               "import sys, zipfile\n"
               "with zipfile.ZipFile(sys.argv[1], 'w') as z:\n"
               "    z.writestr('../../secret.txt', 'from the archive')\n"
               "    z.writestr('in/report.txt', open(sys.argv[2]).read())\n");
  const std::string text = folder.write("member.txt", sound_report(1)), reports = folder.path() + "/reports";
  // A folder as long as the archive's name with its mark: "a.zip!/../../secret.txt" is a file, and so is
  // "a.zip!/in/report.txt".
  fs::create_directories(reports + "/a.zip!/in");
  folder.write("secret.txt", "Nobody has named this file\n");
  std::ofstream(reports + "/a.zip!/in/report.txt") << sound_report(2);
  REQUIRE(std::system(("python3 " + folder.path() + "/make.py " + reports + "/a.zip " + text).c_str()) == 0);
  REQUIRE(import(archive.path(), {reports}) == 0);
  const auto exported = run_crossfoot({"archive", "export", "--archive", archive.path()}).out;
  CHECK(exported.find("Nobody has named") == std::string::npos);
  CHECK(exported.find("from the archive") == std::string::npos);
  const Json counts = status(archive.path());
  CHECK(counts["ok"] == 2);  // the member, and the file that would have its name
  CHECK(counts["skipped"] == 2);
  const Archive open = open_archive(archive.path(), ArchiveUse::read);
  CHECK(number(open.connection->execute("SELECT count(DISTINCT sha256) FROM files WHERE state = 'done'").at(0).at(0)) ==
        2);
  const auto report = run_crossfoot({"report", "--archive", archive.path()});
  CHECK(report.exit_code == 0);
  CHECK(report.out.find("2 documents") != std::string::npos);
}

TEST_CASE("an archive of the first version keeps its rows, and knows its members from files") {
  const TemporaryDirectory folder, archive;
  folder.write("a.txt", sound_report(1));
  REQUIRE(import(archive.path(), {folder.path()}) == 0);
  {
    const Archive open = open_archive(archive.path(), ArchiveUse::change);
    const std::string rest = ", shard, series, state, message, stamp, engine, configuration) VALUES (";
    const auto add = [&](const std::string& path, const std::string& state, const std::string& message) {
      open.connection->execute("INSERT INTO files (path" + rest + "$1, 0, '', $2, $3, '', '', '')",
                               {sql(path), sql(state), sql(message)});
    };
    add("/r/new!/b.zip", "skipped", "an archive of 2 documents");
    add("/r/new!/b.zip!/2024/q1.pdf", "failed", "");
    add("/r/new!/b.zip!/odd!/q2.pdf", "failed", "");
    add("/r/new!/q3.pdf", "failed", "");
    open.connection->execute("ALTER TABLE documents DROP COLUMN digest");
    open.connection->execute("UPDATE archive_version SET version = 1");
  }
  const Archive open = open_archive(archive.path(), ArchiveUse::change);
  std::vector<MemberPath> places;
  each_file(*open.connection, true, [&](const ListedFile& file) { places.push_back(file.path); });
  std::sort(places.begin(), places.end());
  CHECK(places == std::vector<MemberPath>{{"/r/new!/b.zip", "2024/q1.pdf"},
                                          {"/r/new!/b.zip", "odd!/q2.pdf"},
                                          MemberPath("/r/new!/q3.pdf")});
  CHECK(run_crossfoot({"archive", "verify", "--archive", archive.path()}).exit_code == 0);
}

TEST_CASE("what another configuration has read for us is read again with ours") {
  const TemporaryDirectory folder, both;
  folder.write("a.txt", sound_report(1));
  folder.write("broken.pdf", "%PDF-1.4\nnothing else");
  REQUIRE(import(both.path(), {folder.path()}, {"--lang", "es"}) == 0);
  // As after an import in Spanish that was stopped before it came to its last files.
  open_archive(both.path(), ArchiveUse::change).connection->execute("UPDATE files SET state = 'queued'");
  REQUIRE(run_crossfoot({"retry", "--quiet", "--archive", both.path(), "--failed"}).exit_code == 0);
  const Archive archive = open_archive(both.path(), ArchiveUse::read);
  const auto readings = [&] { return number(archive.connection->execute("SELECT sum(tries) FROM files").at(0).at(0)); };
  const std::int64_t before = readings();
  REQUIRE(import(both.path(), {folder.path()}, {"--lang", "es"}) == 0);
  CHECK(readings() == before + 2);
  REQUIRE(import(both.path(), {folder.path()}, {"--lang", "es"}) == 0);
  CHECK(readings() == before + 2);
}

TEST_CASE("an archive in the folder that it archives is no report") {
  const TemporaryDirectory folder;
  folder.write("a.txt", sound_report(1));
  const std::string archive = folder.path() + "/reports.archive";
  for (int run = 0; run < 2; ++run) REQUIRE(import(archive, {folder.path()}) == 0);
  CHECK(status(archive)["documents"] == 1);
  CHECK(status(archive)["skipped"] == 1);
}

TEST_CASE("a new archive is its owner's alone, and rights that were given stay") {
  const TemporaryDirectory folder, place;
  folder.write("a.txt", sound_report(1));
  const std::string archive = place.path() + "/new/reports.archive";
  const auto rights = [](const fs::path& path) { return fs::status(path).permissions(); };
  REQUIRE(import(archive, {folder.path()}) == 0);
  CHECK(rights(place.path() + "/new") == fs::perms::owner_all);
  int files = 0;
  for (const auto& each : fs::recursive_directory_iterator(place.path() + "/new")) {
    CAPTURE(each.path().string());
    CHECK((rights(each.path()) & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
    files += each.is_regular_file() ? 1 : 0;
  }
  CHECK(files >= 2);
  const fs::perms shared = fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read;
  fs::permissions(archive + "/archive.sqlite3", shared);
  REQUIRE(import(archive, {folder.path()}) == 0);
  CHECK(rights(archive + "/archive.sqlite3") == shared);
}

TEST_CASE("the reading under a hash is that of its bytes, however often the file changes meanwhile") {
  const TemporaryDirectory folder, archive;
  const std::string alpha = sound_report(1) + "\nalpha\n", gamma = sound_report(1) + "\ngamma\n";
  std::vector<std::string> files;
  for (int i = 0; i < 12; ++i) files.push_back(folder.write(std::to_string(i) + ".txt", alpha));
  std::atomic<bool> stop = false;
  std::thread writer([&] {
    for (int round = 0; !stop; ++round)
      for (const std::string& file : files) {
        const int fd = open(file.c_str(), O_WRONLY);
        const std::string& text = round % 2 == 0 ? gamma : alpha;
        if (pwrite(fd, text.data(), text.size(), 0) < 0) break;
        close(fd);
      }
  });
  int wrong = 0, read = 0;
  for (int run = 0; run < 6; ++run) {
    const std::string place = archive.path() + "/" + std::to_string(run);
    if (import(place, {folder.path()}) != 0) break;
    std::istringstream lines(run_crossfoot({"archive", "export", "--archive", place}).out);
    for (std::string line; std::getline(lines, line); ++read) {
      const bool is_alpha = line.find(sha256_of(alpha)) != std::string::npos;
      wrong += line.find(is_alpha ? "\"gamma\"" : "\"alpha\"") == std::string::npos ? 0 : 1;
    }
    wrong += run_crossfoot({"archive", "verify", "--archive", place}).exit_code == 0 ? 0 : 1;
  }
  stop = true;
  writer.join();
  CHECK(read == 72);
  CHECK(wrong == 0);
}

TEST_CASE("verify names the document of which any row has changed") {
  const TemporaryDirectory folder, place;
  const std::string changed = folder.write("changed.txt", testing::wrong_report(1));
  folder.write("sound.txt", sound_report(2));
  REQUIRE(import(place.path(), {folder.path()}) == 0);
  const Archive archive = open_archive(place.path(), ArchiveUse::change);
  REQUIRE(verify_archive(archive).empty());
  const std::string change = GENERATE(
      as<std::string>{}, "UPDATE blocks SET text = text || ' ' WHERE number = 0",
      "UPDATE blocks SET page = 7 WHERE number = 0", "UPDATE report_tables SET caption = 'other' WHERE number = 0",
      "UPDATE report_tables SET header_rows = 2 WHERE number = 0",
      "UPDATE cells SET text = '7' WHERE row_number = 1 AND column_number = 1",
      "UPDATE cells SET readings = NULL WHERE row_number = 1 AND column_number = 1",
      "UPDATE cells SET column_span = 2 WHERE row_number = 1 AND column_number = 1",
      "UPDATE findings SET severity = 'note' WHERE number = 0", "UPDATE findings SET message_es = '' WHERE number = 0",
      "UPDATE facts SET value = '1' WHERE number = 0", "UPDATE documents SET languages = 'fr' WHERE 1 = 1",
      "UPDATE documents SET warnings = 'other' WHERE 1 = 1", "UPDATE documents SET digest = 'other' WHERE 1 = 1");
  CAPTURE(change);
  const std::string id = change.find("documents") == std::string::npos ? "document" : "id";
  archive.connection->execute(change + " AND " + id + " = (SELECT document FROM files WHERE path = $1)",
                              {sql(changed)});
  const std::vector<std::string> problems = verify_archive(archive);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].find(changed + " is not what was stored") != std::string::npos);
  REQUIRE(import(place.path(), {changed}, {"--again"}) == 0);
  CHECK(verify_archive(archive).empty());
}

TEST_CASE("a folder whose name ends like an archive's is a folder") {
  const TemporaryDirectory folder, archive;
  fs::create_directory(folder.path() + "/new!");
  folder.write("new!/a.txt", sound_report(1));
  folder.write("new", "a file beside it\n");
  REQUIRE(import(archive.path(), {folder.path() + "/new!"}) == 0);
  CHECK(status(archive.path())["ok"] == 1);
}

TEST_CASE("an archive that cannot grow says so, and the same command goes on") {
  const TemporaryDirectory folder, archive;
  for (int i = 0; i < 20; ++i) folder.write(std::to_string(i) + ".txt", sound_report(i));
  const std::string command = "ulimit -f 8; exec '" + std::string(CROSSFOOT_BINARY) + "' import --quiet --archive '" +
                              archive.path() + "' '" + folder.path() + "' 2> '" + archive.path() + "/message'";
  CHECK(WEXITSTATUS(std::system(command.c_str())) == 75);
  CHECK(fs::file_size(archive.path() + "/message") > 20);
  CHECK(import(archive.path(), {folder.path()}) == 0);
  CHECK(status(archive.path())["ok"] == 20);
}

TEST_CASE("paths come from a list, and any name will do") {
  const TemporaryDirectory folder, archive;
  const std::string odd = folder.write("a\nb \xff.txt", sound_report(1)), absent = folder.path() + "/absent.txt";
  const auto run = run_crossfoot({"import", "--quiet", "--archive", archive.path(), "--files-from", "-", "--null"},
                                 odd + std::string(1, '\0') + absent + std::string(1, '\0'));
  CHECK(run.exit_code == 0);
  CHECK(status(archive.path())["ok"] == 1);
  CHECK(status(archive.path())["failures"]["not-found"] == 1);
  const auto list = run_crossfoot({"archive", "list", "--archive", archive.path()}).out;
  CHECK(list.find("a\\\\x0ab \\\\xff.txt") != std::string::npos);
}

TEST_CASE("an import that is interrupted before it knows its list says that something is left") {
  const TemporaryDirectory folder, archive;
  folder.write("a.txt", sound_report(1));
  REQUIRE(import(archive.path(), {folder.path()}) == 0);
  const std::string fifo = folder.path() + "/list", messages = folder.path() + "/messages";
  REQUIRE(mkfifo(fifo.c_str(), 0600) == 0);
  const int list = open(fifo.c_str(), O_RDWR);  // a list that never ends
  REQUIRE(list >= 0);
  const pid_t child = fork();
  if (child == 0) {
    const int err = open(messages.c_str(), O_WRONLY | O_CREAT, 0600);
    dup2(err, STDERR_FILENO);
    execl(CROSSFOOT_BINARY, "crossfoot", "import", "--archive", archive.path().c_str(), "--files-from", fifo.c_str(),
          nullptr);
    _exit(127);
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(700));
  kill(child, SIGINT);
  int state = 0;
  waitpid(child, &state, 0);
  close(list);
  REQUIRE(WIFEXITED(state));
  CHECK(WEXITSTATUS(state) == 75);
  std::ifstream in(messages);
  const std::string said((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  CHECK(said.find("the same command goes on") != std::string::npos);
}

TEST_CASE("a list that cannot be read is no empty list") {
  const TemporaryDirectory folder, archive;
  for (const std::string& list : {folder.path(), folder.path() + "/absent"}) {
    CHECK(import(archive.path(), {}, {"--files-from", list}) == 2);
    CHECK(run_crossfoot({"check", "--files-from", list, "--format", "jsonl"}).exit_code == 2);
  }
}

TEST_CASE("a pattern finds what is in the tree, and a name in a list is no pattern") {
  const TemporaryDirectory folder, elsewhere, archive, listed;
  folder.write("a1.txt", sound_report(1));
  elsewhere.write("secret.txt", sound_report(2));
  REQUIRE(symlink(elsewhere.path().c_str(), (folder.path() + "/away").c_str()) == 0);
  REQUIRE(symlink((elsewhere.path() + "/secret.txt").c_str(), (folder.path() + "/link.txt").c_str()) == 0);
  for (const char* pattern : {"/*", "/*/*"}) REQUIRE(import(archive.path(), {folder.path() + pattern}) == 0);
  CHECK(status(archive.path())["ok"] == 1);
  CHECK(status(archive.path())["skipped"] == 3);
  REQUIRE(import(archive.path(), {folder.path() + "/l*.txt"}, {"--follow-links"}) == 0);
  CHECK(status(archive.path())["ok"] == 2);

  const std::string list = elsewhere.write("list", folder.path() + "/a[1].txt\n");
  REQUIRE(import(listed.path(), {}, {"--files-from", list}) == 0);
  CHECK(status(listed.path())["failures"]["not-found"] == 1);
}

TEST_CASE("a linked original is the file itself, also where its name was a link") {
  const TemporaryDirectory folder, archive;
  folder.write("real.txt", sound_report(1));
  REQUIRE(symlink("real.txt", (folder.path() + "/link.txt").c_str()) == 0);
  REQUIRE(import(archive.path(), {folder.path() + "/link.txt"}, {"--link"}) == 0);
  fs::remove(folder.path() + "/link.txt");
  CHECK(run_crossfoot({"report", "--archive", archive.path()}).exit_code == 0);
}

TEST_CASE("a task of an array that counts from one is told how to count") {
  const TemporaryDirectory folder, archive;
  folder.write("a.txt", sound_report(1));
  for (const char* variable :
       {"SLURM_ARRAY_TASK_ID", "JOB_COMPLETION_INDEX", "AWS_BATCH_JOB_ARRAY_INDEX", "OMPI_COMM_WORLD_RANK"}) {
    setenv(variable, "3", 1);
    for (const char* command : {"import", "nightly"}) {
      const auto run =
          run_crossfoot({command, "--archive", archive.path(), "--shards", "3", "--shard", "auto", folder.path()});
      CHECK(run.exit_code == 2);
      CHECK(run.err.find("0-2") != std::string::npos);
    }
    unsetenv(variable);
  }
}

}  // namespace crossfoot::archive
