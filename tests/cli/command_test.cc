// The real binary from the outside: exit codes, streams, and what a batch does with a broken file.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/extractors/pdf/pdf_builder.h"
#include "tests/support/golden.h"
#include "tests/support/process.h"
#include "tests/support/qpdf_files.h"
#include "tests/support/word_package.h"

using namespace crossfoot::testing;

namespace {

std::string sound_report() {
  return zipped(word_parts(paragraph("Informe") +
                           table({{"Rubro", "Monto"}, {"Viajes", "5.00"}, {"Oficina", "7.00"}, {"Total", "12.00"}})));
}

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("usage errors are 2, whatever they are") {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{},
                                                    {"check"},
                                                    {"check", "--format", "yaml", "x"},
                                                    {"--nonsense"},
                                                    {"normalize", "numbers"},
                                                    {"explain", "F999"},
                                                    {"check", "--disable", "no-such-rule", "x"},
                                                    {"check", "--severity", "loud", "x"}}) {
    const ProcessResult result = run_crossfoot(arguments);
    CHECK(result.exit_code == 2);
    CHECK_FALSE(result.err.empty());
  }
}

TEST_CASE("help and version are not errors") {
  CHECK(run_crossfoot({"--version"}).out == "crossfoot 0.1.0\n");
  for (const char* command : {"check", "extract", "normalize", "rules", "explain"}) {
    const ProcessResult result = run_crossfoot({command, "--help"});
    CHECK(result.exit_code == 0);
    CHECK(result.out.find("Usage: crossfoot " + std::string(command)) != std::string::npos);
  }
  CHECK(run_crossfoot({"--help"}).out.find("Examples:") != std::string::npos);
}

TEST_CASE("a file alone means check") {
  const TemporaryDirectory directory;
  const std::string path = directory.write("q1.docx", sound_report());
  const ProcessResult bare = run_crossfoot({path});
  CHECK(bare.exit_code == 0);
  CHECK(bare.out == run_crossfoot({"check", path}).out);
  CHECK(bare.out == "1 document checked: no contradictions found\n");
}

TEST_CASE("what is unlikely is told when it is asked for, as a note") {
  const TemporaryDirectory directory;
  // Less spent than planned, printed with the other sign.
  const std::string path = directory.write("plan.txt",
                                           "Item | Plan | Spent | Difference\nRent | 1,200 | 1,150 | 50\n"
                                           "Salaries | 8,400 | 8,020 | 380\nPaper | 310 | 295 | 15\n"
                                           "Travel | 940 | 1,015 | 75\nPostage | 120 | 96 | 24\n");
  CHECK(run_crossfoot({"check", "--no-config", path}).out == "1 document checked: no contradictions found\n");
  const ProcessResult asked = run_crossfoot({"check", "--no-config", "--doubtful", path});
  CHECK(asked.exit_code == 1);
  CHECK(asked.out.find("note[F202]") != std::string::npos);
  CHECK(asked.out.find("0 errors, 0 warnings, ") != std::string::npos);
}

TEST_CASE("one broken file in a folder is named in one line, and the rest is checked") {
  const TemporaryDirectory directory;
  directory.write("a/q1.docx", sound_report());
  const std::string broken = directory.write("a/q2.docx", sound_report().substr(0, 300));
  directory.write("b/q3.docx", sound_report());
  directory.write("b/logo.png", "\x89PNG");
  directory.write(".hidden/q4.docx", "x");
  for (const char* jobs : {"1", "2"}) {
    const ProcessResult result = run_crossfoot({"check", "-j", jobs, directory.path()});
    CHECK(result.exit_code == 3);
    CHECK(lines(result.err) == 2);
    CHECK(result.err.find("b/logo.png: left out: ") != std::string::npos);
    CHECK(result.err.find(broken + ": corrupt: ") != std::string::npos);
    CHECK(result.out ==
          "2 documents checked: no contradictions found; 1 document could not be read; 1 file of other formats left "
          "out\n");
  }
}

TEST_CASE("JSON output is one object per named document, failures included, in the order named") {
  const TemporaryDirectory directory;
  std::vector<std::string> arguments = {"check", "--format", "json", "-j", "2"};
  for (int i = 0; i < 12; ++i)
    arguments.push_back(i == 5 ? directory.path() + "/missing.pdf"
                               : directory.write(std::to_string(i) + ".docx", sound_report()));
  const ProcessResult result = run_crossfoot(arguments);
  CHECK(result.exit_code == 3);
  CHECK(lines(result.out) == 12);
  CHECK(result.out.find(R"("error":{"outcome":"not-found")") != std::string::npos);
  CHECK(result.out.find("0.docx") < result.out.find("11.docx"));
}

