// Pages as a whole: tables beside one another, turned text, blocks around tables, tables over several pages.
#include <catch2/catch.hpp>

#include "extractors/layout/document_layout.h"
#include "extractors/layout/turned.h"
#include "tests/extractors/layout/drawing.h"

namespace crossfoot::extractors::layout {
namespace {

const char* const kTable = R"(
State        Farms    Acres
Alabama         41      9.0
Alaska           1      0.9
Arizona         15     26.1
)";
const char* const kTableText = "State | Farms | Acres\n==\nAlabama | 41 | 9.0\nAlaska | 1 | 0.9\nArizona | 15 | 26.1\n";

TEST_CASE("tables side by side are two tables") {
  PageContent page = drawn_page(kTable);
  const std::size_t words = page.words.size();
  for (std::size_t i = 0; i < words; ++i) {
    Word word = page.words[i];
    word.box = {word.box.x0 + 250, word.box.y0 + 5, word.box.x1 + 250, word.box.y1 + 5};
    page.words.push_back(word);
  }
  CHECK(dump(lay_out_page(page)) == std::string(kTableText) + "\n" + kTableText);
}

TEST_CASE("tables side by side under a wide table with the same white in it") {
  const PageLayout layout = lay_out(R"(
Table 1. Farms and acres
State        Farms    Acres                   Sheep        Goats
Alabama         41      9.0                   1,204           14
Alaska           1      0.9                      12            2
Arizona         15     26.1                     318          120
Delaware         3      0.5                      41            9
Florida         44     10.2                     102           77

Table 2. Mills                           Table 3. Boats
Town          1998     1999
                                         Town          1998     1999
Belmar          12       14
Istmo            9       11              Belmar           2        3
                                         Gualmar         19       17
Sauce           31       30              Istmo            7        7
Norte            4        6
                                         Sierra          11       12
)");
  CHECK(dump(layout) ==
        "State | Farms | Acres | Sheep | Goats\n==\nAlabama | 41 | 9.0 | 1,204 | 14\nAlaska | 1 | 0.9 | 12 | 2\n"
        "Arizona | 15 | 26.1 | 318 | 120\nDelaware | 3 | 0.5 | 41 | 9\nFlorida | 44 | 10.2 | 102 | 77\n\n"
        "Town | 1998 | 1999\n==\nBelmar | 12 | 14\nIstmo | 9 | 11\nSauce | 31 | 30\nNorte | 4 | 6\n\n"
        "Town | 1998 | 1999\n==\nBelmar | 2 | 3\nGualmar | 19 | 17\nIstmo | 7 | 7\nSierra | 11 | 12\n");
}

TEST_CASE("a table in any of the four directions is the same table, with boxes where it stands") {
  for (int turns = 0; turns < 4; ++turns) {
    INFO("quarter turns: " << turns);
    PageContent upright = drawn_page(kTable);
    // Turning upright by three more quarters than a text has turns it.
    PageContent page = Turn((4 - turns) % 4, upright.width, upright.height).upright(upright);
    for (const Word& word : page.words) CHECK(word.turns == turns);
    const PageLayout layout = lay_out_page(page);
    CHECK(dump(layout) == kTableText);
    REQUIRE(layout.tables.size() == 1);
    const Box& box = layout.tables[0].cells.front().box;
    bool found = false;
    for (const Word& word : page.words)
      found = found ||
              (word.text == "State" && std::abs(word.box.x0 - box.x0) < 0.01 && std::abs(word.box.y1 - box.y1) < 0.01);
    CHECK(found);
  }
}

// Adds to `page` what `drawing` shows, turned clockwise, with the upper left corner of the turned drawing at x, y.
void add_turned(const std::string& drawing, int turns, double x, double y, PageContent& page) {
  const PageContent upright = drawn_page(drawing);
  const PageContent turned = Turn((4 - turns) % 4, upright.width, upright.height).upright(upright);
  double left = 1e9, top = 1e9;
  for (const Word& word : turned.words) {
    left = std::min(left, word.box.x0);
    top = std::min(top, word.box.y0);
  }
  for (Word word : turned.words) {
    const double dx = x - left, dy = y - top;
    word.box = {word.box.x0 + dx, word.box.y0 + dy, word.box.x1 + dx, word.box.y1 + dy};
    page.words.push_back(word);
  }
}

const char* const kLongTable = R"(
State        Farms    Acres
Alabama         41      9.0
Alaska           1      0.9
Arizona         15     26.1
Delaware         3      0.5
Florida         44     10.2
Georgia         30      8.8
Hawaii           5      0.4
Idaho           22     11.7
)";
const char* const kLongTableText =
    "State | Farms | Acres\n==\nAlabama | 41 | 9.0\nAlaska | 1 | 0.9\nArizona | 15 | 26.1\nDelaware | 3 | 0.5\n"
    "Florida | 44 | 10.2\nGeorgia | 30 | 8.8\nHawaii | 5 | 0.4\nIdaho | 22 | 11.7\n";

