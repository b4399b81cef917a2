#include "extractors/common/side_by_side.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "extractors/extractor.h"

namespace crossfoot::extractors {
namespace {

Document read(std::string_view text) { return extract({"report.txt", text}).value(); }

struct Printed {
  std::string_view what, text;
};

TEST_CASE("two statements side by side are two tables") {
  const auto [what, text] = GENERATE(values<Printed>({
      {"the years come again",
       "ACTIVO | 2024 | 2023 | PASIVO | 2024 | 2023\n"
       "Caja | 120 | 110 | Proveedores | 60 | 75\n"
       "Bancos | 380 | 290 | Préstamos | 240 | 125\n"
       "Total activo | 500 | 400 | Total pasivo | 300 | 200\n"},
      {"amount and amount",
       "Sources | US$ | Uses | US$\n"
       "Dues | 1,200 | Staff | 900\n"
       "Grants | 800 | Rent | 400\n"
       "Interest | 30 | Post | 25\n"},
      {"no figures are headed, each has its total",
       "Income | | Spending |\n"
       "Dues | 1,200 | Staff | 900\n"
       "Grants | 800 | Rent | 400\n"
       "Total | 2,000 | Total | 1,300\n"},
      {"the right half ends before the left",
       "Assets | 2024 | Liabilities | 2024\n"
       "Cash | 120 | Payables | 60\n"
       "Bank | 380 | Loans | 240\n"
       "Stock | 75 | Funds | 275\n"
       "Total | 575 | |\n"},
  }));
  INFO(what);
  const Document document = read(text);
  REQUIRE(document.tables.size() == 2);
  CHECK(document.tables[0].columns == document.tables[1].columns);
  CHECK(document.tables[0].id == "t1");
  CHECK(document.tables[1].id == "t2");
  for (std::size_t i = 0; i < document.tables.size(); ++i)
    for (const Cell& cell : document.tables[i].cells) {
      CHECK(cell.column + cell.column_span <= document.tables[i].columns);
      CHECK(cell.row + cell.row_span <= document.tables[i].rows);
    }
  int blocks = 0;
  for (const Block& block : document.blocks)
    if (block.kind == BlockKind::table) CHECK(block.table == blocks++);
  CHECK(blocks == 2);
}

TEST_CASE("one table stays one") {
  const auto [what, text] = GENERATE(values<Printed>({
      {"a list that goes on beside itself",
       "State | Rate | State | Rate\n"
       "Alverna | 122 | Cormant | 132\n"
       "Belmar | 119 | Delmira | 109\n"
       "Borra | 110 | Estrella | 128\n"},
      {"remarks between figures",
       "Item | Budget | Remark | Spent\n"
       "Staff | 900 | as planned | 880\n"
       "Rent | 400 | new office | 450\n"
       "Post | 25 | by hand | 10\n"},
      {"halves of different width",
       "Assets | 2024 | 2023 | Liabilities | 2024\n"
       "Cash | 120 | 110 | Payables | 60\n"
       "Bank | 380 | 290 | Loans | 240\n"
       "Total | 500 | 400 | Total | 300\n"},
      {"too few labels at the right",
       "Assets | 2024 | Liabilities | 2024\n"
       "Cash | 120 | Payables | 60\n"
       "Bank | 380 | Loans | 240\n"},
      {"two names of one row",
       "Country | Share | País | Quota\n"
       "Alverna | 3.8 | Alverna | 6,000\n"
       "Belmar | 4.2 | Belmar | 7,000\n"
       "Delmira | 9.1 | Delmira | 15,000\n"},
  }));
  INFO(what);
  CHECK(read(text).tables.size() == 1);
}

}  // namespace
}  // namespace crossfoot::extractors
