// What looks like a table at first sight and is none.
#include <catch2/catch.hpp>

#include "tests/extractors/layout/drawing.h"

namespace crossfoot::layout {
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
}  // namespace crossfoot::layout
