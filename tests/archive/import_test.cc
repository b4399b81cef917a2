// The built program: import, kill, retry, list, night after night.
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <random>
#include <thread>

#include "tests/support/process.h"

namespace crossfoot {
namespace {

namespace fs = std::filesystem;
using testing::run_crossfoot;
using testing::TemporaryDirectory;
using Json = nlohmann::json;

// Four columns of a table, of which the last may be told to lie.
std::string report(int number, const std::string& last_total) {
  return "Report " + std::to_string(number) +
         "\n\n"
         "Item              2022       2023       2024\n"
         "Fees          1,102.35   2,210.10   3,018.77\n"
         "Rent            440.20     462.40     481.15\n"
         "Travel          160.05     193.30     205.64\n"
         "Printing         75.10      81.45      92.08\n"
         "Total         1,777.70   2,947.25   " +
         last_total + "\n";
}

std::string sound_report(int number) { return report(number, "3,797.64"); }
std::string wrong_report(int number) { return report(number, "3,897.64"); }

Json status(const std::string& archive) {
  const auto run = run_crossfoot({"status", "--archive", archive, "--format", "json"});
  REQUIRE(run.exit_code == 0);
  return Json::parse(run.out);
}

std::string digest(const std::string& archive) {
  return run_crossfoot({"archive", "digest", "--archive", archive}).out;
}

int import(const std::string& archive, const std::vector<std::string>& paths, std::vector<std::string> more = {}) {
  std::vector<std::string> arguments{"import", "--quiet", "--archive", archive};
  arguments.insert(arguments.end(), more.begin(), more.end());
  arguments.insert(arguments.end(), paths.begin(), paths.end());
  return run_crossfoot(arguments).exit_code;
}

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
  REQUIRE(symlink("/etc/passwd", (folder.path() + "/link.txt").c_str()) == 0);
  REQUIRE(mkfifo((folder.path() + "/pipe.txt").c_str(), 0600) == 0);
  REQUIRE(import(archive.path(), {folder.path()}) == 0);

  const Json counts = status(archive.path());
  CHECK(counts["documents"] == 7);
  CHECK(counts["ok"] == 5);
  CHECK(counts["failed"] == 2);
  CHECK(counts["pending"] == 0);
  CHECK(counts["skipped"] == 2);
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
  CHECK(counts["ok"] == 2);
  CHECK(counts["failures"]["corrupt"] == 1);
  CHECK(counts["skipped"] == 1);  // the archive itself
  const auto list = run_crossfoot({"archive", "list", "--archive", archive.path()}).out;
  CHECK(list.find("reports.zip!/2024/report one.txt") != std::string::npos);
  const std::string before = digest(archive.path());
  REQUIRE(import(archive.path(), {reports.path()}) == 0);
  CHECK(digest(archive.path()) == before);
  CHECK(run_crossfoot({"archive", "verify", "--archive", archive.path()}).exit_code == 0);
  CHECK_FALSE(fs::exists(reports.path() + "/../../escaped.txt"));
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

TEST_CASE("a night tells what is new, once") {
  const TemporaryDirectory folder, archive;
  folder.write("old.txt", wrong_report(1));
  REQUIRE(import(archive.path(), {folder.path()}) == 0);
  const std::vector<std::string> night{"nightly", "--quiet", "--archive", archive.path(), folder.path()};

  auto run = run_crossfoot(night);
  CHECK(run.exit_code == 0);
  CHECK(run.out.empty());

  folder.write("new.txt", wrong_report(2));
  folder.write("broken.pdf", "%PDF-1.4\nnothing else");
  run = run_crossfoot(night);
  CHECK(run.exit_code == 3);
  CHECK(run.out.find("new.txt") != std::string::npos);
  CHECK(run.out.find("broken.pdf") != std::string::npos);
  CHECK(run.out.find("old.txt") == std::string::npos);

  run = run_crossfoot(night);
  CHECK(run.exit_code == 0);
  CHECK(run.out.empty());
}

TEST_CASE("a night holds a new report against its sister version, read again from the archive") {
  const auto version = [](const std::string& text, const std::string& printing, const std::string& total) {
    return text +
           "\n\nItem                   Budget      Spent\n"
           "Salaries / Sueldos   4,500.00   4,410.20\n"
           "Travel / Viajes      1,250.00   1,180.75\n"
           "Printing / Imprenta    320.00     " +
           printing +
           "\n"
           "Office / Oficina       910.00     899.95\n"
           "Total                6,980.00   " +
           total + "\n";
  };
  const TemporaryDirectory folder, archive;
  const std::string sister = folder.write(
      "informe-2024-es.txt",
      version("Informe financiero anual de enero a diciembre de 2024\n\nEste informe presenta los gastos del "
              "consejo durante el año y los compara con lo aprobado por la asamblea.",
              "305.10", "6,796.00"));
  REQUIRE(import(archive.path(), {folder.path()}) == 0);
  fs::remove(sister);  // its original is kept
  folder.write("informe-2024-en.txt",
               version("Annual financial report, January to December 2024\n\nThis report presents the expenses of "
                       "the council during the year and compares them with what the assembly approved.",
                       "350.10", "6,841.00"));
  const auto run = run_crossfoot({"nightly", "--quiet", "--archive", archive.path(), folder.path()});
  CHECK(run.exit_code == 1);
  CHECK(run.out.find("figure-differs-in-translation") != std::string::npos);
  CHECK(run.out.find("305.10") != std::string::npos);
  CHECK(run.out.find("informe-2024-es.txt") != std::string::npos);
  CHECK(run_crossfoot({"nightly", "--quiet", "--archive", archive.path(), folder.path()}).exit_code == 0);
}

TEST_CASE("a message that nobody takes is told again the next night") {
  const TemporaryDirectory folder, archive;
  folder.write("new.txt", wrong_report(2));
  std::vector<std::string> night{"nightly",       "--quiet",    "--archive",  archive.path(), "--to",
                                 "a@example.org", "--sendmail", "/bin/false", folder.path()};
  CHECK(run_crossfoot(night).exit_code == 2);
  const std::string mail = archive.path() + "/mail";
  night[7] = "cat > '" + mail + "'; true";
  CHECK(run_crossfoot(night).exit_code == 1);
  CHECK(fs::file_size(mail) > 200);
}

}  // namespace crossfoot
