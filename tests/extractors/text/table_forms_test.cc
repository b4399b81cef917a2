#include "tests/extractors/text/text_testing.h"

namespace crossfoot::extractors {
namespace {

struct Drawing {
  const char* name;
  const char* text;
  const char* tables;
};

void check(const Drawing& drawing) {
  INFO(drawing.name << "\n" << drawing.text);
  CHECK(drawn_tables(drawing.text) == drawing.tables);
}

TEST_CASE("bars without a frame part empty fields at the ends of a line") {
  CHECK(drawn_tables(" | 2015 | 2016\nIncome | 5 | 6\nOther | 2 |\nTotal | 7 | 9\n") ==
        "[1]\n | 2015 | 2016\nIncome | 5 | 6\nOther | 2 |\nTotal | 7 | 9\n");
  CHECK(drawn_tables("| | 2015 |\n| Income | 5 |\n| Total | 5 |\n") == "[1]\n | 2015\nIncome | 5\nTotal | 5\n");
}

TEST_CASE("tables between tabs") {
  const Drawing drawing = GENERATE(values<Drawing>({
      {"two columns", "Rent\t1,200.00\nWater\t80.50\nTotal\t1,280.50\n",
       "[0]\nRent | 1,200.00\nWater | 80.50\nTotal | 1,280.50\n"},
      {"header row", "Item\tBudget\tSpent\nRent\t100\t90\nWater\t20\t25\n",
       "[1]\nItem | Budget | Spent\nRent | 100 | 90\nWater | 20 | 25\n"},
      {"header in two lines",
       "\tAnnual amount\tAmount\nOffice\tbudgeted\tspent\nNorth\t\\$5.00\t\\$4.00\nSouth\t\\$6.00\t\\$6.00\n",
       "[1]\nOffice | Annual amount budgeted | Amount spent\nNorth | $5.00 | $4.00\nSouth | $6.00 | $6.00\n"},
      {"years head columns", "Office\t2011\t2012\nNorth\t1,500\t1,600\nSouth\t900\t950\n",
       "[1]\nOffice | 2011 | 2012\nNorth | 1,500 | 1,600\nSouth | 900 | 950\n"},
      {"spanner above repeated heads",
       "\tPlan\t\tActual\t\nOffice\tUSD\tEUR\tUSD\tEUR\nNorth\t5\t4\t5\t4\nSouth\t6\t5\t6\t5\n",
       "[2]\n | Plan |  | Actual |\nOffice | USD | EUR | USD | EUR\nNorth | 5 | 4 | 5 | 4\nSouth | 6 | 5 | 6 | 5\n"},
      {"wrapped label", "Office\tOwed\tPaid\nBelmar\t10\t4\nLower\t\t\nValley\t20\t8\nOrtega\t30\t9\n",
       "[1]\nOffice | Owed | Paid\nBelmar | 10 | 4\nLower Valley | 20 | 8\nOrtega | 30 | 9\n"},
      {"section heads between rows",
       "Budget of the "
       "office\n\nStaff\n\nCoordinator\t100\nAssistant\t50\nSubtotal\t150\n\nOperations\n\nRent\t20\nWater\t5\nSubtotal"
       "\t25\nTotal\t175\n",
       "[0]\nStaff | >>\nCoordinator | 100\nAssistant | 50\nSubtotal | 150\nOperations | >>\nRent | 20\nWater | "
       "5\nSubtotal | 25\nTotal | 175\n"},
      {"a page break inside, with its header and the column heads again",
       "Network of Ports\n\nItem\tBudget\tSpent\nRent\t100\t90\n\n\nNetwork of "
       "Ports\n\nItem\tBudget\tSpent\nWater\t20\t25\nTotal\t120\t115\n\n\n"
       "Network of Ports\n\nText.\n",
       "[1]\nItem | Budget | Spent\nRent | 100 | 90\nWater | 20 | 25\nTotal | 120 | 115\n"},
      {"dates and second amounts on lines of their own",
       "Member\tScale\t2011\t2012\nAlverna\t$5,000\t$5,000\tPending\n\t\t(23/02/"
       "2012)\t\nBelmar\t$33,364\t$16,682\t$16,700\n\t\t(18/05/2011)\t(04/04/2012)\n"
       "\t\t$16,682\t\n\t\t(02/12/2011)\t\nTotal\t$38,364\t$38,364\t$16,700\n",
       "[1]\nMember | Scale | 2011 | 2012\nAlverna | $5,000 | $5,000\n(23/02/2012) | Pending\n"
       "Belmar | $33,364 | $16,682\n(18/05/2011)\n$16,682\n(02/12/2011) | $16,700\n(04/04/2012)\nTotal | $38,364 | "
       "$38,364 | $16,700\n"},
      {"text that runs over lines",
       "March\tWorkshop on the protection of\tBelmar\n\tboys and girls\t\nApril\tVisit to the\tPort "
       "City\n\tborder\t(two days)\nMay\tYearly meeting\tBelmar\n",
       "[0]\nMarch | Workshop on the protection of\nboys and girls | Belmar\nApril | Visit to the\nborder | Port "
       "City\n(two days)\nMay | Yearly meeting | Belmar\n"},
      {"a total without a label stays", "Item\tSum\tPaid\nRent\t10\t10\nWater\t5\t4\n\t15\t14\n",
       "[1]\nItem | Sum | Paid\nRent | 10 | 10\nWater | 5 | 4\n | 15 | 14\n"},
      {"several tabs line up figures", "Rent\t\t\t100\nElectricity\t\t80\nInternet and telephone\t60\n",
       "[0]\nRent | 100\nElectricity | 80\nInternet and telephone | 60\n"},
  }));
  check(drawing);
}

TEST_CASE("tables with a cell on each line") {
  const Drawing drawing = GENERATE(values<Drawing>({
      {"unbroken rows", "\tOffice\n\tOwed\n\tPaid\n\n\tNorth\n\t10\n\t4\n\n\tSouth\n\t20\n\t8\n\n\nText after it.\n",
       "[1]\nOffice | Owed | Paid\nNorth | 10 | 4\nSouth | 20 | 8\n"},
      {"a blank line inside a row",
       "\tOffice\n\tOwed\n\tPaid\n\n\tNorth\n\t10\n\n\n\t4\n\n\tSouth\n\t20\n\t8\n\n\tEast\n\t5\n\t5\n",
       "[1]\nOffice | Owed | Paid\nNorth | 10 | 4\nSouth | 20 | 8\nEast | 5 | 5\n"},
      {"a blank line inside a cell",
       "\tOffice\n\tNet\n\nbalance\n\tPaid\n\n\tNorth\n\t10\n\n(03/02/2011)\n\t4\n\n\tSouth\n\t20\n\t8\n",
       "[1]\nOffice | Net\nbalance | Paid\nNorth | 10\n(03/02/2011) | 4\nSouth | 20 | 8\n"},
      {"title rows and section heads",
       "\tBudget for 2013\n\n\tIn "
       "US$\n\n\t\n\tAmount\n\n\tStaff\n\n\t\n\n\tCoordinator\n\t78,840\n\n\tAssistant\n\t22,995\n\n\tTotal\n\t101,"
       "835\n",
       "[3]\nBudget for 2013 | >>\nIn US$ | >>\n | Amount\nStaff | >>\nCoordinator | 78,840\nAssistant | 22,995\nTotal "
       "| 101,835\n"},
      {"spanners are single cells",
       "\t\n\t2011\n\t2012\n\n\tOffice\n\tPlan\n\tActual\n\tPlan\n\tActual\n\n\tNorth\n\t5\n\t4\n\t5\n\t4\n\n\tSouth\n"
       "\t6\n\t5\n\t6\n\t5\n",
       "[2]\n | 2011 | >> | 2012 | >>\nOffice | Plan | Actual | Plan | Actual\nNorth | 5 | 4 | 5 | 4\nSouth | 6 | 5 | "
       "6 | 5\n"},
      {"two tables with a title between single blank lines",
       "\tBudget\n\t100\n\n\tReceived\n\t80\n\n\tPending\n\t20\n\nDetailed expenses of the "
       "year\n\t\n\tBudget\n\tSpent\n\n\tRent\n\t60\n\t50\n\n\tWater\n\t40\n\t30\n",
       "[0]\nBudget | 100\nReceived | 80\nPending | 20\n[1]\n | Budget | Spent\nRent | 60 | 50\nWater | 40 | 30\n"},
      {"text below lone tabs",
       "\t\nJanuary\n\n\t\nWorkshop on rights\n\n\n\t\nMarch\n\n\n\tVisit to the border\n\n\tMay\n\t\nYearly meeting\n",
       "[0]\nJanuary | Workshop on rights\nMarch | Visit to the border\nMay | Yearly meeting\n"},
  }));
  check(drawing);
}

TEST_CASE("tables between bars") {
  const Drawing drawing = GENERATE(values<Drawing>({
      {"with a line of dashes", "| Item | Amount |\n|---|--:|\n| Rent \\| lease | 100 |\n| Water |  |\n",
       "[1]\nItem | Amount\nRent | lease | 100\nWater |\n"},
      {"quarters and financial years", "Mine | III-2017 | FY2018\nNorth | 412.5 | 405.1\nSouth | 318.0 | 326.4\n",
       "[1]\nMine | III-2017 | FY2018\nNorth | 412.5 | 405.1\nSouth | 318.0 | 326.4\n"},
      {"without", "Rent | 100 | 90\nWater | 20 | 25\n", "[0]\nRent | 100 | 90\nWater | 20 | 25\n"},
      {"ruled grid", "+------+-----+\n| Item | Sum |\n+------+-----+\n| Rent | 100 |\n+------+-----+\n",
       "[1]\nItem | Sum\nRent | 100\n"},
  }));
  check(drawing);
}

TEST_CASE("tables lined up with blanks") {
  const Drawing drawing = GENERATE(values<Drawing>({
      {"the total further down the page",
       "Concepto        Importe\nAlba          1.250,00\nBruma         2.310,00\nCiervo          480,00\n\n\n\n\n\n"
       "TOTAL         4.040,00\n",
       "[1]\nConcepto | Importe\nAlba | 1.250,00\nBruma | 2.310,00\nCiervo | 480,00\nTOTAL | 4.040,00\n"},
      {"a total of another thing further down",
       "Concepto        Importe\nAlba          1.250,00\nBruma         2.310,00\nCiervo          480,00\n\n\n\n\n\n"
       "Total de socios en la lista de la sede central          318\n",
       "[1]\nConcepto | Importe\nAlba | 1.250,00\nBruma | 2.310,00\nCiervo | 480,00\n"},
      {"figures on the right",
       "Item                Budget     Spent\n"
       "Rent              1,200.00    900.00\n"
       "Water                80.50     70.25\n"
       "Total             1,280.50    970.25\n",
       "[1]\nItem | Budget | Spent\nRent | 1,200.00 | 900.00\nWater | 80.50 | 70.25\nTotal | 1,280.50 | 970.25\n"},
      {"header in three lines, centred",
       "               Total amount\n"
       "                               Amount owed\n"
       "   Office      budgeted from\n"
       "                                 to 2016\n"
       "                   2017\n"
       "North             $5,500.00       $1,000.00\n"
       "South             $7,500.00           $0.00\n"
       "East             $17,500.00         $250.00\n",
       "[1]\nOffice | Total amount budgeted from 2017 | Amount owed to 2016\nNorth | $5,500.00 | $1,000.00\nSouth | "
       "$7,500.00 | $0.00\n"
       "East | $17,500.00 | $250.00\n"},
      {"a spanner over two columns each",
       "                     2011                2012\n"
       "               Plan     Actual     Plan     Actual\n"
       "Rent            100         90      110        105\n"
       "Water            20         25       22         21\n"
       "Total           120        115      132        126\n",
       "[2]\n | 2011 | >> | 2012 | >>\n | Plan | Actual | Plan | Actual\nRent | 100 | 90 | 110 | 105\nWater | 20 | 25 "
       "| 22 | 21\n"
       "Total | 120 | 115 | 132 | 126\n"},
      {"labels over two lines, the figures in the middle or on either",
       "Rent and services of the office              100\n"
       "Support for seminars and meetings of\n"
       "                                              50\n"
       "the region (with interpreters)\n"
       "Equipment                                     20\n"
       "Documents and their\n"
       "  translation                                  5\n"
       "Total                                        175\n",
       "[0]\nRent and services of the office | 100\nSupport for seminars and meetings of the region (with "
       "interpreters) | 50\nEquipment | 20\n"
       "Documents and their translation | 5\nTotal | 175\n"},
      {"rules and section heads",
       "                  Budget    Spent\n"
       "---------------  -------  -------\n"
       "Staff\n"
       "  Coordinator        100       90\n"
       "  Assistant           50       50\n"
       "  Subtotal           150      140\n"
       "Operations\n"
       "  Rent                20       20\n"
       "  Water                5        -\n"
       "                 -------  -------\n"
       "Total                175      160\n",
       "[1]\n | Budget | Spent\nStaff |  |\nCoordinator | 100 | 90\nAssistant | 50 | 50\nSubtotal | 150 | "
       "140\nOperations |  |\n"
       "Rent | 20 | 20\nWater | 5 | -\nTotal | 175 | 160\n"},
      {"a section head at the top",
       "Staff\n   Coordinator      100\n   Assistant         50\nTotal               150\n",
       "[0]\nStaff |\nCoordinator | 100\nAssistant | 50\nTotal | 150\n"},
      {"a further table behind a blank line",
       "              To air    To water\nCarbon           100          50\nMethane           20           5\nNitrogen "
       "          1           2\n\n"
       "       Heavy metals\n\n              To air    To water    To land\nLead              5           5          "
       "6\nZinc              7           8          9\n"
       "Nickel            1           1          1\n",
       "[1]\n | To air | To water\nCarbon | 100 | 50\nMethane | 20 | 5\nNitrogen | 1 | 2\n"
       "[1]\n | To air | To water | To land\nLead | 5 | 5 | 6\nZinc | 7 | 8 | 9\nNickel | 1 | 1 | 1\n"},
      {"one label touches the figures",
       "Rent             1,200.00    900.00\n"
       "Water               80.50     70.25\n"
       "Light               10.50     10.25\n"
       "General services 5,000.00    900.00\n"
       "Post                 5.50      1.25\n",
       "[0]\nRent | 1,200.00 | 900.00\nWater | 80.50 | 70.25\nLight | 10.50 | 10.25\nGeneral services | 5,000.00 | "
       "900.00\nPost | 5.50 | 1.25\n"},
      {"marks for no figure stand at the left of their columns, one of them a blank behind a figure",
       "                    2019        2018\n"
       "Accruals           7,870      12,129\n"
       "Property    —                  1,268\n"
       "Buildings          1,435 —\n"
       "Other                302         258\n"
       "Total              9,607      13,655\n",
       "[1]\n | 2019 | 2018\nAccruals | 7,870 | 12,129\nProperty | — | 1,268\nBuildings | 1,435 | —\nOther | 302 | "
       "258\nTotal | 9,607 | 13,655\n"},
      {"two heads with one blank between them",
       "                 2016      2015 % Change\n"
       "Mainline        4,098     3,939       4.0%\n"
       "Regional          908       854       6.3%\n"
       "Freight           108       108       0.0%\n",
       "[1]\n | 2016 | 2015 | % Change\nMainline | 4,098 | 3,939 | 4.0%\nRegional | 908 | 854 | 6.3%\nFreight | 108 | "
       "108 | 0.0%\n"},
      {"the day and year below a month",
       "                December    December\n"
       "                31, 2019     31,2018\n"
       "Accounts          68,309      76,376\n"
       "Provision           (377)        (86)\n"
       "Net               67,932      76,290\n",
       "[1]\n | December 31, 2019 | December 31,2018\nAccounts | 68,309 | 76,376\nProvision | (377) | (86)\nNet | "
       "67,932 | 76,290\n"},
      {"the end of a label above another label",
       "                         2019    2018\n"
       "Stock-settled share-       32      30\n"
       "based compensation\n"
       "Proceeds from options       6       5\n"
       "Other                       2       1\n",
       "[1]\n | 2019 | 2018\nStock-settled share- based compensation | 32 | 30\nProceeds from options | 6 | 5\nOther | "
       "2 "
       "| 1\n"},
      {"a bracket, a month and a comma are closed on the next line",
       "                              2019       2018\n"
       "Swap agreements (see note   45,640     84,730\n"
       "24)\n"
       "Senior notes due December      421        440\n"
       "2024\n"
       "Balance at 31 December,      9,847      9,120\n"
       "2019\n"
       "Other                           12         18\n",
       "[1]\n | 2019 | 2018\nSwap agreements (see note 24) | 45,640 | 84,730\nSenior notes due December 2024 | 421 | "
       "440\nBalance at 31 December, 2019 | 9,847 | 9,120\nOther | 12 | 18\n"},
      {"figures without a label behind the rest of a label",
       "                              2019       2018\n"
       "Net costs                    (1,043)      (749)\n"
       "Interest on late                   1         11\n"
       "tax returns\n"
       "                             (1,042)      (738)\n"
       "Exchange gains                  (190)       322\n",
       "[1]\n | 2019 | 2018\nNet costs | (1,043) | (749)\nInterest on late tax returns | 1 | 11\n | (1,042) | "
       "(738)\nExchange gains | (190) | 322\n"},
      {"each page lines its columns up anew",
       "              2019      2018\n"
       "Rent           100        90\n"
       "Water           20        25\n"
       "Light           10        11\n"
       "\fPost      5     4\n"
       "Paper     6     7\n"
       "Ink       1     2\n"
       "Total   142   139\n",
       "[1]\n | 2019 | 2018\nRent | 100 | 90\nWater | 20 | 25\nLight | 10 | 11\nPost | 5 | 4\nPaper | 6 | 7\nInk | 1 | "
       "2\nTotal | 142 | 139\n"},
  }));
  check(drawing);
}

TEST_CASE("the indent of a label is kept in characters") {
  const Document inside =
      extracted("Item             Sum\nStaff            150\n   Coordinator   100\n   Assistant      50\n");
  REQUIRE(inside.tables.size() == 1);
  CHECK(inside.tables[0].cells[2].indent == 0);
  CHECK(inside.tables[0].cells[4].text == "Coordinator");
  CHECK(inside.tables[0].cells[4].indent == 3);
  CHECK(inside.tables[0].cells[4].line == 3);
}

TEST_CASE("what is no table") {
  const char* text = GENERATE(
      "Contents\n\nSection 1: Activities\t. 1\nSection 2: Finances\t6\n\nSection 1: Activities\n\nText.\n",
      "Overview\t1\nResults\t4\nOutlook\t9\n\nOverview\n\nSome text.\n\nResults\n\nMore text.\n\nOutlook\n\nEnd.\n",
      "Bank:\tFirst Bank of the Coast\nBranch:\tMain street\nAccount:\t30557053\n",
      "1.\tDefine the terms.\n2.\tCollect good practice.\n3.\tWrite the report.\n",
      "\tThe committee met in the morning to hear the report on the first quarter and took note of it.\n\n\tIn the "
      "afternoon it turned to the budget for the coming year, which it approved.\n\n\tIt rose at six.\n",
      "\tFirst Bank\n\t399 High Street\n\tPort City\n\n\tFor: the Secretariat\n\tDetail: none\n\tRef: yearly\n",
      "Either a | b holds.\nOr it does not.\n",
      "The meeting was opened at nine.  The agenda was adopted.\nThe chair thanked the host.  The budget followed.\n"
      "It was approved as it stood.  The meeting rose at six.\n",
      "First meeting of         Second meeting of       Joint meeting of\nthe offices              the offices         "
      "    all offices\n"
      "in the port city         in the capital          in the valley\n",
      "Introduction ........................... 1\nActivities of the quarter .............. 4\nFinances "
      "............................... 9\n",
      "Name: Ana Mora          Place: Belmar\nPost: Director          Date: 3 May\nPhone: 22 33            Fax: 22 "
      "34\n");
  INFO(text);
  CHECK(drawn_tables(text).empty());
}

}  // namespace
}  // namespace crossfoot::extractors
