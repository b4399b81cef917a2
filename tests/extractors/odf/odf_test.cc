// OpenDocument: texts and sheets, from the inside of their bodies.
#include "tests/extractors/text/text_testing.h"

namespace crossfoot::extractors {
namespace {

std::string flat(const std::string& body, const std::string& styles = "") {
  std::string names;
  for (const char* name : {"office", "style", "text", "table", "draw"})
    names.append(" xmlns:")
        .append(name)
        .append("=\"urn:oasis:names:tc:opendocument:xmlns:")
        .append(name)
        .append(":1.0\"");
  return "<?xml version=\"1.0\"?><office:document" + names + " xmlns:fo=\"fo\"><office:automatic-styles>" + styles +
         "</office:automatic-styles><office:body>" + body + "</office:body></office:document>";
}

Document read_text(const std::string& inside, const std::string& styles = "") {
  return extracted(flat("<office:text>" + inside + "</office:text>", styles));
}

Document read_sheet(const std::string& inside, const std::string& styles = "") {
  return extracted(flat("<office:spreadsheet>" + inside + "</office:spreadsheet>", styles));
}

std::string drawn_blocks(const Document& document) {
  std::string text;
  for (const Block& block : document.blocks) {
    const bool table = block.kind == BlockKind::table;
    text.append(to_string(block.kind)).append(": ");
    text += table ? drawn(document.tables[static_cast<std::size_t>(block.table)]) : block.text + "\n";
  }
  return text;
}

constexpr const char* kStyles =
    R"x(<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
       <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/></text:list-style>
       <style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
       <style:style style:name="R" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
       <style:style style:name="Off" style:family="table"><style:table-properties table:display="false"/></style:style>
       <style:style style:name="Loop" style:family="text" style:parent-style-name="Loop"/>)x";

struct Case {
  const char* about;
  const char* source;
  const char* drawn;
};

TEST_CASE("blocks of an OpenDocument text") {
  const Case one = GENERATE(values<Case>({
      {"headings and breaks",
       R"(<text:h text:outline-level="2">A</text:h><text:p>b<text:s text:c="3"/>c<text:line-break/>d</text:p>)",
       "heading: A\nparagraph: b c\nd\n"},
      {"lists",
       R"(<text:list text:style-name="N"><text:list-item><text:p>x,</text:p><text:list><text:list-item><text:p>y,</text:p></text:list-item></text:list></text:list-item>
          <text:list-item><text:p>z,</text:p></text:list-item></text:list>
          <text:list text:style-name="N"><text:list-item><text:p>w,</text:p></text:list-item></text:list>
          <text:list text:style-name="N" text:continue-numbering="true"><text:list-item text:start-value="7"><text:p>v,</text:p></text:list-item></text:list>)",
       "list-item: 1. x,\nlist-item: 1.a) y,\nlist-item: 2. z,\nlist-item: 1. w,\nlist-item: 7. v,\n"},
      {"notes",
       R"(<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note>, b</text:p>)",
       "paragraph: a1, b\nfootnote: 1 n\n"},
      {"what was deleted, hidden or remarked",
       R"(<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>
          <text:p>a<text:span text:style-name="H">b</text:span><office:annotation><text:p>c</text:p></office:annotation><text:span text:style-name="Loop">d</text:span></text:p>)",
       "paragraph: ad\n"},
      {"frames", R"(<text:p>a<draw:frame><draw:text-box><text:p>b</text:p></draw:text-box></draw:frame></text:p>)",
       "paragraph: a\nparagraph: b\n"},
      {"spans",
       R"(<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>I</text:p></table:table-cell>
          <table:table-cell table:number-columns-spanned="2"><text:p>Y</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
          <table:table-row><table:covered-table-cell/><table:table-cell><text:p>In</text:p></table:table-cell><table:table-cell><text:p>Out</text:p></table:table-cell></table:table-row></table:table-header-rows>
          <table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>1</text:p></table:table-cell></table:table-row></table:table>)",
       "table: [2]\nI | Y | >>\nI | In | Out\na | 1 | 1\n"},
  }));
  INFO(one.about);
  CHECK(drawn_blocks(read_text(one.source, kStyles)) == one.drawn);
}

TEST_CASE("sheets of an OpenDocument spreadsheet") {
  const char* source = R"(<table:table table:name="S"><table:table-column table:number-columns-repeated="1024"/>
      <table:table-row><table:table-cell><text:p>Item</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>In</text:p></table:table-cell>
        <table:table-cell table:number-columns-repeated="1021"/></table:table-row>
      <table:table-row table:number-rows-repeated="2" table:visibility="collapse"><table:table-cell><text:p>a</text:p><text:p>b</text:p></table:table-cell>
        <table:table-cell office:value-type="float" office:value="5"><office:annotation><text:p>why</text:p></office:annotation><text:p>5,00 €</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>
      <table:table table:name="T" table:style-name="Off"><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>)";
  const Document document = read_sheet(source, kStyles);
  CHECK(drawn_blocks(document) == "heading: S\ntable: [1]\nItem | In | In\na\nb | 5,00 € |\na\nb | 5,00 € |\n");
  REQUIRE(document.warnings.size() == 2);
  CHECK(document.warnings[0].message == "sheet S: 2 hidden rows were read with the others");
  CHECK(document.warnings[1].message == "hidden sheets were left out: T");
}

TEST_CASE("OpenDocument that is not read says why") {
  const auto drawing = extract({"a.fodp", flat("<office:presentation/>")});
  REQUIRE_FALSE(drawing);
  CHECK(drawing.error().outcome == Outcome::unsupported);
  const auto cut = extract({"a.fodt", flat("<office:text>").substr(0, 500)});
  REQUIRE_FALSE(cut);
  CHECK(cut.error().outcome == Outcome::corrupt);
}

}  // namespace
}  // namespace crossfoot::extractors
