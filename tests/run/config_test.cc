// crossfoot.toml and the baseline, from the outside and as values.
#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "run/baseline/baseline.h"
#include "run/config/closest.h"
#include "run/config/settings.h"
#include "tests/support/golden.h"
#include "tests/support/process.h"

using namespace crossfoot;
using namespace crossfoot::testing;

namespace {

std::string faulty() { return file_text(std::string(CROSSFOOT_SOURCE_DIR) + "/fixtures/text/quarterly-errors.txt"); }

std::string mistake(std::string_view text) {
  const auto settings = run::parse_settings(text, "crossfoot.toml");
  return settings ? "" : settings.error().message;
}

std::size_t findings_in(const std::string& json) { return nlohmann::json::parse(json).at("findings").size(); }

}  // namespace

TEST_CASE("a crossfoot.toml is read whole") {
  const auto read = run::parse_settings(R"(severity = "warning"
fail-on = "never"
tolerance = "0.05"
languages = ["es", "en"]
number-format = "1.234,56"
baseline = "accepted.json"

[rules]
F101 = "off"
row-does-not-cross-foot = "note"
)",
                                        "crossfoot.toml");
  REQUIRE(read);
  const run::Settings& settings = read.value();
  CHECK(settings.severity.value == Severity::warning);
  CHECK(settings.severity.line == 1);
  CHECK_FALSE(settings.fail_on.value.has_value());
  CHECK(settings.tolerance.value == Decimal(5, 2));
  CHECK(settings.languages.value == std::vector<std::string>{"es", "en"});
  CHECK(run::decimal_separator_of(settings.number_format.value) == U',');
  CHECK(settings.baseline.value == "accepted.json");
  CHECK(settings.rules.at("F101").value.off);
  CHECK(settings.rules.at("F101").line == 9);
  CHECK(settings.rules.at("F201").value.severity == Severity::note);
}

TEST_CASE("mistakes are named with their line, and with what was meant") {
  struct Case {
    const char *text, *message;
  };
  const Case cases[] = {
      {"\nseverty = \"error\"", "crossfoot.toml:2: unknown key severty; did you mean severity?"},
      {"xyzzy = 1", "crossfoot.toml:1: unknown key xyzzy"},
      {"severity = \"eror\"", "crossfoot.toml:1: severity is note, warning or error, not eror; did you mean error?"},
      {"severity = 3", "crossfoot.toml:1: severity is a text in quotes"},
      {"tolerance = 0.05", "crossfoot.toml:1: tolerance is an exact decimal; write it in quotes, as in \"0.05\""},
      {"tolerance = \"-1\"", "crossfoot.toml:1: tolerance is a plain decimal that is not negative, as in \"0.05\""},
      {"languages = \"es\"", "crossfoot.toml:1: languages is a list, as in [\"es\", \"en\"]"},
      {"number-format = \"1'234\"", "crossfoot.toml:1: number-format is \"1,234.56\" or \"1.234,56\""},
      {"[rules]\ncolumn-does-not-fot = \"off\"",
       "crossfoot.toml:2: there is no rule column-does-not-fot; did you mean column-does-not-foot?"},
      {"[rules]\nfoot = \"off\"", "crossfoot.toml:2: there is no rule foot; crossfoot rules lists them"},
      {"[rules]\nseverity = \"error\"", "crossfoot.toml:2: severity is no rule but a setting; write it above [rules]"},
      {"[rules]\nF101 = \"of\"",
       "crossfoot.toml:2: F101 is off, on, note, warning or error, not of; did you mean off?"},
  };
  for (const Case& c : cases) CHECK(mistake(c.text) == c.message);
  CHECK(mistake("severity = ").starts_with("crossfoot.toml:1: "));
  CHECK(mistake("") == "");
}

