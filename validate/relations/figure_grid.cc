#include "validate/relations/figure_grid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace crossfoot::validate {
namespace {

constexpr int kMaxDecimals = 9;    // finer figures (a share of 0.0000000001) take no part in sums
constexpr int kMaxMagnitude = 24;  // digits of a figure in grid units; 20,000 addends stay far inside 37

struct Value {
  Decimal value;
  int last_place = 0;
  bool percent = false;
  bool doubtful = false;
};

// "$16,682 (18/05/2009) $16,682 (02/12/2009)" counts both; "$3,741.38 Pending: $1,258.62" only what is not
// qualified by a state. Numbers of another unit or without a currency beside one that has it are remarks.
std::optional<Value> cell_value(const CellReading& cell, std::size_t reading) {
  std::optional<Value> sum;
  const AmountReading* lead = nullptr;
  for (const Amount& amount : cell.amounts) {
    if (!amount.state.empty() || amount.readings.empty()) continue;
    const AmountReading& chosen = amount.readings[std::min(reading, amount.readings.size() - 1)];
    if (lead == nullptr) {
      lead = &chosen;
      sum = Value{chosen.value, chosen.last_place, chosen.unit != Unit::none, false};
      continue;
    }
    const bool same_kind = chosen.unit == lead->unit && chosen.currency == lead->currency && !lead->currency.empty();
    // "16 / 5" and "45/1302005" are two of something; "$5.00 (2 copies)" is one amount.
    if (!same_kind) {
      sum->doubtful = sum->doubtful || lead->currency.empty();
      continue;
    }
    // "€60): €1,800.00" is the end of a label and an amount; what is counted together is printed alike.
    sum->doubtful = sum->doubtful || chosen.last_place != lead->last_place;
    const auto added = Decimal::add(sum->value, chosen.value);
    if (!added) return std::nullopt;
    sum->value = *added;
    sum->last_place = std::min(sum->last_place, chosen.last_place);
  }
  return sum;
}

Int128 round_unit_of(Int128 value, Int128 half_unit) {
  Int128 unit = 2 * half_unit;
  while (unit > 0 && value != 0 && value % (10 * unit) == 0) unit *= 10;
  return unit;
}

bool usable(const Value& value) { return value.last_place >= -kMaxDecimals && value.value.scale() <= kMaxDecimals; }

std::optional<Figure> to_figure(const Value& value, int scale) {
  if (!usable(value)) return std::nullopt;
  const auto scaled = value.value.with_scale(scale);
  if (!scaled || scaled->abs().coefficient() >= power_of_ten(kMaxMagnitude)) return std::nullopt;
  const int half_exponent = scale + value.last_place - 1;
  if (half_exponent < 0 || half_exponent > kMaxMagnitude) return std::nullopt;
  Figure figure;
  figure.kind = Figure::Kind::number;
  figure.percent = value.percent;
  figure.doubtful = value.doubtful;
  figure.decimals = static_cast<std::int8_t>(std::max(0, -value.last_place));
  figure.value = scaled->coefficient();
  figure.half_unit = 5 * power_of_ten(half_exponent);
  figure.round_unit = round_unit_of(figure.value, figure.half_unit);
  return figure;
}

std::size_t reading_count(const CellReading& cell) {
  std::size_t count = 0;
  for (const Amount& amount : cell.amounts) count = std::max(count, amount.readings.size());
  return count;
}

double confidence_of(const CellReading& cell, std::size_t reading) {
  for (const Amount& amount : cell.amounts)
    if (amount.state.empty() && !amount.readings.empty())
      return amount.readings[std::min(reading, amount.readings.size() - 1)].confidence;
  return 0;
}

double bits_between(double likely, double unlikely) {
  return std::log2(std::max(likely, 1e-3) / std::max(unlikely, 1e-3));
}

}  // namespace

FigureGrid::FigureGrid(const TableStatement& statement, int header_rows)
    : rows_(statement.rows),
      columns_(statement.columns),
      first_row_(std::clamp(header_rows, 0, statement.rows)),
      first_column_(std::clamp(statement.stub_columns, 0, statement.columns)) {
  const auto cell_count = static_cast<std::size_t>(rows_) * static_cast<std::size_t>(columns_);
  figures_.resize(cell_count);
  std::vector<std::optional<Value>> values(cell_count);
  int finest = 0;
  const auto in_body = [&](std::size_t cell) {
    const int position = static_cast<int>(cell);
    return row_of(position) >= first_row_ && column_of(position) >= first_column_;
  };
  for (std::size_t cell = 0; cell < cell_count; ++cell) {
    if (!in_body(cell) || statement.cells[cell].kind != CellKind::amount) continue;
    values[cell] = cell_value(statement.cells[cell], 0);
    if (values[cell] && usable(*values[cell]))
      finest = std::max({finest, values[cell]->value.scale(), -values[cell]->last_place});
    for (std::size_t reading = 1; reading < reading_count(statement.cells[cell]); ++reading) {
      const auto other = cell_value(statement.cells[cell], reading);
      if (other && usable(*other)) finest = std::max({finest, other->value.scale(), -other->last_place});
    }
  }
  scale_ = finest + 1;
  std::vector<std::array<int, kMaxDecimals + 1>> decimals(static_cast<std::size_t>(columns_));
  for (std::size_t cell = 0; cell < cell_count; ++cell) {
    if (!values[cell]) continue;
    const auto figure = to_figure(*values[cell], scale_);
    if (!figure) continue;
    figures_[cell] = *figure;
    ++decimals[cell % static_cast<std::size_t>(columns_)]
              [static_cast<std::size_t>(std::min<int>(figure->decimals, kMaxDecimals))];
    const double confidence = confidence_of(statement.cells[cell], 0);
    for (std::size_t reading = 1; reading < reading_count(statement.cells[cell]); ++reading) {
      const auto other = cell_value(statement.cells[cell], reading);
      const auto other_figure = other ? to_figure(*other, scale_) : std::nullopt;
      if (!other_figure || other_figure->value == figure->value) continue;
      alternatives_.push_back({.cell = static_cast<int>(cell),
                               .reading = static_cast<int>(reading),
                               .figure = *other_figure,
                               .cost_bits = bits_between(confidence, confidence_of(statement.cells[cell], reading))});
    }
  }
  // A dash says "less than half a unit" of what its column prints.
  for (std::size_t cell = 0; cell < cell_count; ++cell) {
    if (!in_body(cell) || statement.cells[cell].kind != CellKind::nil) continue;
    const auto& counts = decimals[cell % static_cast<std::size_t>(columns_)];
    const auto usual = static_cast<int>(std::max_element(counts.begin(), counts.end()) - counts.begin());
    Figure& figure = figures_[cell];
    figure.kind = Figure::Kind::nil;
    figure.decimals = static_cast<std::int8_t>(std::min(usual, finest));
    figure.half_unit = 5 * power_of_ten(scale_ - figure.decimals - 1);
    figure.round_unit = round_unit_of(figure.value, figure.half_unit);
  }
}

Decimal FigureGrid::decimal(Int128 value, int decimals) const {
  const Decimal exact(value, scale_);
  const auto rounded = exact.rounded(std::clamp(decimals, 0, scale_));
  return rounded ? *rounded : exact;
}

}  // namespace crossfoot::validate
