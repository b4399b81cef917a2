// Tables set with tabs or blanks in Word.
#include <catch2/catch.hpp>

#include "extractors/extractor.h"
#include "model/dump.h"
#include "tests/support/word_package.h"

using namespace crossfoot;
using namespace crossfoot::extractors;
using namespace crossfoot::testing;

namespace {

Document read_body(const std::string& body) {
  const auto result = extractors::extract({"test", flat_opc(word_parts(body))});
  INFO((result ? std::string() : result.error().message));
  REQUIRE(result);
  return result.value();
}

// A run in which '|' is a tab and '/' a forced line.
std::string set_run(const std::string& text) {
  std::string run = "<w:r><w:t xml:space=\"preserve\">";
  for (const char c : text) {
    if (c == '|' || c == '/')
      run += std::string("</w:t>") + (c == '|' ? "<w:tab/>" : "<w:br/>") + "<w:t xml:space=\"preserve\">";
    else
      run += c;
  }
  return run + "</w:t></w:r>";
}

std::string set(const std::vector<std::string>& lines) {
  std::string body;
  for (const std::string& line : lines) body += "<w:p>" + set_run(line) + "</w:p>";
  return body;
}

struct Case {
  const char* idea;
  std::vector<std::string> lines;
  const char* dump;
};

const Case kTables[] = {
    {"one tab a column, a field left empty",
     {"Item|2019|2020", "Rent|100|90", "Water||25", "Light|10|", "Total|110|115"},
     "table t1 5x3\n  ! Item | 2019 | 2020\n  | Rent | 100 | 90\n  | Water |  | 25\n  | Light | 10 |\n"
     "  | Total | 110 | 115\n"},
    {"as many tabs as it takes",
     {"Item|||2019|2020", "Rent|||100|90", "Water and light||20|25", "Total|||120|115"},
     "table t1 4x3\n  ! Item | 2019 | 2020\n  | Rent | 100 | 90\n  | Water and light | 20 | 25\n  | Total | 120 | "
     "115\n"},
    {"tabs before the rows and behind them",
     {"|Rent|100|", "|Water|20|", "|Total|120|"},
     "table t1 3x2\n  | Rent | 100\n  | Water | 20\n  | Total | 120\n"},
    {"wide blanks",
     {"Rent      100     90", "Water      20     25", "Total     120    115"},
     "table t1 3x3\n  | Rent | 100 | 90\n  | Water | 20 | 25\n  | Total | 120 | 115\n"},
    {"lines of one paragraph",
     {"Item|2019/Rent|100/Water|20/|120"},
     "table t1 4x2\n  ! Item | 2019\n  | Rent | 100\n  | Water | 20\n  |  | 120\n"},
    {"heads of sections among the rows",
     {"Costs of the office", "|2019|2020", "Staff", "Coordinator|100|90", "Assistant|20|25", "Operations", "Rent|5|6"},
     "caption: Costs of the office\ntable t1 6x3\n  caption: Costs of the office\n  !  | 2019 | 2020\n  | Staff |  |\n "
     " | Coordinator | 100 | 90\n  | Assistant | 20 | "
     "25\n"
     "  | Operations |  |\n  | Rent | 5 | 6\n"},
};

TEST_CASE("rows between tabs or wide blanks are a table") {
  for (const Case& c : kTables) {
    INFO(c.idea);
    CHECK(dump(read_body(set(c.lines))) == c.dump);
  }
}

TEST_CASE("tabs without figures in columns stay text") {
  const std::vector<std::vector<std::string>> texts = {
      {"Ana Ruiz|Secretary", "Luis Vega|Treasurer", "Eva Sol|President"},               // signatures
      {"1.|Opening of the meeting", "2.|Adoption of the agenda", "3.|Other business"},  // a list
      {"Introduction|3", "Budget|5", "Annexes|12"},                                     // contents
      {"Date:|12 May 2020", "Place:|Room 4", "Members:|14", "Guests:|3"},               // a form
      {"Rent|100", "The rent was paid."},                                               // one row
      {"Rent        100    90", "Water              25",
       "Total       100   115"},  // blanks cannot say which is missing
  };
  for (const std::vector<std::string>& lines : texts) {
    INFO(lines.front());
    CHECK(read_body(set(lines)).tables.empty());
  }
}

TEST_CASE("a set table stands in its place, with anchors, marks and caption") {
  const std::string mark = "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r>";
  const Document document =
      read_body(table({{"a", "1"}}) + paragraph("Table 2. Costs") + "<w:p>" + set_run("Rent|100") + mark + "</w:p>" +
                set({"Water|20", "Total|120"}) + paragraph("Source: accounts.") + table({{"b", "2"}}));
  REQUIRE(document.tables.size() == 3);
  CHECK(dump(document.tables[0]) == "table t1 1x2\n  | a | 1\n");
  const Table& costs = document.tables[1];
  CHECK(costs.id == "t2");
  CHECK(costs.caption == "Table 2. Costs");
  CHECK(costs.notes == std::vector<std::string>{"Source: accounts."});
  REQUIRE(costs.cells.size() == 6);
  CHECK(costs.cells[1].text == "1001");
  CHECK(costs.cells[1].marks == std::vector<TextMark>{{TextMark::Kind::superscript, 3, 4}});
  CHECK(costs.cells[2].anchor == costs.cells[1].anchor + 1);
  CHECK(dump(document.tables[2]) == "table t3 1x2\n  | b | 2\n");
}

TEST_CASE("a set table in a text box is read") {
  const Document document =
      read_body("<w:p><w:r><w:pict><v:textbox><w:txbxContent>" + set({"Rent|100", "Water|20", "Total|120"}) +
                "</w:txbxContent></v:textbox></w:pict></w:r></w:p>");
  REQUIRE(document.tables.size() == 1);
  CHECK(document.tables[0].rows == 3);
}

}  // namespace