TEST_CASE("the closest word is suggested, a distant one is not") {
  constexpr std::string_view kWords[] = {"severity", "tolerance", "rules"};
  CHECK(run::closest("tolernace", kWords) == "tolerance");
  CHECK(run::closest("rule", kWords) == "rules");
  CHECK(run::closest("format", kWords).empty());
  CHECK(run::closest(std::string(100'000, 'x'), kWords).empty());
}

TEST_CASE("settings hold for the files under their folder, the nearest file and the command line win") {
  const TemporaryDirectory directory;
  const std::string report = directory.write("archive/2013/q1.txt", faulty());
  const auto count = [&](std::vector<std::string> options = {}) {
    std::vector<std::string> arguments = {"check", "--format", "json", report};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return findings_in(run_crossfoot(arguments).out);
  };
  const std::size_t all = count();
  REQUIRE(all >= 4);
  directory.write("crossfoot.toml", "severity = \"error\"\n[rules]\nF101 = \"off\"\n");
  const std::size_t fewer = count();
  CHECK(fewer < all);
  CHECK(count({"--no-config"}) == all);
  CHECK(count({"--severity", "note"}) > fewer);
  directory.write("archive/2013/crossfoot.toml", "# nothing\n");
  CHECK(count() == all);
  directory.write("archive/2013/crossfoot.toml", "fail-on = \"never\"\n");
  CHECK(run_crossfoot({"check", report}).exit_code == 0);
  CHECK(run_crossfoot({"check", "--fail-on", "error", report}).exit_code == 1);
  directory.write("archive/2013/crossfoot.toml", "fial-on = \"never\"\n");
  const ProcessResult mistaken = run_crossfoot({"check", report});
  CHECK(mistaken.exit_code == 3);
  CHECK(mistaken.err.find("did you mean fail-on?") != std::string::npos);
  std::filesystem::remove(directory.path() + "/archive/2013/crossfoot.toml");
  std::filesystem::create_symlink("/nowhere/at/all", directory.path() + "/archive/2013/crossfoot.toml");
  CHECK(run_crossfoot({"check", report}).err.find("cannot be read") != std::string::npos);
}

TEST_CASE("the largest crossfoot.toml still travels to the workers") {
  const TemporaryDirectory directory;
  const std::string report = directory.write("q1.txt", faulty());
  std::string text = "#";
  while (text.size() < 16'000) text += "é\"";
  directory.write("crossfoot.toml", text + "\nfail-on = \"never\"\n");
  CHECK(run_crossfoot({"check", report}).exit_code == 0);
  directory.write("crossfoot.toml", text + std::string(1000, '#'));
  const ProcessResult large = run_crossfoot({"check", report});
  CHECK(large.exit_code == 3);
  CHECK(large.err.find("larger than 16 KiB") != std::string::npos);
}

TEST_CASE("a crossfoot.toml that others can write silences nothing unless it is trusted") {
  const TemporaryDirectory directory;
  const std::string report = directory.write("q1.txt", faulty());
  const std::string file = directory.path() + "/crossfoot.toml";
  const ProcessResult plain = run_crossfoot({"check", "--format", "json", report});
  REQUIRE(plain.exit_code == 1);
  const auto [text, key] = GENERATE(table<std::string, std::string>({
      {"severity = \"error\"", "severity"},
      {"tolerance = \"1000000000\"", "tolerance"},
      {"fail-on = \"never\"", "fail-on"},
      {"number-format = \"1.234,56\"", "number-format"},
      {"baseline = \"accepted.json\"", "baseline"},
      {"[rules]\nF101 = \"off\"", "rules"},
      {"[rules]\nF101 = \"note\"", "rules"},
  }));
  CAPTURE(text);
  run_crossfoot({"baseline", "create", "--reason", "old", "--baseline", directory.path() + "/accepted.json", report});
  directory.write("crossfoot.toml", text);
  const ProcessResult trusted = run_crossfoot({"check", "--format", "json", report});
  CHECK(trusted.err.find("--trust-config") == std::string::npos);
  const auto writable = GENERATE(as<std::string>{}, "crossfoot.toml", ".");
  std::filesystem::permissions(directory.path() + "/" + writable, std::filesystem::perms::others_write,
                               std::filesystem::perm_options::add);
  const ProcessResult strange = run_crossfoot({"check", "--format", "json", report});
  CHECK(strange.out == plain.out);
  CHECK(strange.exit_code == 1);
  CHECK(strange.err.find(file + ": " + key + " is not followed") != std::string::npos);
  const ProcessResult shown = run_crossfoot({"config", "show", directory.path()});
  CHECK(shown.out.find("# " + key + " is not followed") != std::string::npos);
  const ProcessResult said = run_crossfoot({"check", "--trust-config", "--format", "json", report});
  CHECK(said.out == trusted.out);
  CHECK(said.exit_code == trusted.exit_code);
}

TEST_CASE("hints and louder rules of a crossfoot.toml are followed, whoever can write it") {
  const TemporaryDirectory directory;
  const std::string report = directory.write("q1.txt", faulty());
  directory.write("crossfoot.toml", "languages = [\"en\"]\n[rules]\nD203 = \"error\"\nF101 = \"on\"\n");
  const ProcessResult trusted = run_crossfoot({"check", "--format", "json", report});
  std::filesystem::permissions(directory.path() + "/crossfoot.toml", std::filesystem::perms::others_write,
                               std::filesystem::perm_options::add);
  const ProcessResult strange = run_crossfoot({"check", "--format", "json", report});
  CHECK(strange.out == trusted.out);
  CHECK(strange.err == trusted.err);
}

TEST_CASE("what a crossfoot.toml silences is said, what the command line silences is known") {
  const TemporaryDirectory directory;
  const std::string report = directory.write("q1.txt", faulty());
  const auto [text, message] = GENERATE(table<std::string, std::string>({
      {"severity = \"error\"", "crossfoot.toml leaves out "},
      {"tolerance = \"1000000000\"", "crossfoot.toml leaves out "},
      {"[rules]\nF101 = \"off\"", "crossfoot.toml has rules switched off: F101"},
  }));
  CAPTURE(text);
  directory.write("crossfoot.toml", text);
  for (const char* format : {"text", "json", "html", "csv", "sarif"}) {
    CAPTURE(format);
    const ProcessResult told =
        run_crossfoot({"check", "--format", format, "-o", directory.path() + "/out-" + format, report});
    if (text.find("off") == std::string::npos)
      CHECK(told.err.find("findings that crossfoot.toml leaves out") != std::string::npos);
  }
  CHECK(file_text(directory.path() + "/out-text").find(message) != std::string::npos);
  CHECK(file_text(directory.path() + "/out-json").find(message) != std::string::npos);
  std::filesystem::remove(directory.path() + "/crossfoot.toml");
  const ProcessResult asked =
      run_crossfoot({"check", "--severity", "error", "--disable", "F101", "--format", "json", report});
  CHECK(asked.out.find("crossfoot.toml") == std::string::npos);
  CHECK(asked.err.empty());
}

TEST_CASE("a broken crossfoot.toml costs the documents below it, and nothing else") {
  const TemporaryDirectory directory;
  const std::string good = directory.write("good/q1.txt", faulty()), bad = directory.write("bad/q1.txt", faulty());
  const std::string file = directory.path() + "/bad/crossfoot.toml";
  std::string deep;
  for (int i = 0; i < 7000; ++i) deep += "a.";
  const auto text = GENERATE_COPY(as<std::string>{}, "severity = ", "x = " + std::string(15'000, '['),
                                  "[" + deep + "a]", deep + "a = 1", std::string(20'000, '#'), "a pipe", "a folder",
                                  std::string("severity\0= \"error\"", 18), "\xff\xfe");
  CAPTURE(text.substr(0, 20));
  if (text == "a pipe")
    REQUIRE(mkfifo(file.c_str(), 0600) == 0);
  else if (text == "a folder")
    std::filesystem::create_directory(file);
  else
    directory.write("bad/crossfoot.toml", text);
  const ProcessResult checked = run_crossfoot({"check", "--format", "json", directory.path()});
  CHECK(checked.exit_code == 3);
  CHECK(checked.out.find("\"path\":\"" + good + "\"") != std::string::npos);
  CHECK(checked.err.find(bad + ": unsupported: " + file) != std::string::npos);
  CHECK(run_crossfoot({"baseline", "create", "--reason", "all", bad}).exit_code == 2);
}

TEST_CASE("a baseline is a regular file of a size that a person could have made") {
  const TemporaryDirectory directory;
  const std::string report = directory.write("q1.txt", faulty()), file = directory.path() + "/accepted.json";
  const bool pipe = GENERATE(false, true);
  if (pipe)
    REQUIRE(mkfifo(file.c_str(), 0600) == 0);
  else
    directory.write("accepted.json",
                    R"({"schema":"crossfoot/baseline/1","accepted":[)" + std::string(9 << 20, ' ') + "]}");
  const ProcessResult checked = run_crossfoot({"check", "--baseline", file, report});
  CHECK(checked.exit_code == 2);
  CHECK(checked.err.find(pipe ? "no regular file" : "larger than 8192 KiB") != std::string::npos);
}

TEST_CASE("config show says where each value comes from") {
  const TemporaryDirectory directory;
  const std::string file = directory.write("crossfoot.toml", "\ntolerance = \"0.5\"\n");
  const ProcessResult shown = run_crossfoot({"config", "show", directory.path()});
  CHECK(shown.exit_code == 0);
  CHECK(shown.out.find("tolerance = \"0.5\"") != std::string::npos);
  CHECK(shown.out.find("# " + file + ":2") != std::string::npos);
  CHECK(shown.out.find("severity = \"note\"") != std::string::npos);
  CHECK(shown.out.find("# default") != std::string::npos);
  const ProcessResult mistyped = run_crossfoot({"config", "show", directory.path() + "/none.txt"});
  CHECK(mistyped.exit_code == 2);
  CHECK(mistyped.err.find("no such file") != std::string::npos);
}

TEST_CASE("an archive is adopted on one day, keeps what was accepted, and shows what is new") {
  const TemporaryDirectory directory;
  const std::string report = directory.write("q1.txt", faulty());
  const std::string baseline = directory.path() + "/accepted.json";
  CHECK(run_crossfoot(
            {"baseline", "create", "--reason", "before 2026", "--author", "Ana", "--baseline", baseline, report})
            .exit_code == 0);
  CHECK(run_crossfoot({"baseline", "create", "--reason", "again", "--baseline", baseline, report}).exit_code == 2);
  const ProcessResult adopted = run_crossfoot({"check", "--baseline", baseline, report});
  CHECK(adopted.exit_code == 0);
  CHECK(adopted.out.find("(accepted: before 2026)") != std::string::npos);
  CHECK(findings_in(run_crossfoot({"check", "--new-only", "--format", "json", "--baseline", baseline, report}).out) ==
        0);

  // A new edition under another name, three lines further down: what was accepted stays accepted.
  const std::string edition = directory.write("q1-second-edition.txt", "Second edition.\n\n\n" + faulty());
  CHECK(run_crossfoot({"check", "--new-only", "--baseline", baseline, edition}).exit_code == 0);

  // The old report was put right: its entries are stale, and prune takes them away.
  directory.write("q1.txt", "Nothing to add up here.\n");
  const ProcessResult right = run_crossfoot({"check", "--baseline", baseline, report});
  CHECK(right.err.find("no longer occur") != std::string::npos);
  CHECK(run_crossfoot({"check", "--ui-lang", "es", "--baseline", baseline, report}).err.find("ya no aparecen") !=
        std::string::npos);
  // However the path is spelled.
  CHECK(run_crossfoot(
            {"check", "--baseline", baseline,
             directory.path() + "/../" + report.substr(report.find_last_of('/', report.find_last_of('/') - 1) + 1)})
            .err.find("no longer occur") != std::string::npos);
  // Hidden findings occur all the same: nothing but what is gone is forgotten.
  CHECK(run_crossfoot({"baseline", "prune", "--severity", "error", "--baseline", baseline, edition})
            .out.find(" 0 removed") != std::string::npos);
  CHECK(run_crossfoot({"baseline", "prune", "--baseline", baseline, report}).out.find("0 in all") != std::string::npos);
}

TEST_CASE("entries of a deleted report are stale where its directory was looked through") {
  const TemporaryDirectory directory;
  const std::string report = directory.write("archive/q1.txt", faulty());
  const std::string other = directory.write("other/q2.txt", "Nothing to add up here.\n");
  const std::string baseline = directory.path() + "/accepted.json";
  run_crossfoot({"baseline", "create", "--reason", "old", "--baseline", baseline, directory.path()});
  CHECK(file_text(baseline).find("\"path\":\"archive/q1.txt\"") != std::string::npos);
  std::filesystem::remove(report);
  const auto stale = [&](const std::string& path) {
    return run_crossfoot({"check", "--baseline", baseline, path}).err.find("no longer occur") != std::string::npos;
  };
  CHECK_FALSE(stale(directory.path() + "/other"));
  CHECK_FALSE(stale(other));
  CHECK(stale(directory.path()));
  // Under another name it is not gone.
  directory.write("archive/q1-second-edition.txt", faulty());
  CHECK_FALSE(stale(directory.path()));
}

TEST_CASE("the baseline that a crossfoot.toml names holds wherever the check is run from") {
  const TemporaryDirectory directory;
  const std::string report = directory.write("archive/2013/q1.txt", faulty());
  directory.write("archive/crossfoot.toml", "baseline = \"accepted.json\"\n");
  CHECK(run_crossfoot({"baseline", "create", "--reason", "old", report}).exit_code == 0);
  CHECK(std::filesystem::exists(directory.path() + "/archive/accepted.json"));
  CHECK(run_crossfoot({"check", report}).exit_code == 0);
  CHECK(run_crossfoot({"check", "--no-config", report}).exit_code == 1);
  const std::string other = directory.write("other/q1.txt", faulty());
  const ProcessResult mixed = run_crossfoot({"check", report, other});
  CHECK(mixed.exit_code == 2);
  CHECK(mixed.err.find("different baselines") != std::string::npos);
}

TEST_CASE("one accepted finding may begin a baseline, an unknown fingerprint may not") {
  const TemporaryDirectory directory;
  const std::string report = directory.write("q1.txt", faulty());
  const std::string baseline = directory.path() + "/accepted.json";
  const auto update = [&](const std::string& fingerprint) {
    return run_crossfoot(
        {"baseline", "update", "--accept", fingerprint, "--reason", "so printed", "--baseline", baseline, report});
  };
  const ProcessResult unknown = update("0123456789abcdef");
  CHECK(unknown.exit_code == 2);
  CHECK(unknown.err.find("no finding of these reports has the fingerprint") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(baseline));
  const auto before = nlohmann::json::parse(run_crossfoot({"check", "--format", "json", report}).out).at("findings");
  const ProcessResult first = update(before.at(0).at("fingerprint"));
  CHECK(first.exit_code == 0);
  CHECK(first.out.find("Check with --baseline") != std::string::npos);
  CHECK(update(before.at(1).at("fingerprint")).out.find("2 in all") != std::string::npos);
}

TEST_CASE("days of a baseline are days of the calendar") {
  for (const char* day : {"2027-12-31", "2028-02-29"}) CHECK(run::is_iso_day(day));
  for (const char* day : {"2027-02-29", "2027-13-01", "2027-00-10", "27-12-31", "2027-1-31", "2027/12/31", "tomorrow"})
    CHECK_FALSE(run::is_iso_day(day));
}

TEST_CASE("no report is overwritten by its own copy") {
  const TemporaryDirectory directory;
  const std::string report =
      directory.write("q1.docx", file_text(std::string(CROSSFOOT_SOURCE_DIR) + "/fixtures/docx/roll-forward.docx"));
  const std::string before = file_text(report);
  const ProcessResult refused =
      run_crossfoot({"check", "--format", "docx", "-o", directory.path() + "/./q1.docx", report});
  CHECK(refused.exit_code == 2);
  CHECK(refused.err.find("would be overwritten") != std::string::npos);
  CHECK(file_text(report) == before);
}

TEST_CASE("one finding is accepted by its fingerprint, the others stay new; an expired one comes back") {
  const TemporaryDirectory directory;
  const std::string report = directory.write("q1.txt", faulty());
  const std::string baseline = directory.path() + "/accepted.json";
  directory.write("accepted.json", R"({"schema":"crossfoot/baseline/1","accepted":[]})");
  const auto before = nlohmann::json::parse(run_crossfoot({"check", "--format", "json", report}).out).at("findings");
  const std::string fingerprint = before.at(0).at("fingerprint");
  REQUIRE_FALSE(fingerprint.empty());
  run_crossfoot({"baseline", "update", "--accept", fingerprint, "--reason", "rounded", "--baseline", baseline, report});
  CHECK(findings_in(run_crossfoot({"check", "--new-only", "--format", "json", "--baseline", baseline, report}).out) ==
        before.size() - 1);
  run_crossfoot({"baseline", "update", "--accept", fingerprint, "--reason", "rounded", "--expires", "2020-01-31",
                 "--baseline", baseline, report});
  const ProcessResult expired =
      run_crossfoot({"check", "--new-only", "--format", "json", "--baseline", baseline, report});
  CHECK(findings_in(expired.out) == before.size());
  CHECK(expired.err.find("their time is over") != std::string::npos);
}

TEST_CASE("a fingerprint is of the meaning: it survives a move, not another figure") {
  const TemporaryDirectory directory;
  const auto fingerprints = [&](const std::string& name, const std::string& text) {
    std::set<std::string> found;
    const std::string path = directory.write(name, text);
    const auto report = nlohmann::json::parse(run_crossfoot({"check", "--format", "json", path}).out);
    for (const auto& finding : report.at("findings")) found.insert(finding.at("fingerprint").get<std::string>());
    return found;
  };
  const std::string text = faulty();
  const auto here = fingerprints("a.txt", text);
  REQUIRE(here.size() >= 4);
  CHECK_FALSE(here.contains(""));
  CHECK(fingerprints("b.txt", "A sentence before it.\n\n" + text) == here);
  const auto inserted = [&](const std::string& before, const std::string& line) {
    std::string changed = text;
    changed.insert(changed.find("\n" + before) + 1, line);
    return changed;
  };
  CHECK(fingerprints("d.txt", inserted("Alverna", "Aurea\t$0.00\t$0.00\t$0.00\t$0.00\n")) == here);
  CHECK(fingerprints("e.txt", inserted("The first table", "Item\tUS$\nA\t5.00\nB\t7.00\nTotal\t12.00\n\n")) == here);
  std::string other = text;
  other.replace(other.find("$4,520.40"), 9, "$4,530.40");
  const auto there = fingerprints("c.txt", other);
  std::vector<std::string> gone;
  std::set_difference(here.begin(), here.end(), there.begin(), there.end(), std::back_inserter(gone));
  CHECK(gone.size() == 1);
}

TEST_CASE("a baseline that is none, or that says too little, is refused") {
  const TemporaryDirectory directory;
  for (const char* text :
       {"", "[]", "{\"schema\":\"crossfoot/baseline/2\",\"accepted\":[]}",
        R"({"schema":"crossfoot/baseline/1","accepted":[{"fingerprint":"a"}]})",
        R"({"schema":"crossfoot/baseline/1","accepted":[{"fingerprint":"a","reason":"b","expires":"soon"}]})",
        R"({"schema":"crossfoot/baseline/1","accepted":[{"fingerprint":"a","reason":"b","resaon":"c"}]})"}) {
    const auto loaded = run::Baseline::load(directory.write("b.json", text), "2026-01-01");
    INFO(text);
    CHECK_FALSE(loaded);
  }
  CHECK_FALSE(run::Baseline::load(directory.path() + "/none.json", "2026-01-01"));
}