TEST_CASE("a list on standard input gives exactly one line for each path, in its order") {
  const TemporaryDirectory directory;
  const std::string good = directory.write("q1.docx", sound_report()), broken = directory.write("q2.pdf", "%PDF-1.4\n");
  const std::string odd = directory.write("año \xE9.txt", "Total 5\n");
  const std::vector<std::string> paths = {good,
                                          directory.path() + "/missing.pdf",
                                          broken,
                                          directory.path(),
                                          "",
                                          good,
                                          odd,
                                          directory.write("logo.png", "\x89PNG\r\n\x1a\n"),
                                          directory.write("empty.txt", "")};
  for (const bool null_separated : {false, true}) {
    std::string list;
    for (const std::string& path : paths) list += path + (null_separated ? '\0' : '\n');
    std::vector<std::string> arguments = {"check", "-j", "2", "--format", "jsonl", "--files-from", "-"};
    if (null_separated) arguments.push_back("--null");
    const ProcessResult result = run_crossfoot(arguments, list);
    CHECK(result.exit_code == 0);  // every path has its line
    REQUIRE(lines(result.out) == paths.size());
    std::istringstream out(result.out);
    for (const std::string& path : paths) {
      std::string line;
      std::getline(out, line);
      const auto json = nlohmann::json::parse(line);
      if (path != odd) CHECK(json.at("source").at("path") == path);
      CHECK(json.contains("error") == (path != good && path != odd));
    }
  }
}

TEST_CASE("mistaken settings of one document in a list do not stop the others") {
  const TemporaryDirectory directory;
  const std::string good = directory.write("good/q1.docx", sound_report()),
                    mistaken = directory.write("mistaken/q1.docx", sound_report());
  directory.write("mistaken/crossfoot.toml", "severty = \"error\"\n");
  const ProcessResult result =
      run_crossfoot({"check", "--format", "jsonl", "--files-from", "-"}, good + "\n" + mistaken + "\n" + good + "\n");
  CHECK(result.exit_code == 0);
  CHECK(lines(result.out) == 3);
  CHECK(result.err.find("severty") != std::string::npos);
}

TEST_CASE("a reader that has seen enough is no error, unless every line is owed") {
  const TemporaryDirectory directory;
  const std::string good = directory.write("q1.docx", sound_report());
  std::string list;
  for (int i = 0; i < 300; ++i) list += good + "\n";
  directory.write("list", list);
  const auto exit_code = [&](const std::string& format) {
    const std::string command = "{ '" + std::string(CROSSFOOT_BINARY) + "' check --format " + format +
                                " --files-from '" + directory.path() + "/list'; echo $? > '" + directory.path() +
                                "/code'; } 2>/dev/null | head -n 1 > /dev/null";
    REQUIRE(std::system(command.c_str()) == 0);
    int code = -1;
    std::ifstream(directory.path() + "/code") >> code;
    return code;
  };
  CHECK(exit_code("json") == 0);
  CHECK(exit_code("jsonl") == 75);
}

TEST_CASE("a list that could not be answered whole is to be tried again, and leaves no half answer") {
  const TemporaryDirectory directory;
  const std::string good = directory.write("q1.docx", sound_report()), target = directory.path() + "/out.jsonl";
  std::string list;
  for (int i = 0; i < 200; ++i) list += good + "\n";
  directory.write("list", list);
  const std::string command = "ulimit -f 4; exec '" + std::string(CROSSFOOT_BINARY) +
                              "' check --format jsonl --files-from '" + directory.path() + "/list' -o '" + target +
                              "' 2> '" + directory.path() + "/messages'";
  CHECK(WEXITSTATUS(std::system(command.c_str())) == 75);
  CHECK_FALSE(std::filesystem::exists(target));
  CHECK_FALSE(std::filesystem::exists(target + ".part"));
}

TEST_CASE("compare reads both reports in a worker and names each that it cannot read") {
  const TemporaryDirectory directory;
  const std::string sound = directory.write("q1.docx", sound_report());
  const std::string broken = directory.write("q2.docx", sound_report().substr(0, 300));
  const std::string missing = directory.path() + "/q3.docx";
  CHECK(run_crossfoot({"compare", sound, sound}).exit_code == 0);
  for (const auto& [first, second] : {std::pair(sound, broken), std::pair(broken, sound)}) {
    const ProcessResult result = run_crossfoot({"compare", first, second});
    CHECK(result.exit_code == 3);
    CHECK(result.out.empty());
    CHECK(lines(result.err) == 1);
    CHECK(result.err.find(broken + ": corrupt: ") != std::string::npos);
  }
  CHECK(run_crossfoot({"compare", sound, missing}).err.find(missing + ": not-found: ") != std::string::npos);
  // A bound of the workers: it would be no option of a command that reads by itself.
  const ProcessResult bounded = run_crossfoot({"compare", "--max-memory", "400", "--as", "translation", sound, sound});
  CHECK(bounded.exit_code == 0);
  CHECK(bounded.out.find("two versions of one report") != std::string::npos);
}

TEST_CASE("a file name cannot send escape sequences to the terminal") {
  const ProcessResult result = run_crossfoot({"check", "no\x1b[2Jsuch.pdf"});
  CHECK(result.err.find('\x1b') == std::string::npos);
  CHECK(result.err.find("<U+001B>") != std::string::npos);
}

