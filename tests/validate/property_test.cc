// Generated additive tables: silence when sound, only findings that hold the changed cell when one is perturbed, and
// the same findings however the table is dressed.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "tests/validate/support/drawing.h"
#include "validate/validate.h"

namespace crossfoot {
namespace {

struct Row {
  std::string label;
  std::vector<long long> cells;
  bool total = false;
  int group = 0;  // rows of one group may change places
};

struct Generated {
  std::vector<std::string> columns;
  std::vector<Row> rows;
  int decimals = 0;
};

struct Dress {
  int scale_power = 0;
  bool renamed = false;
  bool reordered = false;
  bool spanish = false;
};

using Random = std::mt19937;

long long pick(Random& random, long long low, long long high) {
  return std::uniform_int_distribution<long long>(low, high)(random);
}

// Two or three groups with a subtotal each and a grand total, over two to four columns.
Generated nested(Random& random) {
  Generated table;
  table.decimals = static_cast<int>(pick(random, 0, 1)) * 2;
  const auto columns = static_cast<std::size_t>(pick(random, 2, 4));
  for (std::size_t c = 0; c < columns; ++c) table.columns.push_back(std::to_string(2019 - c));
  std::vector<long long> grand(columns);
  const long long groups = pick(random, 2, 3);
  for (long long g = 0; g < groups; ++g) {
    std::vector<long long> sum(columns);
    const long long items = pick(random, 2, 6);
    const int group = static_cast<int>(g) + 1;
    table.rows.push_back({"Group " + std::string(1, static_cast<char>('A' + g)), {}, false, 0});
    for (long long i = 0; i < items; ++i) {
      Row row{"Item " + std::string(1, static_cast<char>('a' + g)) + std::string(1, static_cast<char>('a' + i)),
              {},
              false,
              group};
      for (std::size_t c = 0; c < columns; ++c) {
        row.cells.push_back(pick(random, 0, 9) == 0 ? -pick(random, 1'000, 90'000) : pick(random, 1'000, 900'000));
        sum[c] += row.cells.back();
      }
      table.rows.push_back(std::move(row));
    }
    for (std::size_t c = 0; c < columns; ++c) grand[c] += sum[c];
    table.rows.push_back({"Subtotal", sum, true, 0});
  }
  table.rows.push_back({"Total", grand, true, 0});
  return table;
}

// Opening balance, movements, closing balance, each year opening with what the last one closed with.
Generated roll_forward(Random& random) {
  Generated table;
  const auto columns = static_cast<std::size_t>(pick(random, 3, 5));
  for (std::size_t c = 0; c < columns; ++c) table.columns.push_back(std::to_string(2019 - c));
  std::vector<long long> opening(columns), added(columns), used(columns), closing(columns);
  long long balance = pick(random, 10'000, 90'000);
  for (std::size_t c = columns; c-- > 0;) {
    opening[c] = balance;
    added[c] = pick(random, 1'000, 50'000);
    used[c] = -pick(random, 1'000, 9'000);
    balance = closing[c] = opening[c] + added[c] + used[c];
  }
  table.rows = {{"Opening balance", opening, false, 0},
                {"Additions", added, false, 1},
                {"Releases", used, false, 1},
                {"Closing balance", closing, true, 0}};
  return table;
}

std::string number(long long value, int decimals) {
  const bool negative = value < 0;
  std::string digits = std::to_string(negative ? -value : value);
  while (static_cast<int>(digits.size()) <= decimals) digits.insert(0, 1, '0');
  std::string fraction;
  if (decimals > 0) {
    fraction = "." + digits.substr(digits.size() - static_cast<std::size_t>(decimals));
    digits.erase(digits.size() - static_cast<std::size_t>(decimals));
  }
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return negative ? "(" + digits + fraction + ")" : digits + fraction;
}

std::string drawn(const Generated& table, const Dress& dress) {
  std::string text = "Item";
  for (const std::string& column : table.columns) text += " | " + column;
  text += "\n";
  long long factor = 1;
  for (int i = 0; i < dress.scale_power; ++i) factor *= 10;
  for (const Row& row : table.rows) {
    std::string label = row.label;
    if (dress.renamed && !row.total) label = "Line of " + label;
    if (dress.spanish && label == "Total") label = "Total general";
    text += label;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
      text += " | " + (row.cells.empty() ? std::string() : number(row.cells[c] * factor, table.decimals));
    text += "\n";
  }
  return text;
}

// Rows of one group the other way round; returns where each row went.
std::vector<int> reorder(Generated& table) {
  std::vector<int> place(table.rows.size());
  for (std::size_t i = 0; i < place.size(); ++i) place[i] = static_cast<int>(i);
  for (std::size_t begin = 0; begin < table.rows.size();) {
    std::size_t end = begin;
    while (end < table.rows.size() && table.rows[end].group == table.rows[begin].group && table.rows[begin].group != 0)
      ++end;
    if (end > begin) {
      std::reverse(table.rows.begin() + static_cast<std::ptrdiff_t>(begin),
                   table.rows.begin() + static_cast<std::ptrdiff_t>(end));
      for (std::size_t i = begin; i < end; ++i) place[i] = static_cast<int>(end - 1 - (i - begin));
    }
    begin = std::max(end, begin + 1);
  }
  return place;
}

std::vector<Finding> alarms(const std::string& text) {
  const test::Drawing drawing = test::draw(text);
  std::vector<Finding> findings = validate(drawing.statement).findings;
  std::erase_if(findings, [](const Finding& finding) { return finding.severity == Severity::note; });
  return findings;
}

using Place = std::tuple<std::string, int, int>;

std::set<Place> places(const std::vector<Finding>& findings, const std::vector<int>& moved = {}) {
  std::set<Place> all;
  for (const Finding& finding : findings) {
    if (!finding.cell) continue;
    int row = finding.cell->row;
    if (!moved.empty() && row >= 1) row = moved[static_cast<std::size_t>(row - 1)] + 1;
    all.insert({finding.id, row, finding.cell->column});
  }
  return all;
}

bool holds(const Finding& finding, int row, int column) {
  const auto is = [&](const CellRef& cell) { return cell.row == row && cell.column == column; };
  return std::any_of(finding.suspect_cells.begin(), finding.suspect_cells.end(), is) ||
         std::any_of(finding.operands.begin(), finding.operands.end(),
                     [&](const Operand& operand) { return is(operand.cell); });
}

Generated generate(Random& random) { return pick(random, 0, 2) == 0 ? roll_forward(random) : nested(random); }

TEST_CASE("sound tables are silent, whatever they are dressed in") {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    Random random(seed);
    Generated table = generate(random);
    INFO("seed " << seed << "\n" << drawn(table, {}));
    CHECK(alarms(drawn(table, {})).empty());
    CHECK(alarms(drawn(table, {3, true, false, true})).empty());
    reorder(table);
    CHECK(alarms(drawn(table, {})).empty());
  }
}

TEST_CASE("a changed cell is found, and nothing that does not hold it") {
  int found = 0;
  constexpr int kTables = 300;
  for (unsigned seed = 1; seed <= kTables; ++seed) {
    Random random(seed);
    Generated table = generate(random);
    std::size_t row = 0;
    do row = static_cast<std::size_t>(pick(random, 0, static_cast<long long>(table.rows.size()) - 1));
    while (table.rows[row].cells.empty());
    const auto column = static_cast<std::size_t>(pick(random, 0, static_cast<long long>(table.columns.size()) - 1));
    long long& cell = table.rows[row].cells[column];
    cell += 9 * (cell < 0 ? -1 : 1) * (pick(random, 0, 1) == 0 ? 100 : 1000);
    INFO("seed " << seed << " row " << row + 1 << " column " << column + 1 << "\n" << drawn(table, {}));
    const std::vector<Finding> findings = alarms(drawn(table, {}));
    found += !findings.empty();
    for (const Finding& finding : findings) {
      INFO(finding.id << " " << finding.message.en);
      CHECK(holds(finding, static_cast<int>(row) + 1, static_cast<int>(column) + 1));
    }
    // Names, unit and language are no part of the arithmetic.
    CHECK(places(alarms(drawn(table, {0, true, false, false}))) == places(findings));
    CHECK(places(alarms(drawn(table, {3, false, false, false}))) == places(findings));
    CHECK(places(alarms(drawn(table, {0, false, false, true}))) == places(findings));
  }
  INFO("found in " << found << " of " << kTables);
  CHECK(found >= kTables * 95 / 100);
}

TEST_CASE("the order of independent rows does not matter to a wrong total") {
  for (unsigned seed = 1; seed <= 100; ++seed) {
    Random random(seed);
    Generated table = nested(random);
    table.rows.back().cells[0] += 9000;
    const std::set<Place> before = places(alarms(drawn(table, {})));
    const std::vector<int> moved = reorder(table);
    INFO("seed " << seed << "\n" << drawn(table, {}));
    CHECK(places(alarms(drawn(table, {})), moved) == before);
  }
}

TEST_CASE("rounded tables that differ by a unit are silent") {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    Random random(seed);
    Generated table = nested(random);
    table.decimals = 0;
    for (Row& row : table.rows)
      for (long long& cell : row.cells) cell = (cell + (cell < 0 ? -500 : 500)) / 1000;
    const std::vector<Finding> findings = alarms(drawn(table, {}));
    INFO("seed " << seed << "\n" << drawn(table, {}) << (findings.empty() ? "" : findings.front().message.en));
    CHECK(findings.empty());
  }
}

}  // namespace
}  // namespace crossfoot
