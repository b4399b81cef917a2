// Names, acronyms, counted meetings and headings between two reports of one series; and what may differ in peace.
#include <catch2/catch.hpp>

#include "run/pipeline.h"
#include "validate/compare/compare.h"

namespace crossfoot::validate {
namespace {

std::vector<std::string> rules_between(const std::string& earlier, const std::string& later) {
  const auto a = run::read_bytes("a.txt", earlier), b = run::read_bytes("b.txt", later);
  REQUIRE(a);
  REQUIRE(b);
  Comparison comparison;
  comparison.kinship = Kinship::successor;
  compare(a.value().statement, b.value().statement, comparison);
  std::vector<std::string> rules;
  for (const Difference& difference : comparison.differences) rules.push_back(difference.rule);
  return rules;
}

struct Row {
  const char* what;
  const char* earlier;
  const char* later;
  const char* rule;  // empty: nothing
};

const Row kRows[] = {
    {"words of a name in another order", "The members adopted the Global Plan for Clean, Safe and Open Waters in May.",
     "Work on the Global Plan for Safe, Clean and Open Waters went on in June.", "name-in-another-order"},
    {"members of a list in another order",
     "The Governments of Alba, Borea and Costa Rica met. Alba spoke first and Borea last.",
     "The Governments of Borea, Alba and Costa Rica met. Alba spoke last and Borea first.", ""},
    {"the same name with more words before it",
     "The members adopted the Global Plan for Clean, Safe and Open Waters in May.",
     "Report on the Global Plan for Clean, Safe and Open Waters", ""},
    {"two acronyms of one name", "The Northern Conference on Water Use (NCWU) was invited.",
     "The Northern Conference on Water Use (CNUA) was invited.", "acronym-differs"},
    {"an acronym in the other language's order", "The Regional Water Board (RWB) met.",
     "The Regional Water Board (RWB) met. The RWB agreed. The RWB chair spoke for the RWB. The RWB and BRW met; RWB.",
     "acronym-differs"},
    {"two bodies with the same letters",
     "The European Central Lending Agency (ECLA) and the Community for Energy, Land and Agriculture (CELA) met. CELA "
     "spoke.",
     "The European Central Lending Agency (ECLA) met the Community for Energy, Land and Agriculture (CELA). ECLA "
     "spoke.",
     ""},
    {"an acronym that only one report has", "The Regional Water Board (RWB) met.", "The Board of Rivers (BR) met.", ""},
    {"a meeting that does not count with the years",
     "At the VI Meeting held in Alba in 2001 the fund was founded. The XI Meeting in Borea in May 2006 approved it.",
     "XXI Meeting of the Members\n\nCeres, November 2017\n", "meeting-number-does-not-count"},
    {"a meeting that does",
     "At the VI Meeting held in Alba in 2001 the fund was founded. The XI Meeting in Borea in May 2006 approved it.",
     "XXII Meeting of the Members\n\nCeres, November 2017\n", ""},
    {"meetings that are not held every year",
     "At the VI Meeting held in Alba in 2001 the fund was founded. The XI Meeting in Borea in May 2003 approved it.",
     "XXI Meeting of the Members\n\nCeres, November 2017\n", ""},
    {"a count of one's own", "At the VI Meeting held in Alba in 2001 and the XI Meeting in 2006 it was said.",
     "II Virtual Meeting of the Members\n\nCeres, November 2017\n", ""},
    {"a heading in other words",
     "Table 1. Contributions to the Fund to Assist the Return of Workers\n\nMember | Paid\nAlba | 5,000\nBorea | "
     "6,000\nCeres | 7,000\n",
     "Table 1. Contributions to the Reserve Fund for the assistance of workers\n\nMember | Paid\nAlba | 5,100\nBorea | "
     "6,900\nCeres | 7,500\n",
     "heading-reworded"},
    {"a heading of the next year",
     "Table 1. Contributions to the Fund for Workers in 2016\n\nMember | Paid\nAlba | 5,000\nBorea | 6,000\nCeres | "
     "7,000\n",
     "Table 3. Contributions to the Fund for Workers in 2017\n\nMember | Paid\nAlba | 5,100\nBorea | 6,900\nCeres | "
     "7,500\n",
     ""},
};

}  // namespace

TEST_CASE("names between successive reports") {
  for (const Row& row : kRows) {
    INFO(row.what);
    const std::string head = "Introduction\n\n";
    const auto rules = rules_between(head + row.earlier + "\n", head + row.later + "\n");
    CHECK(rules == (row.rule[0] == '\0' ? std::vector<std::string>{} : std::vector<std::string>{row.rule}));
  }
}

TEST_CASE("a translation with small counts is aligned by them") {
  const auto a =
      run::read_bytes("a.txt", "Staff\n\nOffice | Posts | Filled\nNorth | 12 | 10\nSouth | 8 | 7\nTotal | 20 | 17\n");
  const auto b = run::read_bytes(
      "b.txt", "Personal\n\nOficina | Puestos | Ocupados\nNorte | 12 | 10\nSur | 8 | 6\nTotal | 20 | 17\n");
  REQUIRE(a);
  REQUIRE(b);
  Comparison comparison;
  comparison.kinship = Kinship::translation;
  compare(a.value().statement, b.value().statement, comparison);
  CHECK(comparison.tables_paired == 1);
  REQUIRE(comparison.differences.size() == 1);
  CHECK(comparison.differences[0].stated == "6");
}

}  // namespace crossfoot::validate
