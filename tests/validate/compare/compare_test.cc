// Two reports side by side: what a translation must keep, and what the next report takes over.
#include "validate/compare/compare.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "run/pipeline.h"

namespace crossfoot::validate {
namespace {

struct Pair {
  run::ReadDocument first, second;
};

Pair read_pair(const std::string& a, const std::string& b) {
  auto first = run::read_bytes("a.txt", a), second = run::read_bytes("b.txt", b);
  REQUIRE(first);
  REQUIRE(second);
  return {std::move(first.value()), std::move(second.value())};
}

Comparison compared(const Pair& pair) {
  Comparison comparison = recognised(pair.first.statement, pair.second.statement);
  compare(pair.first.statement, pair.second.statement, comparison);
  return comparison;
}

std::vector<std::string> rules_of(const Comparison& comparison) {
  std::vector<std::string> rules;
  for (const Difference& difference : comparison.differences) rules.push_back(difference.rule);
  std::sort(rules.begin(), rules.end());
  return rules;
}

const std::string kEnglish = R"(Contributions of the members

The members of the conference contributed US$43,250 to the budget of the office, and the rest is expected within the year.

Table 1: Contributions

Member | Budget | Received
Alba   | 5,500  | 5,250
Borea  | 75,000 | 38,000
Total  | 80,500 | 43,250
)";

const std::string kSpanish = R"(Contribuciones de los miembros

Los miembros de la conferencia contribuyeron US$43.250 al presupuesto de la oficina, y se espera el resto dentro del año.

Cuadro 1: Contribuciones

Miembro | Presupuesto | Recibido
Alba    | 5.500       | 5.250
Borea   | 75.000      | 38.000
Total   | 80.500      | 43.250
)";

std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a translation that keeps every figure differs in nothing") {
  const Comparison comparison = compared(read_pair(kEnglish, kSpanish));
  CHECK(comparison.kinship == Kinship::translation);
  CHECK(comparison.tables_paired == 1);
  CHECK(comparison.figures_compared >= 6);
  CHECK(comparison.differences.empty());
}

TEST_CASE("a figure that the translation changed is told with both places") {
  const Comparison comparison = compared(read_pair(kEnglish, with(kSpanish, "38.000", "36.000")));
  REQUIRE(comparison.differences.size() == 1);
  const Difference& difference = comparison.differences[0];
  CHECK(difference.rule == "figure-differs-in-translation");
  CHECK(difference.severity == Severity::error);
  CHECK(difference.expected == "38,000");
  CHECK(difference.stated == "36.000");
  CHECK(difference.first.row_label == "Borea");
  CHECK(difference.second.line > 0);
  CHECK(difference.message.es.find("36.000") != std::string::npos);
}

TEST_CASE("a figure of a sentence that the translation changed is told") {
  const Comparison comparison = compared(read_pair(kEnglish, with(kSpanish, "US$43.250", "US$42.350")));
  REQUIRE(comparison.differences.size() == 1);
  CHECK(comparison.differences[0].rule == "figure-differs-in-translation");
  CHECK(comparison.differences[0].first.table == -1);
}

TEST_CASE("a row that the translation left out is told") {
  const Comparison comparison = compared(read_pair(kEnglish, with(kSpanish, "Borea   | 75.000      | 38.000\n", "")));
  CHECK(rules_of(comparison) == std::vector<std::string>{"row-missing-in-translation"});
}

TEST_CASE("rows and tables in the order of another alphabet are the same") {
  const std::string spanish =
      "Informe de enero a junio de 2016\n\nCuadro 1. Cuotas\n\nPaís | Cuota | Pagado\nAlemania | 12.400 | "
      "12.400\nBrasil | 9.150 | 4.000\nEspaña | 7.820 | 7.820\nTotal | 29.370 | 24.220\n\nCuadro 2. Gastos\n\nRubro "
      "| Monto\nPersonal | 41.210,50\nViajes | 8.930,15\nTotal | 50.140,65\n";
  const std::string english =
      "Report for January to June 2016\n\nTable 1. Expenses\n\nItem | Amount\nStaff | 41,210.50\nTravel | "
      "8,930.15\nTotal | 50,140.65\n\nTable 2. Quotas\n\nCountry | Quota | Paid\nBrazil | 9,150 | 4,000\nGermany | "
      "12,400 | 12,400\nSpain | 7,820 | 7,820\nTotal | 29,370 | 24,220\n";
  const Comparison same = compared(read_pair(spanish, english));
  CHECK(same.kinship == Kinship::translation);
  CHECK(same.tables_paired == 2);
  CHECK(same.differences.empty());
  const Comparison changed = compared(read_pair(spanish, with(english, "7,820 | 7,820", "7,820 | 7,280")));
  REQUIRE(changed.differences.size() == 1);
  CHECK(changed.differences[0].message.en == "España, Pagado: 7.820 in the first document, 7,280 in the second.");
}

