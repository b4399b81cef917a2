// A subtotal that leaves out a line of its section is told as that, however the lines and their parts are numbered.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "run/pipeline.h"
#include "validate/validate.h"

namespace crossfoot::validate {
namespace {

struct Numbering {
  std::vector<std::string> lines;  // before the five items
  std::vector<std::string> parts;  // before the two parts of the second
};

// Item two, 1,486.40, has two parts; the grand total is right, the subtotal prints `figure`.
std::string report(const Numbering& numbering, const std::string& subtotal, const std::string& figure) {
  const auto line = [&](std::size_t i) { return numbering.lines[i]; };
  std::string text = "Table 1. Budget execution (US$)\n\nItem\tAmount\nStaff\n";
  text += "Coordination\t18,450.00\nTechnical assistance\t12,300.50\nSupport staff\t4,215.75\nSubtotal\t34,966.25\n";
  text += "Operating expenses\n" + line(0) + "Meetings\t3,120.00\n" + line(1) + "Office\t1,486.40\n";
  if (!numbering.parts.empty())
    text += numbering.parts[0] + "Rent\t1,100.00\n" + numbering.parts[1] + "Supplies\t386.40\n";
  text += line(2) + "Equipment\t2,075.30\n" + line(3) + "Travel\t1,964.85\n" + line(4) + "Unforeseen\t212.10\n";
  return text + subtotal + "\t" + figure + "\nTotal\t43,824.90\n";
}

std::vector<Finding> findings_in(const std::string& text) {
  const auto read = run::read_bytes("report.txt", text);
  REQUIRE(read);
  return check_statement(read.value().statement).findings;
}

const std::vector<std::string> kNone(5);
const std::vector<std::string> kRoman{"I. ", "II. ", "III. ", "IV. ", "V. "};
const std::vector<std::string> kCapitals{"A. ", "B. ", "C. ", "D. ", "E. "};
const std::vector<std::string> kNumbers{"1. ", "2. ", "3. ", "4. ", "5. "};

std::vector<Numbering> numberings() {
  std::vector<Numbering> all;
  for (const auto& lines : {kNone, kRoman, kCapitals, kNumbers})
    for (const auto& parts : std::vector<std::vector<std::string>>{
             {}, {"a. ", "b. "}, {"i) ", "ii) "}, {"- ", "- "}, {"", ""}, {"2.1 ", "2.2 "}})
      all.push_back({lines, parts});
  return all;
}

TEST_CASE("a line left out of a subtotal is named, whatever the numbering") {
  struct Skip {
    const char* figure;
    const char* difference;
  };
  const Skip skip = GENERATE(values<Skip>({{"7,372.25", "1,486.40"}, {"5,738.65", "3,120.00"}}));
  const std::string subtotal = GENERATE("Subtotal", "Total operating expenses");
  for (const Numbering& numbering : numberings()) {
    const std::string text = report(numbering, subtotal, skip.figure);
    INFO(text);
    const std::vector<Finding> findings = findings_in(text);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "subtotal-skips-lines");
    CHECK(findings[0].row_label == subtotal);
    CHECK(findings[0].expected == "8858.65");
    CHECK(findings[0].message.en.find(std::string("The difference, ") + skip.difference) != std::string::npos);
  }
}

TEST_CASE("the same tables are silent when the subtotal counts every line") {
  for (const Numbering& numbering : numberings()) {
    const std::string text = report(numbering, "Subtotal", "8,858.65");
    INFO(text);
    CHECK(findings_in(text).empty());
  }
}

// Near misses: a line above the block that the grand total counts by itself.
TEST_CASE("a total that starts below other lines does not leave them out") {
  const std::string text = GENERATE(
      // No numbering and no heading ties cash to the receivables.
      "Item\tAmount\nCash\t3,120.00\nTrade receivables\t1,486.40\nOther receivables\t2,075.30\n"
      "Total receivables\t3,561.70\nTotal\t6,681.70\n",
      // The heading names more than the subtotal does.
      "Item\tAmount\nCurrent assets\nCash\t3,120.00\nTrade receivables\t1,486.40\nOther receivables\t2,075.30\n"
      "Total receivables\t3,561.70\nInventories\t964.85\nTotal current assets\t7,646.55\n",
      // Another kind of number.
      "Item\tAmount\nOperations\nA. Reserve\t3,120.00\n1. Rent\t1,486.40\n2. Travel\t2,075.30\n"
      "Subtotal\t3,561.70\nTotal\t6,681.70\n");
  INFO(text);
  CHECK(findings_in(text).empty());
}

}  // namespace
}  // namespace crossfoot::validate
