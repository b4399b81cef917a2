// The HTML report without a browser: what the pages say, what they must not, and the words that they use.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <set>

#include "report/format.h"
#include "report/html/assets.h"
#include "report/html/document_view.h"
#include "report/html/html_words.h"
#include "report/number_habit.h"
#include "tests/support/golden.h"
#include "tests/support/sample_report.h"

using namespace crossfoot;
using namespace crossfoot::report;
using namespace crossfoot::testing;

namespace {

const Format& html() { return *find_format(check_formats(), "html"); }

std::string page_of(const SampleReport& sample, const std::string& language) {
  const auto piece = html().document(sample.checked(), sample.context());
  REQUIRE(piece);
  for (const OutputFile& file : piece.value().files)
    if (file.name.ends_with("." + language + ".html")) return file.bytes;
  return "";
}

std::string all_templates() {
  std::string text;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(CROSSFOOT_SOURCE_DIR) + "/report/templates"))
    if (entry.path().extension() == ".mustache") text += file_text(entry.path().string());
  return text;
}

std::string all_sources() {
  std::string text;
  for (const char* folder : {"/report/html", "/report/formats"})
    for (const auto& entry : std::filesystem::directory_iterator(std::string(CROSSFOOT_SOURCE_DIR) + folder))
      if (entry.path().filename() != "html_words.cc") text += file_text(entry.path().string());
  return text;
}

// Whether the sources name the key for its word, not for a datum of the same name.
bool asked_for(const std::string& sources, const std::string& key) {
  const std::string quoted = '"' + key + '"';
  for (std::size_t at = sources.find(quoted); at != std::string::npos; at = sources.find(quoted, at + 1)) {
    const std::string before = sources.substr(at - std::min<std::size_t>(at, 12), std::min<std::size_t>(at, 12));
    if (!before.ends_with("set(") && !before.ends_with("return ") && !before.ends_with("at(")) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("the pages of a report are as their goldens show") {
  const SampleReport sample;
  const std::string english = page_of(sample, "en");
  check_golden("report/golden/page.html", english);
  check_translated_golden("report/golden/page.html.es", english, page_of(sample, "es"));
}

TEST_CASE("the index lists reports and what could not be read, in both languages") {
  const SampleReport sample;
  Totals totals;
  totals.failures.push_back({"secret <1>.pdf", {Outcome::encrypted, "needs a password"}});
  const std::string stream = html().document(sample.checked(), sample.context()).value().text +
                             html().failure(totals.failures[0], sample.context());
  const auto piece = html().assemble(stream, totals, sample.context("es"));
  REQUIRE(piece);
  std::map<std::string, std::string> files;
  for (const OutputFile& file : piece.value().files) files[file.name] = file.bytes;
  CHECK(files.size() == 3);
  REQUIRE_FALSE(files["crossfoot.css"].empty());
  check_golden("report/golden/index.html", files["index.en.html"]);
  check_translated_golden("report/golden/index.html.es", files["index.en.html"], files["index.html"]);
}

TEST_CASE("no text of a document becomes markup") {
  SampleReport sample;
  const std::string evil = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{{css}}}{{w.page}}";
  sample.document.source.path = evil;
  sample.document.source.metadata.title = evil;
  sample.document.tables[0].caption = evil;
  for (Cell& cell : sample.document.tables[0].cells) cell.text = evil;
  for (Block& block : sample.document.blocks) block.text = evil;
  for (Finding& finding : sample.result.findings) {
    finding.quote = finding.accepted = finding.row_label = finding.table_label = finding.stated = evil;
    finding.message = finding.suggestion = {evil, evil};
    for (Operand& operand : finding.operands) operand.label = operand.printed = evil;
  }
  for (const char* language : {"en", "es"}) {
    const std::string page = page_of(sample, language);
    REQUIRE_FALSE(page.empty());
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find("<img") == std::string::npos);
    CHECK(page.find("{{w.page}}") != std::string::npos);  // shown, not filled in
  }
}

