// The built program night after night: what is new is told, once.
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include "tests/archive/small_archive.h"

namespace crossfoot::archive {
namespace {

namespace fs = std::filesystem;
using testing::import;
using testing::run_crossfoot;
using testing::TemporaryDirectory;
using testing::wrong_report;

// A folder of reports and its archive.
class Nights {
 public:
  testing::ProcessResult night(std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments{"nightly", "--quiet", "--archive", archive.path()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    arguments.push_back(folder.path());
    return run_crossfoot(arguments);
  }
  // Nothing to tell: no message, and the monitor sees 0.
  bool is_silent() const {
    const auto run = night();
    INFO(run.out);
    CHECK(run.out.empty());
    return run.exit_code == 0;
  }
  std::string path(const std::string& name) const { return folder.path() + "/" + name; }

  const TemporaryDirectory folder, archive;
};

// One of two sister versions; what was spent on printing is not the same in the two.
std::string version(const std::string& text, const std::string& printing, const std::string& total) {
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
}

std::string spanish_version() {
  return version(
      "Informe financiero anual de enero a diciembre de 2024\n\nEste informe presenta los gastos del consejo durante "
      "el año y los compara con lo aprobado por la asamblea.",
      "305.10", "6,796.00");
}

std::string english_version(const std::string& more = "", const std::string& printing = "350.10",
                            const std::string& total = "6,841.00") {
  return version(
      "Annual financial report, January to December 2024\n\nThis report presents the expenses of the "
      "council during the year and compares them with what the assembly approved." +
          more,
      printing, total);
}

std::size_t occurrences(const std::string& text, const std::string& word) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++count;
  return count;
}

}  // namespace

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
  const Nights nights;
  const std::string sister = nights.folder.write("informe-2024-es.txt", spanish_version());
  REQUIRE(import(nights.archive.path(), {nights.folder.path()}) == 0);
  fs::remove(sister);  // its original is kept
  nights.folder.write("informe-2024-en.txt", english_version());
  const auto run = nights.night();
  CHECK(run.exit_code == 1);
  CHECK(run.out.find("D101") != std::string::npos);
  CHECK(run.out.find("305.10") != std::string::npos);
  CHECK(run.out.find("informe-2024-es.txt") != std::string::npos);
  CHECK(nights.is_silent());
}

TEST_CASE("what two new versions disagree on is told once, and again only when it has changed") {
  const Nights nights;
  nights.folder.write("informe-2024-es.txt", spanish_version());
  nights.folder.write("informe-2024-en.txt", english_version());
  const auto run = nights.night();
  CHECK(run.exit_code == 1);
  CHECK(occurrences(run.out, "D101") == 2);  // the item and the total
  nights.folder.write("informe-2024-en.txt", english_version(" Members may ask the treasurer."));
  CHECK(nights.is_silent());
  nights.folder.write("informe-2024-es.txt", spanish_version() + "\nFin del informe.\n");
  CHECK(nights.is_silent());
  nights.folder.write("informe-2024-en.txt", english_version("", "351.10", "6,842.00"));
  CHECK(nights.night().exit_code == 1);
}

TEST_CASE("a file that was touched, renamed or moved is no news; a copy is") {
  const Nights nights;
  nights.folder.write("accounts-2024.txt", wrong_report(1));
  nights.folder.write("broken.pdf", "%PDF-1.4\nnothing else");
  REQUIRE(nights.night().exit_code == 3);
  for (const char* name : {"accounts-2024.txt", "broken.pdf"}) REQUIRE(chmod(nights.path(name).c_str(), 0640) == 0);
  CHECK(nights.is_silent());
  CHECK(nights.night({"--again"}).out.empty());
  CHECK(nights.night({"--lang", "en"}).out.empty());  // read again: another configuration
  fs::create_directory(nights.path("old"));
  fs::rename(nights.path("accounts-2024.txt"), nights.path("old/treasury-2024.txt"));
  fs::rename(nights.path("broken.pdf"), nights.path("old/damaged.pdf"));
  CHECK(nights.is_silent());
  fs::copy_file(nights.path("old/treasury-2024.txt"), nights.path("budget-2024.txt"));
  CHECK(nights.night().exit_code == 1);
  fs::remove_all(nights.path("old"));
  CHECK(nights.is_silent());
}

