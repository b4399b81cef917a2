// What looks like a table at first sight and is none.
#include <catch2/catch.hpp>

#include "tests/extractors/layout/drawing.h"

namespace crossfoot::extractors::layout {
namespace {

struct Case {
  const char* idea;
  const char* drawing;
};

const Case kCases[] = {
    {"a paragraph with figures in it", R"(
Outlays rose by 12 percent in 1999 and by another 7 percent in 2000, while the
number of offices fell from 1,204 to 1,187. Of these, 312 were in the West and
875 elsewhere; 44 had fewer than 10 employees in 1999 and 39 in the year 2000.
)"},
    {"two columns of prose", R"(
The report shows that total outlays      Offices in small towns were closed
for programs of this kind rose over      although most claims are now filed
the decade while the number of those     by mail, which has not reduced the
who were served in each region fell      cost of processing them. A review
because eligibility was changed by       of the procedure is under way, and
the act. No new program was started      its findings will be published in
in the year under review, and none       the course of the following year.
)"},
    {"a list with numbers", R"(
1.  The first of the recommendations is to keep the offices open.
2.  The second is to file every claim by mail within 30 days.
3.  The third is to publish the figures of 1999 and 2000 together.
4.  The fourth needs no comment.
)"},
    {"a table of contents", R"(
Introduction ...................................  1
Chapter 1. The labour market ...................  7
Chapter 2. Public finance ...................... 19
Chapter 3. Foreign trade ....................... 42
Annex .......................................... 77
)"},
    {"a letter", R"(
Isthmus Basins Council                              14 March 2024
12 Harbour Road                                     Our ref. 2024/117
Alverna                                             Your ref. A-33

Dear Minister,

I write to confirm that the contribution of your country for 2024, in the
amount of $6,000, reached us on 11 March. The balance of $12,000 from earlier
years remains open. The payments may be made in two parts of $6,000 each.

Yours faithfully,

M. Arce                                             R. Quiroga
Executive Secretary                                 Treasurer
)"},
    {"a contents page in three columns", R"(
Chapter                                          Page
I.      Introduction                                1
II.     The labour market                           7
III.    Public finance                             19
IV.     Foreign trade                              42
        Annex                                      77
)"},
    {"contents with numbers by section", R"(
1      Introduction                                 3
1.1    Purpose                                      3
1.2    Scope                                        4
2      The labour market                            7
2.1    Employment                                   8
2.2    Wages                                       12
)"},
    {"a form to fill in", R"(
Name:  ________________________      Date:  ______________
Country:  _____________________      Sex:   ______________

Address:  ________________________________________________

Signature:  ___________________
)"},
    {"an index in three columns", R"(
accounts, 12, 44        Gualmar, 9             payments, 17
advances, 31            grants, 22-25          pensions, 30
Alverna, 7, 12          hydrology, 5           quotas, 8, 12
audit, 50               income, 14             receipts, 15
Belmar, 7               interest, 18           reserve, 33
budget, 4, 11           Istmo, 1               rivers, 2, 41
)"},
    {"references", R"(
[1]  Arce, M. (2019). Rivers of the isthmus. Alverna: Council Press, 214 pp.
[2]  Quiroga, R. and L. Mora (2020). Shared basins and shared costs. Review of
     Water Law 12 (3), 44-61.
[3]  Solano, P. (2021). Gauging in the Sauce basin, 1998-2020. Technical note
     17, Belmar.
)"},
    {"definitions with a hanging indent", R"(
Council      means the Isthmus Basins Council established under article 3 of
             the agreement, and where the sense so requires its Secretariat;
Member       means a state that has deposited its instrument of ratification
             and has not withdrawn under article 19;
Quota        means the yearly contribution of a member as fixed by the assembly
             in accordance with the scale of annex II.
)"},
    {"numbered clauses with a clause below", R"(
4.1     The Council shall meet once a year in one of the member states, in the
        month that the assembly before has fixed.
4.2     The quorum is five members. Each member has one vote.
4.3     Decisions on the budget need the votes of two thirds of the members
        present, and never less than four.
)"},
    {"a poem and its translation", R"(
The river takes the little stones        El agua lleva piedrecitas
and leaves the big ones where            y deja donde están
they were before the rain began          las grandes, que la lluvia
to fall upon the hill.                   no pudo remover.
)"},
    {"signatures", R"(
For the Council                     For the Contractor

_____________________               _____________________
M. Arce                             P. Solano
Executive Secretary                 Director
14 March 2024                       15 March 2024
)"},
    {"a title page", R"(
                        REPORT OF THE YEAR

                              2024

Volume 2                                         Number 17

                     Isthmus Basins Council
)"},
    {"equations with their numbers", R"(
q = a h + b                                               (1)

where h is the stage in metres and a and b are constants of the station,

Q = q t                                                   (2)

with t in seconds, so that for 86,400 seconds of one day

V = 86400 (a h + b)                                       (3)
)"},
    {"a running head over a paragraph", R"(
Statistical Review                                               12

The offices in the West were closed although most claims were filed there.
)"},
};

TEST_CASE("pages without tables yield none") {
  for (const Case& c : kCases) {
    INFO(c.idea << "\n" << c.drawing);
    CHECK(dump(lay_out(c.drawing)) == "");
  }
}

TEST_CASE("figures around slanting lines are a chart") {
  PageContent page = drawn_page(R"(
450         Portugal        450         Spain
400                         400
350                         350
300                         300
250                         250
)");
  REQUIRE_FALSE(lay_out_page(page).tables.empty());
  page = drawn_page(R"(
450         Portugal        450         Spain
400                         400
350                         350
300                         300
250                         250
)");
  page.drawings.push_back({20, 15, 150, 70});
  page.drawings.push_back({190, 15, 330, 70});
  CHECK(lay_out_page(page).tables.empty());
}

TEST_CASE("bars of different lengths are a chart") {
  const char* drawing = R"(
Alder County           23.3
Northern Ridge    18.4
Granite State                  61.7
Oak Bluffs                          77.5
)";
  PageContent page = drawn_page(drawing);
  for (const double end : {130.0, 100.0, 180.0, 210.0}) {
    const double y = 14 + 12 * static_cast<double>(page.fills.size());
    page.fills.push_back({{95, y, end, y + 8}, 1});
  }
  CHECK(lay_out_page(page).tables.empty());
}

}  // namespace
}  // namespace crossfoot::extractors::layout