TEST_CASE("file names in the report's folder are its own, whatever the path was") {
  SampleReport sample;
  std::set<std::string> names;
  for (const char* path : {"a/q3.pdf", "b/q3.pdf", "../../etc/passwd", "q3.pdf\n", "año 2013.docx", "/", ""}) {
    sample.document.source.path = path;
    const auto piece = html().document(sample.checked(), sample.context());
    REQUIRE(piece);
    for (const OutputFile& file : piece.value().files) {
      CHECK(names.insert(file.name).second);
      CHECK(file.name.find("..") == std::string::npos);
      CHECK(std::all_of(file.name.begin(), file.name.end(), [](char c) { return c > ' ' && c < 127 && c != '/'; }));
    }
  }
}

TEST_CASE("every word of the templates exists in both languages, and none lies idle") {
  const std::string templates = all_templates();
  const std::string sources = all_sources();
  std::set<std::string> known;
  for (const HtmlWord& word : html_words()) {
    INFO(word.key);
    CHECK(known.emplace(word.key).second);
    CHECK_FALSE(word.en.empty());
    CHECK_FALSE(word.es.empty());
    const std::string key(word.key);
    const std::string kind = key.substr(0, key.rfind('_'));  // "error_one": of the kind "error"
    CHECK((templates.find("{{w." + key + "}}") != std::string::npos || asked_for(sources, key) ||
           sources.find("pair{\"" + kind + "\"") != std::string::npos));
  }
  std::size_t used = 0;
  for (std::size_t at = templates.find("{{w."); at != std::string::npos; at = templates.find("{{w.", at + 1)) {
    const std::string key = templates.substr(at + 4, templates.find("}}", at) - at - 4);
    INFO(key);
    CHECK(known.contains(key));
    ++used;
  }
  CHECK(used > 20);
}

TEST_CASE("only our own style sheet is put in without escaping") {
  const std::string templates = all_templates();
  for (std::size_t at = templates.find("{{{"); at != std::string::npos; at = templates.find("{{{", at + 1))
    CHECK(templates.substr(at, 9) == "{{{css}}}");
  CHECK(templates.find("{{&") == std::string::npos);
}

TEST_CASE("a report is called by its title, else by its file") {
  const auto block = [](BlockKind kind, const std::string& text) {
    Block made;
    made.kind = kind;
    made.text = text;
    return made;
  };
  const std::string body(300, 'x');
  struct Case {
    std::vector<Block> blocks;
    std::string title;
  };
  const Case cases[] = {
      {{block(BlockKind::heading, "Quarterly report"), block(BlockKind::heading, "March 2018")}, "Quarterly report"},
      {{block(BlockKind::header, "page 1"), block(BlockKind::paragraph, "Informe trimestral")}, "Informe trimestral"},
      {{block(BlockKind::heading, "Introduction"), block(BlockKind::paragraph, body)}, "q3, final.txt"},
      {{block(BlockKind::heading, "1. Activities"), block(BlockKind::heading, "Meetings")}, "q3, final.txt"},
      {{block(BlockKind::paragraph, "A note to all.")}, "q3, final.txt"},
      {{block(BlockKind::paragraph, body)}, "q3, final.txt"},
      {{}, "q3, final.txt"},
  };
  SampleReport sample;
  sample.document.source.metadata.title.clear();
  for (const Case& c : cases) {
    sample.document.blocks = c.blocks;
    CHECK(report::document_title(sample.document) == c.title);
  }
}

TEST_CASE("the head shows how the document writes its numbers") {
  const SampleReport sample;
  const NumberHabit habit = number_habit(sample.document, sample.statement);
  CHECK(habit.decimal_separator == U'.');
  CHECK(habit.group_separator == U',');
  CHECK(habit.agreeing == habit.figures);
  CHECK(report::sample_figure(habit) == "1,234.56");
  CHECK(report::sample_figure({0, U'.', 1, 1, ""}) == "1.234.567");
}
