// How fast readings are made, as ratios that mean the same on any machine: one cell against one strtod of the same
// digits, one document against copying its text. Prints a line per measure; takes no arguments and about five seconds.
//
//     cmake --build build/release --target bench_normalize && build/release/bin/bench_normalize
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "normalize/normalize.h"

namespace crossfoot {
namespace {

// CPU time of this process, so that a busy machine measures the same.
double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

template <typename Work>
double per_second(Work work, std::size_t units) {
  constexpr double kLongEnough = 0.7;
  work();  // loads the tables
  std::size_t rounds = 0;
  const double begin = cpu_seconds();
  double spent = 0;
  while (spent < kLongEnough) {
    work();
    ++rounds;
    spent = cpu_seconds() - begin;
  }
  return static_cast<double>(rounds * units) / spent;
}

constexpr std::array<std::string_view, 16> kCells{"1,234.56",   "$12,345",  "(1,234)", "45.2%",    "2018",    "\u2014",
                                                  "$ 1,006.00", "7,186.23", "0.00",    "1.234,56", "(25.00)", "$0.001",
                                                  "567",        "89,012",   "3.4",     "1,250 (2)"};

std::size_t sink = 0;

void read_cells() {
  for (const std::string_view cell : kCells) sink += normalize::read_amounts(cell).size();
}

void parse_plain() {
  for (const char* digits : {"1234.56", "12345", "1234", "45.2", "2018", "0", "1006.00", "7186.23", "0.00", "1234.56",
                             "25.00", "0.001", "567", "89012", "3.4", "1250"})
    sink += static_cast<std::size_t>(std::strtod(digits, nullptr));
}

Document sample_document() {
  Document document;
  for (int i = 0; i < 40; ++i) {
    Block block;
    block.text =
        i % 2 == 0
            ? "The Secretariat received $12,500.00 on April 12th, 2018, and a balance of US$ 3,400 is pending."
            : "La Secretaría recibió 12.500,00 dólares el 12 de abril de 2018; queda un saldo pendiente de US$ 3,400.";
    document.blocks.push_back(block);
  }
  for (int t = 0; t < 3; ++t) {
    Table table;
    table.rows = 20;
    table.columns = 6;
    table.header_rows = 1;
    for (int r = 0; r < table.rows; ++r) {
      for (int c = 0; c < table.columns; ++c) {
        Cell cell;
        cell.row = r;
        cell.column = c;
        if (r == 0) {
          cell.text = "Contribuciones recibidas / Contributions received 201" + std::to_string(c);
        } else if (c == 0) {
          cell.text = "II. Gastos de oficina / Office expenses " + std::to_string(r);
        } else {
          cell.text = kCells[static_cast<std::size_t>(r * 7 + c) % kCells.size()];
        }
        table.cells.push_back(std::move(cell));
      }
    }
    document.tables.push_back(std::move(table));
  }
  return document;
}

int run() {
  const double cells = per_second(read_cells, kCells.size());
  const double plain = per_second(parse_plain, kCells.size());
  std::printf("amount cells: %.2f million a second and core, one cell = %.0f strtod (promise: at least 1 million)\n",
              cells / 1e6, plain / cells);
  const Document sample = sample_document();
  const double documents = per_second(
      [&] {
        Document document = sample;
        sink += normalize::read_statement(document).tables.size();
      },
      1);
  const double copies = per_second(
      [&] {
        const Document document = sample;
        sink += document.tables.size();
      },
      1);
  std::printf(
      "documents of 40 paragraphs and 3 tables of 120 cells: %.0f a second and core, one = %.0f copies of it (promise: "
      "at least 500)\n",
      documents, copies / documents);
  return sink == 0 ? 1 : 0;
}

}  // namespace
}  // namespace crossfoot

int main() { return crossfoot::run(); }
