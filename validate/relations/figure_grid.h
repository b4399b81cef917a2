// The figures of one table on a common integer scale, so that relations are tested exactly and fast.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/decimal.h"
#include "model/statement.h"

namespace crossfoot::validate {

inline Int128 magnitude(Int128 value) { return value < 0 ? -value : value; }

// To and from binary fractions of 64 bits of mantissa. Nearly every figure fits into 64 bits, for which the processor
// has an instruction; 128 bits take a library call, which was a tenth of the time of a long document.
inline long double real(Int128 value) {
  const auto narrow = static_cast<std::int64_t>(value);
  return narrow == value ? static_cast<long double>(narrow) : static_cast<long double>(value);
}
inline Int128 truncated(long double value) {
  constexpr long double kNarrow = 9e18L;
  return value < kNarrow && value > -kNarrow ? Int128{static_cast<std::int64_t>(value)} : static_cast<Int128>(value);
}

struct Figure {
  enum class Kind : std::uint8_t {
    none,  // blank, words, or not a figure: adds nothing, cannot be a total
    nil,   // a dash: zero, within half a unit of its column
    number,
  };
  Kind kind = Kind::none;
  bool percent = false;
  bool doubtful = false;     // one of several figures of its cell, of which we took the first
  std::int8_t decimals = 0;  // printed decimals
  Int128 value = 0;          // in grid units
  Int128 half_unit = 0;      // half a unit in the last printed place, in grid units
  Int128 round_unit = 0;     // of its round part, in grid units: 45,000 tells 45 from 46, not 45,000 from 45,001

  bool present() const { return kind != Kind::none; }
};

// One more way to read a cell, cheaper readings first.
struct AlternativeReading {
  int cell = 0;     // index into the grid
  int reading = 0;  // index into the amount's readings
  Figure figure;
  double cost_bits = 0;  // how much less likely than the first reading
};

// Grid units are 10^-scale, one decimal finer than the finest figure, so that half units are integers.
class FigureGrid {
 public:
  FigureGrid(const TableStatement& statement, int header_rows);

  int rows() const { return rows_; }
  int columns() const { return columns_; }
  int first_row() const { return first_row_; }        // below the boxhead
  int first_column() const { return first_column_; }  // right of the stub
  int scale() const { return scale_; }

  int index(int row, int column) const { return row * columns_ + column; }
  int row_of(int cell) const { return cell / columns_; }
  int column_of(int cell) const { return cell % columns_; }
  const Figure& at(int row, int column) const { return figures_[static_cast<std::size_t>(index(row, column))]; }
  const Figure& at(int cell) const { return figures_[static_cast<std::size_t>(cell)]; }
  // Whole figures that were never rounded: sums of them hold to the unit (exactness.h).
  bool exact() const { return exact_; }
  void mark_exact() { exact_ = true; }
  void set(int cell, const Figure& figure) { figures_[static_cast<std::size_t>(cell)] = figure; }

  // Sorted by cell, then cost.
  const std::vector<AlternativeReading>& alternatives() const { return alternatives_; }

  // A grid value as a Decimal with `decimals` places, rounded half away from zero.
  Decimal decimal(Int128 value, int decimals) const;

 private:
  int rows_ = 0, columns_ = 0, first_row_ = 0, first_column_ = 0, scale_ = 1;
  bool exact_ = false;
  std::vector<Figure> figures_;
  std::vector<AlternativeReading> alternatives_;
};

}  // namespace crossfoot::validate