TEST_CASE("what the editors accepted or switched off is not told at night either") {
  const Nights nights;
  nights.folder.write("old.txt", wrong_report(1));
  const std::string baseline = nights.archive.path() + "/accepted.json";
  REQUIRE(run_crossfoot({"baseline", "create", "--reason", "printed so", "--baseline", baseline, nights.folder.path()})
              .exit_code == 0);
  SECTION("by --baseline") {
    CHECK(nights.night({"--baseline", baseline}).exit_code == 0);
    CHECK(nights.night({"--baseline", nights.path("absent.json")}).exit_code == 2);
  }
  SECTION("by the baseline that crossfoot.toml names") {
    fs::copy_file(baseline, nights.path("accepted.json"));
    nights.folder.write("crossfoot.toml", "baseline = \"accepted.json\"\n");
    const auto run = nights.night();
    CHECK(run.out.find("F101") == std::string::npos);
  }
  SECTION("by a rule that is off, until a report is without that crossfoot.toml") {
    nights.folder.write("other/crossfoot.toml", "[rules]\nF101 = \"off\"\n");
    nights.folder.write("other/new.txt", wrong_report(2));
    const auto run = nights.night({"--baseline", baseline});
    CHECK(run.out.find("new.txt") == std::string::npos);
    CHECK(run.err.find("new findings that crossfoot.toml leaves out: 1") != std::string::npos);
    nights.folder.write("third/new one.txt", wrong_report(3));
    CHECK(nights.night().exit_code == 1);
  }
  SECTION("by severity and tolerance") {
    nights.folder.write("crossfoot.toml", "tolerance = \"100.00\"\n");
    const auto run = nights.night();
    CHECK(run.out.find("F101") == std::string::npos);
    CHECK(run.err.find("new findings that crossfoot.toml leaves out: ") != std::string::npos);
    nights.folder.write("other.txt", testing::report(4, "3,898.64"));
    CHECK(nights.night().out.find("F101") != std::string::npos);
  }
}

TEST_CASE("two runs of the same night tell each thing once between them") {
  const Nights nights;
  for (int i = 0; i < 5; ++i)
    nights.folder.write("report-" + std::string(1, static_cast<char>('a' + i)), wrong_report(i));
  std::string told[2];
  std::thread other([&] { told[1] = nights.night().out; });
  told[0] = nights.night().out;
  other.join();
  CHECK(occurrences(told[0] + told[1], "F101") == 5);
}

TEST_CASE("a message that nobody takes is told again the next night") {
  const TemporaryDirectory folder, archive;
  folder.write("new.txt", wrong_report(2));
  std::vector<std::string> night{"nightly",       "--quiet",    "--archive",  archive.path(), "--to",
                                 "a@example.org", "--sendmail", "/bin/false", folder.path()};
  CHECK(run_crossfoot(night).exit_code == 75);
  night[7] = "/nonexistent/sendmail";
  CHECK(run_crossfoot(night).exit_code == 2);
  const std::string mail = archive.path() + "/mail";
  night[7] = "cat > '" + mail + "'; true";
  CHECK(run_crossfoot(night).exit_code == 1);
  CHECK(fs::file_size(mail) > 200);
}

TEST_CASE("the message is a mail that any program reads, with a text and a page") {
  if (std::system("command -v python3 >/dev/null") != 0) {
    WARN("python3 reads the mail and is not installed: skipped");
    return;
  }
  const Nights nights;
  nights.folder.write("año <2024> \xff.txt", wrong_report(1));
  const auto run = nights.night({"--format", "mail"});
  CHECK(run.exit_code == 1);
  const std::string mail = nights.archive.write("mail", run.out);
  nights.archive.write("read.py",
                       "import sys, email, email.policy\n"
                       "m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)\n"
                       "parts = [p for p in m.walk()]\n"
                       "assert [p.get_content_type() for p in parts] == "
                       "['multipart/alternative', 'text/plain', 'text/html']\n"
                       "assert not any(p.defects for p in parts), [p.defects for p in parts]\n"
                       "text, page = parts[1].get_content(), parts[2].get_content()\n"
                       "assert 'F101' in text and '3,897.64' in text and 'a\u00f1o <2024>' in text, text\n"
                       "assert 'F101' in page and 'a\u00f1o &lt;2024&gt;' in page, page\n"
                       "assert m['Subject'] == 'crossfoot: 1 new finding, 0 unreadable documents', m['Subject']\n");
  CHECK(std::system(("python3 '" + nights.archive.path() + "/read.py' '" + mail + "'").c_str()) == 0);
}

}  // namespace crossfoot::archive
