// F106 where a row is lost, and silence before tables that only look like it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "run/pipeline.h"
#include "validate/validate.h"

namespace crossfoot::validate {
namespace {

std::vector<Finding> findings_in(const std::string& text) {
  const auto read = run::read_bytes("report.txt", text);
  REQUIRE(read);
  auto findings = check_statement(read.value().statement).findings;
  std::erase_if(findings, [](const Finding& finding) { return finding.severity == Severity::note; });
  return findings;
}

struct Lost {
  const char* text;
  const char* row;  // what the message says that it would read
};

TEST_CASE("a lost row is missed by its total") {
  const Lost lost = GENERATE(values<Lost>({
      // A line called nothing but "Total", with one item left and with many.
      {"Item\t2019\t2018\nState licences\t2.5\t2.7\nTotal\t138.7\t123.1\n", "136.2 | 120.4"},
      {"Size\tFarms\tAcres\n200 to 399\t78\t11,558\n400 to 999\t58\t8,873\n1,000 or "
       "more\t12\t3,859\nTotal\t192\t29,876\n",
       "44 | 5,586"},
      // A named total that closes its block; averages are not counted.
      {"Type\tOwned\tLeased\tAverage age\nB737\t397\t115\t14\nA320\t13\t10\t9\nTotal fleet\t584\t128\t11\n", "174 | 3"},
      // Among signed figures the lost one may have either sign.
      {"Item\t2019\t2018\nDomestic\t(16,317)\t16,312\nTotal\t72,210\t91,799\n", "88,527 | 75,487"},
      // The total goes on from the last one.
      {"Item\t2019\t2018\nSeats\t4,098\t3,939\nCharter\t908\t854\nTotal passengers\t5,006\t4,793\nOther\t817\t697\n"
       "Total revenue\t5,931\t5,598\n",
       "108 | 108"},
      // Opening and closing balance are known by what is carried.
      {"Shares\t2019\t2018\t2017\nAs of 1 January\t2,719.1\t2,611.2\t1,999.8\nGranted\t1,001.1\t907.3\t866.6\n"
       "Expired\t(785.3)\t(764.0)\t(233.9)\nAs of 31 December\t2,228.3\t2,719.1\t2,611.2\n",
       "-706.6 | -35.4 | -21.3"},
      // … and where subtotals stand between them, it is the items of one of these that are short.
      {"Claims\t2019\t2018\nBeginning balance\t602.3\t742.9\nIncurred:\t\t\nCurrent year\t211.8\t216.6\nPrior "
       "years\t(47.2)\t81.6\nTotal incurred\t164.6\t298.2\nPaid:\t\t\nCurrent year\t(17.5)\t(15.0)\nTotal "
       "paid\t(158.5)\t(487.1)\nInterest\t21.9\t48.3\nEnding balance\t630.3\t602.3\n",
       "-141.0 | -472.1"},
      // Each year lacks what the year before closed with.
      {"Units\t2019\t2018\t2017\nIssued\t11,328\t6,662\t5,101\nRedeemed\t(12,351)\t(5,549)\t(4,988)\n"
       "Outstanding, 31 December\t40,536\t41,559\t40,446\n",
       "41,559 | 40,446 | 40,333"},
      // Revenue is cost and gross profit as well, which says that it is its items that are short.
      {"Revenue by region\t2019\t2018\t2017\nServices:\t\t\t\nAmericas\t132,426\t151,471\t111,599\nEurope\t122,861\t"
       "131,843\t102,242\nTotal services\t284,936\t316,257\t235,316\nCost of services\t224,635\t253,389\t194,954\n"
       "Gross profit\t60,301\t62,868\t40,362\n",
       "29,649 | 32,943 | 21,475"},
      // The block above has the same items and holds.
      {"Plan\tStaff\tPremises\nBalance at June 2018\t10,045\t1,369\nAccruals\t3,432\t3,775\nPayments\t(12,342)\t"
       "(1,627)\nExchange\t455\t(86)\nBalance at June 2019\t1,590\t3,431\nAccruals\t(254)\t1,152\nExchange\t(77)\t"
       "(344)\nBalance at June 2020\t1,046\t2,949\n",
       "-213 | -1,290"},
      // Named after a total that another sum vouches for.
      {"Village\tPersons\tMen\tWomen\nWorkers (all)\t2,001\t1,470\t531\nMain workers (total)\t1,761\t1,460\t301\n"
       "Main workers: labourers\t531\t363\t168\nMain workers: other\t220\t185\t35\nMarginal workers "
       "(total)\t240\t10\t230\n",
       "1,010 | 912 | 98"},
  }));
  INFO(lost.text);
  const auto findings = findings_in(lost.text);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].id == "F106");
  CHECK(findings[0].message.en.find(std::string("would read ") + lost.row + ".") != std::string::npos);
}

