// S101: a minus where the concept knows none, and all that makes one right.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "run/pipeline.h"
#include "validate/validate.h"

namespace crossfoot::validate {
namespace {

int sign_findings(const std::string& text) {
  const auto read = run::read_bytes("report.txt", text);
  REQUIRE(read);
  const auto findings = check_statement(read.value().statement).findings;
  return static_cast<int>(
      std::count_if(findings.begin(), findings.end(), [](const Finding& finding) { return finding.id == "S101"; }));
}

TEST_CASE("a concept that is never negative and is") {
  const std::string text =
      GENERATE("Item\t2019\t2018\t2017\nMembers\t12\t12\t11\nReceivables\t4,120\t(3,980)\t3,510\nCash\t910\t870\t655\n",
               "Rubro\t2019\t2018\nMiembros\t12\t11\nSalarios\t-41,250.00\t38,115.00\nAlquiler\t6,120.00\t5,980.00\n");
  INFO(text);
  CHECK(sign_findings(text) == 1);
}

TEST_CASE("a minus that is explained, counted or usual is no finding") {
  const std::string text = GENERATE(
      // A note mark on the line, and one on the figure.
      "Item\t2019\t2018\nMembers\t12\t11\nCash ¹\t(910)\t655\nReceivables\t4,120\t3,510\n\n¹ Overdrawn at year-end.\n",
      "Item\t2019\t2018\nMembers\t12\t11\nSalaries\t(910)*\t655\nOffice rent\t4,120\t3,510\n\n* Refund of 2017.\n",
      // The total counts the overdraft.
      "Item\t2019\t2018\nCash\t(910)\t655\nReceivables\t4,120\t3,510\nInventory\t1,015\t998\nTotal\t4,225\t5,163\n",
      // A column of differences, and one of eliminations between the parts of a group.
      "Item\t2019\t2018\tChange\nMembers\t12\t11\t\nSalaries\t3,120\t3,510\t(390)\nOffice rent\t910\t655\t255\n",
      "Item\tParent\tAgency\tEliminations\nMembers\t12\t11\t\nReceivables\t3,120\t3,510\t(390)\nCash\t910\t655\t2\n",
      // A cash-flow statement: its lines are movements.
      "Item\t2019\t2018\nChanges in balances\nReceivables\t(312)\t351\nLiabilities\t910\t655\nInventory\t14\t91\n",
      // Signs go either way in the table.
      "Item\t2019\t2018\nReceivables\t(312)\t351\nInventory\t910\t(655)\nCash\t1,014\t911\n",
      // Deficits, tax refunds and advances paid are what they are.
      "Item\t2019\t2018\nMembers\t12\t11\nEquity\t(312)\t351\nCash\t1,014\t911\n",
      "Item\t2019\t2018\nMembers\t12\t11\nIncome tax\t(312)\t351\nCash\t1,014\t911\n",
      "Item\t2019\t2018\nMembers\t12\t11\nPending contributions\t(938)\t351\nCash\t1,014\t911\n",
      // A habit of printing outflows with a minus.
      "Item\t2019\t2018\nMembers\t12\t11\nSalaries\t(3,120)\t(3,510)\nOffice rent\t(910)\t(655)\n");
  INFO(text);
  CHECK(sign_findings(text) == 0);
}

}  // namespace
}  // namespace crossfoot::validate
