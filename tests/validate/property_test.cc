// Generated additive tables (nested, signed, rolled forward, rounded, in two languages): silence when sound, only
// findings that hold the changed cell when one is perturbed, and the same findings however the table is dressed.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "run/pipeline.h"
#include "tests/support/rounds.h"
#include "tests/validate/support/generated_tables.h"
#include "validate/validate.h"

namespace crossfoot::validate {
namespace {

using test::Dress;
using test::GeneratedTable;
using test::Language;
using test::Random;

// Of the arithmetic: what is said about labels and prose is not at stake here.
std::vector<Finding> alarms(const std::string& text) {
  const auto read = run::read_bytes("table.txt", text);
  REQUIRE(read);
  std::vector<Finding> findings = check_statement(read.value().statement).findings;
  std::erase_if(findings, [](const Finding& finding) {
    return finding.severity == Severity::note || std::string("LTWX").find(finding.id[0]) != std::string::npos;
  });
  return findings;
}

std::string told(const std::string& text) {
  std::string all;
  for (const Finding& finding : alarms(text)) all += finding.id + " " + finding.message.en + "\n";
  return all;
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

struct Dressed {
  const char* name;
  Dress dress;
};

// What is no part of the arithmetic.
std::vector<Dressed> wardrobe() {
  return {{"other names", {0, true, Language::english, false}},
          {"in Spanish", {0, false, Language::spanish, false}},
          {"in both languages", {0, false, Language::both, false}},
          {"decimal commas", {0, false, Language::english, true}},
          {"Spanish with decimal commas", {0, false, Language::spanish, true}},
          {"a thousand times as much", {3, false, Language::english, false}},
          {"all at once", {2, true, Language::both, true}}};
}

TEST_CASE("sound tables are silent, whatever they are dressed in") {
  for (unsigned seed = 1; seed <= test::rounds(300); ++seed) {
    Random random(seed);
    GeneratedTable table = test::any_table(random);
    INFO("seed " << seed << "\n" << drawn(table));
    CHECK(told(drawn(table)) == "");
    for (const auto& [name, dress] : wardrobe()) {
      INFO(name);
      CHECK(told(drawn(table, dress)) == "");
    }
    test::reorder(table);
    CHECK(told(drawn(table)) == "");
  }
}

TEST_CASE("rounded tables that differ by a unit are silent, whatever they are dressed in") {
  for (unsigned seed = 1; seed <= test::rounds(200); ++seed) {
    Random random(seed);
    const GeneratedTable table = test::rounded(test::any_table(random));
    INFO("seed " << seed << "\n" << drawn(table));
    CHECK(told(drawn(table)) == "");
    for (const auto& [name, dress] : wardrobe()) {
      if (dress.scale_power != 0) continue;  // what is a unit here is a thousand there
      INFO(name);
      CHECK(told(drawn(table, dress)) == "");
    }
  }
}

struct Perturbed {
  GeneratedTable table;
  int row = 0, column = 0;  // on the page: the boxhead is row 0, the stub column 0
};

// One digit of one figure, nine hundred or nine thousand units more.
Perturbed perturb(Random& random) {
  Perturbed changed{test::any_table(random)};
  std::size_t row = 0;
  do row = static_cast<std::size_t>(test::pick(random, 0, static_cast<long long>(changed.table.rows.size()) - 1));
  while (changed.table.rows[row].cells.empty());
  auto& cells = changed.table.rows[row].cells;
  const auto column = static_cast<std::size_t>(test::pick(random, 0, static_cast<long long>(cells.size()) - 1));
  cells[column] += 9 * (cells[column] < 0 ? -1 : 1) * (test::pick(random, 0, 1) == 0 ? 100 : 1000);
  changed.row = static_cast<int>(row) + 1;
  changed.column = static_cast<int>(column) + 1;
  return changed;
}

TEST_CASE("a changed cell is found, in every dress the same, and nothing that does not hold it") {
  constexpr unsigned kTables = test::rounds(300);
  unsigned found = 0;
  for (unsigned seed = 1; seed <= kTables; ++seed) {
    Random random(seed);
    const Perturbed changed = perturb(random);
    INFO("seed " << seed << " row " << changed.row << " column " << changed.column << "\n" << drawn(changed.table));
    const std::vector<Finding> findings = alarms(drawn(changed.table));
    found += findings.empty() ? 0 : 1;
    for (const Finding& finding : findings) {
      INFO(finding.id << " " << finding.message.en);
      CHECK(holds(finding, changed.row, changed.column));
    }
    for (const auto& [name, dress] : wardrobe()) {
      INFO(name);
      CHECK(places(alarms(drawn(changed.table, dress))) == places(findings));
    }
  }
  INFO("found in " << found << " of " << kTables);
  CHECK(found >= kTables * 95 / 100);
}

TEST_CASE("the order of independent rows does not matter") {
  for (unsigned seed = 1; seed <= test::rounds(200); ++seed) {
    Random random(seed);
    Perturbed changed = perturb(random);
    const std::set<Place> before = places(alarms(drawn(changed.table)));
    const std::vector<int> moved = test::reorder(changed.table);
    INFO("seed " << seed << "\n" << drawn(changed.table));
    CHECK(places(alarms(drawn(changed.table)), moved) == before);
  }
}

}  // namespace
}  // namespace crossfoot::validate