TEST_CASE("what the libraries have to say about a file is not passed on") {
  const TemporaryDirectory directory;
  std::string content = crossfoot::extractors::text_at(72, 700, "Total 5");
  for (int i = 0; i < 50'000; ++i) content += "/Nope 5 Tf (x) Tj zork\n";  // two messages each
  const std::string path = directory.write("chatty.pdf", crossfoot::extractors::build_pdf({{content, ""}}));
  const ProcessResult result = run_crossfoot({"check", path});
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
}

TEST_CASE("content decides the format, not the name") {
  const TemporaryDirectory directory;
  const std::string path = directory.write("report.pdf", sound_report());
  const ProcessResult result = run_crossfoot({"extract", path});
  CHECK(result.exit_code == 0);
  CHECK(result.out.find("  | Total | 12.00") != std::string::npos);
}

// What libqpdf decrypts it with is loaded when it is needed: behind the walls of the worker.
TEST_CASE("a PDF that is encrypted without a password to open it is read like any other") {
  const TemporaryDirectory directory;
  const std::string plain = CROSSFOOT_SOURCE_DIR "/fixtures/pdf/quarterly-errors.pdf";
  const std::string encrypted = directory.write("encrypted.pdf", encrypted_pdf(file_text(plain)));
  const auto extracted = [](const std::string& path) {
    auto document = nlohmann::json::parse(run_crossfoot({"extract", "--format", "json", path}).out);
    document.erase("source");
    return document;
  };
  CHECK(extracted(encrypted) == extracted(plain));
  CHECK(extracted(plain)["tables"].size() > 1);
}

TEST_CASE("the layout of a PDF is drawn into a folder, and nothing else is") {
  const TemporaryDirectory directory;
  const std::string pdf = std::string(CROSSFOOT_SOURCE_DIR) + "/fixtures/pdf/roll-forward.pdf";
  const std::string word = directory.write("q1.docx", sound_report());
  CHECK(run_crossfoot({"extract", "--debug-layout", pdf}).exit_code == 2);
  const std::string pictures = directory.path() + "/pictures";
  const ProcessResult drawn = run_crossfoot({"extract", "--debug-layout", pdf, "-o", pictures});
  CHECK(drawn.exit_code == 0);
  CHECK(drawn.out.find(": drawn in " + pictures) != std::string::npos);
  CHECK(std::filesystem::exists(pictures + "/page-0001.svg"));
  CHECK(std::filesystem::exists(pictures + "/page-0001.png"));
  const ProcessResult refused = run_crossfoot({"extract", "--debug-layout", word, "-o", pictures});
  CHECK(refused.exit_code == 3);
  CHECK(refused.err.find("only the pages of a PDF") != std::string::npos);
}

TEST_CASE("extract shows what was read, as text and as JSON") {
  const TemporaryDirectory directory;
  const std::string path = directory.write("q1.docx", sound_report());
  CHECK(run_crossfoot({"extract", path}).out ==
        "paragraph: Informe\ntable t1 4x2\n  caption: Informe\n  ! Rubro | Monto\n  | Viajes | 5.00\n  | Oficina | "
        "7.00\n  | Total | 12.00\n");
  const ProcessResult json = run_crossfoot({"extract", "--format", "json", path});
  CHECK(json.out.find(R"("schema":"crossfoot/document/1")") != std::string::npos);
  CHECK(json.out.find(R"("text":"12.00")") != std::string::npos);
}

TEST_CASE("normalize answers one line with one object, whatever the bytes") {
  const ProcessResult result = run_crossfoot({"normalize", "amounts"}, std::string("$5.00\n\\t\n\xFF\xFE\n\n", 13));
  CHECK(result.exit_code == 0);
  CHECK(lines(result.out) == 4);
}

TEST_CASE("pages of a text with hundreds of tables fit into the least memory, or it is said that they do not") {
  // How much they take depends on how the program was built; a worker that is refused memory must not end in a signal.
  std::string text = "Informe\n\n";
  for (int i = 1; i <= 400; ++i) {
    const std::string amount = std::to_string(i) + ".00", total = std::to_string(i + 7) + ".00";
    text += "Cuadro " + std::to_string(i) + ". Gastos\n\n";
    text += "Rubro     Monto\nViajes   " + amount + "\nOficina     7.00\nTotal    " + total + "\n\n";
  }
  const TemporaryDirectory directory;
  const std::string path = directory.write("q1.txt", text);
  const ProcessResult result = run_crossfoot(
      {"check", "--no-config", "--format", "html", "-o", directory.path() + "/out", "--max-memory", "256", path});
  INFO(result.err);
  if (result.exit_code == 0) return;
  CHECK(result.exit_code == 3);
  CHECK(lines(result.err) == 1);
  CHECK(result.err.find(path + ": out-of-memory: ") != std::string::npos);
  CHECK(result.err.find("--max-memory") != std::string::npos);
}
