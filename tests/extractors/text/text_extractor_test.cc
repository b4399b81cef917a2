#include "extractors/text/text_extractor.h"

#include <chrono>
#include <random>

#include "tests/extractors/text/text_testing.h"

namespace crossfoot::extractors {
namespace {

std::string drawn_blocks(const Document& document) {
  std::string text;
  for (const Block& block : document.blocks) {
    text += to_string(block.kind);
    if (block.level > 0 && block.kind == BlockKind::heading) text += std::to_string(block.level);
    if (block.kind == BlockKind::table || block.kind == BlockKind::caption)
      text.append(" ").append(std::to_string(block.table));
    if (!block.label.empty()) text.append(" <").append(block.label).append(">");
    text.append(" @").append(std::to_string(block.line)).append(": ").append(block.text).append("\n");
  }
  return text;
}

TEST_CASE("blocks of a report") {
  const Document document = extracted(
      "SECRETARIAT OF THE NETWORK\n\n"
      "Section 1: Activities\n"
      "The main activities of the quarter are listed below, with their dates and places; the finances follow in the "
      "next one.\n\n"
      "1. Workshop on data (May 3rd)\n"
      "2. Visit to the port\n"
      "- 1) Coordination\n\n"
      "2.1 Overview\n\n"
      "The agenda[footnoteRef:4] was adopted: [4:  See the annex.]\n\n"
      "Table 1\n\nBudget and spending\n\n(In US$)\n\n"
      "Item\tBudget\tSpent\nRent\t100\t90\nWater *\t20\t25\n\n"
      "Source: the books.\n\n* Paid in June.\n\n"
      "\xC2\xB9 The books close in May.\n");
  CHECK(drawn_blocks(document) ==
        "heading1 @1: SECRETARIAT OF THE NETWORK\n"
        "heading1 @3: Section 1: Activities\n"
        "paragraph @4: The main activities of the quarter are listed below, with their dates and places; the finances "
        "follow in the "
        "next one.\n"
        "list-item <1.> @6: 1. Workshop on data (May 3rd)\n"
        "list-item <2.> @7: 2. Visit to the port\n"
        "list-item <- 1)> @8: - 1) Coordination\n"
        "heading2 <2.1> @10: 2.1 Overview\n"
        "paragraph @12: The agenda was adopted:\n"
        "footnote <4> @12: [4] See the annex.\n"
        "caption 0 @14: Table 1\n"
        "caption 0 @16: Budget and spending\n"
        "caption 0 @18: (In US$)\n"
        "table 0 @20: \n"
        "paragraph @24: Source: the books.\n"
        "footnote <*> @26: * Paid in June.\n"
        "footnote <1> @28: ¹ The books close in May.\n");
  REQUIRE(document.tables.size() == 1);
  const Table& table = document.tables[0];
  CHECK(table.id == "t1");
  CHECK(table.caption == "Table 1\nBudget and spending\n(In US$)");
  CHECK(table.section == "2.1 Overview");
  CHECK(table.notes == std::vector<std::string>{"Source: the books.", "* Paid in June.", "¹ The books close in May."});
  CHECK(table.cells[3].line == 21);
}

TEST_CASE("a sentence that announces the table is its caption and stays prose") {
  const Document document =
      extracted("All members have been told. The balances are as follows:\n\nNorth\t10\nSouth\t20\nTotal\t30\n");
  REQUIRE(document.tables.size() == 1);
  CHECK(document.tables[0].caption == "The balances are as follows:");
  CHECK(document.blocks[0].kind == BlockKind::paragraph);
}

TEST_CASE("lines that come back are page headers only where pages could begin") {
  std::string report;
  for (const char* body : {"The first part.", "The second part.", "The third part."}) {
    report.append("\n\n\nNetwork of Ports\nYearly report\n\nPaid.\n\n").append(body).append("\n\nAnswer:\n\nYes.\n");
  }
  const Document document = extracted(report);
  REQUIRE(document.blocks.size() == 2 + 3 * 4);
  CHECK(document.blocks[0].kind == BlockKind::header);
  CHECK(document.blocks[0].text == "Network of Ports");
  CHECK(document.blocks[1].text == "Yearly report");
  CHECK(document.blocks[2].text == "Paid.");
  CHECK(extracted("Rent: 100.\nRent: 100.\nRent: 100.\nRent: 100.\n").blocks.size() == 4);
}

TEST_CASE("a note mark on a line of its own belongs to the note below") {
  const Document document = extracted("Rent    100\nWater    20\nTotal   120\n\n2\n  Paid in June by the office.\n");
  REQUIRE(document.blocks.size() == 2);
  CHECK(document.blocks[1].kind == BlockKind::footnote);
  CHECK(document.blocks[1].label == "2");
  CHECK(document.blocks[1].text == "2 Paid in June by the office.");
}

TEST_CASE("hard-wrapped lines make one paragraph") {
  std::string text;
  for (int p = 0; p < 4; ++p) {
    text +=
        "The secretariat met the offices of the region in order to settle the\n"
        "arrears of the past years, and drew up a plan of payments which all of\n"
        "them signed.\n\n";
  }
  const Document document = extracted(text);
  REQUIRE(document.blocks.size() == 4);
  CHECK(document.blocks[1].text ==
        "The secretariat met the offices of the region in order to settle the arrears of the past years, and drew up a "
        "plan of "
        "payments which all of them signed.");
}

// Whatever the bytes, the document is sound: marks and cells lie within their bounds, tables within theirs.
void check_sound(const Document& document) {
  for (const Block& block : document.blocks) {
    for (const TextMark& mark : block.marks) REQUIRE((mark.begin < mark.end && mark.end <= block.text.size()));
    REQUIRE(block.table < static_cast<int>(document.tables.size()));
  }
  for (const Table& table : document.tables) {
    REQUIRE((table.rows > 0 && table.columns > 0 && table.header_rows <= table.rows));
    for (const Cell& cell : table.cells) {
      REQUIRE((cell.row < table.rows && cell.column + cell.column_span <= table.columns && cell.line > 0));
      for (const TextMark& mark : cell.marks) REQUIRE((mark.begin < mark.end && mark.end <= cell.text.size()));
    }
  }
}

TEST_CASE("noise made of what tables are made of") {
  const unsigned seed = GENERATE(range(100u, 160u));
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const std::vector<std::string> pieces = {
      "\t",        "\n",       "\n\n",    "\n\n\n",   "  ",           "    ",      "|",       "\\|",      "---",
      "Total",     "1,250.00", "(25,00)", "2012",     "a b",          "é",         "¹",       "*",        "**",
      "<b>",       "</b>",     "<sup>",   "&amp;",    "[4: x]",       "[image: ]", "Table 1", ":",        ".",
      "Source: y", "\f",       "\r",      "\xC2\xA0", "\xEF\xBF\xBD", "1.",        "•",       "Contents", "...... 4"};
  std::string text;
  for (int i = 0; i < 4000; ++i) text += pieces[random() % pieces.size()];
  check_sound(extracted(text));
}

TEST_CASE("noise of bytes") {
  const unsigned seed = GENERATE(range(200u, 220u));
  INFO("seed " << seed);
  std::mt19937 random(seed);
  std::string bytes;
  for (int i = 0; i < 20'000; ++i)
    bytes.push_back(static_cast<char>(random() % 16 == 0 ? '\n' : 0x20 + random() % 0xE0));
  const Result<Document> result = extract_text({"noise.txt", bytes}, {});
  if (result) check_sound(result.value());
}

double seconds_for(std::size_t copies, const std::string& piece) {
  std::string text;
  for (std::size_t i = 0; i < copies; ++i) text += piece;
  const auto begin = std::chrono::steady_clock::now();
  const Result<Document> result = extract_text({"long.txt", text}, {});
  REQUIRE(result);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

TEST_CASE("the cost grows no faster than the text") {
  const std::string piece = GENERATE(
      as<std::string>{}, "x", "\t", "\ta\n\n", "a\t1\n\n", " *a", "[1: a", "a   b\n", "| a | b |\n", "&<[\\",
      "Label\nname\t1\t2\t\n", "Name\t12\nOther\t14\n\nSome text.\n\n", "label   \n     5.00\n", "**", "<b>", "- \n");
  INFO(piece);
  const double small = seconds_for(40'000, piece);
  const double large = seconds_for(160'000, piece);
  CHECK(large < 16 * small + 0.5);  // four times the text; quadratic would be sixteen-fold at every step
}

TEST_CASE("a table beyond the limit is left out and named") {
  Limits limits;
  limits.max_table_cells = 10;
  const Result<Document> result = extract_text({"long.txt", "Item\tSum\nA\t1\nB\t2\nC\t3\nD\t4\nE\t5\n"}, limits);
  REQUIRE(result);
  CHECK(result.value().tables.empty());
  REQUIRE(result.value().warnings.size() == 1);
  CHECK(result.value().warnings[0].outcome == Outcome::too_large);
}

}  // namespace
}  // namespace crossfoot::extractors
