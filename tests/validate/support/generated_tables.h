// Additive tables made up at random, and the ways in which the same table can be printed.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace crossfoot::test {

struct GeneratedRow {
  std::string label, label_es;
  std::vector<long long> cells;  // in units of the last printed place; empty: a heading
  int group = 0;                 // rows of one group may change places; 0: none
};

struct GeneratedTable {
  std::vector<std::string> columns, columns_es;
  std::vector<GeneratedRow> rows;
  int decimals = 0;
};

enum class Language { english, spanish, both };

struct Dress {
  int scale_power = 0;   // every figure times 10^scale_power
  bool renamed = false;  // items and groups by other names
  Language language = Language::english;
  bool comma = false;  // 1.234,50 for 1,234.50
};

using Random = std::mt19937;

long long pick(Random& random, long long low, long long high);

GeneratedTable nested(Random& random);        // groups with a subtotal each and a grand total
GeneratedTable signed_rows(Random& random);   // a formula along the rows with a minus, and a total below
GeneratedTable roll_forward(Random& random);  // opening, movements, closing; each year opens as the last closed
GeneratedTable any_table(Random& random);

// In thousands: totals may differ from their items by a unit or two.
GeneratedTable rounded(GeneratedTable table);

std::string drawn(const GeneratedTable& table, const Dress& dress = {});

// Rows of each group the other way round; returns where each row went.
std::vector<int> reorder(GeneratedTable& table);

}  // namespace crossfoot::test