TEST_CASE("a lost opening balance is called so") {
  const auto findings = findings_in(
      "Units\t2019\t2018\t2017\nIssued\t11,328\t6,662\t5,101\nRedeemed\t(12,351)\t(5,549)\t(4,988)\n"
      "Outstanding, 31 December\t40,536\t41,559\t40,446\n");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message.en.ends_with("One column lacks what another closes with: the opening balance."));
  CHECK(findings[0].message.es.ends_with("A una columna le falta lo que cierra otra: el saldo inicial."));
}

TEST_CASE("tables that give a total without all of its items lack no row") {
  const std::string text = GENERATE(
      // Selected lines of a balance sheet.
      "Item\t2019\t2018\nTotal current assets\t121,041\t73,202\nTotal assets\t383,665\t336,032\n"
      "Total current liabilities\t154,619\t90,392\nTotal liabilities\t155,521\t92,364\n",
      "Item\t2019\t2018\nCash\t21,041\t13,202\nTotal assets\t383,665\t336,032\nLong-term debt\t44,619\t30,392\n",
      // An excerpt of the table before it.
      "Item\t2019\t2018\nBroilers\t179,870\t150,980\nFeed\t47,417\t37,965\nPoultry\t35,121\t30,973\n"
      "Total stock\t262,408\t219,918\n\nAs the table shows, stock "
      "grew.\n\nItem\t2019\t2018\nBroilers\t179,870\t150,980\n"
      "Feed\t47,417\t37,965\nTotal stock\t262,408\t219,918\n",
      // Deductions without a sign.
      "Item\t2019\t2018\nGross receipts\t9,120\t8,454\nRefunds\t1,020\t911\nRebates\t335\t298\nFees\t118\t107\n"
      "Postage\t96\t90\nBank charges\t54\t49\nTotal receipts\t7,497\t6,999\n",
      // A summary that closes with the cash at hand and never said what it opened with.
      "Item\t2019\t2018\t2017\nNet change in cash\t(4,512)\t3,207\t2,118\nCash at end of "
      "year\t21,040\t25,552\t22,345\n",
      // A second year in which nothing was paid.
      "Plan\tStaff\tPremises\nBalance at June 2018\t10,045\t1,369\nAccruals\t3,432\t3,775\nPayments\t(12,342)\t"
      "(1,627)\nExchange\t455\t(86)\nBalance at June 2019\t1,590\t3,431\nAccruals\t(254)\t1,152\nExchange\t(77)\t"
      "(344)\nBalance at June 2020\t1,259\t4,239\n",
      // Free cash flow of the parts, below a roll-forward that it has nothing to do with.
      "Item\t2019\t2018\nNet change in cash\t(16)\t(5)\nExchange effects\t4\t(4)\nCash at end\t513\t525\n"
      "Parent\t1,242\t1,126\nSubsidiary\t1,006\t989\nAssociates\t1,402\t1,492\nGroup cash flow\t3,650\t3,607\n",
      // A unit price and its parts do not add to the quantity.
      "Item\t2019\t2018\nRevenue\t4,120\t3,980\nSeat miles\t61,204\t60,011\nTotal revenue per mile\t6.73\t6.63\n");
  INFO(text);
  CHECK(findings_in(text).empty());
}

}  // namespace
}  // namespace crossfoot::validate
