// Tables that the file declares: believed where the words stand as it says, and nowhere else.
#include <catch2/catch.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "extractors/layout/document_layout.h"
#include "tests/extractors/layout/drawing.h"

namespace crossfoot::extractors::layout {
namespace {

struct CellText {
  int row, column;
  std::string text;
  int row_span = 1, column_span = 1;
  bool is_head = false;
};

// The words of each cell are the next ones on the page, in reading order, that no cell has yet.
void declare(PageContent& page, int table, int columns, const std::vector<CellText>& cells) {
  for (const CellText& source : cells) {
    const int index = static_cast<int>(page.cells.size());
    page.cells.push_back(
        {table, columns, source.row, source.column, source.row_span, source.column_span, source.is_head});
    std::istringstream words(source.text);
    for (std::string text; words >> text;) {
      const auto word = std::find_if(page.words.begin(), page.words.end(),
                                     [&](const Word& w) { return w.declared.cell < 0 && w.text == text; });
      REQUIRE(word != page.words.end());
      word->declared.cell = index;
    }
  }
}

std::string laid_out(const std::string& drawing, int columns, const std::vector<CellText>& cells) {
  PageContent page = drawn_page(drawing);
  declare(page, 0, columns, cells);
  return dump(lay_out_page(page));
}

// Two columns of words without rules: by its looks prose as well as a table.
const char* const kTerms = R"(
Term              Meaning here
Issuer            the body that sells
                  the notes
Holder            whoever owns one
Trustee           the bank named
)";

TEST_CASE("a declared table is read as it says, where the page bears it out") {
  CHECK(laid_out(kTerms, 2, {}).empty());
  CHECK(laid_out(kTerms, 2,
                 {{0, 0, "Term"},
                  {0, 1, "Meaning here"},
                  {1, 0, "Issuer"},
                  {1, 1, "the body that sells the notes"},
                  {2, 0, "Holder"},
                  {2, 1, "whoever owns one"},
                  {3, 0, "Trustee"},
                  {3, 1, "the bank named"}}) ==
        "Term | Meaning here\n==\nIssuer | the body that sells the notes\nHolder | whoever owns one\n"
        "Trustee | the bank named\n");
}

TEST_CASE("spans and heads are the declared ones") {
  CHECK(laid_out(R"(
                  Sold in
Kind          Spring   Autumn
Wool              12       14
Flax               9       11
)",
                 3,
                 {{0, 0, "Kind", 2, 1, true},
                  {0, 1, "Sold in", 1, 2, true},
                  {1, 1, "Spring", 1, 1, true},
                  {1, 2, "Autumn", 1, 1, true},
                  {2, 0, "Wool", 1, 1, true},
                  {2, 1, "12"},
                  {2, 2, "14"},
                  {3, 0, "Flax", 1, 1, true},
                  {3, 1, "9"},
                  {3, 2, "11"}}) ==
        "[2x1]Kind | [2]Sold in | <\n< | Spring | Autumn\n==\nWool | 12 | 14\nFlax | 9 | 11\n");
}

TEST_CASE("where the words stand otherwise the geometry decides alone") {
  const std::string drawing = R"(
State        Farms    Acres
Alabama         47     14.1
Alaska           1      1.5
Arizona          8     37.9
)";
  const std::string alone = laid_out(drawing, 3, {});
  REQUIRE(alone == "State | Farms | Acres\n==\nAlabama | 47 | 14.1\nAlaska | 1 | 1.5\nArizona | 8 | 37.9\n");
  const CellText heads[] = {{0, 0, "State"}, {0, 1, "Farms"}, {0, 2, "Acres"}};
  const auto with_heads = [&](std::vector<CellText> body) {
    body.insert(body.begin(), std::begin(heads), std::end(heads));
    return body;
  };
  SECTION("a cell in another column") {
    CHECK(laid_out(drawing, 3,
                   with_heads({{1, 0, "Alabama"},
                               {1, 2, "47"},
                               {1, 1, "14.1"},
                               {2, 0, "Alaska"},
                               {2, 1, "1"},
                               {2, 2, "1.5"},
                               {3, 0, "Arizona"},
                               {3, 1, "8"},
                               {3, 2, "37.9"}})) == alone);
  }
  SECTION("rows in another order") {
    CHECK(laid_out(drawing, 3,
                   with_heads({{2, 0, "Alabama"},
                               {2, 1, "47"},
                               {2, 2, "14.1"},
                               {1, 0, "Alaska"},
                               {1, 1, "1"},
                               {1, 2, "1.5"},
                               {3, 0, "Arizona"},
                               {3, 1, "8"},
                               {3, 2, "37.9"}})) == alone);
  }
  SECTION("two rows at one height") {
    CHECK(laid_out(drawing, 3,
                   with_heads({{1, 0, "Alabama"},
                               {2, 1, "47"},
                               {2, 2, "14.1"},
                               {3, 0, "Alaska"},
                               {3, 1, "1"},
                               {3, 2, "1.5"},
                               {4, 0, "Arizona"},
                               {4, 1, "8"},
                               {4, 2, "37.9"}})) == alone);
  }
  SECTION("a word among them that is in no cell") {
    CHECK(laid_out(drawing, 3,
                   with_heads({{1, 0, "Alabama"},
                               {1, 1, "47"},
                               {1, 2, "14.1"},
                               {2, 0, "Alaska"},
                               {2, 2, "1.5"},
                               {3, 0, "Arizona"},
                               {3, 1, "8"},
                               {3, 2, "37.9"}})) == alone);
  }
  SECTION("a spanning cell that stands beside its columns") {
    CHECK(laid_out(drawing, 3,
                   {{0, 0, "State", 1, 2},
                    {0, 2, "Farms"},
                    {1, 0, "Alabama"},
                    {1, 1, "47"},
                    {1, 2, "14.1"},
                    {2, 0, "Alaska"},
                    {2, 1, "1"},
                    {2, 2, "1.5"}}) == alone);
  }
}

