#include "tests/validate/support/generated_tables.h"

#include <algorithm>
#include <utility>

namespace crossfoot::test {
namespace {

std::string letter(long long i) { return std::string(1, static_cast<char>('a' + i)); }

std::vector<std::string> years(std::size_t columns) {
  std::vector<std::string> names;
  for (std::size_t c = 0; c < columns; ++c) names.push_back(std::to_string(2019 - c));
  return names;
}

std::string number(long long value, int decimals, bool comma) {
  const bool negative = value < 0;
  std::string digits = std::to_string(negative ? -value : value);
  while (static_cast<int>(digits.size()) <= decimals) digits.insert(0, 1, '0');
  std::string fraction;
  if (decimals > 0) {
    fraction = (comma ? "," : ".") + digits.substr(digits.size() - static_cast<std::size_t>(decimals));
    digits.erase(digits.size() - static_cast<std::size_t>(decimals));
  }
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, 1, comma ? '.' : ',');
  }
  return negative ? "(" + digits + fraction + ")" : digits + fraction;
}

std::string in_language(const std::string& english, const std::string& spanish, Language language) {
  if (english == spanish || language == Language::english) return english;
  return language == Language::spanish ? spanish : spanish + " / " + english;
}

}  // namespace

long long pick(Random& random, long long low, long long high) {
  return std::uniform_int_distribution<long long>(low, high)(random);
}

GeneratedTable nested(Random& random) {
  GeneratedTable table;
  table.decimals = static_cast<int>(pick(random, 0, 1)) * 2;
  const auto columns = static_cast<std::size_t>(pick(random, 2, 4));
  table.columns = table.columns_es = years(columns);
  std::vector<long long> grand(columns);
  const long long groups = pick(random, 2, 3);
  for (long long g = 0; g < groups; ++g) {
    std::vector<long long> sum(columns);
    const long long items = pick(random, 2, 6);
    table.rows.push_back({"Group " + letter(g), "Grupo " + letter(g), {}, 0});
    for (long long i = 0; i < items; ++i) {
      const std::string name = letter(g) + letter(i);
      GeneratedRow row{"Item " + name, "Partida " + name, {}, static_cast<int>(g) + 1};
      for (std::size_t c = 0; c < columns; ++c) {
        row.cells.push_back(pick(random, 0, 9) == 0 ? -pick(random, 1'000, 90'000) : pick(random, 1'000, 900'000));
        sum[c] += row.cells.back();
      }
      table.rows.push_back(std::move(row));
    }
    for (std::size_t c = 0; c < columns; ++c) grand[c] += sum[c];
    table.rows.push_back({"Subtotal", "Subtotal", sum, 0});
  }
  table.rows.push_back({"Total", "Total general", grand, 0});
  return table;
}

GeneratedTable signed_rows(Random& random) {
  GeneratedTable table;
  table.decimals = static_cast<int>(pick(random, 0, 1)) * 2;
  table.columns = {"Received", "Advanced", "Spent", "Remaining"};
  table.columns_es = {"Recibido", "Adelantado", "Gastado", "Restante"};
  std::vector<long long> total(4);
  const long long lines = pick(random, 4, 12);
  for (long long i = 0; i < lines; ++i) {
    const long long received = pick(random, 100'000, 900'000), advanced = pick(random, 1'000, 90'000);
    const long long spent = pick(random, 1'000, 500'000);
    GeneratedRow row{
        "Item " + letter(i), "Partida " + letter(i), {received, advanced, spent, received + advanced - spent}, 1};
    for (std::size_t c = 0; c < total.size(); ++c) total[c] += row.cells[c];
    table.rows.push_back(std::move(row));
  }
  table.rows.push_back({"Total", "Total general", total, 0});
  return table;
}

GeneratedTable roll_forward(Random& random) {
  GeneratedTable table;
  const auto columns = static_cast<std::size_t>(pick(random, 3, 5));
  table.columns = table.columns_es = years(columns);
  std::vector<long long> opening(columns), added(columns), used(columns), closing(columns);
  long long balance = pick(random, 10'000, 90'000);
  for (std::size_t c = columns; c-- > 0;) {
    opening[c] = balance;
    added[c] = pick(random, 1'000, 50'000);
    used[c] = -pick(random, 1'000, 9'000);
    balance = closing[c] = opening[c] + added[c] + used[c];
  }
  table.rows = {{"Opening balance", "Saldo inicial", opening, 0},
                {"Additions", "Altas", added, 1},
                {"Releases", "Bajas", used, 1},
                {"Closing balance", "Saldo final", closing, 0}};
  return table;
}

GeneratedTable any_table(Random& random) {
  switch (pick(random, 0, 2)) {
    case 0: return nested(random);
    case 1: return signed_rows(random);
    default: return roll_forward(random);
  }
}

GeneratedTable rounded(GeneratedTable table) {
  table.decimals = 0;
  for (GeneratedRow& row : table.rows)
    for (long long& cell : row.cells) cell = (cell + (cell < 0 ? -500 : 500)) / 1000;
  return table;
}

std::string drawn(const GeneratedTable& table, const Dress& dress) {
  std::string text = in_language("Item", "Rubro", dress.language);
  for (std::size_t c = 0; c < table.columns.size(); ++c)
    text += "\t" + in_language(table.columns[c], table.columns_es[c], dress.language);
  text += "\n";
  long long factor = 1;
  for (int i = 0; i < dress.scale_power; ++i) factor *= 10;
  for (const GeneratedRow& row : table.rows) {
    const bool named = row.cells.empty() || row.group != 0;
    const bool renamed = dress.renamed && named;
    text += in_language((renamed ? "Line of " : "") + row.label, (renamed ? "Línea de " : "") + row.label_es,
                        dress.language);
    for (std::size_t c = 0; c < table.columns.size(); ++c)
      text += "\t" + (row.cells.empty() ? std::string() : number(row.cells[c] * factor, table.decimals, dress.comma));
    text += "\n";
  }
  return text;
}

std::vector<int> reorder(GeneratedTable& table) {
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

}  // namespace crossfoot::test
