// One idea about tables each, as a drawing and the table that it must give.
#include <catch2/catch.hpp>

#include "tests/extractors/layout/drawing.h"

namespace crossfoot::extractors::layout {
namespace {

struct Case {
  const char* idea;
  const char* drawing;
  const char* table;
};

const Case kCases[] = {
    {"a full grid keeps its cells, wrapped text included", R"(
+------------+--------+--------+
| Country    |   2007 |   2008 |
+------------+--------+--------+
| Dominican  |  1,200 |  1,300 |
| Republic   |        |        |
+------------+--------+--------+
| Chile      |     90 |     95 |
+------------+--------+--------+
)",
     "Country | 2007 | 2008\n==\nDominican Republic | 1,200 | 1,300\nChile | 90 | 95\n"},

    {"a head over two columns of a grid spans them", R"(
+--------+-----------------+
|        |    Members      |
|        +--------+--------+
| Region |   Men  |  Women |
+--------+--------+--------+
| North  |     12 |     13 |
+--------+--------+--------+
| South  |     22 |     23 |
+--------+--------+--------+
)",
     "[2x1]Region | [2]Members | <\n< | Men | Women\n==\nNorth | 12 | 13\nSouth | 22 | 23\n"},

    {"a cell that the rules leave open covers two rows", R"(
+--------+--------+--------+
| Year   | Sex    | Number |
+--------+--------+--------+
| 1995   | Men    |     10 |
|        +--------+--------+
|        | Women  |     11 |
+--------+--------+--------+
| 1996   | Men    |     12 |
+--------+--------+--------+
)",
     "Year | Sex | Number\n==\n[2x1]1995 | Men | 10\n< | Women | 11\n1996 | Men | 12\n"},

    {"rules across only: columns from white, rows from lines", R"(
----------------------------------------
Item               Enacted     Estimate
----------------------------------------
Travel                 120          130
Printing                15           16
Supplies             1,015        1,016
----------------------------------------
)",
     "Item | Enacted | Estimate\n==\nTravel | 120 | 130\nPrinting | 15 | 16\nSupplies | 1,015 | 1,016\n"},

    {"no rules at all: lines that share gutters", R"(
State        Farms    Acres    Value
Alabama         41      9.0    1,024
Alaska           1      0.9       31
Arizona         15     26.1      933
Arkansas        49     13.9    1,751
)",
     "State | Farms | Acres | Value\n==\nAlabama | 41 | 9.0 | 1,024\nAlaska | 1 | 0.9 | 31\n"
     "Arizona | 15 | 26.1 | 933\nArkansas | 49 | 13.9 | 1,751\n"},

    {"dot leaders are no text", R"(
Program                  1999     2000
Roads .................   120      130
Water resources .......    15       16
Forests ...............     7        8
Parks .................    11       12
)",
     "Program | 1999 | 2000\n==\nRoads | 120 | 130\nWater resources | 15 | 16\nForests | 7 | 8\nParks | 11 | 12\n"},

    {"a currency sign in a column of its own belongs to its figure", R"(
Assets              2001           2002
Cash           $   1,200      $   1,300
Securities           150            160
Land                  70             80
Total          $   1,420      $   1,540
)",
     "Assets | 2001 | 2002\n==\nCash | $ 1,200 | $ 1,300\nSecurities | 150 | 160\nLand | 70 | 80\nTotal | $ 1,420 | $ "
     "1,540\n"},

    {"a label wrapped before its figures is one row", R"(
Source                        1990    1991
Individual income taxes        467     468
Offsetting collections from
  non-Federal sources           24      25
Excise taxes                    35      42
Customs                         17      16
)",
     "Source | 1990 | 1991\n==\nIndividual income taxes | 467 | 468\n"
     "Offsetting collections from non-Federal sources | 24 | 25\nExcise taxes | 35 | 42\nCustoms | 17 | 16\n"},

    {"a label wrapped after its figures is one row", R"(
----------------------------------------
Source                        1990  1991
----------------------------------------
Individual income taxes        467   468
Offsetting collections from     24    25
non-Federal sources
Excise taxes                    35    42
----------------------------------------
)",
     "Source | 1990 | 1991\n==\nIndividual income taxes | 467 | 468\n"
     "Offsetting collections from non-Federal sources | 24 | 25\nExcise taxes | 35 | 42\n"},

    {"a head of a section stays a row of its own", R"(
Program              Actual    Estimate
Assets:
  Cash                  120         130
  Land                   15          16
Liabilities:
  Loans                  90          95
  Bonds                  45          51
)",
     "Program | Actual | Estimate\n==\nAssets:\nCash | 120 | 130\nLand | 15 | 16\nLiabilities:\nLoans | 90 | 95\nBonds "
     "| 45 | 51\n"},

    {"heads stacked in lines are one row", R"(
                Number of      Annual
Industry   establishments     payroll
Mining                 12         130
Trade                 115       1,016
Transport              31         240
)",
     "Industry | Number of establishments | Annual payroll\n==\nMining | 12 | 130\nTrade | 115 | 1,016\nTransport | 31 "
     "| 240\n"},

    {"heads in two levels keep their hierarchy", R"(
----------------------------------------------
                  Men               Women
             -------------      -------------
Age          1999     2000      1999     2000
----------------------------------------------
Under 20       12       13        14       15
20 to 64      112      113       114      115
65 and over    22       23        24       25
----------------------------------------------
)",
     "[2x1]Age | [2]Men | < | [2]Women | <\n< | 1999 | 2000 | 1999 | 2000\n==\nUnder 20 | 12 | 13 | 14 | 15\n"
     "20 to 64 | 112 | 113 | 114 | 115\n65 and over | 22 | 23 | 24 | 25\n"},

    {"a sparsely filled column is a column", R"(
Country        1990    1991    1992
Denmark          12      13      14
Finland          15              17
France           18              19
Germany          21      22      23
Greece           24              26
)",
     "Country | 1990 | 1991 | 1992\n==\nDenmark | 12 | 13 | 14\nFinland | 15 |  | 17\nFrance | 18 |  | 19\n"
     "Germany | 21 | 22 | 23\nGreece | 24 |  | 26\n"},

    {"figures on top of one another in a ruled band are rows", R"(
+-----------+---------+---------+
| Country   |    1995 |    1996 |
+-----------+---------+---------+
| Spain     |      12 |      13 |
| Portugal  |      14 |      15 |
| Italy     |      16 |      17 |
+-----------+---------+---------+
)",
     "Country | 1995 | 1996\n==\nSpain | 12 | 13\nPortugal | 14 | 15\nItaly | 16 | 17\n"},
    {"rows of words that begin in capitals, some of them wrapped", R"(
 Table 5. Programs of the offices
*Office          Purpose                             Action taken
 Oak Bluffs      Claims of the old programs that     Lakeside
                 were closed in the year
 East Marsh      Outlays of small towns              New Caldwell
 Juniper Hill    Reviews of the fees charged by      Northern Ridge
                 others
 Delmont         Wages                               Maple Heights
 Cedar Falls     Travel to and from the offices of   Oak Bluffs
                 the West
)",
     "Office | Purpose | Action taken\n==\nOak Bluffs | Claims of the old programs that were closed in the year | "
     "Lakeside\nEast Marsh | Outlays of small towns | New Caldwell\nJuniper Hill | Reviews of the fees charged by "
     "others | Northern Ridge\nDelmont | Wages | Maple Heights\nCedar Falls | Travel to and from the offices of the "
     "West | Oak Bluffs\n"},
    {"two columns of words under a caption", R"(
 Table 6. Functions of the offices
*Status          Requirement
 Cedar Falls     Report the outlays of each program to the
                 board by March
 Pending         State which offices are open
 Delmont         Mail all claims within a month of the day
                 on which they were filed
 Approved        Publish the number of persons
)",
     "Status | Requirement\n==\nCedar Falls | Report the outlays of each program to the board by March\nPending | "
     "State which offices are open\nDelmont | Mail all claims within a month of the day on which they were "
     "filed\nApproved | Publish the number of persons\n"},

    {"a head wrapped into more lines than a body has rows is a head", R"(
                      Years ended      Years ended
                      June                 Change
                      30,
                          2019               2018
                           (in
                     thousands,
                        except
                          per
                        share)
Sales and marketing     472,841           350,069
Percentage of sales        30.0              32.6
)",
     " | Years ended June 30, 2019 (in thousands, except per share) | Years ended Change 2018\n==\n"
     "Sales and marketing | 472,841 | 350,069\nPercentage of sales | 30.0 | 32.6\n"},

    {"the rest of the last row's label belongs to it", R"(
                        2019      2018
Gross profit          38,091    37,443
Net income             8,511    12,232
Earnings for each       0.23      0.34
share
)",
     " | 2019 | 2018\n==\nGross profit | 38,091 | 37,443\nNet income | 8,511 | 12,232\n"
     "Earnings for each share | 0.23 | 0.34\n"},

    {"the day and year below a month are heads", R"(
(in millions)         At December   At December
                         31, 2019      31, 2018
Prepaid expenses            2,578         2,083
Other assets                1,911         1,812
)",
     "(in millions) | At December 31, 2019 | At December 31, 2018\n==\n"
     "Prepaid expenses | 2,578 | 2,083\nOther assets | 1,911 | 1,812\n"},

    {"wrapped heads and labels leave no room for a second table", R"(
                  Total      Average    Total         Approximate
                  number       price    number              value
                  of            paid    of              of shares
                  shares                shares         that may
                                        purchased            yet
                                        as part of            be
                                        public         purchased
                                        plans
October 2017         2,852     59.59          2,852          383
November 2017        5,342     58.93          5,342           68
Total                8,194                    8,194          451
)",
     " | Total number of shares | Average price paid | Total number of shares purchased as part of public plans | "
     "Approximate value of shares that may yet be purchased\n==\nOctober 2017 | 2,852 | 59.59 | 2,852 | 383\n"
     "November 2017 | 5,342 | 58.93 | 5,342 | 68\nTotal | 8,194 |  | 8,194 | 451\n"},

    {"a long label and a section's head may stand between two rows", R"(
                          2019      2018
Americas                 132.4     151.4
Europe                   122.8     131.8
Gross profit of           60.3      62.8
professional and
other services
rendered abroad
% of revenues
by geography:
Americas                  46.5      47.9
Europe                    43.1      41.7
)",
     " | 2019 | 2018\n==\nAmericas | 132.4 | 151.4\nEurope | 122.8 | 131.8\n"
     "Gross profit of professional and other services rendered abroad | 60.3 | 62.8\n% of revenues\nby geography:\n"
     "Americas | 46.5 | 47.9\nEurope | 43.1 | 41.7\n"},

    {"marks for no figure at the left of their column stand in it", R"(
Fund                  Total      Change
Travel            1,045,000         7.5
Printing             68,130          NM
Supplies             $-             1.6
Other                23,115         4.4
Total             1,136,245         6.3
)",
     "Fund | Total | Change\n==\nTravel | 1,045,000 | 7.5\nPrinting | 68,130 | NM\nSupplies | $- | 1.6\n"
     "Other | 23,115 | 4.4\nTotal | 1,136,245 | 6.3\n"},
};

TEST_CASE("a drawing gives its table") {
  for (const Case& c : kCases) {
    INFO(c.idea << "\n" << c.drawing);
    CHECK(dump(lay_out(c.drawing)) == c.table);
  }
}

TEST_CASE("a table says what was printed where") {
  const PageLayout layout = lay_out(R"(
Program              Actual    Estimate
Assets:
  Cash                  120         130
  Land                   15          16
*Total                  135         146
)");
  REQUIRE(layout.tables.size() == 1);
  const Table& table = layout.tables[0];
  const auto cell = [&](int row, int column) {
    return table
        .cells[static_cast<std::size_t>(cell_grid(table)[static_cast<std::size_t>(row * table.columns + column)])];
  };
  CHECK(cell(2, 0).indent == Approx(2 * kCharWidth));
  CHECK(cell(2, 1).alignment == Alignment::right);
  CHECK(cell(4, 0).bold);
  CHECK_FALSE(cell(3, 0).bold);
  CHECK(cell(3, 2).box.x0 == Approx(37 * kCharWidth));
  CHECK(cell(3, 2).page == 1);
  CHECK(table.confidence > 0.5);
}

}  // namespace
}  // namespace crossfoot::extractors::layout