TEST_CASE("a table turned beside upright text") {
  for (const int turns : {1, 3}) {
    INFO("quarter turns: " << turns);
    PageContent page = drawn_page(R"(
The offices in the West were closed although most claims are now filed by mail
which has not reduced the cost of processing them in any of the larger towns of
the region. The review of the procedure goes on and its findings will be made
known in the course of the year.
)");
    add_turned(kLongTable, turns, 200, 120, page);
    const PageLayout layout = lay_out_page(page);
    CHECK(dump(layout) == kLongTableText);
    REQUIRE(layout.tables.size() == 1);
    CHECK(layout.tables[0].box.x0 == Approx(200).margin(1));
    CHECK(layout.tables[0].box.y0 == Approx(120).margin(1));
    CHECK(layout.tables[0].box.height() > layout.tables[0].box.width());
    CHECK(std::any_of(layout.blocks.begin(), layout.blocks.end(), [](const Block& block) {
      return block.kind == BlockKind::paragraph && block.text.find("filed by mail which") != std::string::npos;
    }));
  }
}

TEST_CASE("a few words up the side of a page are labels and disturb no table") {
  PageContent page = drawn_page(kTable);
  add_turned("Isthmus Basins Council 2024", 3, 300, 20, page);
  CHECK(dump(lay_out_page(page)) == kTableText);
}

TEST_CASE("caption and notes belong to their table") {
  const PageLayout layout = lay_out(R"(
The offices in the West were closed although most claims were filed in towns.

Table 4. Farms by state, 1999
State        Farms    Acres
Alabama         41      9.0
Alaska           1      0.9
Arizona         15     26.1
Source: Census of Agriculture.

Claims that were filed by mail were processed within the month in every office.
)");
  REQUIRE(layout.tables.size() == 1);
  CHECK(dump(layout) == kTableText);
  CHECK(layout.tables[0].caption == "Table 4. Farms by state, 1999");
  CHECK(layout.tables[0].notes == std::vector<std::string>{"Source: Census of Agriculture."});
  std::string kinds;
  for (const Block& block : layout.blocks) kinds += std::string(to_string(block.kind)) + " ";
  CHECK(kinds == "paragraph caption table paragraph paragraph ");
}

TEST_CASE("blocks: headings, lists and the lines of a paragraph") {
  const PageLayout layout = lay_out(R"(
*1.2 Offices in the West

The offices in the West were closed although most claims are now filed by mail
which has not reduced the cost of processing them in any of the larger towns of
the region.
1) Information
2) Cooperation
)");
  REQUIRE(layout.blocks.size() == 4);
  CHECK(layout.blocks[0].kind == BlockKind::heading);
  CHECK(layout.blocks[0].text == "1.2 Offices in the West");
  CHECK(layout.blocks[1].kind == BlockKind::paragraph);
  CHECK(layout.blocks[1].text.find("filed by mail which has not reduced the cost") != std::string::npos);
  CHECK(layout.blocks[2].kind == BlockKind::list_item);
  CHECK(layout.blocks[2].label == "1)");
  CHECK(layout.blocks[3].text == "2) Cooperation");
}

Document document_of(const std::vector<std::string>& drawings) {
  DocumentAssembler assembler;
  int number = 0;
  for (const std::string& drawing : drawings) {
    PageContent page = drawn_page(drawing);
    page.number = ++number;
    const double height = page.height;
    assembler.add(lay_out_page(page), height);
  }
  Document document;
  assembler.finish(document);
  return document;
}

const char* const kContinued = R"(
State        Farms    Acres
Arkansas        49     13.9
Colorado        31     31.1
Delaware         3      0.5
)";

TEST_CASE("a table that goes on with its heads repeated is one table") {
  const Document document = document_of({kTable, kContinued});
  REQUIRE(document.tables.size() == 1);
  const Table& table = document.tables[0];
  CHECK(dump(table) == std::string(kTableText) + "Arkansas | 49 | 13.9\nColorado | 31 | 31.1\nDelaware | 3 | 0.5\n");
  REQUIRE(table.parts.size() == 2);
  CHECK(table.parts[1].page == 2);
  CHECK(table.parts[1].first_row == 4);
  CHECK(table.cells.back().page == 2);
  CHECK(table.cells.front().page == 1);
}

