// What a page shows, from what its source says.
#include "tests/extractors/text/text_testing.h"

namespace crossfoot::extractors {
namespace {

Document read_page(const std::string& body) {
  const std::string bytes = "<!DOCTYPE html><html><body>" + body + "</body></html>";
  Result<Document> result = extract({"page.html", bytes});
  REQUIRE(result);
  return std::move(result.value());
}

std::string drawn_blocks(const Document& document) {
  std::string text;
  for (const Block& block : document.blocks)
    text.append(to_string(block.kind))
        .append(block.level > 0 ? " " + std::to_string(block.level) : "")
        .append(": ")
        .append(block.kind == BlockKind::table ? drawn(document.tables[static_cast<std::size_t>(block.table)])
                                               : block.text + "\n");
  return text;
}

struct Case {
  const char* about;
  const char* source;
  const char* drawn;
};

TEST_CASE("blocks of a page") {
  const Case one = GENERATE(values<Case>({
      {"headings", "<h1>A</h1><h3>B</h3>", "heading 1: A\nheading 3: B\n"},
      {"white space of the source", "<p>\n  a\n  b <b> c</b></p>", "paragraph: a b c\n"},
      {"two breaks part paragraphs", "a b,<br>c<br><br>d", "paragraph: a b,\nc\nparagraph: d\n"},
      {"lists", "<ol type=a start=3><li>x y,<li>z<ul><li>w</ul></ol>",
       "list-item 1: c. x y,\nlist-item 1: d. z\nlist-item 2: • w\n"},
      {"entities, also those of Windows", "<p>&euro;&nbsp;5 &#150; 1&nbsp;000 caf&eacute;&shy;s</p>",
       "paragraph: € 5 – 1\u00A0000 cafés\n"},
      {"a note", "<p><sup>1</sup> Only rent.</p>", "footnote: 1 Only rent.\n"},
      {"what is not shown", "<p>a<span style='display: none'>b</span></p><div hidden>c</div><script>d</script>",
       "paragraph: a\n"},
      {"text set with blanks", "<pre>Item      Amount\nRent      5.00\nFees      6.00\nTotal    11.00</pre>",
       "table: [1]\nItem | Amount\nRent | 5.00\nFees | 6.00\nTotal | 11.00\n"},
  }));
  INFO(one.about);
  CHECK(drawn_blocks(read_page(one.source)) == one.drawn);
}

TEST_CASE("tables of a page") {
  const Case one = GENERATE(values<Case>({
      {"spans", "<table><tr><th rowspan=2>Item<th colspan=2>2024<tr><th>In<th>Out<tr><td>A<td>1<td>2</table>",
       "[2]\nItem | 2024 | >>\nItem | In | Out\nA | 1 | 2\n"},
      {"feet are shown last", "<table><tfoot><tr><td>T<td>3</tfoot><tbody><tr><td>A<td>3</tbody></table>",
       "[0]\nA | 3\nT | 3\n"},
      {"a span ends with its group",
       "<table><tbody><tr><td rowspan=9>A<td>1</tbody><tbody><tr><td>B<td>2</tbody></table>", "[0]\nA | 1\nB | 2\n"},
      {"hidden rows", "<table><tr><td>A<td>1<tr style='display:none'><td>B<td>2<tr><td>C<td>3</table>",
       "[0]\nA | 1\nC | 3\n"},
      {"a section head in a head's clothes",
       "<table><thead><tr><th>I<th>1990</thead><tr><th colspan=2>S<tr><td>A<td>1</table>",
       "[1]\nI | 1990\nS | >>\nA | 1\n"},
      {"laid out with tables", "<table><tr><td>menu<td><table><tr><td>A<td>1<tr><td>B<td>2</table></table>",
       "[0]\nA | 1\nB | 2\n"},
      {"a table in a cell",
       "<table><tr><td>A<td>1<td>2<tr><td>B<td>3<td><table><tr><td>x<td>9</table><tr><td>C<td>4<td>5</table>",
       "[0]\nA | 1 | 2\nB | 3 |\nC | 4 | 5\n[0]\nx | 9\n"},
  }));
  INFO(one.about);
  std::string text;
  for (const Table& table : read_page(one.source).tables) text += drawn(table);
  CHECK(text == one.drawn);
}

TEST_CASE("what surrounds a table of a page") {
  const Document document = read_page(
      "<h2>S</h2><table><caption>Table "
      "1<br>Costs</caption><tr><th>I<th>A<tr><td>a<td>1<tr><td>b<td>2</table><p>Source: books.");
  REQUIRE(document.tables.size() == 1);
  CHECK(document.tables[0].caption == "Table 1\nCosts");
  CHECK(document.tables[0].section == "S");
  CHECK(document.tables[0].notes == std::vector<std::string>{"Source: books."});
}

TEST_CASE("the charset of a page") {
  struct Page {
    const char* about;
    std::string bytes;
  };
  const Page page = GENERATE(values<Page>({
      {"declared", "<html><meta charset=iso-8859-15><p>5 \xA4 a\xF1o</html>"},
      {"Latin-1 is Windows-1252",
       "<html><meta http-equiv=x content='text/html; charset=iso-8859-1'><p>5 \x80 a\xF1o</html>"},
      {"UTF-8 that says otherwise", "<html><meta charset=iso-8859-1><p>5 € año</html>"},
      {"undeclared", "<html><p>5 \x80 a\xF1o</html>"},
  }));
  INFO(page.about);
  CHECK(extracted(page.bytes).blocks.at(0).text == "5 € año");
}

TEST_CASE("HTML in Markdown") {
  const char* source =
      "# R\n\n<p>Table 1</p>\n\n<table>\n<tr><th>I<th>A\n\n<tr><td>a<td>1\n</table>\n\nText <b>b</b> goes "
      "on.\n\n```\n<table><tr><td>code<td>1\n```\n";
  const Document document = extracted(source);
  REQUIRE(document.tables.size() == 1);
  CHECK(drawn(document.tables[0]) == "[1]\nI | A\na | 1\n");
  CHECK(document.tables[0].cells.back().line == 8);
  CHECK(document.tables[0].caption == "Table 1");
}

TEST_CASE("pages that give nothing") {
  const auto scripts = extract({"a.html", "<html><script>x()</script></html>"});
  REQUIRE_FALSE(scripts);
  CHECK(scripts.error().outcome == Outcome::no_text_layer);
  std::string deep = "<html>";
  for (int i = 0; i < 5000; ++i) deep += "<div>";
  const auto nested = extract({"b.html", deep + "x"});
  REQUIRE_FALSE(nested);
  CHECK(nested.error().outcome == Outcome::corrupt);
}

}  // namespace
}  // namespace crossfoot::extractors
