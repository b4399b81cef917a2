// The structure tree of tagged PDF, as one program or another writes it, and as an attacker would.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "extractors/pdf/pdf_extractor.h"
#include "tests/extractors/layout/drawing.h"
#include "tests/extractors/pdf/pdf_builder.h"

namespace crossfoot::extractors {
namespace {

std::string marked(int id, const std::string& content) {
  return "/P <</MCID " + std::to_string(id) + ">> BDC\n" + content + "EMC\n";
}

// Two columns of words that only the tags tell from prose; marked 0 to 7, row by row.
std::string glossary() {
  const char* const texts[] = {"Term",   "Meaning here", "Issuer",  "who sells",
                               "Holder", "who owns",     "Trustee", "a bank"};
  std::string content;
  for (int i = 0; i < 8; ++i) content += marked(i, text_at(i % 2 == 0 ? 72 : 180, 700 - 14 * (i / 2), texts[i]));
  return content;
}

const char* const kGlossary = "Term | Meaning here\n==\nIssuer | who sells\nHolder | who owns\nTrustee | a bank\n";

// Objects from number 10 on; the only page is the second object after them.
std::string tagged(const std::vector<std::string>& objects, const std::string& content,
                   const std::string& resources = "") {
  return build_pdf({{content, "/StructParents 0"}}, resources, objects,
                   "/MarkInfo<</Marked true>>/StructTreeRoot 10 0 R");
}

std::string page_reference(std::size_t objects) { return std::to_string(10 + objects + 1) + " 0 R"; }

std::string tables_of(const std::string& pdf) {
  const Result<Document> result = extract_pdf({"a.pdf", pdf}, {});
  REQUIRE(result);
  std::string text;
  for (const Table& table : result.value().tables) text += layout::dump(table);
  return text;
}

// One direct element for each row, and cells as `cell` writes them from their number.
template <typename Cell>
std::string rows_of(const Cell& cell) {
  std::string rows;
  for (int r = 0; r < 4; ++r) rows += "<</S/TR/K[" + cell(2 * r) + cell(2 * r + 1) + "]>>";
  return rows;
}

TEST_CASE("a table is found in the tags, however they are written") {
  const auto plain = [](int i) { return "<</S/TD/K " + std::to_string(i) + ">>"; };
  const std::string page = page_reference(2);
  SECTION("without tags it is prose") { CHECK(tables_of(build_pdf({{glossary(), ""}})).empty()); }
  SECTION("rows below the table, content by number") {
    CHECK(tables_of(
              tagged({"<</Type/StructTreeRoot/K 11 0 R>>", "<</S/Table/Pg " + page + "/K[" + rows_of(plain) + "]>>"},
                     glossary())) == kGlossary);
  }
  SECTION("a document, a body, paragraphs in the cells, content by reference") {
    const auto cell = [&](int i) {
      return "<</S/TD/K[<</S/P/K<</Type/MCR/Pg " + page + "/MCID " + std::to_string(i) + ">>>>]>>";
    };
    CHECK(tables_of(tagged({"<</Type/StructTreeRoot/K 11 0 R>>",
                            "<</S/Document/K<</S/Sect/K[<</S/Table/K<</S/TBody/K[" + rows_of(cell) + "]>>>>]>>>>"},
                           glossary())) == kGlossary);
  }
  SECTION("types of the author's own") {
    const auto cell = [](int i) { return "<</S/Zelle/K " + std::to_string(i) + ">>"; };
    CHECK(
        tables_of(tagged({"<</Type/StructTreeRoot/K 11 0 R/RoleMap<</Tabelle/Raster/Raster/Table/Zelle/TD/A/B/B/A>>>>",
                          "<</S/Tabelle/Pg " + page + "/K[" + rows_of(cell) + "<</S/A>>]>>"},
                         glossary())) == kGlossary);
  }
  SECTION("properties named in the resources") {
    std::string content = glossary(), names;
    for (int i = 0; i < 8; ++i) {
      const std::string in_place = "<</MCID " + std::to_string(i) + ">>";
      content.replace(content.find(in_place), in_place.size(), "/M" + std::to_string(i));
      names += "/M" + std::to_string(i) + in_place;
    }
    CHECK(tables_of(
              tagged({"<</Type/StructTreeRoot/K 11 0 R>>", "<</S/Table/Pg " + page + "/K[" + rows_of(plain) + "]>>"},
                     content, "/Properties<<" + names + ">>")) == kGlossary);
  }
}

TEST_CASE("spans stand among the attributes or in a class") {
  std::string content = marked(0, text_at(140, 700, "Sold in spring", "B")) + marked(1, text_at(72, 686, "Kind")) +
                        marked(2, text_at(150, 686, "Old")) + marked(3, text_at(210, 686, "New"));
  for (int id = 4; id < 10; ++id) {
    const double xs[] = {72, 150, 210};
    content += marked(id, text_at(xs[(id - 4) % 3], id < 7 ? 672 : 658, "word " + std::to_string(id)));
  }
  const std::string page = page_reference(2);
  const auto table = [&](const std::string& attribute) {
    return "<</S/Table/Pg " + page + "/K[<</S/TR/K[<</S/TD>><</S/TH/K 0" + attribute +
           ">>]>><</S/TR/K[<</S/TH/K 1>><</S/TH/K 2>><</S/TH/K 3>>]>><</S/TR/K[<</S/TD/K 4>><</S/TD/K 5>><</S/TD/K "
           "6>>]>><</S/TR/K[<</S/TD/K 7>><</S/TD/K 8>><</S/TD/K 9>>]>>]>>";
  };
  const char* const expected =
      " | [2]Sold in spring | <\nKind | Old | New\n==\nword 4 | word 5 | word 6\nword 7 | word 8 | word 9\n";
  for (const char* attribute : {"/A<</O/Table/ColSpan 2>>", "/A[<</O/Layout>> 0 <</O/Table/ColSpan 2>> 0]", "/C/Wide"})
    CHECK(tables_of(
              tagged({"<</Type/StructTreeRoot/K 11 0 R/ClassMap<</Wide<</O/Table/ColSpan 2>>>>>>", table(attribute)},
                     content)) == expected);
}

TEST_CASE("a table that holds a table arranges the page and is not read as one") {
  const std::string page = page_reference(2);
  const auto plain = [](int i) { return "<</S/TD/K " + std::to_string(i) + ">>"; };
  const std::string inner = "<</S/Table/K[" + rows_of(plain) + "]>>";
  const std::string outer = "<</S/Table/Pg " + page + "/K[<</S/TR/K[<</S/TD/K 20>><</S/TD/K " + inner +
                            ">>]>><</S/TR/K[<</S/TD/K 21>><</S/TD/K 22>>]>>]>>";
  const std::string content = glossary() + marked(20, text_at(20, 700, "Side")) + marked(21, text_at(20, 600, "Foot")) +
                              marked(22, text_at(72, 600, "Below"));
  CHECK(tables_of(tagged({"<</Type/StructTreeRoot/K 11 0 R>>", outer}, content)) == kGlossary);
}

TEST_CASE("a hostile structure tree costs nothing and says nothing") {
  const std::string page = page_reference(2);
  const auto plain = [](int i) { return "<</S/TD/K " + std::to_string(i) + ">>"; };
  const std::string without = tables_of(build_pdf({{glossary(), ""}}));
  const auto with = [&](const std::string& root, const std::string& element) {
    return tables_of(tagged({root, element}, glossary()));
  };
  const std::string root = "<</Type/StructTreeRoot/K 11 0 R>>";
  SECTION("an element that is its own kid, many times") {
    CHECK(with(root, "<</S/Sect/K[11 0 R 11 0 R 10 0 R]>>") == without);
  }
  SECTION("a row that holds its table") {
    CHECK(with(root, "<</S/Table/Pg " + page + "/K<</S/TR/K[11 0 R 11 0 R]>>>>") == without);
  }
  SECTION("a chain of elements longer than any honest one") {
    std::vector<std::string> objects{root};
    for (int i = 0; i < 5000; ++i) objects.push_back("<</S/Div/K " + std::to_string(12 + i) + " 0 R>>");
    objects.push_back("<</S/Table/K[" + rows_of(plain) + "]>>");
    CHECK(tables_of(tagged(objects, glossary())) == without);
  }
  SECTION("spans without end") {
    const auto wide = [](int i) {
      return "<</S/TD/K " + std::to_string(i) + "/A<</O/Table/ColSpan 999999999/RowSpan 999999999>>>>";
    };
    CHECK(with(root, "<</S/Table/Pg " + page + "/K[" + rows_of(wide) + "]>>") == without);
  }
  SECTION("numbers and pages that do not exist") {
    const auto astray = [](int i) { return "<</S/TD/K[-1 99999999999 " + std::to_string(i + 500) + "]>>"; };
    CHECK(with(root, "<</S/Table/Pg " + page + "/K[" + rows_of(astray) + "]>>") == without);
    CHECK(with(root, "<</S/Table/Pg 11 0 R/K[" + rows_of(plain) + "]>>") == without);
  }
  SECTION("no tree at all") {
    for (const char* nothing : {"<<>>", "[10 0 R]", "null", "<</K(text)/RoleMap 3/ClassMap[]>>"})
      CHECK(with(nothing, "<</S/Table>>") == without);
  }
  SECTION("marked content that never ends, or ends too often") {
    std::string content = "EMC EMC ";
    for (int i = 0; i < 100000; ++i) content += "/Span BMC ";
    CHECK(tables_of(tagged({root, "<</S/Table/Pg " + page + "/K[" + rows_of(plain) + "]>>"}, content + glossary())) ==
          without);
  }
}

}  // namespace
}  // namespace crossfoot::extractors