TEST_CASE("a row that was moved is one note, not its figures") {
  const std::string moved = with(with(kSpanish, "Alba    | 5.500       | 5.250\n", ""), "Total   ",
                                 "Alba    | 5.500       | 5.250\nTotal   ");
  const Comparison comparison = compared(read_pair(kEnglish, moved));
  CHECK(rules_of(comparison) == std::vector<std::string>{"row-moved-in-translation"});
}

TEST_CASE("a reference to another table and a count in a sentence are told") {
  const std::string english = with(kEnglish, "and the rest", "as Table 1 shows, to 650 persons, and the rest");
  const std::string spanish = with(kSpanish, "y se espera", "según el cuadro 1, a 650 personas, y se espera");
  CHECK(compared(read_pair(english, spanish)).differences.empty());
  CHECK(rules_of(compared(read_pair(english, with(spanish, "el cuadro 1", "el cuadro 3")))) ==
        std::vector<std::string>{"reference-differs-in-translation"});
  CHECK(rules_of(compared(read_pair(english, with(spanish, "650", "560")))) ==
        std::vector<std::string>{"figure-differs-in-translation"});
}

namespace {

const std::string kFirstQuarter = R"(Introduction

This report describes the activities of the members from January to March 2018.

Table 1: Movements of the fund

Item            | 2018
Opening balance | 1,200
Contributions   | 500
Payments        | -300
Closing balance | 1,400

Table 2: Scale of contributions

Member | Scale
Alba   | 5,000
Borea  | 68,000
Ceres  | 5,000
Dione  | 7,000
Elara  | 9,000
)";

const std::string kSecondQuarter = R"(Introduction

This report describes the activities of the members from April to June 2018.

Table 1: Movements of the fund

Item            | 2019
Opening balance | 1,400
Contributions   | 600
Payments        | -100
Closing balance | 1,900

Table 2: Scale of contributions

Member | Scale
Alba   | 5,000
Borea  | 68,000
Ceres  | 5,000
Dione  | 7,000
Elara  | 9,000
)";

}  // namespace

TEST_CASE("a report that takes over the balance differs in nothing that matters") {
  const Comparison comparison = compared(read_pair(kFirstQuarter, kSecondQuarter));
  CHECK(comparison.kinship == Kinship::successor);
  CHECK_FALSE(comparison.swapped);
  CHECK(comparison.differences.empty());
}

TEST_CASE("the order of the files does not matter where the periods tell it") {
  const Comparison comparison = compared(read_pair(kSecondQuarter, kFirstQuarter));
  CHECK(comparison.swapped);
  CHECK(comparison.differences.empty());
}

TEST_CASE("an opening balance that is not the last closing balance is an error") {
  const Comparison comparison = compared(read_pair(kFirstQuarter, with(kSecondQuarter, "1,400", "1,450")));
  REQUIRE(comparison.differences.size() == 1);
  CHECK(comparison.differences[0].rule == "opening-is-not-last-closing-balance");
  CHECK(comparison.differences[0].expected == "1,400");
  CHECK(comparison.differences[0].stated == "1,450");
}

TEST_CASE("members that vanish and appear are told together") {
  const Comparison comparison = compared(read_pair(kFirstQuarter, with(kSecondQuarter, "Elara", "Faune")));
  CHECK(rules_of(comparison) == std::vector<std::string>{"row-appeared", "row-vanished"});
}

TEST_CASE("a scale that changed is told with its exceptions") {
  std::string later = kSecondQuarter;
  for (const auto& [from, to] : {std::pair{"| 5,000", "| 5,500"}, std::pair{"| 68,000", "| 75,000"},
                                 std::pair{"Ceres  | 5,000", "Ceres  | 5,500"}, std::pair{"| 7,000", "| 7,700"},
                                 std::pair{"| 9,000", "| 9,900"}})
    later = with(later, from, to);
  const Comparison comparison = compared(read_pair(kFirstQuarter, later));
  REQUIRE(comparison.differences.size() == 1);
  const Difference& difference = comparison.differences[0];
  CHECK(difference.rule == "scale-changed");
  CHECK(difference.message.en.find("+10.00 %") != std::string::npos);
  REQUIRE(difference.evidence.size() == 1);
  CHECK(difference.evidence[0].en == "Borea: 68,000 → 75,000 (+10.29 %)");
}

