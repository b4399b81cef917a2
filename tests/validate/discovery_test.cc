// What discovery must see through: years that are none, signs that are printed, columns without their spanner.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "run/pipeline.h"
#include "validate/validate.h"

namespace crossfoot::validate {
namespace {

struct Case {
  const char* name;
  const char* text;
  const char* id;  // of the only finding; empty: none
  const char* stated;
  const char* expected;
};

TEST_CASE("relations are found and told for what they are") {
  const Case c = GENERATE(values<Case>({
      {"2,021 beside dashes is an amount",
       "Fund\tLevel 1\tLevel 2\tTotal\nCash\t23\t—\t23\nLarge caps\t2,021\t—\t2,021\nBonds\t—\t2,116\t2,116\n"
       "Total\t2,044\t2,116\t4,160\n",
       "", "", ""},
      {"rates of parts seem to add where they are small",
       "Country\t2023 N\t2023 % positive\t2022 N\t2022 % positive\t2021 N\t2021 % positive\t2020 N\t2020 % positive\t"
       "2019 N\t2019 % positive\nEstland\t-\t-\t42\t0\t-\t-\t-\t-\t-\t-\nNorland\t35\t0\t43\t0\t47\t2.1\t-\t-\t-\t-\n"
       "Sudland\t-\t-\t202\t2.5\t-\t-\t-\t-\t-\t-\nMidland\t334\t2.4\t241\t0.4\t394\t0.5\t196\t0\t161\t0.6\n"
       "Westland\t264\t0\t936\t0.4\t463\t1.1\t847\t0.8\t678\t0.2\n"
       "Total\t633\t1.2\t1,464\t0.7\t904\t0.9\t1,043\t0.6\t839\t0.3\n",
       "", "", ""},
      {"a minus among printed signs is printed",
       "Item\t2019\t2018\nContract cost\t(2,245)\t(2,256)\nRight of use\t7,088\t—\nOther\t(19)\t(13)\n"
       "Total liabilities\t(9,352)\t(2,269)\n",
       "F101", "7088", "-7088"},
      {"a heading names its total",
       "Item\t2018\t2017\t2016\nCurrent provision:\t\t\t\nState and local\t3\t10\t3\nForeign\t2\t14\t9\n"
       "Current provision\t32\t24\t12\n",
       "F101", "2", "29"},
      {"a change that is far off is off, small though its base is",
       "Item\t2019\t2018\t% change\nNorth\t843\t1,031\t-18.2\nSouth\t286\t242\t-1.7\nEast\t251\t180\t39.4\n"
       "West\t101\t106\t-4.7\nIsles\t48\t72\t-33.3\n",
       "P102", "242", "292"},
      {"one ambiguous point in an English report",
       "The provision for income taxes of the group rose in the year because of the new law on the taxation of "
       "companies.\n\nItem\t2019\t2018\nCurrent\t102\t813\nDeferred\t(3)\t270\nProvision\t99\t1.083\nAll in "
       "all\t99\t1,083\n",
       "R102", "1.083", "1083"},
  }));
  INFO(c.name << "\n" << c.text);
  const auto read = run::read_bytes("report.txt", c.text);
  REQUIRE(read);
  auto findings = check_statement(read.value().statement).findings;
  std::erase_if(findings, [](const Finding& finding) { return finding.severity == Severity::note; });
  std::string told;
  for (const Finding& finding : findings) told += finding.id + " " + finding.message.en + "\n";
  INFO(told);
  REQUIRE(findings.size() == (c.id[0] == '\0' ? 0u : 1u));
  if (findings.empty()) return;
  CHECK(findings[0].id == c.id);
  CHECK(findings[0].stated == c.stated);
  CHECK(findings[0].expected == c.expected);
}

}  // namespace
}  // namespace crossfoot::validate