TEST_CASE("a table that goes on without heads is one table") {
  const Document document = document_of({kTable, R"(
Arkansas        49     13.9
Colorado        31     31.1
Delaware         3      0.5
)"});
  REQUIRE(document.tables.size() == 1);
  CHECK(document.tables[0].rows == 7);
}

TEST_CASE("a label that a page break parts is one label, and the table one table") {
  const Document document =
      document_of({"Table 2. Equity\n"
                   "                          Shares    Amount\n"
                   "Opening balance              314     6,569\n"
                   "Net income                    12       144\n"
                   "Reclassification of            2       118\n",
                   "stranded tax effects\n"
                   "Repurchases                   17       250\n"
                   "Closing balance              311     6,581\n"});
  REQUIRE(document.tables.size() == 1);
  CHECK(dump(document.tables[0]) ==
        " | Shares | Amount\n==\nOpening balance | 314 | 6,569\nNet income | 12 | 144\n"
        "Reclassification of stranded tax effects | 2 | 118\nRepurchases | 17 | 250\nClosing balance | 311 | "
        "6,581\n");
  for (const Block& block : document.blocks) CHECK(block.text.find("stranded") == std::string::npos);
}

TEST_CASE("rows too few to be a table go on with the table of the page before") {
  const std::string table =
      "Table 2. Equity\n"
      "                    Shares    Amount\n"
      "Opening balance        314     6,569\n"
      "Net income              12       144\n"
      "Reclassification         2       118\n";
  const std::string text = "The shares of the two years are told above as the offices booked them.\n";
  const Document document = document_of({table, "Total                  328     6,831\n\n" + text});
  REQUIRE(document.tables.size() == 1);
  CHECK(document.tables[0].rows == 5);
  CHECK(document.tables[0].cells.back().text == "6,831");
  CHECK(document.tables[0].cells.back().page == 2);
  REQUIRE(document.tables[0].parts.size() == 2);
  CHECK(document.tables[0].parts[1].first_row == 4);
  CHECK(document.blocks.back().text + "\n" == text);
  CHECK(document.blocks.size() == 3);

  // Beside its columns, or after other text, it is a line by itself.
  for (const std::string& page :
       {"Total    328     6,831\n\n" + text, text + "\nTotal                  328     6,831\n"}) {
    const Document apart = document_of({table, page});
    REQUIRE(apart.tables.size() == 1);
    CHECK(apart.tables[0].rows == 4);
  }
}

TEST_CASE("a table over three pages, its caption repeated as continued") {
  const std::string caption = "Table 4. Farms and acres";
  const Document document = document_of({caption + kTable, caption + " (continued)" + kContinued,
                                         caption + " (concluded; continued from page 2)" + kContinued});
  REQUIRE(document.tables.size() == 1);
  const std::string rest = "Arkansas | 49 | 13.9\nColorado | 31 | 31.1\nDelaware | 3 | 0.5\n";
  CHECK(dump(document.tables[0]) == kTableText + rest + rest);
  CHECK(document.tables[0].caption == caption);
  REQUIRE(document.tables[0].parts.size() == 3);
  CHECK(document.tables[0].parts[2].first_row == 7);
}

TEST_CASE("a table goes on over running heads, page numbers and notes") {
  const std::string foot = std::string(52, '\n') + "                        ";
  const Document document = document_of({"Review of Programs\n\n" + std::string(kTable) + foot + "11\n",
                                         "Review of Programs\n\n" + std::string(kContinued) + foot + "12\n"});
  CHECK(document.tables.size() == 1);
}

TEST_CASE("a landscape table goes on over two pages") {
  for (const int turns : {1, 3}) {
    INFO("quarter turns: " << turns);
    DocumentAssembler assembler;
    int number = 0;
    for (const char* drawing : {kTable, kContinued}) {
      const PageContent upright = drawn_page(drawing);
      PageContent page = Turn((4 - turns) % 4, upright.width, upright.height).upright(upright);
      page.number = ++number;
      assembler.add(lay_out_page(page), page.height);
    }
    Document document;
    assembler.finish(document);
    REQUIRE(document.tables.size() == 1);
    CHECK(dump(document.tables[0]) ==
          std::string(kTableText) + "Arkansas | 49 | 13.9\nColorado | 31 | 31.1\nDelaware | 3 | 0.5\n");
  }
}

TEST_CASE("another table on the next page is another table") {
  SECTION("other heads") {
    CHECK(document_of({kTable,
                       "\nState        Roads    Miles\nArkansas        49     13.9\nColorado        31     "
                       "31.1\nDelaware         3      0.5\n"})
              .tables.size() == 2);
  }
  SECTION("other columns") {
    CHECK(document_of({kTable,
                       "\nState              Farms          Acres\nArkansas              49           13.9\nColorado   "
                       "           31           31.1\nDelaware               3            0.5\n"})
              .tables.size() == 2);
  }
  SECTION("text between") {
    CHECK(document_of({std::string(kTable) +
                           "\n\nThe offices in the West were closed although most claims are now filed by mail.\n",
                       kContinued})
              .tables.size() == 2);
  }
}

TEST_CASE("running heads and page numbers are told from the text") {
  std::vector<std::string> pages;
  for (const char* number : {"11", "12", "13"})
    pages.push_back(std::string("\nReview of Programs\n\n\n\n\n\n\n\n\nThe offices in the West were closed although "
                                "most claims were filed there.\n") +
                    std::string(50, '\n') + "                        " + number + "\n");
  const Document document = document_of(pages);
  std::string kinds;
  for (const Block& block : document.blocks) kinds += std::string(to_string(block.kind)) + " ";
  CHECK(kinds == "header paragraph footer header paragraph footer header paragraph footer ");
}

TEST_CASE("the nearest heading names the section of a table") {
  const Document document = document_of(
      {std::string(
           "\n*Farms and land\n\nThe offices in the West were closed although most claims were filed there.\n\n") +
       kTable});
  REQUIRE(document.tables.size() == 1);
  CHECK(document.tables[0].section == "Farms and land");
}

}  // namespace
}  // namespace crossfoot::extractors::layout