TEST_CASE("text set out in a declared table is none") {
  const std::string sentence =
      "The offices in the West were closed although most of the claims are now filed by mail, which has not reduced "
      "the cost of processing them in any of the larger towns of the region under review";
  std::string drawing;
  for (int row = 0; row < 2; ++row) {
    for (std::size_t at = 0; at < sentence.size(); at += 40) {
      std::string line = sentence.substr(at, 40);
      line.resize(40, ' ');
      drawing += line + "    " + line + "\n";
    }
    drawing += "\n";
  }
  PageContent page = drawn_page(drawing);
  for (int i = 0; i < 4; ++i) page.cells.push_back({0, 2, i / 2, i % 2, 1, 1, false});
  const double half = page.words.back().box.y1 / 2;
  for (Word& word : page.words)
    word.declared.cell = (word.box.center_y() < half ? 0 : 2) + (word.box.x0 < 42 * kCharWidth ? 0 : 1);
  CHECK(lay_out_page(page).tables.empty());
}

Document document_of(std::vector<PageContent> pages) {
  DocumentAssembler assembler;
  int number = 0;
  for (PageContent& page : pages) {
    page.number = ++number;
    const double height = page.height;
    assembler.add(lay_out_page(page), height);
  }
  Document document;
  assembler.finish(document);
  return document;
}

TEST_CASE("the parts of a declared table are one table, whatever stands between them") {
  PageContent first = drawn_page(R"(
Kind          Remark         Sold
Wool          fine             12
Flax          long and          9
)");
  declare(first, 7, 3,
          {{0, 0, "Kind"},
           {0, 1, "Remark"},
           {0, 2, "Sold"},
           {1, 0, "Wool"},
           {1, 1, "fine"},
           {1, 2, "12"},
           {2, 0, "Flax"},
           {2, 1, "long and"},
           {2, 2, "9"}});
  PageContent second = drawn_page(R"(
A line that stands at the head of the page
Kind          Remark         Sold
              pale
Hemp          none              3
)");
  // The heads are printed again as furniture, and a cell goes on from the page before.
  for (Word& word : second.words)
    word.declared.artifact = word.text == "Kind" || word.text == "Remark" || word.text == "Sold";
  declare(second, 7, 3, {{2, 1, "pale"}, {3, 0, "Hemp"}, {3, 1, "none"}, {3, 2, "3"}});
  const Document document = document_of({first, second});
  REQUIRE(document.tables.size() == 1);
  CHECK(dump(document.tables[0]) ==
        "Kind | Remark | Sold\n==\nWool | fine | 12\nFlax | long and pale | 9\nHemp | none | 3\n");
  CHECK(document.tables[0].parts.size() == 2);
  for (const Block& block : document.blocks) CHECK(block.text.find("Remark") == std::string::npos);
}

TEST_CASE("declared headings and furniture of the page") {
  PageContent page = drawn_page(
      "\nReview of Programs 11\n\n\n\n\n\n\n\nThe year in brief\nThe offices in the West "
      "were closed although most claims were filed there.\nNothing else was done in it.\n");
  for (Word& word : page.words) {
    if (word.box.y0 < 40) word.declared.artifact = true;
    if (word.box.center_y() > 105 && word.box.center_y() < 120) word.declared.heading = 2;
  }
  const Document document = document_of({page});
  REQUIRE(document.blocks.size() >= 3);
  CHECK(document.blocks[0].kind == BlockKind::header);
  CHECK(document.blocks[1].kind == BlockKind::heading);
  CHECK(document.blocks[1].level == 2);
  CHECK(document.blocks[1].text == "The year in brief");
  CHECK(document.blocks[2].kind == BlockKind::paragraph);
}

}  // namespace
}  // namespace crossfoot::extractors::layout