TEST_CASE("a scale that each member's own change makes another is told, a quota beside its percentage is none") {
  const auto report = [](int year, const char* rows) {
    return "Report for January to December " + std::to_string(year) +
           "\n\nTable 1: Quotas\n\nMember | Scale (%) | Quota " + std::to_string(year) + "\n" + rows;
  };
  const std::string earlier = report(2017, "Alba | 40 | 5,920,000\nBorea | 35 | 5,180,000\nCeres | 25 | 3,700,000\n");
  const std::string same = report(2018, "Alba | 40 | 6,160,000\nBorea | 35 | 5,390,000\nCeres | 25 | 3,850,000\n");
  const std::string other = report(2018, "Alba | 45 | 6,930,000\nBorea | 30 | 4,620,000\nCeres | 25 | 3,850,000\n");
  for (const Difference& difference : compared(read_pair(earlier, same)).differences)
    CHECK(difference.message.en.find("100.00 %") == std::string::npos);
  const Comparison comparison = compared(read_pair(earlier, other));
  REQUIRE(comparison.differences.size() == 1);
  CHECK(comparison.differences[0].message.en == "“Scale (%)” changed in 2 of 3 rows.");
  CHECK(comparison.differences[0].evidence.size() == 2);
}

TEST_CASE("balances that carry a day and headings that carry a period are not new rows and words") {
  const std::string earlier =
      "Report for March to May 2018\n\nTable 1. Income and expenses of the Fund, March – May 2018\n\nItem | "
      "Amount\nBalance at 28 February 2018 | 1,250\nIncome | 500\nExpenses | 300\nBalance at 31 May 2018 | 1,450\n";
  const std::string later =
      "Report for June to August 2018\n\nTable 1. Income and expenses of the Fund, June – August 2018\n\nItem | "
      "Amount\nBalance at 31 May 2018 | 1,450\nIncome | 700\nExpenses | 400\nBalance at 31 August 2018 | 1,750\n";
  const Comparison comparison = compared(read_pair(earlier, later));
  CHECK(comparison.kinship == Kinship::successor);
  CHECK(comparison.differences.empty());
}

TEST_CASE("last period's column and this report's comparative must agree") {
  const std::string earlier =
      "Report for January to March 2018\n\nTable 1: Costs\n\nItem | 2017 | 2018\nStaff | 1,200 | 1,300\nTravel | 400 | "
      "410\nRent | 310 | 320\n";
  const std::string later =
      "Report for January to March 2019\n\nTable 1: Costs\n\nItem | 2018 | 2019\nStaff | 1,300 | 1,380\nTravel | 460 | "
      "420\nRent | 320 | 330\n";
  const Comparison comparison = compared(read_pair(earlier, later));
  CHECK(comparison.kinship == Kinship::successor);
  CHECK(rules_of(comparison) == std::vector<std::string>{"comparative-restated"});
}

TEST_CASE("balances told by their day are carried over") {
  const std::string earlier =
      "Report for January to December 2018\n\nTable 1: Fund\n\nItem | 2018\nBalance at 1 January | 1,250.60\n"
      "Contributions | 2,500.00\nTravel | -310.85\nBalance at 31 December | 3,439.75\n";
  const std::string later =
      "Report for January to December 2019\n\nTable 1: Fund\n\nItem | 2019\nBalance at 1 January | 3,493.75\n"
      "Contributions | 2,600.00\nTravel | -400.00\nBalance at 31 December | 5,693.75\n";
  const Comparison comparison = compared(read_pair(earlier, later));
  REQUIRE(comparison.differences.size() == 1);
  CHECK(comparison.differences[0].rule == "opening-is-not-last-closing-balance");
  CHECK(comparison.differences[0].expected == "3,439.75");
  CHECK(comparison.differences[0].stated == "3,493.75");
  CHECK(compared(read_pair(earlier, with(later, "3,493.75", "3,439.75"))).differences.empty());
}

}  // namespace crossfoot::validate
